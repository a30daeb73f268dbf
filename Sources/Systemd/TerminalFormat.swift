import Glibc
import Logging

/// How a log event reads as a line: `warning: not prose file=menu.txt reason=not-prose`.
struct TerminalFormat: Hashable {
  /// Whether levels are coloured.
  let colour: Bool
  /// Whether lines begin with the time, UTC to the second.
  let timestamps: Bool

  /// The line of an event, without its line feed; further lines of a message are indented.
  func line(_ event: LogEvent, metadata: Logger.Metadata, at seconds: time_t) -> String {
    var parts: [String] = []
    if timestamps { parts.append(Self.time(seconds)) }
    parts.append(painted(event.level.rawValue + ":", event.level))
    let lines = event.message.description.split(separator: "\n", omittingEmptySubsequences: false)
    parts.append(lines.map { String($0).replacing(controls: "�") }.joined(separator: "\n  "))
    for (key, value) in metadata.sorted(by: { $0.key < $1.key }) where key != Logger.messageIDKey {
      parts.append(dimmed("\(key)=" + Self.quoted(value.description)))
    }
    return parts.joined(separator: " ")
  }

  private func painted(_ text: String, _ level: Logger.Level) -> String {
    guard colour else { return text }
    let code =
      switch level {
      case .trace, .debug: "2"
      case .info: "32"
      case .notice: "36"
      case .warning: "33"
      case .error: "31"
      case .critical: "1;31"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private func dimmed(_ text: String) -> String { colour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  private static func quoted(_ value: String) -> String {
    let safe = value.replacing(controls: "�")
    let isPlain = !safe.isEmpty && !safe.contains { $0 == " " || $0 == "\"" || $0 == "=" }
    return isPlain
      ? safe : "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"") + "\""
  }

  private static func time(_ seconds: time_t) -> String {
    var (seconds, parts) = (seconds, tm())
    gmtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
