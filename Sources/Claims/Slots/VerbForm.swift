/// Finite forms of a verb, made from its base form.
enum VerbForm {
  /// The simple past: "kill" → "killed", "leave" → "left".
  static func past(_ lemma: String) -> String {
    if let form = irregular[lemma] { return form }
    if lemma.hasSuffix("e") { return lemma + "d" }
    if lemma.hasSuffix("y"), !endsInVowel(lemma.dropLast()) { return lemma.dropLast() + "ied" }
    if doubles(lemma), let last = lemma.last { return lemma + String(last) + "ed" }
    return lemma + "ed"
  }

  /// The present of the third person: "cause" → "causes", of several "cause".
  static func present(_ lemma: String, plural: Bool) -> String {
    if lemma == "be" { return plural ? "are" : "is" }
    if plural { return lemma }
    if lemma == "have" { return "has" }
    if lemma.hasSuffix("y"), !endsInVowel(lemma.dropLast()) { return lemma.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { lemma.hasSuffix($0) }
    return lemma + (hisses ? "es" : "s")
  }

  private static func endsInVowel(_ word: some StringProtocol) -> Bool {
    word.last.map { "aeiou".contains($0) } ?? false
  }

  /// One syllable that ends in consonant, vowel, consonant ("drop"), and a few stressed on the last one ("admit").
  private static func doubles(_ lemma: String) -> Bool {
    if ["admit", "commit", "permit", "submit", "occur", "refer", "prefer", "transfer", "compel", "expel"].contains(
      lemma)
    {
      return true
    }
    let tail = Array(lemma.suffix(3))
    guard tail.count == 3, !"aeiouwxy".contains(tail[2]), "aeiou".contains(tail[1]), !"aeiou".contains(tail[0]) else {
      return false
    }
    return lemma.count { "aeiouy".contains($0) } == 1
  }

  /// The verbs that news uses most among the irregular ones of English; own selection.
  private static let irregular: [String: String] = [
    "arise": "arose", "be": "was", "bear": "bore", "beat": "beat", "become": "became", "begin": "began",
    "bend": "bent", "bet": "bet", "bid": "bid", "bind": "bound", "bite": "bit", "bleed": "bled", "blow": "blew",
    "break": "broke", "breed": "bred", "bring": "brought", "broadcast": "broadcast", "build": "built",
    "burst": "burst", "buy": "bought", "cast": "cast", "catch": "caught", "choose": "chose", "cling": "clung",
    "come": "came", "cost": "cost", "creep": "crept", "cut": "cut", "deal": "dealt", "dig": "dug", "do": "did",
    "draw": "drew", "drink": "drank", "drive": "drove", "eat": "ate", "fall": "fell", "feed": "fed", "feel": "felt",
    "fight": "fought", "find": "found", "flee": "fled", "fly": "flew", "forbid": "forbade", "forget": "forgot",
    "forgive": "forgave", "freeze": "froze", "get": "got", "give": "gave", "go": "went", "grow": "grew",
    "hang": "hung", "have": "had", "hear": "heard", "hide": "hid", "hit": "hit", "hold": "held", "hurt": "hurt",
    "keep": "kept", "know": "knew", "lay": "laid", "lead": "led", "leave": "left", "lend": "lent", "let": "let",
    "lie": "lay", "light": "lit", "lose": "lost", "make": "made", "mean": "meant", "meet": "met",
    "mistake": "mistook", "outdo": "outdid", "overcome": "overcame", "overrun": "overran", "oversee": "oversaw",
    "overtake": "overtook", "overthrow": "overthrew", "pay": "paid", "put": "put", "quit": "quit", "read": "read",
    "rebuild": "rebuilt", "ride": "rode", "ring": "rang", "rise": "rose", "run": "ran", "say": "said", "see": "saw",
    "seek": "sought", "sell": "sold", "send": "sent", "set": "set", "shake": "shook", "shed": "shed",
    "shoot": "shot", "show": "showed", "shrink": "shrank", "shut": "shut", "sing": "sang", "sink": "sank",
    "sit": "sat", "sleep": "slept", "slide": "slid", "speak": "spoke", "spend": "spent", "split": "split",
    "spread": "spread", "spring": "sprang", "stand": "stood", "steal": "stole", "stick": "stuck",
    "strike": "struck", "swear": "swore", "sweep": "swept", "swim": "swam", "take": "took", "teach": "taught",
    "tear": "tore", "tell": "told", "think": "thought", "throw": "threw", "undergo": "underwent",
    "understand": "understood", "undertake": "undertook", "uphold": "upheld", "wear": "wore", "weep": "wept",
    "win": "won", "withdraw": "withdrew", "withstand": "withstood", "write": "wrote",
  ]
}
