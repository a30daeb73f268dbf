/// One line of the log before it has its place there: what changed. Contract: docs/events.md.
public struct ChangeEvent: Sendable, Hashable {
  /// Deterministic: article id, extraction version, ordinal.
  public var id: String
  /// What kind of change.
  public var type: EventType
  /// `claim/<claim id>`, `article/<article id>` or `log`.
  public var subject: String
  /// What it says.
  public var data: EventData

  /// All values; see the properties.
  public init(id: String, type: EventType, subject: String, data: EventData) {
    self.id = id
    self.type = type
    self.subject = subject
    self.data = data
  }
}

/// What an event says, by the family of its type.
public enum EventData: Sendable, Hashable {
  case claim(ClaimChange)
  case article(ArticleFate)
  case log(LogChange)
}
