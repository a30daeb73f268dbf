import English

/// A run of letters, a run of digits, or one other character: what numbers and dates are read from.
///
/// Tokens are cut further because the tokenizer leaves some figures whole ("2014-2018", "02nd", "Dec-2018").
struct TextPiece: Sendable, Hashable {
  /// Lower case.
  var text: String
  var kind: Kind
  /// The token that it is a part of; the number of tokens for the mark behind the last.
  var token: Int
  /// Whether no white space stands before it.
  var glued: Bool
  /// Whether its token begins, or ends, with it.
  var beginsToken: Bool
  var endsToken: Bool
  /// Whether it begins with a capital.
  var capital: Bool

  enum Kind: Sendable, Hashable {
    case word, digits, mark
    /// A line break, or the end of the text: nothing is read across it.
    case border
  }
}

extension [TextPiece] {
  /// The pieces of a document, borders between its lines and one at the end.
  init(of document: Document) {
    self = []
    reserveCapacity(document.tokens.count * 2)
    var end = 0
    for i in document.tokens.indices {
      let start = document[i].start
      if end > 0, end < start, document.scalars[end..<start].contains("\n") { append(.border(before: i)) }
      let glued = start == end && i > 0
      end = document[i].end
      if document[i].pos == .space {
        if document[i].text.contains("\n") { append(.border(before: i)) }
        continue
      }
      // Most tokens are one piece.
      if let kind = Self.uniform(document[i].text.utf8) {
        append(
          TextPiece(
            text: document[i].lower, kind: kind, token: i, glued: glued, beginsToken: true, endsToken: true,
            capital: kind == .word && document[i].text.utf8.first.map { $0 < 97 } ?? false))
      } else {
        Self.cut(document[i], glued: glued, into: &self)
      }
    }
    append(.border(before: document.tokens.count))
  }

  private static func cut(_ token: Token, glued: Bool, into pieces: inout [TextPiece]) {
    if ["'s", "’s", "'", "’"].contains(token.lower) {
      pieces.append(
        TextPiece(
          text: "'s", kind: .mark, token: token.index, glued: glued, beginsToken: true, endsToken: true, capital: false)
      )
      return
    }
    let first = pieces.count
    var run = String.UnicodeScalarView()
    var kind = TextPiece.Kind.mark
    func flush() {
      guard let lead = run.first else { return }
      pieces.append(
        TextPiece(
          text: String(run).lowercased(), kind: kind, token: token.index, glued: pieces.count > first || glued,
          beginsToken: pieces.count == first, endsToken: false, capital: lead.isCapital))
      run = String.UnicodeScalarView()
    }
    for scalar in token.text.unicodeScalars {
      let next = Self.kind(of: scalar)
      if next != kind || next == .mark { flush() }
      kind = next
      run.append(scalar)
    }
    flush()
    if pieces.count > first { pieces[pieces.count - 1].endsToken = true }
  }

  /// The kind of a token of plain letters, of plain figures or of one plain mark, as most are; nil for others.
  private static func uniform(_ text: String.UTF8View) -> TextPiece.Kind? {
    var (letters, digits) = (false, false)
    if text.count == 1, let byte = text.first, byte < 128, byte != UInt8(ascii: "'"),
      !(65...90).contains(byte), !(97...122).contains(byte), !(48...57).contains(byte)
    {
      return .mark
    }
    for byte in text {
      switch byte {
      case 65...90, 97...122: letters = true
      case 48...57: digits = true
      default: return nil
      }
      if letters && digits { return nil }
    }
    return letters ? .word : digits ? .digits : nil
  }

  private static func kind(of scalar: Unicode.Scalar) -> TextPiece.Kind {
    if ("0"..."9").contains(scalar) { return .digits }
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) ? .word : .mark }
    return scalar.isAlphabetic ? .word : .mark
  }
}

extension TextPiece {
  static func border(before token: Int) -> TextPiece {
    TextPiece(
      text: "", kind: .border, token: token, glued: false, beginsToken: true, endsToken: true, capital: false)
  }
}
