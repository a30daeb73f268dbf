import Articles

extension ClaimMention {
  /// The mention with its relative time resolved against the day the article was published; idempotent.
  public func resolved(published: CalendarDate) -> ClaimMention {
    var mention = self
    mention.time = time?.resolved(published: published)
    return mention
  }
}
