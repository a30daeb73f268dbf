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
    for token in document.tokens {
      if end > 0, end < token.start, document.scalars[end..<token.start].contains("\n") {
        append(.border(before: token.index))
      }
      let glued = token.start == end && token.index > 0
      end = token.end
      if token.pos == .space {
        if token.text.contains("\n") { append(.border(before: token.index)) }
        continue
      }
      Self.cut(token, glued: glued, into: &self)
    }
    append(.border(before: document.tokens.count))
  }

  private static func cut(_ token: Token, glued: Bool, into pieces: inout [TextPiece]) {
    if let kind = uniform(token.text.utf8) {
      pieces.append(
        TextPiece(
          text: token.lower, kind: kind, token: token.index, glued: glued, beginsToken: true, endsToken: true,
          capital: token.text.utf8.first.map { $0 < 97 && kind == .word } ?? false))
      return
    }
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

  /// The kind of a token of plain letters or plain figures, as most are; nil for others.
  private static func uniform(_ text: String.UTF8View) -> TextPiece.Kind? {
    var (letters, digits) = (false, false)
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
