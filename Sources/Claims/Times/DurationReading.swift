/// Lengths of time: "six months", "a year and a half", "3h", "several weeks", "half an hour".
extension TimeReader {
  /// A length as it was read.
  struct Length {
    /// ISO 8601; nil when the article does not say how many.
    var iso: String?
    /// How many of which calendar unit, where it is a whole number of one.
    var count: Int?
    var unit: CalendarUnit?
    var end: Int
  }

  /// "six months", "one hour and 30 minutes", "a year and a half", "two-year"; nil for ages.
  func length(_ i: Int, article: Bool = false) -> Length? {
    let start = behindMoreThan(i)
    guard var found = simpleLength(start, article: article || start > i) else { return vagueLength(start) }
    while text(found.end) == "and", found.iso != nil, let more = simpleLength(found.end + 1, article: false),
      !isOne(of: "ago", "later", "earlier", at: more.end), let joined = Self.joined(found.iso, more.iso)
    {
      found = Length(iso: joined, count: nil, unit: nil, end: more.end)
    }
    // "19-year-old", "two years old", "16 years of age"
    let age = text(found.end) == "-" ? found.end + 1 : found.end
    if isOne(of: "old", "olds", at: age) || (text(found.end) == "of" && text(found.end + 1) == "age") { return nil }
    return found
  }

  /// Behind "more than", "at least", "about" and the like at `i`, or `i`.
  func behindMoreThan(_ i: Int) -> Int {
    if isOne(of: "more", "less", "fewer", "longer", at: i), text(i + 1) == "than" { return i + 2 }
    if text(i) == "at", isOne(of: "least", "most", at: i + 1) { return i + 2 }
    if text(i) == "up", text(i + 1) == "to" { return i + 2 }
    if text(i) == "as", isOne(of: "many", "much", "little", "long", "few", at: i + 1), text(i + 2) == "as" {
      return i + 3
    }
    return isOne(
      of: "nearly", "almost", "about", "around", "over", "under", "roughly", "approximately", "just", "some",
      "another", "only", "exactly", at: i) && (text(i) != "some" || numbers.cardinal(at: i + 1) != nil) ? i + 1 : i
  }

  private func simpleLength(_ i: Int, article: Bool) -> Length? {
    if text(i) == "half", isOne(of: "a", "an", at: i + 1), let unit = words.units[text(i + 2)] {
      return Length(iso: Self.iso(0.5, unit), count: nil, unit: nil, end: i + 3)
    }
    if let sign = numbers.words.meaning(text(i), .sign), let unit = words.units[text(i + 1)] {
      return Length(iso: Self.iso(sign.value, unit), count: nil, unit: nil, end: i + 2)
    }
    var (value, next): (Double, Int)
    if isOne(of: "a", "an", at: i), let unit = words.units[text(i + 1)], unit.designator != "-" {
      guard article || isHalf(i + 2) else { return nil }
      (value, next) = (1, i + 1)
    } else if let (read, end) = numbers.cardinal(at: i) {
      (value, next) = (read, end)
      if i > 0, glued(i), ["$", "£", "€"].contains(text(i - 1)) { return nil }
    } else if let dozen = numbers.words.meaning(text(i + 1), .group), isOne(of: "a", "the", at: i) {
      (value, next) = (dozen.value, text(i + 2) == "of" ? i + 3 : i + 2)
    } else {
      return nil
    }
    if let dozen = numbers.words.meaning(text(next), .group) { (value, next) = (value * dozen.value, next + 1) }
    if text(next) == "-" { next += 1 }
    let business = isOne(of: "business", "working", "trading", at: next)
    if business || isOne(of: "full", "consecutive", "straight", "more", "whole", "calendar", "long", at: next) {
      next += 1
    }
    guard let unit = unit(next) else { return nil }
    var end = next + 1
    if isHalf(end) { (value, end) = (value + 0.5, end + 3) }
    let whole = value == value.rounded() && abs(value) < 10_000 ? Int(value) * unit.factor : nil
    let iso = business ? Self.iso(value, unit).map { $0.dropLast() + "BD" }.map(String.init) : Self.iso(value, unit)
    return Length(iso: iso, count: unit.calendar == nil ? nil : whole, unit: unit.calendar, end: end)
  }

  private func isHalf(_ i: Int) -> Bool { text(i) == "and" && text(i + 1) == "a" && text(i + 2) == "half" }

  /// A unit at `i`; a letter alone only right behind figures ("3h", "2W").
  private func unit(_ i: Int) -> TimeWords.Unit? {
    if let unit = words.units[text(i)], unit.designator != "-" { return unit }
    guard glued(i), numbers.digits(i - 1) != nil, pieces.indices.contains(i), pieces[i].endsToken else { return nil }
    return switch text(i) {
    case "h": words.units["hour"]
    case "w": words.units["week"]
    default: nil
    }
  }

  /// "several weeks", "some days", "months", "years": a length that is not known.
  private func vagueLength(_ i: Int) -> Length? {
    var next = i
    if isOne(of: "several", "some", "many", "a", "few", "the", at: i) {
      next = text(i) == "a" || text(i) == "the" ? i + 2 : i + 1
      guard next == i + 1 || isOne(of: "few", "couple", "number", at: i + 1) else { return nil }
      if isOne(of: "of", "more", at: next) { next += 1 }
    }
    guard let unit = words.units[text(next)], text(next).hasSuffix("s"), unit.designator != "-", text(next) != "seconds"
    else {
      return nil
    }
    if text(i) == "a", text(i + 1) == "couple", unit.calendar != nil {
      return Length(iso: Self.iso(2, unit), count: 2 * unit.factor, unit: unit.calendar, end: next + 1)
    }
    return Length(iso: nil, count: nil, unit: unit.calendar, end: next + 1)
  }

  /// The ISO 8601 duration; nil where the unit has none.
  static func iso(_ value: Double, _ unit: TimeWords.Unit) -> String? {
    var designator = unit.designator
    var value = value * Double(unit.factor)
    let timed = designator.hasPrefix("T")
    if timed { designator.removeFirst() }
    if designator == "Q" { (value, designator) = (value * 3, "M") }
    if let letter = designator.first, let factor = Double(designator.dropFirst()) {
      (value, designator) = (value * factor, String(letter))
    }
    guard designator != "-", value.isFinite, value < 1e9 else { return nil }
    let count = value == value.rounded() ? String(Int(value)) : String(value)
    return (timed ? "PT" : "P") + count + designator
  }

  /// "PT1H" and "PT30M" as "PT1H30M"; nil when they do not go together.
  static func joined(_ first: String?, _ second: String?) -> String? {
    guard let first, let second else { return nil }
    if second.hasPrefix("PT") { return first.contains("T") ? first + second.dropFirst(2) : first + second.dropFirst(1) }
    return first.contains("T") ? nil : first + second.dropFirst(1)
  }
}
