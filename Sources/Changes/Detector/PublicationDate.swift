import Articles
import Claims

/// When an article was published, and how that is known.
struct PublicationDate {
  /// The day.
  var day: CalendarDate
  /// Where it was found.
  var from: ArticleReference.PublishedFrom
  /// Whether the day agrees with what the article treats as past and as still to come; if not, nothing is reckoned
  /// from it.
  var isTrusted: Bool

  /// Whether the article itself says so.
  var isOwn: Bool { from == .text || from == .metadata }

  /// The date that the article gives, completed where its year is missing; else its story's latest within what the
  /// article treats as past and to come; else the day it was received.
  init(of article: Article, extraction: Extraction, story: KnownStory?, received: CalendarDate) {
    let bounds = DayBounds(notBefore: extraction.notBefore, notAfter: extraction.notAfter)
    if let stated = article.published {
      let from: ArticleReference.PublishedFrom = stated.source == .metadata ? .metadata : .text
      if let full = stated.value.full {
        self.init(day: full, from: from, isTrusted: true)
        return
      }
      if let day = bounds.complete(stated.value, near: story?.latest ?? received) {
        self.init(day: day, from: from, isTrusted: true)
        return
      }
    }
    if let latest = story?.latest {
      self.init(day: bounds.clamp(latest), from: .story, isTrusted: true)
    } else {
      self.init(day: received, from: .received, isTrusted: bounds.clamp(received) == received)
    }
  }

  private init(day: CalendarDate, from: ArticleReference.PublishedFrom, isTrusted: Bool) {
    self.day = day
    self.from = from
    self.isTrusted = isTrusted
  }
}
