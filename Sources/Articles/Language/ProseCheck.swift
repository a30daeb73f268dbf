/// Tells prose from logs, tables, lists and program code by what its lines are made of.
struct ProseCheck: Sendable {
  private var letters = 0
  private var digits = 0
  private var codeMarks = 0
  private var visible = 0
  private var lines = 0
  private var stampedLines = 0
  private var sentences = 0
  private var separatedLines: [Unicode.Scalar: Int] = [:]

  private static let codeMark = Set("{}[]<>;=_\\|$#@&*+~^`".unicodeScalars)

  /// How much of a text needs to be looked at, in bytes of UTF-8.
  static let sample = 262_144

  /// Measures `text`.
  init(_ text: String) {
    for line in TextLines(text) where !line.isBlank { add(line.trimmed) }
  }

  /// Throws `notProse`, with what the text looks like.
  func check() throws(ArticleError) {
    guard let looks else { return }
    throw ArticleError(.notProse, "the text is not prose: \(looks)")
  }

  private var looks: String? {
    let all = Double(max(visible, 1))
    let many = lines >= 5
    if many, stampedLines * 10 > lines * 6, Double(digits) > 0.08 * all {
      return "\(stampedLines) of its \(lines) lines begin with a number or a time; it looks like a log or a table"
    }
    if Double(codeMarks) > 0.05 * all {
      return "\(percent(codeMarks)) of its characters are { } ( ) ; = < > and the like; "
        + "it looks like program code or data"
    }
    if Double(digits) > 0.25 * all { return "\(percent(digits)) of its characters are digits; it looks like a table" }
    if lines >= 3, let (mark, count) = separatedLines.max(by: { $0.value < $1.value }), count * 10 > lines * 8 {
      let name = mark == "\t" ? "tabs" : "“\(mark)”"
      return "\(count) of its \(lines) lines are fields separated by \(name); it looks like a table"
    }
    if Double(letters) < 0.6 * all { return "only \(percent(letters)) of its characters are letters" }
    if sentences == 0 { return "no sentence was found in its \(lines) line\(lines == 1 ? "" : "s")" }
    return nil
  }

  private func percent(_ part: Int) -> String { "\(Int((Double(part) * 100 / Double(max(visible, 1))).rounded())) %" }

  private mutating func add(_ line: Substring) {
    lines += 1
    if let first = line.unicodeScalars.first(where: { $0 != "[" && $0 != "(" }), ("0"..."9").contains(first) {
      stampedLines += 1
    }
    var words = 0
    var inWord = false
    var fields: [Unicode.Scalar: Int] = [:]
    var previous: Unicode.Scalar = " "
    for scalar in line.unicodeScalars {
      let isLetter = scalar.isLetterOrMark
      if isLetter, !inWord { words += 1 }
      inWord = isLetter
      if !scalar.isBlank { visible += 1 }
      if isLetter {
        letters += 1
      } else if ("0"..."9").contains(scalar) {
        digits += 1
      } else if Self.codeMark.contains(scalar) || scalar == "(" && previous.isLetterOrMark {
        codeMarks += 1
      }
      if "\t;|".unicodeScalars.contains(scalar) { fields[scalar, default: 0] += 1 }
      if previous == ",", !scalar.isBlank { fields[",", default: 0] += 1 }
      if ".!?".unicodeScalars.contains(previous), !isLetter, !("0"..."9").contains(scalar) {
        if words >= 4 { sentences += 1 }
        words = 0
      }
      previous = scalar
    }
    if ".!?…".unicodeScalars.contains(previous), words >= 4 { sentences += 1 }
    for (mark, count) in fields where count >= 2 { separatedLines[mark, default: 0] += 1 }
  }
}
