import Articles
import Changes
import GRDB

extension SQLiteClaimIndex {
  /// The article with that content, as it was read if it ever was; see `ClaimIndex`.
  public func article(id: String) throws(IndexError) -> KnownArticle? {
    try article(
      where: "article = ? AND type <> 'article.duplicate' ORDER BY type = 'article.rejected', sequence LIMIT 1", id)
  }

  /// The latest article read under that inbox name; see `ClaimIndex`.
  public func article(name: String) throws(IndexError) -> KnownArticle? {
    try article(where: "name = ? AND type IN (\(Self.read)) ORDER BY sequence DESC LIMIT 1", name)
  }

  /// The latest article read that has that canonical address; see `ClaimIndex`.
  public func article(url: String) throws(IndexError) -> KnownArticle? {
    try article(where: "url = ? AND type IN (\(Self.read)) ORDER BY sequence DESC LIMIT 1", url)
  }

  /// How often a file with that content was dropped.
  public func drops(of articleID: String) throws(IndexError) -> Int {
    try read("read") { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM file WHERE article = ?", arguments: [articleID]) ?? 0
    }
  }

  /// The claims that an article makes, oldest first; see `ClaimIndex`.
  public func claims(ofArticle id: String) throws(IndexError) -> [KnownClaim] {
    try read("read") { db in
      let numbers = try Int64.fetchAll(
        db, sql: "SELECT DISTINCT claim FROM report WHERE article = ? AND type <> 'claim.withdrawn' ORDER BY claim",
        arguments: [id])
      return try numbers.compactMap { try KnownClaimReader(db: db).claim($0) }
    }
  }

  /// Claims that have one of the keys; see `ClaimIndex`.
  public func claims(sharing keys: [String], limit: Int) throws(IndexError) -> [KnownClaim] {
    try read("read") { db in
      let query = try db.cachedStatement(
        sql: "SELECT claim FROM claim_key WHERE key = ? ORDER BY claim DESC LIMIT \(Self.postings)")
      var counts: [Int64: Int] = [:]
      for key in keys {
        for number in try Int64.fetchAll(query, arguments: [EventFold.hash(key)]) { counts[number, default: 0] += 1 }
      }
      let best = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(limit)
      return try best.compactMap { try KnownClaimReader(db: db).claim($0.key) }
    }
  }

  /// Stories that have one of the terms; see `ClaimIndex`. `terms` of those returned holds the asked ones only.
  public func stories(sharing terms: [String], limit: Int) throws(IndexError) -> [KnownStory] {
    guard !terms.isEmpty else { return [] }
    return try read("read") { db in
      let marks = databaseQuestionMarks(count: terms.count)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT story.number, id, title, story.articles, latest, count(*) AS shared
          FROM story_term JOIN story ON story.number = story_term.story
          WHERE term IN (\(marks)) GROUP BY story.number ORDER BY shared DESC, story.number LIMIT \(limit)
          """, arguments: StatementArguments(terms))
      return try rows.map { row in
        let number: Int64 = row["number"]
        let found = try Row.fetchAll(
          db, sql: "SELECT term, articles FROM story_term WHERE story = ? AND term IN (\(marks))",
          arguments: [number] + StatementArguments(terms))
        let latest: String? = row["latest"]
        return KnownStory(
          reference: .init(id: row["id"], title: row["title"]),
          terms: Dictionary(uniqueKeysWithValues: found.map { ($0["term"], $0["articles"]) }),
          articles: row["articles"], latest: latest.flatMap(CalendarDate.init(iso:)))
      }
    }
  }

  /// Articles that have one of the bands; see `ClaimIndex`.
  public func nearCopies(sharing bands: [String], limit: Int) throws(IndexError) -> [KnownArticle] {
    guard !bands.isEmpty else { return [] }
    return try read("read") { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT DISTINCT file.sequence, file.fate FROM band JOIN file ON file.sequence = band.file
          WHERE band IN (\(databaseQuestionMarks(count: bands.count))) ORDER BY file.sequence LIMIT \(limit)
          """, arguments: StatementArguments(bands.map(EventFold.hash)))
      return try rows.map(Self.article)
    }
  }

  /// How many claims a key can bring: of a key that more have, the newest.
  private static let postings = 200
  private static let read = "'article.ingested', 'article.revised'"

  private func article(where condition: String, _ argument: String) throws(IndexError) -> KnownArticle? {
    try read("read") { db in
      try Row.fetchOne(db, sql: "SELECT sequence, fate FROM file WHERE \(condition)", arguments: [argument])
        .map(Self.article)
    }
  }

  private static func article(_ row: Row) throws -> KnownArticle {
    let fate = try EventFold.decode(ArticleFate.self, row["fate"])
    return KnownArticle(
      reference: fate.article, rejection: fate.reason, detail: fate.detail, story: fate.story, terms: fate.terms ?? [:],
      sketch: fate.sketch, copyOf: fate.copyOf, sequence: row["sequence"])
  }
}
