import Resources

/// Names of origins, with the several names that some have: "AP" and "The Associated Press" are one.
struct OriginNames: Sendable {
  private let aliases: [String: String]

  /// Reads `data/outlet-aliases.tsv`.
  init(dataFolder: String?) throws(ResourceError) {
    var aliases: [String: String] = [:]
    for row in try DataTable("outlet-aliases", in: dataFolder).rows {
      for name in row[1].split(separator: "|") { aliases[OriginName.key(String(name))] = OriginName.key(row[0]) }
    }
    self.aliases = aliases
  }

  /// What counts for the comparison of two names; see `OriginName.key`.
  func key(_ name: String) -> String {
    let key = OriginName.key(name)
    return aliases[key] ?? key
  }
}
