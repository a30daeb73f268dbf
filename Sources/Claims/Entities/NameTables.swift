import Resources

/// Names that are known before an article is read: countries, organisations, news outlets; titles and nouns beside names.
struct NameTables: Sendable {
  struct Known: Sendable, Hashable {
    var normal: String
    var kind: Form
    /// A name for people to read.
    var name: String

    enum Form: Sendable, Hashable { case country, demonym, capital, organisation, government, outlet }
  }

  /// By the name as it is written.
  private var known: [String: Known] = [:]
  /// By the letters that a known name begins with: the numbers of tokens that such names have, a bit each.
  private var nameLengths: [String: UInt32] = [:]
  /// Titles by their words in lower case; the value is what the title tells of the person.
  let titles: WordTable<ArticleEntity.Gender?>
  let longestTitle: Int
  /// The words that titles begin with.
  let titleStarts: WordSet
  let titleModifiers: WordSet
  let organisationNouns: WordSet
  /// Those that describe an organisation standing alone ("the group").
  let describingNouns: WordSet
  /// Organs of a state: "government", "army".
  let stateNouns: WordSet
  /// Kinds of places.
  let placeNouns: WordSet
  /// Months, weekdays and holidays: no names of anybody.
  let calendarWords: WordSet

  init(dataFolder: String?) throws(ResourceError) {
    var titles: [String: ArticleEntity.Gender?] = [:]
    for row in try DataTable("titles", in: dataFolder).rows {
      titles[row[0]] = .some(row[1] == "m" ? .male : row[1] == "f" ? .female : nil)
    }
    self.titles = WordTable(titles)
    titleStarts = WordSet(titles.keys.map { title in String(title.prefix { $0.isLetter }) })
    longestTitle = titles.keys.map { $0.split(separator: " ").count }.max() ?? 1
    titleModifiers = WordSet(try DataTable("title-modifiers", in: dataFolder).keys)
    let bodies = try DataTable("organisation-nouns", in: dataFolder).rows
    organisationNouns = WordSet(bodies.map { $0[0] })
    describingNouns = WordSet(bodies.filter { $0[1] == "noun" }.map { $0[0] })
    stateNouns = WordSet(
      try DataTable("speaker-nouns", in: dataFolder).rows.filter { $0[1] == "government" }.map { $0[0] })
    placeNouns = WordSet(try DataTable("place-nouns", in: dataFolder).keys)
    var calendar = try DataTable("months", in: dataFolder).keys + DataTable("weekdays", in: dataFolder).keys
    calendar += try DataTable("holidays", in: dataFolder).keys.filter { !$0.contains(" ") }
    calendarWords = WordSet(calendar + calendar.map { $0 + "." })

    for row in try DataTable("outlets", in: dataFolder).rows {
      add(row[0], Known(normal: NormalName.of(row[0]), kind: .outlet, name: row[0]))
    }
    try addAliases("outlet-aliases", dataFolder) { _ in .outlet }
    try addAliases("organisations", dataFolder) { $0[2] == "government" ? .government : .organisation }
    let countries = try DataTable("countries", in: dataFolder)
    for row in countries.rows {
      guard let name = Self.list(row[1]).first else {
        throw .damaged(path: countries.path, line: row.line, reason: "wanted: code, names, people, capitals")
      }
      let normal = NormalName.of(name)
      for other in Self.list(row[1]) { add(other, Known(normal: normal, kind: .country, name: name)) }
      for people in Self.list(row[2]) {
        add(people, Known(normal: normal, kind: .demonym, name: name))
        if !people.hasSuffix("s"), !people.hasSuffix("sh"), !people.hasSuffix("ch"), !people.hasSuffix("ese") {
          add(people + "s", Known(normal: normal, kind: .demonym, name: name))
        }
      }
      for capital in Self.list(row[3]) where known[capital] == nil {
        add(capital, Known(normal: normal, kind: .capital, name: name))
      }
    }
  }

  /// What is known under this name.
  func meaning(of name: String) -> Known? { known[name] }

  /// The numbers of tokens, 1 to 16, that known names have which begin with this token's letters: bit n for n tokens.
  func nameLengths(beginningWith token: String) -> UInt32 { nameLengths[Self.lead(of: token)] ?? 0 }

  private static func lead(of text: String) -> String {
    let plain = text.utf8.firstIndex { !(97...122).contains($0 | 32) && !(48...57).contains($0) }
    guard let plain else { return text }
    if text.utf8[plain] < 128 { return String(text[..<plain]) }
    let scalars = text.unicodeScalars
    guard let end = scalars.firstIndex(where: { !$0.isAlphabetic && !("0"..."9").contains($0) }) else {
      return text
    }
    return String(scalars[..<end])
  }

  /// The title that the words end with: how many words it has.
  func title(endingIn words: [String]) -> Int? {
    for count in stride(from: min(longestTitle, words.count), through: 1, by: -1)
    where titles[words.suffix(count).joined(separator: " ")] != nil {
      return count
    }
    return nil
  }

  private mutating func addAliases(
    _ table: String, _ folder: String?, _ form: (DataTable.Row) -> Known.Form
  ) throws(ResourceError) {
    for row in try DataTable(table, in: folder).rows {
      let names = Self.list(row[1])
      let longest = names.max { $0.utf8.count < $1.utf8.count } ?? row[0]
      for name in names { add(name, Known(normal: NormalName.of(row[0]), kind: form(row), name: longest)) }
    }
  }

  private mutating func add(_ name: String, _ meaning: Known) {
    known[name] = meaning
    let words = min(name.split(separator: " ").count, 16)
    // Hyphens and full stops may be tokens of their own.
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " }
    let most = isPlain ? words : min(name.split(whereSeparator: { " -.’'".contains($0) }).count * 2 + 1, 16)
    let lead = Self.lead(of: name)
    for count in words...max(words, most) { nameLengths[lead, default: 0] |= 1 << UInt32(count) }
  }

  private static func list(_ field: String) -> [String] { field.split(separator: "|").map(String.init) }
}
