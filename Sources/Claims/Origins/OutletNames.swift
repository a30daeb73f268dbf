import English
import Resources

/// Names of news organisations (outlets.tsv), found in running text.
struct OutletNames: Sendable {
  /// By first word, as written; the longest first.
  private let names: WordTable<[[String]]>
  private let folded: Set<String>
  /// The names of news agencies among them, in lower case.
  private let agencies: Set<String>
  /// What stands in front in the name of an outlet, letters and figures of any case, when a credit names it.
  private let creditStarts: WordSet
  /// Nouns that a credit may add to the name.
  private let creditNouns: [String]
  private let naming: Set<String>
  private let referring: Set<String>
  /// The last words of `naming`, and of those of `referring` that have several: most tokens are none of them.
  private let namingEnds: Set<Substring>
  private let referringEnds: Set<Substring>
  /// Words that end, or begin, the proper name of an outlet.
  private let lastWords: Set<String>
  private let firstWords: Set<String>

  /// - Parameters:
  ///   - outlets: outlets.tsv.
  ///   - nouns: outlet-nouns.tsv.
  init(_ outlets: DataTable, nouns: DataTable) {
    let names = outlets.keys
    agencies = Set(outlets.rows.filter { $0[1] == "agency" }.map { $0[0].lowercased() })
    var byFirst: [String: [[String]]] = [:]
    for name in names {
      let words = name.split(separator: " ").map(String.init)
      if let first = words.first { byFirst[first, default: []].append(words) }
    }
    self.names = WordTable(byFirst.mapValues { $0.sorted { $0.count > $1.count } })
    folded = Set(names.map { $0.lowercased() })
    creditStarts = WordSet(folded.map { Self.lead(of: $0) } + ["the"])
    naming = Set(nouns.rows.filter { $0[1] == "names" }.map { $0[0] })
    creditNouns = naming.union(["news", "agency"]).map { " " + $0 }
    lastWords = Set(nouns.rows.filter { $0[1] == "ends" }.map { $0[0] })
    firstWords = Set(nouns.rows.filter { $0[1] == "begins" }.map { $0[0] })
    referring = Set(nouns.rows.filter { ["names", "refers"].contains($0[1]) }.map { $0[0] })
    namingEnds = Set(naming.compactMap { $0.split(separator: " ").last })
    referringEnds = Set(referring.filter { $0.contains(" ") }.compactMap { $0.split(separator: " ").last })
  }

  /// Whether `text` is the name of an outlet as credits write it: in any letter case, also with "The" or "news agency".
  func isCredited(_ text: String) -> Bool {
    var text = text.lowercased()
    if folded.contains(text) { return true }
    if text.hasPrefix("the ") { text.removeFirst(4) }
    guard text.utf8.contains(UInt8(ascii: " ")) else { return folded.contains(text) }
    for noun in creditNouns where text.hasSuffix(noun) && folded.contains(String(text.dropLast(noun.count))) {
      return true
    }
    return folded.contains(text)
  }

  /// Whether `text` is the name of a news agency, in any letter case, also with "The", "news agency" or "staff".
  func isAgency(_ text: String) -> Bool {
    var text = text.lowercased()
    for start in ["by ", "from ", "the ", "news agency "] where text.hasPrefix(start) { text.removeFirst(start.count) }
    for end in [" staff", " news agency", " agency"] where text.hasSuffix(end) { text.removeLast(end.count) }
    return agencies.contains(text)
  }

  /// Whether a credit's name can begin with this token, in lower case; a mark may stand before any.
  func mayBeginCredit(_ token: String) -> Bool {
    let lead = Self.lead(of: token)
    return lead.isEmpty || creditStarts.contains(lead)
  }

  private static func lead(of text: String) -> String { String(text.prefix { $0.isLetter || $0.isNumber }) }

  /// The longest outlet name that begins at token `start`, as a token range.
  func name(at start: Int, in document: Document) -> Range<Int>? {
    for words in names[document[start].text] ?? [] {
      var at = start
      var matched = true
      for word in words {
        var text = ""
        // Hyphenated names are several tokens.
        while at < document.tokens.count, text.count < word.count {
          text += document[at].text
          at += 1
        }
        if text != word {
          matched = false
          break
        }
      }
      if matched, at > start { return start..<at }
    }
    return nil
  }

  /// The first outlet named within `range`: a known name, or a name beside a noun for an outlet ("the newspaper Sabah",
  /// "Belga news agency").
  func first(in range: Range<Int>, of document: Document) -> Range<Int>? {
    for i in range {
      if isCallSign(i, in: document) { return i..<i + 1 }
      if let found = name(at: i, in: document), !isPartOfLongerName(found, in: document) {
        return whole(found, in: document, within: range)
      }
    }
    for i in range where namingEnds.contains(document[i].lower[...]) && document[i].pos != .propn {
      guard naming.contains(noun(endingAt: i, in: document)) else { continue }
      let before = properNames(endingAt: nounStart(i, in: document) - 1, in: document, within: range)
      let behind = properNames(startingAt: i + 1, in: document, within: range)
      // "The Kyrgyz news site Ala-Too News": a nationality is no name of an outlet.
      let isNationality = before.contains { document.entity(at: $0)?.label == .norp }
      if !before.isEmpty, !isNationality || behind.isEmpty { return before }
      if !behind.isEmpty { return behind }
    }
    return range.lazy.compactMap { shaped(at: $0, in: document, within: range) }.first
  }

  /// Whether the noun phrase headed by `token` refers back to an outlet ("the agency").
  func refersBack(_ token: Int, in document: Document) -> Bool {
    guard document[token].pos == .noun else { return false }
    return referring.contains(noun(endingAt: token, in: document)) || referring.contains(document[token].lemma)
  }

  /// "she told WXYZ": four capitals of a series that radio stations have (ITU call sign series of the United States and
  /// the Philippines), where somebody is told something.
  private func isCallSign(_ token: Int, in document: Document) -> Bool {
    let text = document[token].text
    guard text.utf8.count == 4, text.allSatisfy({ $0.isUppercase }), token > 0, document[token - 1].lemma == "tell"
    else { return false }
    return text.hasPrefix("K") || text.hasPrefix("W") || ["DW", "DX", "DY", "DZ"].contains { text.hasPrefix($0) }
  }

  /// "the Coast Herald", "Radio Azalai", "Channel 12": a proper name of two words or more with a word for an outlet.
  private func shaped(at start: Int, in document: Document, within range: Range<Int>) -> Range<Int>? {
    guard isProper(start, in: document),
      start == range.lowerBound || !isProper(start - 1, in: document) && !isHyphen(start - 1, in: document)
    else { return nil }
    if firstWords.contains(document[start].text), start + 1 < range.upperBound {
      if document[start + 1].pos == .num { return start..<start + 2 }
      let rest = properNames(startingAt: start + 1, in: document, within: range)
      if !rest.isEmpty { return start..<rest.upperBound }
    }
    let name = properNames(startingAt: start, in: document, within: range)
    guard name.count > 1, lastWords.contains(document[name.upperBound - 1].text) else { return nil }
    return name
  }

  /// Part of a name, with a capital; the mark of a possessive ends a name.
  private func isProper(_ i: Int, in document: Document) -> Bool {
    let token = document[i]
    guard token.pos == .propn, token.text.unicodeScalars.first?.isCapital == true else { return false }
    return !token.text.hasSuffix("’s") && !token.text.hasSuffix("'s")
  }

  /// "the Copperbelt ⟨Observer⟩": a known name that ends a longer one.
  private func whole(_ found: Range<Int>, in document: Document, within range: Range<Int>) -> Range<Int> {
    guard let first = found.first, found.count == 1, first > range.lowerBound, lastWords.contains(document[first].text),
      isProper(first - 1, in: document), document[first - 1].dep == .compound, document[first - 1].head == first
    else { return found }
    return properNames(endingAt: first, in: document, within: range)
  }

  private func isPartOfLongerName(_ found: Range<Int>, in document: Document) -> Bool {
    // "the BBC's correspondent" names the outlet; "Times Square", "Independent Party" do not.
    let next = found.upperBound
    guard next < document.tokens.count, document[next].pos == .propn, document[found.upperBound - 1].spaceAfter else {
      return false
    }
    let head = document[found.upperBound - 1].head
    return head == next && document[found.upperBound - 1].dep == .compound
      && document.entity(at: next)?.label != .person
  }

  private func noun(endingAt token: Int, in document: Document) -> String {
    let start = nounStart(token, in: document)
    return (start...token).map { document[$0].lower }.joined(separator: " ")
  }

  private func nounStart(_ token: Int, in document: Document) -> Int {
    guard token > 0, referringEnds.contains(document[token].lower[...]) else { return token }
    return referring.contains(document[token - 1].lower + " " + document[token].lower) ? token - 1 : token
  }

  private func properNames(endingAt end: Int, in document: Document, within range: Range<Int>) -> Range<Int> {
    var start = end + 1
    while start - 1 >= range.lowerBound,
      isProper(start - 1, in: document) || start <= end && isHyphen(start - 1, in: document)
    {
      start -= 1
    }
    return start..<max(start, end + 1)
  }

  /// "Ala⟨-⟩Too News": a hyphen between two names, without space.
  private func isHyphen(_ i: Int, in document: Document) -> Bool {
    guard i > 0, i + 1 < document.tokens.count, document[i].text == "-", !document[i].spaceAfter,
      !document[i - 1].spaceAfter
    else { return false }
    return isProper(i - 1, in: document) && isProper(i + 1, in: document)
  }

  /// "Correo ⟨del⟩ Sur".
  private func isParticle(_ i: Int, in document: Document) -> Bool {
    document[i].pos == .propn && NormalName.particles.contains(document[i].lower)
  }

  private func properNames(startingAt start: Int, in document: Document, within range: Range<Int>) -> Range<Int> {
    var end = start
    while end < range.upperBound,
      isProper(end, in: document) || isParticle(end, in: document) || isHyphen(end, in: document)
        || (end == start && document[end].text == "The")
    {
      end += 1
    }
    return start..<end
  }
}
