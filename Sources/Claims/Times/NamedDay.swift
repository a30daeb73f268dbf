/// What a term says of the day that it names, without the publication date.
extension AnchoredTime {
  /// Whether it names one day: "on Friday", "yesterday", "three days later", "4 May 2021".
  var isDay: Bool {
    switch self {
    case .fixed(let period): period.unit == .day
    case .current(let unit, _), .unit(let unit, _, _), .counted(_, let unit, _): unit == .day
    case .nearest(let part, _), .part(let part, _): part.isDay
    case .interval, .stretch: false
    }
  }

  /// Whether it is a day of a month whose year is left open: "14 May".
  var isDayOfMonth: Bool {
    if case .nearest(.monthDay, _) = self { return true }
    return false
  }

  /// On which side of the publication date it lies; nil where it may be either.
  var side: Tense? {
    switch self {
    case .fixed, .interval, .unit: nil
    case .current(_, let offset): offset == 0 ? nil : offset < 0 ? .past : .future
    case .nearest(_, let direction): direction == .future || direction == .after ? .future : .past
    case .part(_, let whole): whole.side
    case .counted(let count, _, let base): base == .published ? count < 0 ? .past : .future : base.side
    case .stretch(let count, _, _): count < 0 ? .past : .future
    }
  }
}

extension AnchoredTime.Part {
  /// Whether it is a day.
  var isDay: Bool {
    switch self {
    case .monthDay, .day, .weekday, .holiday: true
    case .ordinal(_, let unit): unit == .day
    default: false
    }
  }
}
