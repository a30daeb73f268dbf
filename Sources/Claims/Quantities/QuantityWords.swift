import Resources

/// Words that widen numbers, currencies and units: `data/quantity-modifiers.tsv`, `currencies.tsv`, `units.tsv`.
struct QuantityWords: Sendable {
  /// What a modifier does to the number.
  enum Effect: String, Sendable {
    case low, high, about
    case none = "-"
  }
  enum CurrencyKind: String, Sendable { case sign, dollar, code, word }

  let before: [String: Effect]
  let after: [String: Effect]
  let longestModifier: Int
  /// ISO 4217 codes by kind of word and word.
  let currencies: [CurrencyKind: [String: String]]
  let units: WordTable<String>
  /// Currency signs; and what may stand before a sign or before figures ("US", "EUR").
  let signs: WordSet
  let codes: WordSet

  init(dataFolder: String?) throws(ResourceError) {
    let modifiers = try DataTable("quantity-modifiers", in: dataFolder)
    var (before, after, longest) = ([String: Effect](), [String: Effect](), 0)
    for row in modifiers.rows {
      guard let effect = Effect(rawValue: row[2]), row[1] == "before" || row[1] == "after" else {
        throw .damaged(
          path: modifiers.path, line: row.line, reason: "wanted: words, before or after, low, high, about or -")
      }
      if row[1] == "before" { before[row[0]] = effect } else { after[row[0]] = effect }
      longest = max(longest, row[0].split(separator: " ").count)
    }
    (self.before, self.after, longestModifier) = (before, after, longest)
    let money = try DataTable("currencies", in: dataFolder)
    var currencies: [CurrencyKind: [String: String]] = [:]
    for row in money.rows {
      guard let kind = CurrencyKind(rawValue: row[2]), row[1].utf8.count == 3 else {
        throw .damaged(path: money.path, line: row.line, reason: "wanted: word, code, sign, dollar, code or word")
      }
      currencies[kind, default: [:]][row[0]] = row[1]
    }
    self.currencies = currencies
    func words(_ kind: CurrencyKind) -> [String] { currencies[kind].map { Array($0.keys) } ?? [] }
    signs = WordSet(words(.sign))
    codes = WordSet(words(.code) + words(.dollar) + ["u"])
    let table = try DataTable("units", in: dataFolder)
    units = WordTable(Dictionary(table.rows.map { ($0[0], $0[1]) }) { first, _ in first })
  }
}
