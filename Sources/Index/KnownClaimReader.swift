import Changes
import Claims
import Foundation
import GRDB

/// Reads claims and their reports as matching compares them.
struct KnownClaimReader {
  let db: Database

  /// For each claim the hash of all its events; 0 when there is none with that number.
  func revisions(ofClaims numbers: [Int64]) throws -> [Int64] {
    let query = try RepeatedQuery(db, "SELECT revision FROM claim WHERE number = ?")
    return try numbers.map { number in
      var revision: Int64 = 0
      try query.forEach(number) { revision = $0.integer(0) }
      return revision
    }
  }

  /// The reports of a claim that matching compares, the oldest first.
  func reports(ofClaim number: Int64) throws -> [KnownReport] {
    var sequences: [Int64] = []
    let claim = try RepeatedQuery(db, "SELECT first, standing, earlier, latest FROM claim WHERE number = ?")
    try claim.forEach(number) { row in sequences = (0..<4).map(row.integer) }
    // Of a withdrawal there is nothing to compare.
    let report = try RepeatedQuery(
      db, "SELECT event, type, change FROM report WHERE sequence = ? AND type <> 'claim.withdrawn'")
    var reports: [KnownReport] = []
    for sequence in Set(sequences).sorted() { try report.forEach(sequence) { reports.append(try Self.report($0)) } }
    return reports
  }

  private static func report(_ row: RepeatedQuery.Columns) throws -> KnownReport {
    let statements = try EventBytes.read(row.bytes(2)) { reader throws(DamagedBytes) in
      try ClaimChange.Statements(from: &reader)
    }
    return KnownReport(
      event: row.text(0) ?? "", type: row.text(1).flatMap(EventType.init) ?? .claimRepeated,
      article: statements.article, mention: statements.mention, restated: statements.restated)
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
    let support = try EventBytes.read(row["latest_change"]) { reader throws(DamagedBytes) in
      _ = try ClaimChange.Statements(from: &reader)
      return try Support(from: &reader)
    }
    return KnownClaim(
      id: row["id"], text: row["text"], story: row["story"], reports: reports, standing: row["standing_event"],
      support: support, isDisputed: row["disputed"])
  }
}
