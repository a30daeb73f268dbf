import Glibc

/// A system call that failed: the smallest fact, to be turned into an `InboxError` or a `WaitingReason` by whoever
/// knows the path and what it means there.
struct SystemFailure: Error, Hashable {
  /// What was tried, as a verb phrase: "open", "rename to /var/…".
  let operation: String
  /// The errno of the failure.
  let errno: Int32

  /// The errno as text.
  var text: String { Self.text(errno) }

  /// The failure of the call that has just returned -1.
  static func last(_ operation: String) -> SystemFailure { SystemFailure(operation: operation, errno: Glibc.errno) }

  /// The C library's text of an errno with its number: "Permission denied (errno 13)".
  static func text(_ errno: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(errno, &buffer, buffer.count) == 0 else { return "errno \(errno)" }
    let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return "\(text) (errno \(errno))"
  }
}
