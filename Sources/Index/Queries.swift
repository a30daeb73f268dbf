import Changes
import GRDB

extension SQLiteClaimIndex {
  /// How much it holds.
  public func counts() throws(IndexError) -> IndexCounts {
    try read("read") { db in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM " + sql) ?? 0 }
      return IndexCounts(
        articles: try count("file WHERE type IN ('article.ingested', 'article.revised')"), claims: try count("claim"),
        stories: try count("story"), disputed: try count("claim WHERE disputed"),
        rejected: try count("file WHERE type = 'article.rejected'"),
        duplicates: try count("file WHERE type = 'article.duplicate'"))
    }
  }

  /// Every drop under an inbox name, oldest first.
  public func fates(named name: String) throws(IndexError) -> [FileRecord] {
    try files(where: "name = ?", [name])
  }

  /// Every drop of one content, oldest first.
  ///
  /// - Parameter articleID: the whole id, or the first hex digits of it, at least eight; of several articles that
  ///   begin so all drops are given.
  public func fates(articleID: String) throws(IndexError) -> [FileRecord] {
    if articleID.contains("#") { return try files(where: "article = ?", [articleID]) }
    let hex = articleID.hasPrefix("sha256:") ? String(articleID.dropFirst(7)) : articleID
    guard hex.utf8.count >= 8, hex.allSatisfy(\.isHexDigit) else { return [] }
    let first = "sha256:" + hex.lowercased()
    // Hex digits sort before "g".
    return try files(where: "article >= ? AND article < ?", [first, first + "g"])
  }

  /// The stories, the latest first.
  public func stories(limit: Int) throws(IndexError) -> [StoryRecord] {
    try read("read") { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, title, articles, latest,
            (SELECT count(*) FROM claim WHERE story = story.id) AS claims,
            (SELECT count(*) FROM claim WHERE story = story.id AND disputed) AS disputed
          FROM story ORDER BY coalesce(latest, '') DESC, number DESC LIMIT ?
          """, arguments: [limit])
      return rows.map { row in
        StoryRecord(
          id: row["id"], title: row["title"], articles: row["articles"], claims: row["claims"],
          disputed: row["disputed"], latest: row["latest"])
      }
    }
  }

  /// The claims of a story, or all, in the order of their first report.
  ///
  /// - Parameters:
  ///   - story: a story's id; nil for all stories.
  ///   - disputed: whether to give only those in dispute.
  public func claims(story: String?, disputed: Bool) throws(IndexError) -> [ClaimRecord] {
    try claims(
      where: (story == nil ? "1" : "claim.story = ?") + (disputed ? " AND disputed" : ""),
      StatementArguments(story.map { [$0] } ?? []))
  }

  /// The claims that an article makes, in the order of their first report.
  public func claims(articleID: String) throws(IndexError) -> [ClaimRecord] {
    try claims(where: "claim.number IN (SELECT claim FROM report WHERE article = ?)", [articleID])
  }

  /// The claim's events, oldest first.
  public func history(claim: String) throws(IndexError) -> [ReportRecord] {
    try reports(where: "claim = (SELECT number FROM claim WHERE id = ?)", [claim])
  }

  /// The claim event with that sequence; nil when it is none.
  public func report(sequence: Int) throws(IndexError) -> ReportRecord? {
    try reports(where: "sequence = ?", [sequence]).first
  }

  private func reports(where condition: String, _ arguments: StatementArguments) throws(IndexError) -> [ReportRecord] {
    try read("read") { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT sequence, time, event, type, change FROM report WHERE \(condition) ORDER BY sequence",
        arguments: arguments)
      return try rows.compactMap { row in
        guard let type = EventType(rawValue: row["type"]) else { return nil }
        return ReportRecord(
          sequence: row["sequence"], time: row["time"], id: row["event"], type: type,
          change: try EventBytes.decode(ClaimChange.self, row["change"]))
      }
    }
  }

  private func files(where condition: String, _ arguments: StatementArguments) throws(IndexError) -> [FileRecord] {
    try read("read") { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT sequence, time, type, fate, EXISTS (
            SELECT 1 FROM disposed WHERE disposed.article = file.article AND disposed.name = file.name) AS disposed
          FROM file WHERE \(condition) ORDER BY sequence
          """, arguments: arguments)
      return try rows.compactMap { row in
        guard let type = EventType(rawValue: row["type"]) else { return nil }
        return FileRecord(
          sequence: row["sequence"], time: row["time"], type: type,
          fate: try EventBytes.decode(ArticleFate.self, row["fate"]), disposed: row["disposed"])
      }
    }
  }

  private func claims(where condition: String, _ arguments: StatementArguments) throws(IndexError) -> [ClaimRecord] {
    try read("read") { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT claim.id, claim.text, claim.story, disputed, withdrawn, stands.change AS standing,
            last.change AS latest, last.type AS type
          FROM claim JOIN report AS stands ON stands.sequence = claim.standing
            JOIN report AS last ON last.sequence = claim.latest
          WHERE \(condition) ORDER BY claim.number
          """, arguments: arguments)
      return try rows.map { row in
        let latest = try EventBytes.decode(ClaimChange.self, row["latest"])
        return ClaimRecord(
          id: row["id"], text: row["text"], story: row["story"], disputed: row["disputed"], withdrawn: row["withdrawn"],
          support: latest.support, standing: try EventBytes.decode(ClaimChange.self, row["standing"]), latest: latest,
          latestType: EventType(rawValue: row["type"]) ?? .claimRepeated)
      }
    }
  }
}
