/// Finds the line on which a key stands. TOMLKit tells where a syntax error is, but not where a value was.
struct ConfigurationLines {
  private var lineOfKey: [String: Int] = [:]

  init(_ text: String) {
    var table = ""
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let bare = line.drop { $0 == " " || $0 == "\t" }
      if bare.hasPrefix("[") {
        table = Self.unquoted(bare.dropFirst().prefix { $0 != "]" })
        lineOfKey[table + "\n"] = number + 1
      } else if let equals = bare.firstIndex(of: "="), !bare.hasPrefix("#") {
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

  private static func unquoted(_ text: Substring) -> String {
    String(text.filter { !" \t\"'".contains($0) })
  }
}
