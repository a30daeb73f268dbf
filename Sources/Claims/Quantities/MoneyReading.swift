/// Sums of money with the currency in front ("$5.2 billion", "US$3m", "£40-50m") and shares told as fractions.
extension QuantityReader {
  func money(at i: Int) -> QuantityReading? {
    var (sign, code): (Int, String?) = (i, nil)
    if let dollar = words.currencies[.dollar]?[text(i)], text(i + 1) == "$", glued(i + 1) {
      (sign, code) = (i + 1, dollar)
    } else if text(i) == "u", text(i + 1) == ".", text(i + 2) == "s", text(i + 3) == ".", text(i + 4) == "$" {
      (sign, code) = (i + 4, "USD")
    } else {
      code = words.currencies[.sign]?[text(i)]
      if code == nil, pieces[i].capital, numbers.digits(i + 1) != nil { code = words.currencies[.code]?[text(i)] }
    }
    guard let code, let (first, middle) = numbers.figures(at: sign + 1) else { return nil }
    var (low, high, end) = (first, first, middle)
    if ["-", "–", "to", "and"].contains(text(middle)) {
      let next = words.currencies[.sign]?[text(middle + 1)] != nil ? middle + 2 : middle + 1
      let between = text(i - 1) == "between"
      if text(middle) != "and" || between, text(middle) != "to" || (text(i - 1) != "from" && next > middle + 1),
        let (last, behind) = numbers.figures(at: next)
      {
        // "£40-50m": the scale belongs to both.
        let scale = numbers.words.meaning(text(behind - 1), .scale, .short)?.value ?? 1
        low = first < last / scale && first * scale < last ? first * scale : first
        (high, end) = (last, behind)
      }
    }
    guard low <= high else { return nil }
    return QuantityReading(low: low, high: high, unit: code, kind: .money, pieces: i..<end)
  }

  /// "a third", "two-thirds", "half of", "one in five", "three quarters".
  func fraction(at i: Int) -> QuantityReading? {
    func share(_ value: Double, _ end: Int) -> QuantityReading {
      let hundredths = (value * 10_000).rounded() / 100
      return QuantityReading(low: hundredths, high: hundredths, unit: "%", kind: .fraction, pieces: i..<end)
    }
    if text(i) == "half" {
      if ["a", "-", "an", "dozen", "hour", "time", "back"].contains(text(i + 1)) { return nil }
      let of = ["of", "the", "its", "their", "his", "her", "all", "our"].contains(text(i + 1))
      return of || text(i - 1) == "than" || text(i - 1) == "about" || text(i - 1) == "nearly" ? share(0.5, i + 1) : nil
    }
    if text(i) == "a" || text(i) == "one", let part = numbers.words.meaning(text(i + 1), .fraction) {
      return isShare(i + 1) ? share(part.value, i + 2) : nil
    }
    guard let (count, end) = numbers.spelled(at: i) ?? numbers.plainFigures(at: i) else { return nil }
    let next = text(end) == "-" ? end + 1 : end
    if count > 1, text(next).hasSuffix("s"), let part = numbers.words.meaning(text(next), .fraction),
      count * part.value < 2
    {
      return share(count * part.value, next + 1)
    }
    if text(end) == "in" || (text(end) == "out" && text(end + 1) == "of") {
      let second = text(end) == "in" ? end + 1 : end + 2
      // "one in five"; larger numbers are two counts ("45 out of 120 votes").
      if let (whole, behind) = numbers.cardinal(at: second), whole > count, count <= 10, whole <= 1000, whole != 24,
        !timeUnits.contains(text(behind)), numbers.digits(second)?.utf8.count ?? 0 < 4
      {
        return share(count / whole, behind)
      }
    }
    return nil
  }

  /// "a third of the country", "by a third", not "a third man", "a quarter later".
  private func isShare(_ i: Int) -> Bool {
    if text(i) == "quarter" || text(i) == "half" { return ["of", "to"].contains(text(i + 1)) || text(i - 2) == "by" }
    return text(i + 1) == "of" || ["by", "than", "about", "nearly", "almost", "to", "around"].contains(text(i - 2))
  }
}
