/// Reads numbers from pieces of text: "2,500", "5.5 thousand", "twenty-one", "two thousand and five", "1st".
struct NumberReader: Sendable {
  let words: NumberWords
  let pieces: [TextPiece]

  /// A number read: its value and the piece behind it.
  typealias Read = (value: Double, end: Int)

  func text(_ i: Int) -> String { pieces.indices.contains(i) ? pieces[i].text : "" }

  func glued(_ i: Int) -> Bool { pieces.indices.contains(i) && pieces[i].glued }

  /// The digits at `i`, as they stand.
  func digits(_ i: Int) -> String? {
    pieces.indices.contains(i) && pieces[i].kind == .digits ? pieces[i].text : nil
  }

  /// A cardinal number in figures or words at `i`.
  func cardinal(at i: Int) -> Read? { figures(at: i) ?? spelled(at: i) }

  /// "143", "2,500", "5.2 billion", "3m", "2½".
  func figures(at i: Int) -> Read? {
    guard let plain = plainFigures(at: i) else { return nil }
    var (value, end) = plain
    if let sign = words.meaning(text(end), .sign), glued(end) { (value, end) = (value + sign.value, end + 1) }
    // "€52-billion": a hyphen ties the word to the figures.
    if text(end) == "-", glued(end), glued(end + 1), words.meaning(text(end + 1), .scale) != nil { end += 1 }
    while let scale = words.meaning(text(end), .scale, .hundred) ?? shortScale(end) {
      guard value * scale.value < 1e18 else { break }
      (value, end) = (value * scale.value, end + 1)
    }
    return (value, end)
  }

  /// Figures without a word behind them: "2,500", "5.2".
  func plainFigures(at i: Int) -> Read? {
    guard var digits = digits(i), digits.utf8.count <= 15 else { return nil }
    var end = i + 1
    while text(end) == ",", glued(end), let group = self.digits(end + 1), glued(end + 1), group.utf8.count == 3,
      digits.utf8.count <= 15
    {
      digits += group
      end += 2
    }
    if text(end) == ".", glued(end), let decimals = self.digits(end + 1), glued(end + 1), decimals.utf8.count <= 9 {
      digits += "." + decimals
      end += 2
    }
    return Double(digits).map { ($0, end) }
  }

  /// A scale letter right behind figures: "3m", "160k".
  private func shortScale(_ i: Int) -> NumberWords.Word? {
    guard pieces.indices.contains(i), pieces[i].endsToken || text(i).utf8.count > 1 || isBeforeFullStop(i) else {
      return nil
    }
    guard let scale = words.meaning(text(i), .short) else { return nil }
    // Apart from the figures only what cannot be anything else ("5 bn"; "5 m" may be metres).
    return glued(i) || text(i).utf8.count > 1 ? scale : nil
  }

  /// "$900m.": at the end of a sentence the full stop may be of the same token.
  private func isBeforeFullStop(_ i: Int) -> Bool { text(i + 1) == "." && glued(i + 1) && pieces[i + 1].endsToken }

  /// "twenty-one", "a hundred and five", "two thousand and thirty two", "one and a half", "half a million".
  func spelled(at i: Int) -> Read? {
    var (total, current, end) = (0.0, 0.0, i)
    var last: NumberWords.Kind?
    if text(i) == "a" || text(i) == "an" {
      guard words.meaning(text(i + 1), .hundred, .scale) != nil else { return nil }
      (current, end, last) = (1, i + 1, .unit)
    } else if text(i) == "half", text(i + 1) == "a", let scale = words.meaning(text(i + 2), .scale) {
      return (scale.value / 2, i + 3)
    }
    while let (word, next) = nextWord(at: end, after: last) {
      switch word.kind {
      case .hundred: current = max(current, 1) * word.value
      case .scale: (total, current) = (total + max(current, 1) * word.value, 0)
      default: current += word.value
      }
      guard total < 1e18, current < 1e18 else { return nil }
      (end, last) = (next, word.kind)
    }
    guard let last, last == .scale || current > 0 || total > 0 || (end == i + 1 && text(i) == "zero") else {
      return nil
    }
    if text(end) == "and", text(end + 1) == "a" || text(end + 1) == "half" {
      let half = text(end + 1) == "a" ? end + 2 : end + 1
      if text(half) == "half" {
        let scale = words.meaning(text(half + 1), .scale)
        return ((total + current + 0.5) * (scale?.value ?? 1), scale == nil ? half + 1 : half + 2)
      }
    }
    return (total + current, end)
  }

  /// The next word of a spelled number that can stand behind one of kind `last`, over "-" and "and".
  private func nextWord(at i: Int, after last: NumberWords.Kind?) -> (NumberWords.Word, Int)? {
    var i = i
    if last == .ten, text(i) == "-" {
      i += 1
    } else if last == .hundred || last == .scale, text(i) == "and" {
      i += 1
      guard words.meaning(text(i), .unit, .ten) != nil else { return nil }
    }
    guard let word = words.meaning(text(i), .unit, .ten, .hundred, .scale) else { return nil }
    switch (last, word.kind) {
    case (nil, .hundred), (nil, .scale): return nil
    case (.unit, .unit), (.unit, .ten), (.ten, .ten): return nil
    case (.ten, .unit) where word.value > 9: return nil
    default: return (word, i + 1)
    }
  }

  /// "1st", "22nd", "first", "twenty third".
  func ordinal(at i: Int) -> Read? {
    if let digits = digits(i), digits.utf8.count <= 4, let value = Double(digits) {
      guard glued(i + 1), ["st", "nd", "rd", "th"].contains(text(i + 1)) else { return nil }
      return (value, i + 2)
    }
    if let word = words.meaning(text(i), .ordinal) { return (word.value, i + 1) }
    guard let ten = words.meaning(text(i), .ten) else { return nil }
    let next = text(i + 1) == "-" ? i + 2 : i + 1
    guard let word = words.meaning(text(next), .ordinal), word.value < 10 else { return nil }
    return (ten.value + word.value, next + 1)
  }
}
