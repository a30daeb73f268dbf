import English

/// Whether a verb tells what was or what is to come, as far as its form says.
enum Tense: Sendable {
  case past, future

  /// The tense of the verb that governs the token: its own or that of the nearest verb above it; past where no verb is.
  ///
  /// An infinitive is to come unless the verb above it is past and of the kind that implies it ("managed to").
  static func governing(_ index: Int?, in document: Document, otherwise: Tense = .past) -> Tense {
    guard let index else { return otherwise }
    if document[index].lower == "according" { return .past }
    var verb: Int?
    var i = index
    // Bounded, so that a chain of heads as long as the text costs nothing.
    for _ in 0..<12 {
      let token = document[i]
      if token.pos == .verb || (token.pos == .aux && token.dep != .aux && token.dep != .auxpass) {
        verb = i
        break
      }
      // "According to a report on July 23": the report has been made.
      if token.isRoot || (token.lower == "to" && document[token.head].lower == "according") { break }
      i = token.head
    }
    return verb.map { tense(of: $0, in: document, depth: 0) } ?? otherwise
  }

  /// Nouns for what a value is measured by: they are known already ("a premium over Monday's ⟨closing price⟩").
  private static let baselines: Set<String> = ["price", "close", "closing", "level", "peak", "record"]

  /// Whether the time belongs to a price or the like that stands for comparison.
  static func isBaseline(_ index: Int?, time: Range<Int>, in document: Document) -> Bool {
    guard let index else { return false }
    if document[index].pos == .noun { return baselines.contains(document[index].lemma) }
    // "28% over the closing price ⟨on Monday⟩", where the parse ties the day to the verb.
    guard index < time.lowerBound, let before = document.previous(time.lowerBound), document[before].pos == .noun else {
      return false
    }
    return baselines.contains(document[before].lemma)
      && document.children(of: document[before].head).contains(before)
      && ["over", "above", "below", "than", "from", "to"].contains(document[document[before].head].lower)
  }

  /// "The report is ⟨dated⟩ 29 September": it has been written.
  static func isDated(_ index: Int?, in document: Document) -> Bool {
    index.map { document[$0].tag == .vbn && document[$0].lemma == "date" } ?? false
  }

  /// Whether a modal or an infinitive says that what the token tells is to come.
  static func isExplicitFuture(_ index: Int?, in document: Document) -> Bool {
    guard let index else { return false }
    var i = index
    for _ in 0..<12 {
      let token = document[i]
      if token.pos == .verb || token.pos == .aux {
        let helpers = document.nearby(i).map { document[$0] }.filter { $0.dep == .aux || $0.dep == .auxpass }
        if helpers.contains(where: { $0.lemma == "have" }) { return false }
        return helpers.contains { $0.tag == .md || $0.tag == .to }
      }
      if token.isRoot { return false }
      i = token.head
    }
    return false
  }

  /// Whether the token is a verb, or one stands above it.
  static func hasVerb(above index: Int, in document: Document) -> Bool {
    var i = index
    for _ in 0..<12 {
      if document[i].pos == .verb || document[i].pos == .aux { return true }
      if document[i].isRoot { return false }
      i = document[i].head
    }
    return false
  }

  /// Whether the token is a verb in a past tense form by itself or by its auxiliary.
  static func isFinite(_ index: Int?, in document: Document) -> Bool {
    guard let index else { return false }
    if document[index].tag == .vbd { return true }
    return document.nearby(index, .aux, .auxpass).contains { [.vbd, .vbz, .vbp].contains(document[$0].tag) }
  }

  private static func tense(of verb: Int, in document: Document, depth: Int) -> Tense {
    let token = document[verb]
    var helpers = document.nearby(verb).map { document[$0] }.filter { $0.dep == .aux || $0.dep == .auxpass }
    // "to be held": the particle "to" makes an infinitive whatever stands beside it.
    let infinitive = helpers.contains { $0.tag == .to }
    helpers.removeAll { $0.tag == .to }
    if helpers.contains(where: { $0.tag == .md }) {
      return helpers.contains { $0.lemma == "have" } ? .past : .future
    }
    if infinitive {
      // "The court ⟨has⟩ until May ⟨to⟩ decide" has nothing behind it; "to have decided" has.
      let have = helpers.last { $0.lemma == "have" }
      let particle = document.nearby(verb).first { document[$0].tag == .to }
      if let have, let particle { return have.index > particle ? .past : .future }
      return .future
    }
    if isDated(verb, in: document) { return .past }
    if let first = helpers.first {
      if token.tag == .vbg, [Tag.vbz, .vbp].contains(first.tag) { return .future }
      // "is held", "are elected": present passives tell what is planned or what holds.
      return first.tag == .vbd || first.lemma == "have" || first.tag == .vbn ? .past : .future
    }
    switch token.tag {
    case .vbd: return .past
    case .vb: return token.dep == .root && depth == 0 ? .future : inherited(verb, in: document, depth)
    // Headings tell in the present what has happened.
    case .vbz, .vbp: return isHeading(verb, in: document) ? .past : .future
    default: return inherited(verb, in: document, depth)
    }
  }

  /// Participles and bare infinitives take the tense of the verb above them.
  private static func inherited(_ verb: Int, in document: Document, _ depth: Int) -> Tense {
    let token = document[verb]
    guard depth < 8, !token.isRoot else { return .past }
    if token.tag == .vbn, token.dep == .acl { return .past }
    var i = token.head
    for _ in 0..<12 {
      let above = document[i]
      if above.pos == .verb || above.pos == .aux { return tense(of: i, in: document, depth: depth + 1) }
      if above.isRoot { return .past }
      i = above.head
    }
    return .past
  }

  /// Whether the sentence ends without a full stop or the like.
  private static func isHeading(_ verb: Int, in document: Document) -> Bool {
    let words = document.sentence(of: verb).range
    guard let last = words.reversed().first(where: { document[$0].pos != .space }) else { return true }
    return document[last].pos != .punct
  }
}
