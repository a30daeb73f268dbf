import Claims

/// A claim for a person: the sentence, and indented who, when, how many, how sure.
enum MentionText {
  /// The lines, without the claim's own sentence.
  static func details(of mention: ClaimMention) -> [String] {
    slots(of: mention).map { $0.label.padded(to: 10) + $0.value }
  }

  /// What it fills of its slots, each under a label for a person.
  static func slots(of mention: ClaimMention) -> [(label: String, value: String)] {
    var slots: [(label: String, value: String)] = []
    func add(_ label: String, _ value: String?) {
      if let value, !value.isEmpty { slots.append((label, value)) }
    }
    add("who", mention.subject.map(participant))
    add("does", mention.predicate.text)
    add("what", mention.object.map(participant))
    for argument in mention.arguments { add(argument.role, argument.text) }
    add("when", mention.time.map(time))
    for quantity in mention.quantities { add("how many", self.quantity(quantity)) }
    add("how sure", certainty(of: mention))
    add("says", attribution(of: mention))
    add("evidence", "\(mention.evidence.start)–\(mention.evidence.end) “\(mention.evidence.exact)”")
    return slots
  }

  /// "said by a senior US official, reported by Reuters".
  static func attribution(of mention: ClaimMention) -> String {
    var parts = mention.attribution.map { "\($0.speaker) (\($0.kind.rawValue), “\($0.cue)”)" }
    if let origin = mention.origin { parts.append("origin \(origin)") }
    return parts.joined(separator: " ← ")
  }

  private static func participant(_ participant: Participant) -> String {
    participant.text + (participant.entity.map { " [\($0)]" } ?? "")
  }

  private static func time(_ time: TimeExpression) -> String {
    let value = [time.relation?.rawValue, time.value ?? "?"].compactMap(\.self).joined(separator: " ")
    return "\(value) (“\(time.text)”)"
  }

  private static func quantity(_ quantity: Quantity) -> String {
    let low = quantity.low.map(number)
    let high = quantity.high.map(number)
    let range: String
    switch (low, high) {
    case (let low?, let high?): range = low == high ? low : "\(low)–\(high)"
    case (let low?, nil): range = "at least \(low)"
    case (nil, let high?): range = "at most \(high)"
    case (nil, nil): range = "?"
    }
    let about = quantity.approximate == true ? "about " : ""
    return "\(about)\(range) \(quantity.unit ?? "") (“\(quantity.text)”)"
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  private static func certainty(of mention: ClaimMention) -> String {
    mention.modality.rawValue + (mention.polarity == .negative ? ", negated" : "")
  }
}
