import Changes
import Claims
import Foundation
import GRDB
import Testing

@testable import Index

@Suite struct FoldTests {
  /// A log with several stories, a dispute, a revision, a duplicate and a new version.
  private func filled() throws -> Newsroom {
    let room = try Newsroom()
    for number in 0..<5 {
      let toll = Newsroom.says(
        "the fire in Leeds killed \(number / 2) people", "the fire in Leeds", "kill", "people",
        number: Double(number / 2),
        unit: "person")
      let vote = Newsroom.says("Parliament passed the budget", "Parliament", "pass", "the budget", at: 200)
      try room.drop(
        "f\(number).txt", [toll, vote], published: "2024-05-0\(number % 3 + 1)", publisher: "Paper \(number)")
    }
    try room.drop("f0.txt", [], text: "an emptied version", publisher: "Paper 0")
    try room.drop("g.txt", [], text: "an emptied version")
    return room
  }

  private func rows(_ index: SQLiteClaimIndex) throws -> [String] {
    try index.read("read") { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'disposed' ORDER BY name")
      return try tables.flatMap { table in try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
      }
    }
  }

  @Test func aRebuiltIndexIsEqualRowForRow() throws {
    let room = try filled()
    try room.index.markDisposed(articleID: "a", name: "b")
    let other = try SQLiteClaimIndex(path: room.folder + "/again.sqlite", log: "log-1")
    for transaction in room.log { try other.apply(transaction) }
    #expect(try rows(other) == rows(room.index))
    #expect(try other.appliedSequence == room.index.appliedSequence)
    #expect(try !other.isDisposed(articleID: "a", name: "b"))
    #expect(try room.index.isDisposed(articleID: "a", name: "b"))
  }

  @Test func eventsAppliedBeforeAreIgnored() throws {
    let room = try filled()
    let before = try rows(room.index)
    for transaction in room.log { try room.index.apply(transaction) }
    try room.index.apply(room.log.flatMap { $0 })
    #expect(try rows(room.index) == before)
  }

  @Test func aGapIsRefusedAndNothingIsApplied() throws {
    let room = try filled()
    let path = room.folder + "/gap.sqlite"
    let other = try SQLiteClaimIndex(path: path, log: "log-1")
    try other.apply(room.log[0])
    #expect(throws: IndexError.gap(path: path, expected: room.log[0].count + 1, found: room.log[2][0].sequence)) {
      try other.apply(room.log[2])
    }
    #expect(try other.appliedSequence == room.log[0].count)
  }

  @Test func anIndexOfAnotherLogOrSchemaIsToBeRebuilt() throws {
    let room = try filled()
    let path = room.index.path
    #expect(throws: IndexError.otherLog(path: path, found: "log-1", expected: "log-2")) {
      try SQLiteClaimIndex(path: path, log: "log-2")
    }
    try room.index.write("write to") { db in try db.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: IndexError.otherSchema(path: path, found: 99, expected: IndexSchema.version)) {
      try SQLiteClaimIndex(path: path, log: "log-1")
    }
  }

  @Test func aDamagedIndexSaysSo() throws {
    let path = NSTemporaryDirectory() + "claimd-damaged-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: path))
    let error = try #require(throws: IndexError.self) { try SQLiteClaimIndex(path: path, log: "log-1") }
    #expect(error.needsRebuild)
    #expect("\(error)".contains(path))
    try SQLiteClaimIndex.remove(path: path)
    _ = try SQLiteClaimIndex(path: path, log: "log-1")
    try SQLiteClaimIndex.remove(path: path)
  }

  @Test func readersSeeWhatTheWriterApplied() throws {
    let room = try filled()
    let reader = try SQLiteClaimIndex(readOnlyPath: room.index.path)
    #expect(reader.log == "log-1")
    #expect(try reader.counts() == room.index.counts())
    try room.drop("later.txt", [Newsroom.says("the bridge in Porto reopened", "the bridge in Porto", "reopen")])
    #expect(try reader.appliedSequence == room.index.appliedSequence)
    #expect(throws: IndexError.self) { try reader.markDisposed(articleID: "a", name: "b") }
    #expect(throws: IndexError.absent(path: "/nowhere/index")) { try SQLiteClaimIndex(readOnlyPath: "/nowhere/index") }
  }

  @Test func answersForPeople() throws {
    let room = try filled()
    let story = try #require(try room.index.stories(limit: 10).first)
    #expect(story.articles == 6 && story.latest == "2024-05-03" && story.title == "Headline of f0.txt")
    let claims = try room.index.claims(story: story.id, disputed: false)
    #expect(claims.count == story.claims && claims.count == 2)
    let vote = try #require(claims.first { $0.text == "Parliament passed the budget" })
    let history = try room.index.history(claim: vote.id)
    #expect(history.first?.type == .claimAsserted && history.last?.type == .claimWithdrawn)
    #expect(vote.support.articles == 4)
    let fates = try room.index.fates(named: "f0.txt")
    #expect(fates.map(\.type) == [.articleIngested, .articleRevised])
    let id = fates[0].fate.article.id
    #expect(try room.index.fates(articleID: String(id.dropFirst(7).prefix(10))) == [fates[0]])
    #expect(try room.index.claims(articleID: id).count == 2)
    #expect(try room.index.article(id: Newsroom.id("an emptied version"))?.reference.name == "f0.txt")
  }
}
