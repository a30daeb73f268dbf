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
    let query = try db.cachedStatement(sql: "SELECT first, standing, earlier, latest FROM claim WHERE number = ?")
    guard let row = try Row.fetchOne(query, arguments: [number]) else { return [] }
    let sequences = Set((0..<4).map { row[$0] as Int })
    return try sequences.sorted().compactMap(report)
  }

  /// The report with that sequence; nil when it was a withdrawal.
  private func report(_ sequence: Int) throws -> KnownReport? {
    let query = try db.cachedStatement(
      sql: "SELECT event, type, change FROM report WHERE sequence = ? AND type <> 'claim.withdrawn'")
    guard let row = try Row.fetchOne(query, arguments: [sequence]) else { return nil }
    let statements = try EventBytes.read(row["change"]) { reader throws(DamagedBytes) in
      try ClaimChange.Statements(from: &reader)
    }
    return KnownReport(
      event: row["event"], type: EventType(rawValue: row["type"]) ?? .claimRepeated, article: statements.article,
      mention: statements.mention, restated: statements.restated)
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
