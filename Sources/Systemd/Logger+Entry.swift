import Logging

extension Logger {
  /// The metadata key that carries a `JournalMessage`'s identifier.
  static let messageIDKey = "message-id"

  /// Logs an entry that has a stable identity.
  ///
  /// - Parameters:
  ///   - message: which entry; gives MESSAGE_ID and the level.
  ///   - level: another level than the entry's own.
  ///   - text: the sentence for a person.
  ///   - fields: what the entry is about; `article` becomes the journal field CLAIMD_ARTICLE, and so on.
  public func entry(
    _ message: JournalMessage, level: Logger.Level? = nil, _ text: @autoclosure () -> String,
    _ fields: @autoclosure () -> Logger.Metadata = [:], file: String = #fileID, function: String = #function,
    line: UInt = #line
  ) {
    log(
      level: level ?? message.level, "\(text())",
      metadata: fields().merging([Self.messageIDKey: "\(message.id)"]) { _, id in id },
      file: file, function: function, line: line)
  }
}
