import Glibc

/// Colours for a terminal; plain text for everything else.
struct Style: Sendable {
  let isColoured: Bool

  /// Coloured when standard output is a terminal and the user did not ask for plain text (NO_COLOR).
  static let output = Style(isColoured: isTerminal && getenv("NO_COLOR") == nil)

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func red(_ text: String) -> String { wrap(text, "31") }
  func green(_ text: String) -> String { wrap(text, "32") }
  func yellow(_ text: String) -> String { wrap(text, "33") }
  func blue(_ text: String) -> String { wrap(text, "34") }
  func magenta(_ text: String) -> String { wrap(text, "35") }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
