import English
import Resources

/// Finds the quantities in a document: how many, how much, of what.
///
/// Numbers are read from the text; what they count is read from the dependency parse. Dates, ages, clock times, scores,
/// numbers in names and telephone numbers are left out.
public struct QuantityTagger: Sendable {
  private let words: QuantityWords
  private let numbers: NumberWords
  private let timeUnits: WordSet

  /// Reads its tables.
  ///
  /// - Parameter dataFolder: the data folder; found by `ResourceFolder` when nil.
  public init(dataFolder: String? = nil) throws(ResourceError) {
    words = try QuantityWords(dataFolder: dataFolder)
    numbers = try NumberWords(dataFolder: dataFolder)
    timeUnits = WordSet(try DataTable("time-units", in: dataFolder).keys)
  }

  /// The quantities in text order, without those inside `times`; they do not overlap.
  public func tag(_ document: Document, times: [TaggedTime] = []) -> [TaggedQuantity] {
    tag(document, times: times, pieces: [TextPiece](of: document))
  }

  /// The same for a document whose pieces are at hand.
  func tag(_ document: Document, times: [TaggedTime], pieces: [TextPiece]) -> [TaggedQuantity] {
    let reader = QuantityReader(
      words: words, numbers: NumberReader(words: numbers, pieces: pieces), timeUnits: timeUnits)
    var timed = [Bool](repeating: false, count: document.tokens.count)
    for time in times {
      for i in time.core { timed[i] = true }
    }
    var nouns = CountedNouns(document: document)
    var found: [TaggedQuantity] = []
    var (i, free) = (0, 0)
    while i < reader.pieces.count {
      let piece = reader.pieces[i]
      guard piece.kind != .border, !timed[piece.token], let reading = reader.read(at: i),
        let quantity = tagged(reading, free: free, reader, document, &nouns)
      else {
        i += 1
        continue
      }
      found.append(quantity)
      i = reading.pieces.upperBound
      free = i
    }
    return found
  }

  private func tagged(
    _ reading: QuantityReading, free: Int, _ reader: QuantityReader, _ document: Document, _ nouns: inout CountedNouns
  ) -> TaggedQuantity? {
    var quantity = reading
    let pieces = reader.pieces
    let core = pieces[reading.pieces.lowerBound].token..<pieces[reading.pieces.upperBound - 1].token + 1
    guard nouns.isQuantity(core, reading) else { return nil }
    let (first, before) = modifier(before: reading.pieces.lowerBound, free: free, reader)
    let (last, after) = modifier(after: reading.pieces.upperBound, reader)
    for effect in [before, after] {
      switch effect {
      case .low: quantity.high = nil
      case .high: quantity.low = nil
      case .about: quantity.approximate = true
      case .none?, nil: break
      }
    }
    let tokens = pieces[first].token..<max(core.upperBound, pieces[last - 1].token + 1)
    let counted = nouns.counted(core, kind: reading.kind)
    if reading.kind == .count, counted.partitive, reading.low == reading.high, reading.low == 1 || allBut(first, reader)
    {
      quantity.kind = .partitive
    }
    let unit = reading.unit ?? counted.unit
    return TaggedQuantity(
      tokens: tokens, number: counted.number, head: counted.head,
      quantity: Quantity(
        text: spelling(of: tokens, document), low: quantity.low, high: quantity.high, unit: unit,
        approximate: quantity.approximate ? true : nil), kind: quantity.kind)
  }

  private func allBut(_ i: Int, _ reader: QuantityReader) -> Bool {
    reader.text(i - 1) == "but" && reader.text(i - 2) == "all"
  }

  /// The longest modifier right before the piece `start`: its first piece and its effect.
  private func modifier(before start: Int, free: Int, _ reader: QuantityReader) -> (Int, QuantityWords.Effect?) {
    var best: (Int, QuantityWords.Effect?) = (start, nil)
    var phrase = ""
    for back in 1...words.longestModifier where start - back >= free {
      let i = start - back
      guard reader.pieces[i].kind == .word else { break }
      phrase = phrase.isEmpty ? reader.text(i) : reader.text(i) + " " + phrase
      guard let effect = words.before[phrase] else { continue }
      if effect == .none, best.1 != nil { continue }
      best = (effect == .none ? start : i, effect)
    }
    if reader.text(start - 1) == "~" { return (start - 1, .about) }
    if reader.text(start - 1) == "between", start > free { return (start - 1, best.1) }
    return best
  }

  private func modifier(after end: Int, _ reader: QuantityReader) -> (Int, QuantityWords.Effect?) {
    if reader.text(end) == "+", reader.glued(end) { return (end + 1, .low) }
    var best: (Int, QuantityWords.Effect?) = (end, nil)
    var phrase = ""
    let start = reader.text(end) == "-" ? end + 1 : end
    for i in start..<start + words.longestModifier
    where reader.pieces.indices.contains(i) && reader.pieces[i].kind == .word {
      phrase = phrase.isEmpty ? reader.text(i) : phrase + " " + reader.text(i)
      if let effect = words.after[phrase] { best = (i + 1, effect) }
    }
    return best
  }

  /// The words of the tokens, without the full stop that the last may have at the end of a sentence ("$900m.").
  private func spelling(of tokens: Range<Int>, _ document: Document) -> String {
    let text = document.text(of: tokens)
    let last = document[tokens.upperBound - 1].text
    guard last.hasSuffix("."), last.utf8.count > 1 else { return text }
    return String(text.dropLast())
  }
}
