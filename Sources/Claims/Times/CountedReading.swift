/// Times counted in units: "two years ago", "three years later", "in two weeks", "the past seven years", "six months".
extension TimeReader {
  func counted(_ i: Int) -> TimeReading? {
    if let ahead = ahead(i) { return ahead }
    if let stretch = stretch(i) { return stretch }
    guard let length = length(i, article: true) else { return nil }
    if let point = point(length) { return point }
    // "a week" alone is a rate or a name; a length only behind a preposition or a comparison.
    if isOne(of: "a", "an", at: i), text(i + 1) != "few", text(i + 1) != "couple", text(i + 1) != "dozen" {
      guard isOne(of: "in", "within", "for", "after", "over", "than", "about", "nearly", "almost", at: i - 1)
      else { return nil }
    }
    if length.iso == nil, !isVagueLengthTold(i, length.end) { return nil }
    return TimeReading(.duration(length.iso), to: length.end)
  }

  /// "for months", "several weeks": not "the days", "years" as a bare object.
  private func isVagueLengthTold(_ i: Int, _ end: Int) -> Bool {
    isOne(of: "several", "some", "many", "a", "few", at: i)
      || isOne(of: "for", "over", "after", "in", "within", "of", at: i - 1)
  }

  /// "ago", "later", "before <date>" behind a length.
  private func point(_ length: Length) -> TimeReading? {
    let end = length.end
    let vague = TimeReading(.duration(nil), to: end + 1)
    func at(_ sign: Int, _ base: AnchoredTime, _ end: Int) -> TimeReading? {
      guard let count = length.count, let unit = length.unit else {
        return TimeReading(.duration(length.iso), to: end)
      }
      return TimeReading(.counted(sign * count, unit, from: base), to: end)
    }
    if isOne(of: "earlier", "later", at: end), text(end + 1) == "than" { return nil }
    switch text(end) {
    case "ago": return length.count == nil ? vague : at(-1, .published, end + 1)
    case "earlier", "previously", "beforehand": return length.iso == nil ? vague : at(-1, .mentionedBefore, end + 1)
    case "later", "afterwards", "afterward": return length.iso == nil ? vague : at(1, .mentionedBefore, end + 1)
    case "hence": return at(1, .published, end + 1)
    case "before", "after", "from", "prior", "following":
      let sign = ["before", "prior"].contains(text(end)) ? -1 : 1
      let next = text(end) == "prior" && text(end + 1) == "to" ? end + 2 : end + 1
      if let base = date(next), let term = base.date {
        // "two months from today on Tuesday": the weekday makes it exact.
        if text(base.end) == "on", let name = words.weekdays[text(base.end + 1)], let count = length.count,
          let unit = length.unit
        {
          let day = AnchoredTime.counted(sign * count, unit, from: term)
          return TimeReading(.part(.weekday(name.number), of: day), to: base.end + 2)
        }
        return at(sign, term, base.end)
      }
      if let end = skip("from", "now", at: end) { return at(1, .published, end) }
      if text(end) != "from", text(end) != "following", length.iso != nil, !isObject(end + 1) {
        return at(sign, .mentionedBefore, end + 1)
      }
      return nil
    default: return nil
    }
  }

  /// "in two weeks", "in a week's time", "within six months".
  private func ahead(_ i: Int) -> TimeReading? {
    guard text(i) == "in", let length = length(i + 1, article: true) else { return nil }
    var end = length.end
    if text(end) == "'s", text(end + 1) == "time" {
      end += 2
      if let count = length.count, let unit = length.unit {
        return TimeReading(.counted(count, unit, from: .published), to: end)
      }
    }
    if text(end) == "of" || isOne(of: "ago", "later", "earlier", "before", "after", "from", "in", "since", at: end) {
      return nil
    }
    guard let count = length.count, let unit = length.unit else { return nil }
    return TimeReading(.ahead(.counted(count, unit, from: .published), duration: length.iso), to: end)
  }

  /// "the past seven years", "next 3 days", "the 3 next weeks".
  private func stretch(_ i: Int) -> TimeReading? {
    let j = behindThe(i)
    var (sign, next) = (direction(j), j + 1)
    var number = next
    if sign == nil, let (_, end) = numbers.cardinal(at: j), let behind = direction(end) {
      (sign, next, number) = (behind, end + 1, j)
    }
    guard let sign else { return nil }
    if number == next, isOne(of: "few", "several", "couple", at: next) {
      let of = text(next + 1) == "of" ? next + 2 : next + 1
      guard words.units[text(of)] != nil else { return nil }
      return TimeReading(.duration(nil), to: of + 1)
    }
    if number == next, let unit = words.units[text(next)], unit.factor > 1, let calendar = unit.calendar,
      let iso = Self.iso(1, unit)
    {
      return TimeReading(
        .stretch(.stretch(sign * unit.factor, calendar, from: .published), duration: iso), to: next + 1)
    }
    var length: Length?
    if number == next {
      length = self.length(next)
    } else if let unit = words.units[text(next)], text(next).hasSuffix("s"),
      let (count, _) = numbers.cardinal(at: number)
    {
      length = Length(iso: Self.iso(count, unit), count: Int(count) * unit.factor, unit: unit.calendar, end: next + 1)
    }
    guard let length, let iso = length.iso, text(length.end) != "of" || sign > 0 else { return nil }
    guard let count = length.count, let unit = length.unit else { return TimeReading(.duration(iso), to: length.end) }
    return TimeReading(.stretch(.stretch(sign * count, unit, from: .published), duration: iso), to: length.end)
  }

  private func direction(_ i: Int) -> Int? {
    if let tag = token(i)?.tag, [.vb, .vbp, .in].contains(tag) { return nil }
    return switch text(i) {
    case "next", "coming", "following": 1
    case "last", "past", "previous", "preceding": -1
    default: nil
    }
  }

  /// "every year", "each month", "twice a week" is read as "a week", "daily".
  func frequency(_ i: Int) -> TimeReading? {
    if isOne(of: "every", "each", at: i) {
      let other = text(i + 1) == "other" ? 2.0 : 1
      let next = other == 2 ? i + 2 : i + 1
      if let unit = words.units[text(next)], let iso = Self.iso(other, unit) {
        return TimeReading(.set(iso), to: next + 1)
      }
      if words.weekdays[text(next)]?.certainty == .name { return TimeReading(.set("P1W"), to: next + 1) }
      if words.dayParts[text(next)] != nil { return TimeReading(.set("P1D"), to: next + 1) }
      if words.months[text(next)]?.certainty == .name || words.seasons[text(next)] != nil {
        return TimeReading(.set("P1Y"), to: next + 1)
      }
      if let (count, end) = numbers.cardinal(at: next), let unit = words.units[text(end)],
        let iso = Self.iso(count, unit)
      {
        return TimeReading(.set(iso), to: end + 1)
      }
    }
    return nil
  }
}
