/// What was read from a run of pieces.
struct TimeReading: Sendable {
  var meaning: Meaning
  /// The piece behind it.
  var end: Int

  enum Meaning: Sendable {
    /// A time on the calendar.
    case date(AnchoredTime)
    /// How long; the ISO 8601 duration, nil when the article does not say how many.
    case duration(String?)
    /// A length that is a date from the publication day on, if something to come is told ("in two weeks").
    case ahead(AnchoredTime, duration: String?)
    /// A length that lies before or after the publication day ("the past seven years").
    case stretch(AnchoredTime, duration: String)
    /// How often ("every year"), as TIMEX3 SET.
    case set(String)
    /// A time of day with no day, as `T14:30`.
    case clock(String)
  }

  /// A date.
  init(_ date: AnchoredTime, to end: Int) {
    meaning = .date(date)
    self.end = end
  }

  init(_ meaning: Meaning, to end: Int) {
    self.meaning = meaning
    self.end = end
  }

  var date: AnchoredTime? {
    if case .date(let date) = meaning { return date }
    return nil
  }
}

extension AnchoredTime {
  /// Stands for the date that the text mentioned last, until it is put in ("the following year").
  static let mentionedBefore = AnchoredTime.nearest(.ordinal(0, .century), .past)

  /// The publication day.
  static let published = AnchoredTime.current(.day, offset: 0)

  /// Whether it is told relative to the date mentioned last.
  var isRelativeToText: Bool {
    switch self {
    case .fixed, .current: false
    case .nearest: self == .mentionedBefore
    case .part(_, let base), .unit(_, let base, _), .counted(_, _, let base), .stretch(_, _, let base):
      base.isRelativeToText
    case .interval(let from, let to): from.isRelativeToText || to.isRelativeToText
    }
  }

  /// Whether only the sentence around it can tell if past or future is meant ("in April").
  var isUndirected: Bool {
    switch self {
    case .fixed, .current: false
    case .nearest(_, let direction): direction == .past && self != .mentionedBefore
    case .part(_, let base), .unit(_, let base, _), .counted(_, _, let base), .stretch(_, _, let base):
      base.isUndirected
    case .interval(let from, let to): from.isUndirected || to.isUndirected
    }
  }

  /// The same with the undirected parts in the given direction.
  func directed(_ direction: Direction) -> AnchoredTime {
    mapped { term in
      if case .nearest(let part, .past) = term, term != .mentionedBefore { return .nearest(part, direction) }
      return term
    }
  }

  /// The same with the date mentioned before put in.
  func linked(to base: AnchoredTime) -> AnchoredTime { mapped { $0 == .mentionedBefore ? base : $0 } }

  /// The same with `change` made to its leaves.
  private func mapped(_ change: (AnchoredTime) -> AnchoredTime) -> AnchoredTime {
    switch self {
    case .fixed, .current, .nearest: change(self)
    case .part(let part, let base): .part(part, of: base.mapped(change))
    case .unit(let unit, let base, let offset): .unit(unit, around: base.mapped(change), offset: offset)
    case .counted(let count, let unit, let base): .counted(count, unit, from: base.mapped(change))
    case .stretch(let count, let unit, let base): .stretch(count, unit, from: base.mapped(change))
    case .interval(let from, let to): .interval(from.mapped(change), to.mapped(change))
    }
  }
}
