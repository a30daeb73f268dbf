import Articles

extension TimeExpression {
  /// The same with its value, now that the publication date is known; unchanged when it has one or cannot have one.
  public func resolved(published: CalendarDate) -> TimeExpression {
    guard value == nil, type == .date, let anchored else { return self }
    var found = self
    found.value = anchored.resolved(published: published)?.value
    return found
  }
}
