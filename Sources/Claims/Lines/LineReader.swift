import Articles
import English

/// Splits an article into lines and says what each is: headline, sub-head, prose, credit or furniture.
struct LineReader: Sendable {
  let cues: CueTables

  /// The non-blank lines of `article`, in text order.
  func read(_ article: Article, _ document: Document) -> [TextLine] {
    var lines = split(document)
    let texts = lines.map { Self.lowered(document.scalars[$0.range]) }
    let metadata = article.metadataLines
    var inRelated = false
    var behindCredit = false
    var seenProse = false
    var inList = false
    let lastParagraph = texts.lastIndex(where: Self.isParagraph) ?? 0
    let credits = ReportCreditRule(outlets: cues.outlets, document: document)
    for i in lines.indices {
      let line = lines[i]
      if metadata.contains(where: { $0.overlaps(line.range) }) {
        lines[i].kind = .furniture
        continue
      }
      let view = LineView(line: line, text: texts[i], document: document)
      if let credit = credits.whole(line) {
        // Between paragraphs it is a picture's.
        lines[i].kind = seenProse && i < lastParagraph ? .furniture : .credit
        if lines[i].kind == .credit { lines[i].source = credit.outlet }
        continue
      }
      let cue = cues.lines.kind(of: String(LineCuts.unlabelled(texts[i]).drop { "•*–- ".contains($0) }))
      if cue == .notice {
        lines[i].kind = .furniture
        // What a notice states behind its first sentence is the fact as corrected.
        if let end = sentenceEnd(line, document), end < line.tokens.upperBound {
          lines[i].kind = .prose
          lines[i].contentStart = end
          lines[i].isNotice = true
        }
        continue
      }
      if let cue {
        lines[i].kind = Self.kind(of: cue)
        if cue == .list { inList = true }
        // A cue with the list behind it in the same line ends there.
        if cue == .related, document.wordCount(line.tokens) <= 8 { inRelated = true }
        if cue == .credit || cue == .material, seenProse { behindCredit = true }
        continue
      }
      if isMasthead(i, texts, seenProse: seenProse, isNameBeforeDash: view.isNameBeforeDash) {
        lines[i].kind = .furniture
        continue
      }
      if view.isTimestamp || view.isClock || view.isAddress || view.isHashtags || view.isBracketed || view.isFootnote
        || view.isByline(cues)
      {
        lines[i].kind = .furniture
        continue
      }
      if view.isName {
        lines[i].kind = .furniture
        continue
      }
      if isBiography(view, lines: lines, texts: texts, cues: cues) || repeats(i, texts) {
        lines[i].kind = .furniture
        continue
      }
      // A list of other articles ends where long prose sets in again.
      if inRelated || behindCredit {
        if view.isLongProse {
          inRelated = false
          behindCredit = false
        } else if inRelated || !view.endsSentence {
          lines[i].kind = .furniture
          continue
        }
      }
      let closing = i >= lastParagraph ? credits.closing(line) : nil
      inList = inList && (view.hasFiniteVerb || view.endsSentence)
      if view.endsSentence || closing != nil || inList {
        lines[i].kind = .prose
        let dateline = seenProse ? nil : credits.dateline(of: line)
        lines[i].source = dateline?.outlet
        lines[i].contentStart = dateline?.tokens.upperBound ?? view.datelineEnd
        if let closing {
          lines[i].source = lines[i].source ?? closing.outlet
          lines[i].contentEnd = closing.tokens.lowerBound
        }
        seenProse = true
      } else {
        lines[i].kind = seenProse ? .subhead : .headline
        lines[i].contentStart = creditEnd(line, document)
        lines[i].contentEnd = sourceStart(line, document)
      }
    }
    closeFoot(&lines)
    return lines
  }

  /// The text in lower case. Most of it is ASCII, with quotation marks and dashes, which have none.
  private static func lowered(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count + scalars.count / 8)
    for scalar in scalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        bytes.append((65...90).contains(byte) ? byte | 0x20 : byte)
      } else if (0x2010...0x2027).contains(scalar.value) {
        bytes.append(contentsOf: scalar.utf8)
      } else {
        bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func kind(of cue: LineCues.Kind) -> TextLine.Kind {
    switch cue {
    case .credit: .credit
    case .material: .material
    case .retraction: .retraction
    default: .furniture
    }
  }

  /// Two short lines or more behind the last sentence are a list of other articles; a credit counts as one of them.
  private func closeFoot(_ lines: inout [TextLine]) {
    guard let last = lines.lastIndex(where: { $0.kind == .prose }) else { return }
    let behind = lines.indices.filter { $0 > last && lines[$0].isRead }
    let credits = lines.indices.count { $0 > last && [.credit, .material].contains(lines[$0].kind) }
    if behind.count + credits >= 2 { for i in behind { lines[i].kind = .furniture } }
  }

  /// Whether a text in lower case is a paragraph: many words, with the end of a sentence.
  private static func isParagraph(_ text: String) -> Bool {
    let end = text.last { !"\"'”’)»".contains($0) }
    return (end == "." || end == "?" || end == "!") && text.prefix(400).split(separator: " ").count > 7
  }

  /// The token behind the first sentence of the line: behind its first token with a full stop before a capital letter.
  private func sentenceEnd(_ line: TextLine, _ document: Document) -> Int? {
    line.tokens.dropLast().first { document[$0].text == "." && document[$0 + 1].text.first?.isUppercase == true }
      .map { $0 + 1 }
  }

  /// "FreightWire | The newsletter for people who move things": the first line, with a bar, that has hardly a word in
  /// common with the headline and the sentences below; or three short parts or more between bars.
  private func isMasthead(_ i: Int, _ texts: [String], seenProse: Bool, isNameBeforeDash: @autoclosure () -> Bool)
    -> Bool
  {
    let text = texts[i]
    guard text.utf8.count < 400 else { return false }
    let isBarred = text.utf8.contains(UInt8(ascii: "|")) || text.unicodeScalars.contains("·")
    guard isBarred || i == 0 && isNameBeforeDash() else { return false }
    let parts = text.split { "|·".contains($0) }
    guard parts.count > 1 || i == 0 && isNameBeforeDash() else { return false }
    if parts.count > 2, parts.allSatisfy({ $0.split(separator: " ").count <= 8 }) { return true }
    guard !seenProse, i + 1 < texts.count, !Self.isParagraph(texts[i + 1]) || i == 0 else { return false }
    func words(_ text: some StringProtocol) -> Set<Substring> {
      Set(text.prefix(600).split { !$0.isLetter }.filter { $0.count > 4 }.map { Substring($0) })
    }
    let below = texts[(i + 1)...].prefix(3).reduce(into: Set<Substring>()) { $0.formUnion(words($1)) }
    return words(text).intersection(below).count < 2 && texts[(i + 1)...].prefix(3).contains { !Self.isParagraph($0) }
  }

  private func split(_ document: Document) -> [TextLine] {
    var lines: [TextLine] = []
    var token = 0
    let scalars = document.scalars
    var start = 0
    while start <= scalars.count {
      var end = start
      while end < scalars.count, scalars[end] != "\n" { end += 1 }
      var low = start
      var high = end
      while low < high, scalars[low].isSpace { low += 1 }
      while high > low, scalars[high - 1].isSpace { high -= 1 }
      let first = token
      while token < document.tokens.count, document[token].start < end { token += 1 }
      if low < high, first < token {
        lines.append(
          TextLine(
            index: lines.count, range: low..<high, tokens: first..<token, kind: .prose, contentStart: first,
            contentEnd: token))
      }
      start = end + 1
    }
    return lines
  }

  /// "NAME is a blogger known for …" below a line that is NAME.
  private func isBiography(_ view: LineView, lines: [TextLine], texts: [String], cues: CueTables) -> Bool {
    guard let attribute = view.attribute, cues.writers.contains(view.document[attribute].lemma.lowercased()) else {
      return false
    }
    let from = max(0, view.line.index - 3)
    return (from..<view.line.index).contains { !texts[$0].isEmpty && view.text.hasPrefix(texts[$0]) }
  }

  /// A bread crumb or a copy: a line that holds the line next to it, or says the same once more.
  private func repeats(_ i: Int, _ texts: [String]) -> Bool {
    let text = texts[i]
    guard Self.isLong(text) else { return false }
    if i + 1 < texts.count, text.utf8.count < 600, Self.isLong(texts[i + 1]), text.hasSuffix(texts[i + 1]) {
      return true
    }
    return (max(0, i - 3)..<i).contains { texts[$0] == text }
  }

  private static func isLong(_ text: String) -> Bool {
    text.utf8.count > 15 && text.index(text.startIndex, offsetBy: 16, limitedBy: text.endIndex) != nil
  }

  /// "… by the end of May - Reuters": where the dash with the outlet behind it begins.
  private func sourceStart(_ line: TextLine, _ document: Document) -> Int {
    for i in line.tokens.suffix(8) where i > line.tokens.lowerBound + 2 {
      guard ["-", "–", "—", "|", "--"].contains(document[i].text), i + 1 < line.tokens.upperBound else { continue }
      if cues.outlets.name(at: i + 1, in: document)?.upperBound == line.tokens.upperBound { return i }
    }
    return line.tokens.upperBound
  }

  /// "AP: Associated Press The girls were freed": where the words behind the names of outlets begin.
  private func creditEnd(_ line: TextLine, _ document: Document) -> Int {
    var at = line.tokens.lowerBound
    while at < line.tokens.upperBound {
      if let name = cues.outlets.name(at: at, in: document), name.upperBound < line.tokens.upperBound {
        let next = document[name.upperBound]
        // "Reuters reports …" is a sentence; "Reuters The girls …" a credit.
        guard next.pos != .verb, next.pos != .aux, next.tag != .possessive else { break }
        at = name.upperBound
      } else if at > line.tokens.lowerBound, ["/", ":", "-", "|"].contains(document[at].text) {
        at += 1
      } else {
        break
      }
    }
    return at < line.tokens.upperBound ? at : line.tokens.lowerBound
  }
}
