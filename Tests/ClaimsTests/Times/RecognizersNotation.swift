import Articles
import Claims

/// Our times in the notation of the data set `datetime` (Recognizers-Text): parts that the words do not tell are `X`, and
/// every period without an ISO form is `(first day,day behind the last,duration)`.
enum RecognizersNotation {
  /// The expression's TIMEX in that notation, with the reference date known and the sentence's tense left aside.
  static func timex(_ expression: TimeExpression, reference: CalendarDate) -> String? {
    guard let anchored = expression.anchored, expression.type == .date || isStretch(anchored) else {
      return expression.value
    }
    let told = timex(anchored, reference)
    // "The next four business days": the length is told in its own unit.
    if expression.type == .duration, let value = expression.value, value.hasSuffix("BD") {
      return told.map { String($0.dropLast(2)) + "BD)" }
    }
    return told
  }

  private static func isStretch(_ term: AnchoredTime) -> Bool {
    if case .stretch = term { return true }
    return false
  }

  private static func timex(_ term: AnchoredTime, _ reference: CalendarDate) -> String? {
    switch term {
    // A week told by one of its days.
    case .unit(.week, .nearest(let part, _), 0): return open(part)
    case .nearest(let part, let direction) where [.past, .recent, .future].contains(direction):
      return open(part) ?? resolved(term, reference)
    case .part(.ordinal(let number, .week), .fixed(let month)) where month.unit == .month && number > 0:
      return month.value + "-W0\(number)"
    case .interval(let from, let to):
      return interval(from, to, reference)
    default: return resolved(term, reference)
    }
  }

  private static func resolved(_ term: AnchoredTime, _ reference: CalendarDate) -> String? {
    guard let time = term.resolved(published: reference, precision: .day) else { return nil }
    if case .stretch(let count, let unit, _) = term {
      let length: String =
        switch unit {
        case .day: "P\(abs(count))D"
        case .week: "P\(abs(count))W"
        case .month: "P\(abs(count))M"
        case .quarter: "P\(abs(count) * 3)M"
        default: "P\(abs(count))Y"
        }
      return triple(time.first, time.last.adding(days: 1), length)
    }
    if case .part(.several(let count, let unit), _) = term {
      return triple(time.first, time.last.adding(days: 1), "P\(abs(count))" + unit.rawValue.prefix(1).uppercased())
    }
    guard case .period(let period) = time else { return nil }
    switch period.unit {
    case .quarter: return triple(period.first, period.last.adding(days: 1), "P3M")
    case .half: return triple(period.first, period.last.adding(days: 1), "P6M")
    case .decade: return triple(period.first, period.last.adding(days: 1), "P10Y")
    case .century: return triple(period.first, period.last.adding(days: 1), "P100Y")
    default: return period.value
    }
  }

  private static func triple(_ first: CalendarDate, _ behind: CalendarDate?, _ length: String) -> String? {
    behind.map { "(\(first),\($0),\(length))" }
  }

  /// A part with `X` for what is not told.
  private static func open(_ part: AnchoredTime.Part) -> String? {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    switch part {
    case .month(let month): return "XXXX-" + two(month)
    case .monthDay(let month, let day): return "XXXX-" + two(month) + "-" + two(day)
    case .day(let day): return "XXXX-XX-" + two(day)
    case .weekday(let day): return "XXXX-WXX-\(day)"
    case .season(let code): return code
    case .quarter(let quarter):
      return "(XXXX-\(two(quarter * 3 - 2))-01,\(quarter == 4 ? "XXXX-01" : "XXXX-" + two(quarter * 3 + 1))-01,P3M)"
    default: return nil
    }
  }

  private static func interval(_ from: AnchoredTime, _ to: AnchoredTime, _ reference: CalendarDate) -> String? {
    guard case .period(let first)? = from.resolved(published: reference, precision: .day),
      case .period(let last)? = to.resolved(published: reference, precision: .day)
    else { return nil }
    var (a, b) = (first.first, last.first)
    let isOpen = isOpenEnded(from) && isOpenEnded(to)
    if isOpen {
      // The year is not told: the nearest two in this order.
      guard let start = CalendarDate(year: reference.year, month: a.month, day: a.day),
        let end = CalendarDate(year: reference.year, month: b.month, day: b.day)
      else { return nil }
      (a, b) = (start, end < start ? CalendarDate(year: reference.year + 1, month: b.month, day: b.day) ?? end : end)
    }
    let units = [first.unit, last.unit]
    let months = (b.year - a.year) * 12 + b.month - a.month
    let length =
      units.contains(.day)
      ? "P\(b.daysSinceEpoch - a.daysSinceEpoch)D" : units.contains(.month) ? "P\(months)M" : "P\(months / 12)Y"
    func told(_ day: CalendarDate) -> String { isOpen ? "XXXX" + day.description.dropFirst(4) : day.description }
    return "(\(told(a)),\(told(b)),\(length))"
  }

  private static func isOpenEnded(_ term: AnchoredTime) -> Bool {
    if case .nearest = term { return true }
    return false
  }
}
