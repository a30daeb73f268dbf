/// Finds the line on which a key stands. TOMLKit tells where a syntax error is, but not where a value was.
struct ConfigurationLines {
  private var lineOfKey: [String: Int] = [:]
  /// The first line that TOMLKit must not see: broken brackets meet assertions of its parser, which end the process.
  private(set) var unparsable: (line: Int, message: String)?

  init(_ text: String) {
    var table = ""
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let bare = line.drop { $0 == " " || $0 == "\t" }
      if bare.hasPrefix("[") {
        if !Self.beginsName(bare) {
          refuse(number + 1, "a '[' must be followed by the name of a table, as in [inbox]")
        }
        table = Self.unquoted(bare.dropFirst().prefix { $0 != "]" })
        lineOfKey[table + "\n"] = number + 1
      } else if let equals = bare.firstIndex(of: "="), !bare.hasPrefix("#") {
        if let first = bare[equals...].dropFirst().first(where: { !" \t".contains($0) }), "[{]}".contains(first) {
          refuse(number + 1, "no key takes a list or a table")
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

  /// Whether a name, or the end of the brackets or of the line, stands behind the brackets that open `line`.
  private static func beginsName(_ line: Substring) -> Bool {
    guard let next = line.drop(while: { "[ \t".contains($0) }).first else { return true }
    return next.isASCII && (next.isLetter || next.isNumber) || "_-\"']".contains(next)
  }

  private static func unquoted(_ text: Substring) -> String {
    String(text.filter { !" \t\"'".contains($0) })
  }
}
