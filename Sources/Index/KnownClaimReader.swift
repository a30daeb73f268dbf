import Changes
import Claims
import GRDB

/// Reads a claim with the reports that matching compares.
struct KnownClaimReader {
  let db: Database

  /// How many of a claim's reports are compared: the first, the one that stands, and the latest ones.
  private static let reportLimit = 5

  /// The claim with that number.
  func claim(_ number: Int64) throws -> KnownClaim? {
    let query = try db.cachedStatement(sql: "SELECT id, text, story, standing, disputed FROM claim WHERE number = ?")
    guard let row = try Row.fetchOne(query, arguments: [number]) else { return nil }
    let standing: Int64 = row["standing"]
    let reports = try db.cachedStatement(
      sql: """
        SELECT sequence, event, type, change FROM report WHERE claim = ?1 AND type <> 'claim.withdrawn' AND (
          sequence = ?2 OR sequence = (SELECT min(sequence) FROM report WHERE claim = ?1)
          OR sequence IN (SELECT sequence FROM report WHERE claim = ?1 ORDER BY sequence DESC LIMIT \(Self.reportLimit)))
        ORDER BY sequence
        """)
    var known: [KnownReport] = []
    var standingEvent = ""
    for report in try Row.fetchAll(reports, arguments: [number, standing]) {
      let change = try EventFold.decode(Statements.self, report["change"])
      let event: String = report["event"]
      if report["sequence"] == standing { standingEvent = event }
      let type = EventType(rawValue: report["type"]) ?? .claimRepeated
      known.append(
        KnownReport(
          event: event, type: type, article: change.article, mention: change.mention, restated: change.restated))
    }
    guard !known.isEmpty, let support = try support(number) else { return nil }
    return KnownClaim(
      id: row["id"], text: row["text"], story: row["story"], reports: known, standing: standingEvent, support: support,
      isDisputed: row["disputed"])
  }

  /// Who stands behind it: as the latest event has it.
  private func support(_ number: Int64) throws -> Support? {
    let query = try db.cachedStatement(
      sql: "SELECT change FROM report WHERE sequence = (SELECT latest FROM claim WHERE number = ?)")
    guard let text = try String.fetchOne(query, arguments: [number]) else { return nil }
    return try EventFold.decode(Backing.self, text).support
  }

  /// What matching reads of a `ClaimChange`. Hundreds are read for an article, and the support of a claim that many
  /// report is most of each.
  private struct Statements: Decodable {
    let article: ArticleReference
    let mention: ClaimMention
    let restated: [ClaimMention]
  }

  /// Who stands behind the claim, of a `ClaimChange`.
  private struct Backing: Decodable {
    let support: Support
  }
}
