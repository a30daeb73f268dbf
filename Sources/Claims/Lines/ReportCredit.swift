import English

/// The news organisation that a line credits the whole report to, and which tokens of the line say so.
///
/// It is read from position and punctuation, so that letter case and the name itself matter little:
/// - a dateline before the first sentence: "PARIS (dpa) -", "Lima, May 3 2021 (EFE).-", "(Reuters) -";
/// - a line that is nothing but a known outlet, dates and marks: "==Kyodo", "AP, Monday 3 May 2021 18.42 BST";
/// - behind the last sentence: "… on Monday. (©NTB)", "… on Monday. EFE".
struct ReportCredit: Sendable {
  /// The outlet as written; nil for a dateline that names none.
  var outlet: String?
  /// Its tokens and what belongs to them.
  var tokens: Range<Int>
}

/// Finds the credit of a line.
struct ReportCreditRule: Sendable {
  let outlets: OutletNames
  let document: Document

  private static let marks: Set<String> = ["-", "–", "—", "--", "―", "=", "==", "|", "/", "•", "·", "*", ",", ":"]
  private static let lead: Set<String> = ["with", "by", "from", "and", "&", "via", "copyright", "agencies", "©"]
  private static let dashes: Set<String> = ["-", "–", "—", "--", "―", "-"]
  /// A dateline ends within so many tokens.
  private static let reach = 20

  /// "PARIS, May 3 (dpa) -": the dateline that opens the line; nil when there is none.
  func dateline(of line: TextLine) -> ReportCredit? { byTokens(line) ?? byText(line) }

  /// Marks glued to the bracket are no tokens of their own: "Lima, May 3 2021 (EFE).- Two mines …".
  private func byText(_ line: TextLine) -> ReportCredit? {
    let text = document.text(from: line.range.lowerBound, to: min(line.range.upperBound, line.range.lowerBound + 120))
    let scalars = Array(text.unicodeScalars)
    // "OSAKA/TOKYO (Kyodo)": a stroke that opens stands behind a space.
    let opening = scalars.indices.first { at in
      "([".unicodeScalars.contains(scalars[at]) || scalars[at] == "/" && at > 0 && scalars[at - 1] == " "
    }
    guard let open = opening,
      let close = scalars[(open + 1)...].firstIndex(where: { ")]/".unicodeScalars.contains($0) }), close - open <= 30
    else { return nil }
    var end = close + 1
    while end < scalars.count, ".,-–—―: ".unicodeScalars.contains(scalars[end]) { end += 1 }
    let marks = scalars[(close + 1)..<end]
    let isDashed = open > 0 && marks.contains { "-–—―".unicodeScalars.contains($0) }
    guard marks.last == " " else { return nil }
    let place = String(String.UnicodeScalarView(scalars[..<open]))
    guard place.split(separator: " ").allSatisfy({ !($0.first?.isLowercase ?? false) }) else { return nil }
    let outlet = String(String.UnicodeScalarView(scalars[(open + 1)..<close]))
    let start = line.range.lowerBound + end
    // "Lima, May 3 (EFE) Two mines": without a dash only an agency.
    guard isDashed ? outlets.isCredited(outlet) || isAcronym(outlet) : outlets.isAgency(outlet),
      let first = line.tokens.first(where: { document[$0].start >= start })
    else { return nil }
    return ReportCredit(outlet: outlet, tokens: line.tokens.lowerBound..<first)
  }

  private func byTokens(_ line: TextLine) -> ReportCredit? {
    var at = line.tokens.lowerBound
    let end = min(line.tokens.upperBound, at + Self.reach)
    var bracket: Range<Int>?
    while at < end {
      let token = document[at]
      if ["(", "/", "["].contains(token.text), bracket == nil, let close = closing(at, end) {
        bracket = at + 1..<close
        at = close + 1
      } else if Self.dashes.contains(token.text) || token.text.allSatisfy({ ".-–—―".contains($0) }),
        let behind = opening(behind: at, line)
      {
        return credit(bracket, line.tokens.lowerBound..<behind)
      } else if isPlaceOrDate(token) {
        at += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// The credit that the whole line is.
  func whole(_ line: TextLine) -> ReportCredit? {
    guard line.tokens.count <= 20 else { return nil }
    var found: Range<Int>?
    var at = line.tokens.lowerBound
    while at < line.tokens.upperBound {
      if let name = named(at, in: line.tokens) {
        found = found ?? name
        at = name.upperBound
      } else if isCreditFiller(document[at]) {
        at += 1
      } else {
        return nil
      }
    }
    guard let found else { return nil }
    return ReportCredit(outlet: name(found), tokens: line.tokens)
  }

  /// The credit behind the last sentence of the line.
  func closing(_ line: TextLine) -> ReportCredit? {
    let tokens = line.tokens
    for start in tokens.suffix(8) where start > tokens.lowerBound + 2 && endsSentence(start - 1) {
      var at = start
      let isBracketed = ["(", "["].contains(document[at].text)
      while at < tokens.upperBound, ["(", "[", "©", "-", "–", "—", "/"].contains(document[at].text) { at += 1 }
      let end = isBracketed ? tokens.upperBound - 1 : tokens.upperBound
      // A line may end with an opening bracket.
      guard at < end, !isBracketed || [")", "]"].contains(document[tokens.upperBound - 1].text) else { continue }
      let text = document.text(of: at..<end).drop { $0 == "©" }
      let known = outlets.isCredited(String(text))
      guard known || isBracketed && isAcronym(text) else { continue }
      return ReportCredit(outlet: String(text), tokens: start..<tokens.upperBound)
    }
    return nil
  }

  private func credit(_ bracket: Range<Int>?, _ tokens: Range<Int>) -> ReportCredit {
    if let bracket {
      let text = document.text(of: bracket)
      if outlets.isCredited(text) { return ReportCredit(outlet: text, tokens: tokens) }
      let isNoOutlet = bracket.contains { at in
        document.entity(at: at).map { [.gpe, .location, .norp, .date, .person, .time].contains($0.label) } ?? false
          || document[at].text.contains { $0.isNumber }
      }
      if !isNoOutlet, bracket.count <= 4, text.contains(where: \.isLetter) {
        return ReportCredit(outlet: text, tokens: tokens)
      }
    }
    let names = tokens.lazy.compactMap { named($0, in: tokens) }
    return ReportCredit(outlet: names.first.map { name($0) }, tokens: tokens)
  }

  /// The first token of the sentence behind a dateline that ends at `at`; nil when no sentence begins there.
  private func opening(behind at: Int, _ line: TextLine) -> Int? {
    guard at > line.tokens.lowerBound, document[at - 1].spaceAfter || document[at].text.contains(".") else {
      return nil
    }
    var next = at + 1
    while next < line.tokens.upperBound, Self.dashes.contains(document[next].text) { next += 1 }
    guard next < line.tokens.upperBound, document[next - 1].spaceAfter, let first = document[next].text.first else {
      return nil
    }
    return first.isUppercase || first.isNumber || "\"“‘'«$€£".contains(first) ? next : nil
  }

  private func closing(_ open: Int, _ end: Int) -> Int? {
    let mark = ["(": ")", "/": "/", "[": "]"][document[open].text]
    return (open + 1..<max(open + 1, min(end, open + 8))).first { document[$0].text == mark }
  }

  private func isPlaceOrDate(_ token: Token) -> Bool {
    guard let first = token.text.first else { return true }
    if first.isNumber { return token.text.count <= 5 }
    if first.isUppercase { return token.pos != .pron && token.pos != .verb && token.pos != .aux }
    return token.pos == .space || [",", ".", "'", "’", "-"].contains(token.text)
      || ["of", "de", "da", "do", "del", "di", "la", "el", "sur", "am", "and"].contains(token.text)
  }

  /// Dates, times and marks around the outlet's name.
  private func isCreditFiller(_ token: Token) -> Bool {
    if token.pos == .space || Self.marks.contains(token.text) || Self.lead.contains(token.lower) { return true }
    if !token.text.contains(where: \.isLetter) { return true }
    if let label = document.entity(at: token.index)?.label, [.date, .time, .cardinal].contains(label) { return true }
    guard token.index > 0, token.text.first?.isUppercase == true, token.text.count <= 4 else { return false }
    return document[token.index - 1].text.contains(where: \.isNumber)
  }

  /// The known outlet that begins at `at`, in any letter case.
  private func named(_ at: Int, in range: Range<Int>) -> Range<Int>? {
    guard outlets.mayBeginCredit(document[at].lower) else { return nil }
    for end in (at + 1..<min(at + 7, range.upperBound) + 1).reversed() where end <= range.upperBound {
      let text = document.text(of: at..<end).drop { "=©(".contains($0) }
      if outlets.isCredited(String(text)) { return at..<end }
    }
    return nil
  }

  private func name(_ range: Range<Int>) -> String {
    String(document.text(of: range).drop { "=©(".contains($0) })
  }

  private func endsSentence(_ at: Int) -> Bool {
    guard let last = document[at].text.last else { return false }
    return ".!?\"”’»".contains(last)
  }

  /// "NTB", "dpa": letters of one case, as agencies call themselves.
  private func isAcronym(_ text: some StringProtocol) -> Bool {
    (2...6).contains(text.count) && text.allSatisfy(\.isLetter)
      && (text == text.uppercased() || text == text.lowercased())
  }
}
