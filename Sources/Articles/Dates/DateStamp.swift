/// A line, or a value of a metadata field, that says when: its date and what else is in it.
struct DateStamp: Hashable {
  /// The date; of two or more the one labelled as publication, else the first.
  var date: PartialDate
  /// What the line calls it.
  var label: DateWords.Label?
  /// Whether the line is nothing but date, time, weekday, zone, labels and separators.
  var isBare: Bool
  /// Whether the date stands by itself between separators ("REUTERS | 6 Sept 2024").
  var isSegment: Bool
  /// Whether commas or separators part the date from all other words ("AP, Wednesday 28 May 2025 18.42 BST").
  var isItem: Bool
  /// Which tokens of the line are the date.
  var tokens: Range<Int>
}

/// Finds a stamp in a line.
struct DateStampRule: Sendable {
  /// The words.
  let words: DateWords

  private enum Part: Hashable {
    case date(DateRule.Found, Range<Int>)
    case label(DateWords.Label)
    case weekday(Int)
    case nothing
    case comma
    case separator
    case other
  }

  /// The stamp in `line`, or nil when there is no date in it, or several without a label.
  func stamp(in line: Substring) -> DateStamp? {
    let tokens = DateToken.tokens(of: line)
    guard tokens.count < 64 else { return nil }
    var order: DateWords.Order?
    let parts = parts(of: tokens, order: &order)
    var label: DateWords.Label?
    var weekday: Int?
    var found: [(date: DateRule.Found, tokens: Range<Int>, label: DateWords.Label?, part: Int)] = []
    for (index, part) in parts.enumerated() {
      switch part {
      case .label(let new): label = new
      case .weekday(let day): weekday = weekday ?? day
      case .date(let date, let range):
        found.append((date, range, label, index))
        label = nil
      default: break
      }
    }
    // "September 6, 2024 (updated)": a label without a date of its own belongs to the one before it.
    if found.count == 1, found[0].label == nil { found[0].label = label }
    guard let chosen = found.first(where: { $0.label == .published }) ?? found.first,
      found.count == 1 || found.allSatisfy({ $0.label != nil }) || chosen.label == .published
        || found.dropFirst().allSatisfy({ $0.label == .updated }),
      let date = resolve(chosen.date, weekday: weekday, order: order)
    else { return nil }
    return DateStamp(
      date: date, label: chosen.label, isBare: !parts.contains(.other),
      isSegment: Self.standsAlone(chosen.part, in: parts, commas: false),
      isItem: Self.standsAlone(chosen.part, in: parts, commas: true), tokens: chosen.tokens)
  }

  private func parts(of tokens: [DateToken], order: inout DateWords.Order?) -> [Part] {
    let rule = DateRule(words: words)
    var parts: [Part] = []
    var index = 0
    while index < tokens.count {
      if let found = rule.date(in: tokens, at: index) {
        parts.append(.date(found, index..<found.end))
        index = found.end
      } else if let end = clock(tokens, index) {
        parts.append(.nothing)
        index = end
      } else if let (label, end) = label(tokens, index) {
        parts.append(.label(label))
        index = end
      } else {
        parts.append(single(tokens[index], previous: index > 0 ? tokens[index - 1] : nil, order: &order))
        index += 1
      }
    }
    return parts
  }

  private func single(_ token: DateToken, previous: DateToken?, order: inout DateWords.Order?) -> Part {
    switch token {
    case .word(let word):
      if let day = words.weekdays[word] { return .weekday(day) }
      if let zone = words.zones[word] {
        order = order ?? zone
        return .nothing
      }
      if word == "am" || word == "pm" { return .nothing }
      return words.fillers.contains(word) ? .nothing : .other
    case .number(_, let digits):
      // The offset of a zone: "+0300", "UTC+3".
      return digits <= 4 && previous?.isMark("+-−") == true ? .nothing : .other
    case .mark(let mark):
      if mark == "," { return .comma }
      if "|•·/—–-►*()[]".unicodeScalars.contains(mark) { return .separator }
      return ",.:;'’+−_@\"".unicodeScalars.contains(mark) ? .nothing : .other
    }
  }

  /// `10:03`, `10:03:00.123`, `10.03 pm`, `10 a.m.`, `1030 GMT`: the index after it.
  private func clock(_ tokens: [DateToken], _ i: Int) -> Int? {
    guard case .number(let hour, let digits) = tokens[i] else { return nil }
    var end = i + 1
    if digits <= 2, hour <= 24 {
      while end + 1 < tokens.count, tokens[end].isMark(":."), case .number(_, let more) = tokens[end + 1],
        more == 2 || end > i + 2
      {
        end += 2
      }
      if end > i + 1, tokens[i + 1].isMark(":") { return end }
    } else if digits != 4 || hour > 2400 {
      return nil
    }
    guard end < tokens.count, case .word(let word) = tokens[end] else { return nil }
    let follows = ["am", "pm", "a", "p", "hrs", "hours", "h"].contains(word) || words.zones[word] != nil
    return follows ? end : nil
  }

  private func label(_ tokens: [DateToken], _ i: Int) -> (DateWords.Label, Int)? {
    var phrase: [String] = []
    var best: (DateWords.Label, Int)?
    for index in i..<min(i + 3, tokens.count) {
      guard case .word(let word) = tokens[index] else { break }
      phrase.append(word)
      if let label = words.labels[phrase.joined(separator: " ")] { best = (label, index + 1) }
    }
    return best
  }

  /// A weekday that does not fit shows that the date is not what it seems: then nothing is known.
  private func resolve(_ found: DateRule.Found, weekday: Int?, order: DateWords.Order?) -> PartialDate? {
    var date = found.date
    if date.full == nil, let month = found.monthFirst, let day = found.dayFirst {
      if let weekday, (month.weekday == weekday) != (day.weekday == weekday) {
        date = PartialDate(month.weekday == weekday ? month : day)
      } else if let order {
        date = PartialDate(order == .monthFirst ? month : day)
      }
    }
    if let weekday {
      if let full = date.full, full.weekday != weekday { return nil }
      date.weekday = weekday
    }
    return date
  }

  private static func standsAlone(_ index: Int, in parts: [Part], commas: Bool) -> Bool {
    func divides(_ part: Part) -> Bool { part == .separator || commas && part == .comma }
    let before = parts[..<index].last { $0 == .other || divides($0) }
    let after = parts[(index + 1)...].first { $0 == .other || divides($0) }
    return before != .other && after != .other
  }
}
