import Articles

/// What a time means, as a term over the publication date ("next year", "in April", "three days ago").
///
/// Extraction does not know the publication date of every article; an article without one is placed by its story
/// later on. So a relative time is kept as data and resolved when the date is known.
public indirect enum AnchoredTime: Sendable, Hashable {
  /// A period that does not depend on the publication date ("September 2025").
  case fixed(CalendarPeriod)
  /// The unit that holds the publication date, or the one `offset` units on ("this month", "next year", "yesterday").
  case current(CalendarUnit, offset: Int)
  /// A named part with no stated unit ("in April", "on Friday"): the one in that direction from the publication date.
  case nearest(Part, Direction)
  /// A named part of another time ("September next year", "the first week of January").
  case part(Part, of: AnchoredTime)
  /// The unit that holds another time's day ("the following year" after a date: its year, one on).
  case unit(CalendarUnit, around: AnchoredTime, offset: Int)
  /// A number of units counted from another time ("two years ago", "three weeks after the 5th of May").
  case counted(Int, CalendarUnit, from: AnchoredTime)
  /// From one time to another, the second included ("from May to September").
  case interval(AnchoredTime, AnchoredTime)
  /// A number of units that end before (negative) or begin after another time ("the past three years").
  case stretch(Int, CalendarUnit, from: AnchoredTime)

  /// A named part of a larger unit.
  public enum Part: Sendable, Hashable {
    /// A month, 1 to 12.
    case month(Int)
    /// A day of a month.
    case monthDay(month: Int, day: Int)
    /// A day of a month that is not named ("the 18th").
    case day(Int)
    /// ISO weekday, 1 Monday … 7 Sunday.
    case weekday(Int)
    /// A weekend.
    case weekend
    /// A quarter, 1 to 4.
    case quarter(Int)
    /// A half year, 1 or 2.
    case half(Int)
    /// TIMEX3 season: `SP`, `SU`, `FA`, `WI`.
    case season(String)
    /// A holiday.
    case holiday(Holiday)
    /// The n-th unit of the larger one, from 1; negative from its end.
    case ordinal(Int, CalendarUnit)
    /// The first (last, when negative) units of the larger one together.
    case several(Int, CalendarUnit)
  }

  /// Which of the candidates around the publication date is meant.
  public enum Direction: String, Sendable, Hashable, Codable {
    /// The latest that has begun by then (a report of what happened).
    case past
    /// The same, but for a day of a month whose latest is ten months back while the next is close ahead ("a strike was
    /// called for 2 July", on 30 June): nobody leaves out a year so far back.
    case recent
    /// The earliest that is not over by then (something to come).
    case future
    /// The latest that is over by then ("last Tuesday", "last April").
    case before
    /// The earliest that has not begun by then ("next April").
    case after
  }
}
