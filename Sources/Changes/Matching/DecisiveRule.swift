/// A comparison that decides by itself, whatever the others say.
struct DecisiveRule: Sendable {
  /// Its name in explanations.
  let name: String
  /// The score it gives.
  let score: Double
  /// Whether it applies to two mentions.
  let applies: @Sendable (MentionProfile, MentionProfile, PairContext) -> Bool

  /// Those that need not know how much of the words is covered, the strongest first.
  static let bySlots = [
    sameWords, stateAtOtherTime, countElsewhere, partAndWhole, otherNames, eventAtOtherTime, denialOfOtherTime,
  ]
  /// The others.
  static let byWords = [otherQuotation, nothingInCommon]

  /// The same words, at least five of them, are the same claim ("the quotation word for word").
  static let sameWords = DecisiveRule(name: "same words", score: 0.99) { a, b, _ in
    a.sequence.count >= 5 && a.sequence == b.sequence && a.mention.time?.value == b.mention.time?.value
  }

  /// What held in 2021 says nothing of what holds now: a state without a time holds when its article was published.
  static let stateAtOtherTime = DecisiveRule(name: "state at another time", score: 0.02) { a, b, _ in
    guard (a.span == nil) != (b.span == nil) else { return false }
    return (a.span == nil ? a : b).isState && isFar(a, b)
  }

  /// A withdrawal of all is not the withdrawal of some.
  static let partAndWhole = DecisiveRule(name: "a part and the whole", score: 0.1) { a, b, _ in
    (a.scope == .whole && b.scope == .part) || (a.scope == .part && b.scope == .whole)
  }

  /// A denial of what happened years ago does not concern what happens now.
  static let denialOfOtherTime = DecisiveRule(name: "denial of another time", score: 0.05) { a, b, _ in
    a.mention.polarity != b.mention.polarity && (a.span == nil) != (b.span == nil) && isFar(a, b)
  }

  /// Whether the time that one tells is far from the publication of the other, which tells none.
  private static func isFar(_ a: MentionProfile, _ b: MentionProfile) -> Bool {
    guard let told = a.span ?? b.span, let day = (a.span == nil ? a : b).published?.daysSinceEpoch else { return false }
    return told.distance(to: TimeSpan(first: day, last: day)) > 200
  }

  /// "2,500 nurses in Kenya" and "900 in Uganda": other number and other place are another claim.
  static let countElsewhere = DecisiveRule(name: "other number at another place", score: 0.02) { a, b, _ in
    PlaceComparison.isOther(a, b)
      && QuantityComparison.relation(a.mention.quantities, b.mention.quantities) == .differs
  }

  /// Two things that happened on days more than one apart are two things; the one allows for time zones and for reports
  /// that say when they were made. Where only a month is told, a week must lie between; two years are two years.
  static let eventAtOtherTime = DecisiveRule(name: "event at another time", score: 0.05) { a, b, context in
    guard let x = a.span, let y = b.span, !TimeComparison.isOpen(a), !TimeComparison.isOpen(b) else { return false }
    guard [a, b].allSatisfy({ [.date, .time].contains($0.mention.time?.type) }) else { return false }
    // "The toll rose on Thursday", "the sentence was cut in May": the day is that of the change.
    if a.predicates.first != b.predicates.first,
      [a, b].contains(where: { $0.predicates.first.map(context.vocabulary.isLight) ?? false }),
      EventKernel.relatedness(a, b, context) >= 0.8
    {
      return false
    }
    if min(x.length, y.length) > 300 { return !x.overlaps(y) }
    return x.distance(to: y) > (x.length == 1 && y.length == 1 ? 1 : 7)
  }

  /// "Tavira closed its school" and "Oldport closed its school": in the same place each gives a name, and none that the
  /// one gives there is anywhere in the other.
  static let otherNames = DecisiveRule(name: "other names", score: 0.05) { a, b, _ in
    guard !a.mention.quote, !b.mention.quote else { return false }
    return zip(a.names, b.names).contains { x, y in
      !x.isEmpty && !y.isEmpty && !x.contains(where: b.tokens.contains) && !y.contains(where: a.tokens.contains)
    }
  }

  /// Others do something else to others: only the pattern of the sentence is the same.
  static let nothingInCommon = DecisiveRule(name: "who, what and whom differ", score: 0.1) { a, b, context in
    guard !a.subject.isEmpty, !b.subject.isEmpty, !a.mention.quote, !b.mention.quote else { return false }
    let isOther = { (x: [Int], y: [Int]) in context.closest(x, y) < 0.4 }
    return isOther(a.subject, b.subject) && isOther(a.subject, b.object) && isOther(a.object, b.subject)
      && isOther(a.object, b.object) && context.closest(a.predicates, b.predicates) < 0.3
      && max(context.covered.first, context.covered.second) < 0.25
      && context.kernel < 0.4
      && QuantityComparison.relation(a.mention.quantities, b.mention.quantities) != .agrees
  }

  /// Two quotations that have few words in common are two quotations.
  static let otherQuotation = DecisiveRule(name: "other quotation", score: 0.05) { a, b, context in
    a.mention.quote && b.mention.quote && a.sequence.count >= 5 && b.sequence.count >= 5
      && QuotationComparison.similarity(a.sequence, b.sequence) < 0.3
      && max(context.covered.first, context.covered.second) < 0.4
  }
}
