import English

/// One line as the tests for furniture see it.
struct LineView {
  let line: TextLine
  /// Lower case, without surrounding space.
  let text: String
  let document: Document

  private let words: Int
  private var tokens: ArraySlice<Token> { document.tokens[line.tokens] }

  init(line: TextLine, text: String, document: Document) {
    self.line = line
    self.text = text
    self.document = document
    words = line.tokens.count { ![.punct, .space, .sym].contains(document[$0].pos) }
  }

  /// Whether it ends like a sentence: with a full stop, a question or exclamation mark, quotation marks or a bracket
  /// behind them.
  var endsSentence: Bool {
    guard var last = tokens.last else { return false }
    var i = line.tokens.upperBound - 1
    while ["\"", "”", "’", "'", "''", ")", "*", "»"].contains(last.text), i > line.tokens.lowerBound {
      i -= 1
      last = document[i]
    }
    guard let end = last.text.last else { return false }
    return ".!?…".contains(end) || (end == ":" && words > 6)
  }

  /// Whether it is clearly prose and no headline of another article.
  var isLongProse: Bool { endsSentence && words > 17 }

  /// "Monday, September 23, 2024 - 4:59 am": digits and no verb, at most nine words.
  var isTimestamp: Bool {
    guard line.tokens.count <= 16, words <= 9, text.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) else {
      return false
    }
    if tokens.contains(where: { $0.pos == .verb }) { return false }
    let dates = tokens.count { token in
      token.pos == .num || token.tag == .cd
        || document.entity(at: token.index).map { [.date, .time].contains($0.label) } ?? false
    }
    return dates * 2 >= words
  }

  /// "18:42", "4.20pm", "17.55 GMT".
  var isClock: Bool {
    guard text.utf8.count <= 12, let first = text.utf8.first, (48...57).contains(first) else { return false }
    let marks = text.prefix { $0.isNumber || $0 == ":" || $0 == "." || $0 == "h" }
    let zone = text.dropFirst(marks.count).filter { $0.isLetter }
    return marks.contains { !$0.isNumber } && ["", "am", "pm", "gmt", "bst", "et", "est", "utc", "cet"].contains(zone)
  }

  /// Whether it has an inflected verb.
  var hasFiniteVerb: Bool { tokens.contains { [.vbd, .vbz, .vbp, .md].contains($0.tag) } }

  /// "https://…": an address on a line of its own.
  var isAddress: Bool { text.hasPrefix("http") && text.contains("/") || text.hasPrefix("www.") }

  /// "#budget #vote #council".
  var isHashtags: Bool {
    guard text.utf8.contains(UInt8(ascii: "#")) else { return false }
    let tags = tokens.count { $0.text.hasPrefix("#") }
    return tags >= 2 && tags * 3 >= tokens.count
  }

  /// "[Photo/Agencies]", "(AFP/Getty Images)", "[Graphic: …]".
  var isBracketed: Bool {
    (text.hasPrefix("[") && text.hasSuffix("]")) || (text.hasPrefix("(") && text.hasSuffix(")") && words <= 8)
  }

  /// "*A group banned in …": a foot-note below the text.
  var isFootnote: Bool { ["*", "†", "‡", "**"].contains(tokens.first?.text) || text.hasPrefix("*") }

  /// "The Evening Post — news and views": up to four capitalised words before a dash.
  var isNameBeforeDash: Bool {
    guard let dash = tokens.prefix(6).first(where: { ["—", "–", "-", "--"].contains($0.text) && $0.index > 0 }) else {
      return false
    }
    let before = line.tokens.lowerBound..<dash.index
    return before.count > 1 && document[dash.index - 1].spaceAfter
      && before.allSatisfy { document[$0].text.first?.isUppercase == true }
  }

  /// "By Jane Doe and John Smith".
  func isByline(_ cues: CueTables) -> Bool {
    guard let first = tokens.first, ["by", "von", "author", "written"].contains(first.lower), words <= 14, !endsSentence
    else { return false }
    return !tokens.contains { $0.pos == .verb && $0.tag != .vbn }
  }

  /// "Jane Doe": nothing but names, at most five words.
  var isName: Bool {
    words <= 5 && !endsSentence && tokens.allSatisfy { $0.pos == .propn || $0.pos == .punct || $0.pos == .space }
  }

  /// Behind "GENEVA (Reuters) —", "DUBAI, United Arab Emirates -": names, then a dash with space on both sides.
  var datelineEnd: Int {
    let start = line.tokens.lowerBound
    for i in line.tokens.prefix(14).dropFirst() {
      if DashSpeaker.dashes.contains(document[i].text), document[i - 1].spaceAfter, document[i].spaceAfter {
        let next = i + 1
        return next < line.tokens.upperBound && document[next].text.first?.isUppercase ?? false ? next : start
      }
      guard [.propn, .punct, .num, .space].contains(document[i].pos) || document[i].text.first?.isUppercase ?? false
      else {
        return start
      }
    }
    return start
  }

  /// The noun behind "is" in "NAME is a reporter …".
  var attribute: Int? {
    guard let verb = line.tokens.first(where: { document[$0].isRoot && document[$0].lemma == "be" }) else { return nil }
    return document.child(of: verb, .attr)
  }
}
