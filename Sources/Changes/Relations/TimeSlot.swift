import Claims

/// Times: narrower ("2021" → "March 2021", "Tuesday" → "6:20 on Tuesday"), or another (a date that slips, two reports that
/// disagree).
enum TimeSlot {
  static let rule = SlotRule(slot: .time) { new, old, _ in
    if let change = duration(new.main.mention.time, old.main.mention.time) { return change }
    guard let time = new.main.mention.time, let value = time.value, let span = new.main.span else { return nil }
    guard let standing = old.main.mention.time, let before = standing.value, let base = old.main.span else {
      guard old.all.allSatisfy({ $0.span == nil }), old.main.mention.time?.value == nil else { return nil }
      return SlotDifference(slot: .time, before: nil, after: value, kind: .narrows)
    }
    if span == base {
      // The hour of a day that was told without it.
      guard time.type == .time, standing.type == .date, span.length == 1 else { return nil }
      return SlotDifference(slot: .time, before: before, after: value, kind: .narrows)
    }
    let agrees = new.all.compactMap(\.span).contains { x in old.all.compactMap(\.span).contains { x.overlaps($0) } }
    if agrees {
      guard base.contains(span), span.length < base.length, time.relation == standing.relation else { return nil }
      return SlotDifference(slot: .time, before: before, after: value, kind: .narrows)
    }
    return SlotDifference(slot: .time, before: before, after: value, kind: .conflicts)
  } isTold: {
    $0.all.contains { $0.mention.time?.value != nil }
  }

  /// A length of time that is another now: "four years" → "three years".
  private static func duration(_ new: TimeExpression?, _ old: TimeExpression?) -> SlotDifference? {
    guard let new, let old, new.type == .duration, old.type == .duration else { return nil }
    guard let after = new.value, let before = old.value, after != before else { return nil }
    return SlotDifference(slot: .time, before: before, after: after, kind: .conflicts)
  }
}
