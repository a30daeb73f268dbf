/// Finds the line on which a key stands. TOMLKit tells where a syntax error is, but not where a value was.
struct ConfigurationLines {
  private var lineOfKey: [String: Int] = [:]
  /// The first line that TOMLKit must not see: what no configuration has (lists, dates, broken brackets) meets assertions
  /// of its parser, which end the process.
  private(set) var unparsable: (line: Int, message: String)?

  init(_ text: String) {
    var table = ""
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: Self.isLineEnd).enumerated() {
      let bare = line.drop { $0 == " " || $0 == "\t" }
      if let first = bare.first, !"#[_-".contains(first), !Self.isBare(first) {
        refuse(number + 1, "a line is a table, a key with its value, or a comment")
      }
      if bare.hasPrefix("[") {
        if !Self.beginsName(bare) {
          refuse(number + 1, "a '[' must be followed by the name of a table, as in [inbox]")
        }
        table = Self.unquoted(bare.dropFirst().prefix { $0 != "]" })
        lineOfKey[table + "\n"] = number + 1
      } else if let equals = bare.firstIndex(of: "="), !bare.hasPrefix("#") {
        if bare[..<equals].contains(where: { "\"'".contains($0) }) {
          refuse(number + 1, "the name of a key stands without quotes")
        }
        if !Self.isPlain(bare[equals...].dropFirst()) {
          refuse(number + 1, "a value is text in quotes on one line, a number, true or false")
        }
        let path = bare[..<equals].split(separator: ".").map(Self.unquoted)
        guard let key = path.last else { continue }
        let owner = ([table] + path.dropLast()).filter { !$0.isEmpty }.joined(separator: ".")
        lineOfKey[owner + "\n" + key] = number + 1
        if lineOfKey[owner + "\n"] == nil { lineOfKey[owner + "\n"] = number + 1 }
      }
    }
  }

  /// The line, from 1, of `key` in `table`, or of the table itself when `key` is nil.
  func line(of key: String?, in table: String) -> Int? { lineOfKey[table + "\n" + (key ?? "")] }

  private mutating func refuse(_ line: Int, _ message: String) {
    if unparsable == nil { unparsable = (line, message) }
  }

  /// Whether a name, or the end of the brackets, stands behind the bracket or two that open `line`.
  private static func beginsName(_ line: Substring) -> Bool {
    let behind = line.dropFirst(line.hasPrefix("[[") ? 2 : 1)
    guard let next = behind.first(where: { !" \t".contains($0) }) else { return false }
    return isBare(next) || "_-]".contains(next)
  }

  /// Whether a value is one that keys take, as far as its first word shows; what is in quotes is left to the parser.
  private static func isPlain(_ value: Substring) -> Bool {
    var word = value.drop { " \t".contains($0) }.prefix { !" \t\r#".contains($0) }
    guard let first = word.first, !"\"'".contains(first) else {
      return !word.hasPrefix("\"\"\"") && !word.hasPrefix("'''")
    }
    if "+-".contains(first) { word.removeFirst() }
    return word.allSatisfy { Self.isBare($0) || "_.".contains($0) }
  }

  private static func isBare(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }

  private static func isLineEnd(_ character: Character) -> Bool { character == "\n" || character == "\r\n" }

  private static func unquoted(_ text: Substring) -> String {
    String(text.filter { !" \t\"'".contains($0) })
  }
}
