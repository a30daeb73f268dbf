import Articles
import English

/// Splits an article into lines and says what each is: headline, sub-head, prose, credit or furniture.
struct LineReader: Sendable {
  let cues: CueTables

  /// The non-blank lines of `article`, in text order.
  func read(_ article: Article, _ document: Document) -> [TextLine] {
    var lines = split(document)
    let texts = lines.map { document.text(from: $0.range.lowerBound, to: $0.range.upperBound).lowercased() }
    let metadata = article.metadataLines
    var inRelated = false
    var behindCredit = false
    var seenProse = false
    for i in lines.indices {
      let line = lines[i]
      if metadata.contains(where: { $0.overlaps(line.range) }) {
        lines[i].kind = .furniture
        continue
      }
      let view = LineView(line: line, text: texts[i], document: document)
      let cue = cues.lines.kind(of: texts[i])
      if let cue {
        lines[i].kind = cue == .credit ? .credit : .furniture
        // A cue with the list behind it in the same line ends there.
        if cue == .related, document.wordCount(line.tokens) <= 8 { inRelated = true }
        if cue == .credit && seenProse { behindCredit = true }
        continue
      }
      if view.isTimestamp || view.isHashtags || view.isBracketed || view.isFootnote || view.isByline(cues) {
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
      if view.endsSentence {
        lines[i].kind = .prose
        lines[i].contentStart = view.datelineEnd
        seenProse = true
      } else {
        lines[i].kind = seenProse ? .subhead : .headline
        lines[i].contentStart = creditEnd(line, document)
        lines[i].contentEnd = sourceStart(line, document)
      }
    }
    return lines
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
      while low < high, scalars[low].properties.isWhitespace { low += 1 }
      while high > low, scalars[high - 1].properties.isWhitespace { high -= 1 }
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
    guard text.count > 15 else { return false }
    if i + 1 < texts.count, texts[i + 1].count > 15, text.count < 600, text.hasSuffix(texts[i + 1]) { return true }
    return (max(0, i - 3)..<i).contains { texts[$0] == text }
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
