/// What became of a file that was disposed of.
public enum Disposal: Sendable, Hashable {
  /// It was moved; the path's bytes, absolute where the configured folder is.
  case moved(to: [UInt8])
  /// The same content was there already; the drop was removed.
  case alreadyThere(at: [UInt8])
  /// It stays in the inbox, by configuration: tell `InboxScanner.markDone`.
  case kept
  /// It was removed, by configuration.
  case deleted
  /// Another file, or another content, stands there by now: it was left, and the next scan reports it.
  case changed
  /// It was not there any more.
  case gone
}
