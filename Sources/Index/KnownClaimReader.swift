import Changes
import Claims
import Foundation
import GRDB

/// Reads claims and their reports as matching compares them.
struct KnownClaimReader {
  let db: Database
  private let decoder = JSONDecoder()

  init(db: Database) { self.db = db }

  /// How many of a claim's latest reports are compared, beside the first one and the one that stands.
  private static let latest = 2

  /// The reports of a claim that matching compares, the oldest first.
  func reports(ofClaim number: Int64) throws -> [ReportHandle] {
    let query = try db.cachedStatement(
      sql: """
        SELECT sequence, revision FROM report WHERE claim = ?1 AND type <> 'claim.withdrawn' AND (
          sequence = (SELECT standing FROM claim WHERE number = ?1)
          OR sequence = (SELECT min(sequence) FROM report WHERE claim = ?1)
          OR sequence IN (SELECT sequence FROM report WHERE claim = ?1 ORDER BY sequence DESC LIMIT \(Self.latest)))
        ORDER BY sequence
        """)
    return try Row.fetchAll(query, arguments: [number]).map {
      ReportHandle(sequence: $0["sequence"], revision: $0["revision"])
    }
  }

  /// One report; nil when there is none with that sequence.
  func report(_ sequence: Int) throws -> KnownReport? {
    let query = try db.cachedStatement(sql: "SELECT event, type, change FROM report WHERE sequence = ?")
    guard let row = try Row.fetchOne(query, arguments: [sequence]) else { return nil }
    let change = try decoder.decode(Statements.self, from: row["change"])
    return KnownReport(
      event: row["event"], type: EventType(rawValue: row["type"]) ?? .claimRepeated, article: change.article,
      mention: change.mention, restated: change.restated)
  }

  /// The claim with that number; nil when there is none.
  func claim(_ number: Int64, reports: [KnownReport]) throws -> KnownClaim? {
    let query = try db.cachedStatement(
      sql: """
        SELECT id, text, story, disputed, stands.event AS standing_event, last.change AS latest_change
        FROM claim JOIN report AS stands ON stands.sequence = standing JOIN report AS last ON last.sequence = latest
        WHERE number = ?
        """)
    guard !reports.isEmpty, let row = try Row.fetchOne(query, arguments: [number]) else { return nil }
    // Who stands behind it is as the latest event has it.
    let support = try decoder.decode(Backing.self, from: row["latest_change"]).support
    return KnownClaim(
      id: row["id"], text: row["text"], story: row["story"], reports: reports, standing: row["standing_event"],
      support: support, isDisputed: row["disputed"])
  }

  /// What matching reads of a `ClaimChange`: the support of a claim that many report is most of one.
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
