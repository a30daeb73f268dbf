import Resources

/// The words of lines that say when an article was published (`data/article-dates.tsv`).
struct DateWords: Sendable {
  /// Month names and abbreviations: 1 to 12.
  var months: [String: Int] = [:]
  /// Weekday names and abbreviations: ISO, 1 Monday.
  var weekdays: [String: Int] = [:]
  /// Time zones, and in which order numeric dates are written there.
  var zones: [String: Order?] = [:]
  /// What labels announce; words separated by one space.
  var labels: [String: Label] = [:]
  /// Words that mean nothing beside a date.
  var fillers: Set<String> = []
  /// Words that before a date make it part of a sentence and not of a dateline.
  var prepositions: Set<String> = []
  /// Words in lower case within names of places.
  var joins: Set<String> = []

  /// The order of day and month in a date of numbers.
  enum Order: String, Sendable { case monthFirst = "mdy", dayFirst = "dmy" }
  /// What a date is said to be.
  enum Label: String, Sendable { case published, updated }

  init(folder: String?) throws(ResourceError) {
    let table = try DataTable("article-dates", in: folder)
    for row in table.rows {
      let known: Bool
      switch row[0] {
      case "month": known = Self.add(row, upTo: 12, to: &months)
      case "weekday": known = Self.add(row, upTo: 7, to: &weekdays)
      case "zone":
        let order = Order(rawValue: row[2])
        zones[row[1]] = .some(order)
        known = order != nil || row[2].isEmpty
      case "label":
        let label = Label(rawValue: row[2])
        labels[row[1]] = label
        known = label != nil
      case "filler": known = fillers.insert(row[1]).inserted
      case "preposition": known = prepositions.insert(row[1]).inserted
      case "join": known = joins.insert(row[1]).inserted
      default: known = false
      }
      if !known || row[1].isEmpty {
        throw .damaged(
          path: table.path, line: row.line,
          reason: "expected a kind, a word not given before, and a value that fits the kind")
      }
    }
  }

  private static func add(_ row: DataTable.Row, upTo last: Int, to names: inout [String: Int]) -> Bool {
    guard let number = Int(row[2]), (1...last).contains(number) else { return false }
    names[row[1]] = number
    return true
  }
}
