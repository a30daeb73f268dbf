/// Reads quantities from the pieces of a text: figures, words, intervals, money, percentages, measures, fractions.
struct QuantityReader: Sendable {
  let words: QuantityWords
  let numbers: NumberReader
  let timeUnits: WordSet

  var pieces: [TextPiece] { numbers.pieces }

  func text(_ i: Int) -> String { numbers.text(i) }

  func glued(_ i: Int) -> Bool { numbers.glued(i) }

  /// The quantity whose number begins at `i`.
  func read(at i: Int) -> QuantityReading? {
    guard canBegin(i) else { return nil }
    if let money = money(at: i) { return money }
    if let fraction = fraction(at: i) { return fraction }
    guard let plain = vague(at: i) ?? interval(at: i) ?? single(at: i), stands(plain) else { return nil }
    return withUnit(plain)
  }

  /// Whether a number or a currency stands at `i`, or a word that goes before a number word ("several hundred").
  private func canBegin(_ i: Int) -> Bool {
    switch pieces[i].kind {
    case .digits: return true
    case .border: return false
    case .mark: return words.signs.contains(text(i)) || numbers.words.contains(text(i))
    case .word:
      if numbers.words.contains(text(i)) { return true }
      if QuantityReader.openers.contains(text(i)) {
        return [text(i + 1), text(i + 2)].contains { numbers.words.contains($0) }
      }
      return pieces[i].capital && words.codes.contains(text(i))
    }
  }

  private static let openers: WordSet = ["a", "an", "half", "several", "few", "many", "couple"]

  private func reading(_ low: Double, _ high: Double, _ from: Int, _ to: Int) -> QuantityReading {
    QuantityReading(low: low, high: high, kind: .count, pieces: from..<to)
  }

  private func single(at i: Int) -> QuantityReading? {
    if let (value, end) = grouped(at: i) ?? numbers.cardinal(at: i) { return reading(value, value, i, end) }
    guard let sign = numbers.words.meaning(text(i), .sign) else { return nil }
    return reading(sign.value, sign.value, i, i + 1)
  }

  /// "two dozen", "a dozen", "half a dozen", "a couple of".
  private func grouped(at i: Int) -> NumberReader.Read? {
    if text(i) == "half", text(i + 1) == "a" || text(i + 1) == "-", text(i + 2) == "dozen" { return (6, i + 3) }
    if text(i) == "a" || text(i) == "an", let group = numbers.words.meaning(text(i + 1), .group) {
      guard text(i + 1) == "dozen" || text(i + 2) == "of" else { return nil }
      return (group.value, i + 2)
    }
    guard let (value, end) = numbers.cardinal(at: i), let group = numbers.words.meaning(text(end), .group),
      text(end) == "dozen"
    else {
      return nil
    }
    return (value * group.value, end + 1)
  }

  /// "hundreds", "tens of thousands", "several hundred", "a few thousand", "dozens".
  private func vague(at i: Int) -> QuantityReading? {
    if ["several", "few", "many", "couple"].contains(text(i)) {
      let next = text(i + 1) == "of" ? i + 2 : i + 1
      guard let scale = numbers.words.meaning(text(next), .hundred, .scale) else { return nil }
      var end = next + 1
      var value = scale.value
      if let more = numbers.words.meaning(text(end), .scale) { (value, end) = (value * more.value, end + 1) }
      return reading(2 * value, 10 * value - 1, i, end)
    }
    guard let word = numbers.words.meaning(text(i), .vague), let high = word.high else { return nil }
    if text(i + 1) == "of", let scale = numbers.words.meaning(text(i + 2), .vague), scale.value >= 2000 {
      let one = scale.value / 2
      return reading(word.value * one, (high + 1) * one - 1, i, i + 3)
    }
    if text(i) == "tens" { return text(i + 1) == "of" ? nil : reading(word.value, high, i, i + 1) }
    return reading(word.value, high, i, i + 1)
  }

  /// "between 40 and 50", "40-50", "40 to 50", "three or four".
  private func interval(at i: Int) -> QuantityReading? {
    let between = text(i - 1) == "between" || text(i - 2) == "between"
    guard let (first, middle) = numbers.cardinal(at: i) else { return nil }
    let link = text(middle) == "%" || text(middle) == "percent" ? middle + 1 : middle
    let joint = text(link)
    let dash = ["-", "–", "—"].contains(joint) && (glued(link) == glued(link + 1))
    guard dash || joint == "to" || (between && joint == "and") || (joint == "or" && first < 100),
      let (last, end) = numbers.cardinal(at: link + 1)
    else { return nil }
    // "Fell 12% to 1.9 billion kroner": a change and what it led to, in two units.
    if link > middle, text(end) != "%", text(end) != "percent", text(end) != "per" { return nil }
    // "from 40 to 50" tells a change; "5 to 4" a result; "2-1" a score; "40 to 45,000" leaves out the first scale.
    if text(i - 1) == "from" && joint == "to" { return nil }
    let low =
      first < last && first < 1000 && last >= 1000 && numbers.digits(i) != nil
      ? scaled(first, middle, last, end) : first
    guard low < last, !dash || pieces[i].kind == .word || isCounted(end) else { return nil }
    return reading(low, last, i, end)
  }

  /// "5-6 million": the scale word belongs to both.
  private func scaled(_ first: Double, _ middle: Int, _ last: Double, _ end: Int) -> Double {
    guard let scale = numbers.words.meaning(text(end - 1), .scale, .short), first * scale.value < last else {
      return first
    }
    return first * scale.value
  }

  private func isCounted(_ i: Int) -> Bool {
    guard pieces.indices.contains(i) else { return false }
    return pieces[i].kind == .word || text(i) == "%"
  }

  /// Whether it is a quantity and not part of a name, a date, a clock time, a score or a telephone number.
  private func stands(_ reading: QuantityReading) -> Bool {
    let (i, end) = (reading.pieces.lowerBound, reading.pieces.upperBound)
    let before = text(i - 1)
    if numbers.digits(i) != nil {
      if glued(i), !["(", "\"", "“", "‘", "'", "–", "—", "[", "~"].contains(before) { return false }
      if [
        "no", "number", "flight", "article", "section", "page", "chapter", "phase", "#", "@", "aged", "age", "ages",
        "day",
      ]
      .contains(before) || (before == "." && text(i - 2) == "no") {
        return false
      }
      if glued(end), pieces.indices.contains(end), pieces[end].kind == .word, words.units[text(end)] == nil,
        text(end) != "k"
      {
        return false
      }
      if glued(end), [":", "/", ".", "@"].contains(text(end)), glued(end + 1), numbers.digits(end + 1) != nil {
        return false
      }
      // "3-1": a result; intervals have been read before.
      if glued(end), ["-", "–"].contains(text(end)), glued(end + 1), numbers.digits(end + 1) != nil,
        reading.low == reading.high
      {
        return false
      }
      // "6 and 9 a.m."
      if ["a", "p"].contains(text(end)), [".", "m"].contains(text(end + 1)), text(end + 2) == "m" || text(end) == "m" {
        return false
      }
      if ["am", "pm", "a.m", "p.m"].contains(text(end)) { return false }
      // "The victim, 16, was …": an age.
      if before == ",", text(end) == ",", pieces.indices.contains(i - 2), pieces[i - 2].kind == .word, end == i + 1,
        text(i).utf8.count <= 3
      {
        return false
      }
      // Groups of figures without a comma: a telephone number.
      if numbers.digits(end) != nil || (i > 0 && numbers.digits(i - 1) != nil && text(i - 1).utf8.count > 2) {
        return false
      }
      if pieces[i].text.utf8.count > 1, pieces[i].text.hasPrefix("0") { return false }
    }
    let dash = text(end) == "-" ? end + 1 : end
    if ["year", "month", "week", "day"].contains(text(dash)), text(dash + 1) == "-" || text(dash) == "year",
      ["old", "olds"].contains(text(dash + 2)) || text(dash + 1) == "old"
    {
      return false
    }
    if ["years", "months", "weeks", "days"].contains(text(end)),
      text(end + 1) == "old" || text(end + 1) == "of" && text(end + 2) == "age"
    {
      return false
    }
    return ["yearold", "hyphen"].contains(text(end)) == false
  }

  /// With the percentage sign, currency or measure behind it.
  private func withUnit(_ reading: QuantityReading) -> QuantityReading {
    var found = reading
    let end = reading.pieces.upperBound
    let next = text(end) == "-" ? end + 1 : end
    // "600m" with nothing counted behind it: metres.
    if end - reading.pieces.lowerBound >= 2, text(end - 1) == "m", glued(end - 1), !isPluralNoun(end) {
      (found.low, found.high) = (reading.low.map { $0 / 1e6 }, reading.high.map { $0 / 1e6 })
      (found.unit, found.kind) = ("metre", .measure)
      return found
    }
    func take(_ unit: String, _ kind: TaggedQuantity.Kind, _ to: Int) {
      (found.unit, found.kind, found.pieces) = (unit, kind, reading.pieces.lowerBound..<to)
    }
    if text(next) == "%" || text(next) == "percent" || text(next) == "pct" {
      take("%", .percent, next + 1)
    } else if text(next) == "per", text(next + 1) == "cent" {
      take("%", .percent, next + 2)
    } else if text(next) == "percentage", text(next + 1).hasPrefix("point") {
      take("%", .percent, next + 2)
    } else if let code = words.currencies[.word]?[text(next)] {
      take(code, .money, next + 1)
    } else if ["us", "american", "australian", "canadian"].contains(text(next)), text(next + 1).hasPrefix("dollar") {
      take(["australian": "AUD", "canadian": "CAD"][text(next)] ?? "USD", .money, next + 2)
    } else if let unit = measure(next) {
      take(unit.name, .measure, unit.end)
    }
    return found
  }

  /// Whether the word at `i` looks like a plural noun ("5m people", "3m customers").
  private func isPluralNoun(_ i: Int) -> Bool {
    guard pieces.indices.contains(i), pieces[i].kind == .word else { return false }
    return text(i) == "people"
      || text(i).hasSuffix("s") && !["as", "is", "was", "has", "this", "its"].contains(text(i))
      || text(i + 1).hasSuffix("s") && text(i).utf8.count > 4
  }

  private func measure(_ i: Int) -> (name: String, end: Int)? {
    let square = ["square", "cubic", "sq", "nautical"].contains(text(i))
    if text(i) == "°", let unit = words.units["°" + text(i + 1)] { return (unit, i + 2) }
    if ["km", "m"].contains(text(i)), text(i + 1) == "/", text(i + 2) == "h" { return ("kilometre per hour", i + 3) }
    if text(i) == "light", text(i + 1) == "-", text(i + 2).hasPrefix("year") { return ("light-year", i + 3) }
    if text(i) == "basis", text(i + 1).hasPrefix("point") { return ("basis point", i + 2) }
    guard let unit = words.units[text(square ? i + 1 : i)] else { return nil }
    return square ? ((text(i) == "sq" ? "square" : text(i)) + " " + unit, i + 2) : (unit, i + 1)
  }
}
