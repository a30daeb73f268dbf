import Resources

/// The words that times are made of: `data/months.tsv`, `weekdays.tsv`, `seasons.tsv`, `time-units.tsv`,
/// `day-parts.tsv`, `holidays.tsv`, `time-relations.tsv`.
struct TimeWords: Sendable {
  /// How surely a word is the name of a month or weekday.
  enum Certainty: String, Sendable { case name, short, word }
  struct Name: Sendable {
    var number: Int
    var certainty: Certainty
  }
  struct Unit: Sendable {
    /// nil for units shorter than a day.
    var calendar: CalendarUnit?
    var factor: Int
    /// The designator of a duration; `T` in front for those shorter than a day.
    var designator: String
  }

  let months: WordTable<Name>
  let weekdays: WordTable<Name>
  let seasons: WordTable<String>
  let units: WordTable<Unit>
  let dayParts: WordTable<String>
  /// The words that times are made of, names of days and units above all.
  let parts: WordSet
  /// Words that a time may begin with if one of `parts` follows: `data/time-openers.tsv`.
  let openers: WordSet
  /// By the words in order, joined by one space.
  let holidays: [String: Holiday]
  let longestHoliday: Int
  /// The words that holidays begin with.
  let holidayStarts: WordSet
  /// By the words in order, joined by one space.
  let relations: [String: TimeExpression.Relation?]
  let longestRelation: Int

  init(dataFolder: String?) throws(ResourceError) {
    months = try Self.names("months", dataFolder, upTo: 12)
    weekdays = try Self.names("weekdays", dataFolder, upTo: 7)
    seasons = try Self.pairs("seasons", dataFolder)
    dayParts = try Self.pairs("day-parts", dataFolder)
    let table = try DataTable("time-units", in: dataFolder)
    var units: [String: Unit] = [:]
    for row in table.rows {
      let calendar = CalendarUnit(rawValue: row[1])
      guard calendar != nil || row[1] == "time", let factor = Int(row[2]), !row[3].isEmpty else {
        throw .damaged(
          path: table.path, line: row.line, reason: "wanted: word, calendar unit or time, count, designator")
      }
      units[row[0]] = Unit(calendar: calendar, factor: factor, designator: row[3])
    }
    self.units = WordTable(units)
    let feasts = try DataTable("holidays", in: dataFolder)
    var holidays: [String: Holiday] = [:]
    for row in feasts.rows {
      guard let holiday = Holiday(rule: row[1]) else {
        throw .damaged(path: feasts.path, line: row.line, reason: "wanted: words, rule")
      }
      holidays[row[0]] = holiday
    }
    self.holidays = holidays
    openers = WordSet(try DataTable("time-openers", in: dataFolder).keys)
    let firstWords = holidays.keys.compactMap { $0.split(separator: " ").first.map(String.init) }
    holidayStarts = WordSet(firstWords)
    var parts: Set<String> = [
      "today", "tonight", "yesterday", "tomorrow", "noon", "midday", "midnight", "half", "then", "time",
    ]
    for keys in [months.keys, weekdays.keys] { parts.formUnion(keys) }
    for keys in [seasons.keys, dayParts.keys] { parts.formUnion(keys) }
    parts.formUnion(self.units.keys)
    parts.formUnion(firstWords)
    self.parts = WordSet(parts)
    longestHoliday = holidays.keys.map { $0.split(separator: " ").count }.max() ?? 0
    let phrases = try DataTable("time-relations", in: dataFolder)
    var relations: [String: TimeExpression.Relation?] = [:]
    for row in phrases.rows {
      let relation = TimeExpression.Relation(rawValue: row[1])
      guard relation != nil || row[1] == "-" else {
        throw .damaged(path: phrases.path, line: row.line, reason: "wanted: words, relation or -")
      }
      relations[row[0]] = .some(relation)
    }
    self.relations = relations
    longestRelation = relations.keys.map { $0.split(separator: " ").count }.max() ?? 0
  }

  private static func names(_ name: String, _ folder: String?, upTo limit: Int) throws(ResourceError) -> WordTable<Name>
  {
    let table = try DataTable(name, in: folder)
    var found: [String: Name] = [:]
    for row in table.rows {
      guard let number = Int(row[1]), (1...limit).contains(number), let certainty = Certainty(rawValue: row[2]) else {
        throw .damaged(path: table.path, line: row.line, reason: "wanted: word, number, name, short or word")
      }
      found[row[0]] = Name(number: number, certainty: certainty)
    }
    return WordTable(found)
  }

  private static func pairs(_ name: String, _ folder: String?) throws(ResourceError) -> WordTable<String> {
    let table = try DataTable(name, in: folder)
    var found: [String: String] = [:]
    for row in table.rows {
      guard !row[1].isEmpty else { throw .damaged(path: table.path, line: row.line, reason: "wanted: word, code") }
      found[row[0]] = row[1]
    }
    return WordTable(found)
  }
}
