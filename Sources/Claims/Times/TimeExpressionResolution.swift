import Articles

extension TimeExpression {
  /// The same with its value, now that the publication date is known; unchanged when it has one or cannot have one.
  ///
  /// A time of day takes the day that the text told before it: `T06:20` → `2025-03-04T06:20`.
  public func resolved(published: CalendarDate) -> TimeExpression {
    guard let anchored else { return self }
    var found = self
    if type == .time, let value, value.first == "T" {
      if let day = anchored.resolved(published: published) { found.value = day.value + value }
      return found
    }
    guard value == nil, type == .date else { return self }
    found.value = anchored.resolved(published: published)?.value
    return found
  }
}
