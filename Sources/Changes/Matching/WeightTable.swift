import Resources

/// The learned weights of matching, by name: `data/match-weights.tsv`.
struct WeightTable {
  private let path: String
  private let weights: [String: Double]

  /// - Throws: `ResourceError` when the file is missing, or a weight is no number.
  init(dataFolder: String?) throws(ResourceError) {
    let table = try DataTable("match-weights", in: dataFolder)
    var found: [String: Double] = [:]
    for row in table.rows {
      guard let weight = Double(row[1]) else {
        throw .damaged(path: table.path, line: row.line, reason: "'\(row[1])' is not a number")
      }
      found[row[0]] = weight
    }
    path = table.path
    weights = found
  }

  /// The weight of that name.
  ///
  /// - Throws: `ResourceError` when the table lacks it.
  func weight(_ name: String) throws(ResourceError) -> Double {
    guard let weight = weights[name] else {
      throw .damaged(path: path, line: nil, reason: "the weight of '\(name)' is missing")
    }
    return weight
  }
}
