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

  /// The latest article read that has that title; see `ClaimIndex`.
  public func article(title: String) throws(IndexError) -> KnownArticle? {
    guard let key = TitleKey(title) else { return nil }
    return try article(
      where: "title = ? AND type IN (\(Self.read)) ORDER BY sequence DESC LIMIT 1", EventFold.hash(key.text))
  }

  /// Whether an article takes back the one with that id; see `ClaimIndex`.
  public func isRetracted(_ articleID: String) throws(IndexError) -> Bool {
    try read("read") { db in
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM file WHERE retracts = ?)", arguments: [articleID])
        ?? false
    }
  }

  /// How often a file with that content was dropped.
  public func drops(of articleID: String) throws(IndexError) -> Int {
    try read("read") { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM file WHERE article = ?", arguments: [articleID]) ?? 0
    }
  }

  /// The numbers of the claims that an article makes, the oldest first; see `ClaimIndex`.
  public func claims(ofArticle id: String) throws(IndexError) -> [Int64] {
    try read("read") { db in
      try Int64.fetchAll(
        db, sql: "SELECT DISTINCT claim FROM report WHERE article = ? AND type <> 'claim.withdrawn' ORDER BY claim",
        arguments: [id])
    }
  }

  /// For each key the numbers of the claims filed under it, the newest first; see `ClaimIndex`.
  public func claims(filedUnder keys: [MatchingKey], limit: Int) throws(IndexError) -> [[Int64]] {
    try read("read") { db in
      let query = try RepeatedQuery(
        db, "SELECT claim FROM claim_key WHERE key = ? ORDER BY claim DESC LIMIT \(limit)")
      return try keys.map { key in
        var claims: [Int64] = []
        try query.forEach(key.value) { claims.append($0.integer(0)) }
        return claims
      }
    }
  }

  /// For each claim what changes with each of its events; see `ClaimIndex`.
  public func revisions(ofClaims numbers: [Int64]) throws(IndexError) -> [Int64] {
    try read("read") { db in try KnownClaimReader(db: db).revisions(ofClaims: numbers) }
  }

  /// The reports of a claim that matching compares; see `ClaimIndex`.
  public func reports(ofClaim number: Int64) throws(IndexError) -> [KnownReport] {
    try read("read") { db in try KnownClaimReader(db: db).reports(ofClaim: number) }
  }

  /// The claim with that number; see `ClaimIndex`.
  public func claim(_ number: Int64, reports: [KnownReport]) throws(IndexError) -> KnownClaim? {
    try read("read") { db in try KnownClaimReader(db: db).claim(number, reports: reports) }
  }

  /// Stories that have one of the terms; see `ClaimIndex`.
  public func stories(sharing terms: [String], limit: Int) throws(IndexError) -> [KnownStory] {
    try read("read") { db in try StoryReader(db: db).stories(sharing: terms, limit: limit) }
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

  private static let read = "'article.ingested', 'article.revised'"

  private func article(where condition: String, _ argument: some DatabaseValueConvertible & Sendable) throws(IndexError)
    -> KnownArticle?
  {
    try read("read") { db in
      try Row.fetchOne(db, sql: "SELECT sequence, fate FROM file WHERE \(condition)", arguments: [argument])
        .map(Self.article)
    }
  }

  private static func article(_ row: Row) throws -> KnownArticle {
    let fate = try EventBytes.decode(ArticleFate.self, row["fate"])
    return KnownArticle(
      reference: fate.article, rejection: fate.reason, detail: fate.detail, story: fate.story, terms: fate.terms ?? [:],
      sketch: fate.sketch, copyOf: fate.copyOf, sequence: row["sequence"])
  }
}
