import Index

/// A known claim for a person.
struct ClaimText {
  let style: Style

  /// - Parameter standing: whether to show the report that stands now instead of the first one.
  func text(of record: ClaimRecord, standing: Bool = false) -> String {
    let support = record.support
    // An article without a publisher that is its own origin stands there under its id.
    let origins = support.origins.map { $0.hasPrefix("sha256:") ? "an unnamed publisher" : $0 }.joined(separator: ", ")
    let state = record.disputed ? style.red("disputed ") : record.withdrawn ? style.yellow("withdrawn ") : ""
    return """
      \(state)\(standing ? record.standing.mention.text : record.text)
          \(style.dim("\(record.id) · \(Self.support(support.articles, support.independent)): \(origins)"))
      """
  }

  private static func support(_ articles: Int, _ independent: Int) -> String {
    counted(articles, "article") + ", " + counted(independent, "independent origin")
  }
}
