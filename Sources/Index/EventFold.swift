import Changes
import Foundation
import GRDB

/// Applies events to the tables: the fold that makes the index.
struct EventFold {
  let db: Database

  /// Applies one event.
  func apply(_ logged: LoggedEvent) throws {
    switch logged.event.data {
    case .claim(let change): try apply(change, logged)
    case .article(let fate): try apply(fate, logged)
    case .log: break
    }
  }

  private func apply(_ change: ClaimChange, _ logged: LoggedEvent) throws {
    let type = logged.event.type
    let number = try claimNumber(change, logged)
    let bytes = EventBytes.encode(change)
    try statement("INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
      logged.sequence, logged.time, logged.event.id, type.rawValue, number, change.article.id, bytes,
    ])
    try revise(number, logged, bytes)
    switch type {
    case .claimRefined, .claimProgressed, .claimRevised:
      // A late report can narrow what stands, but it does not replace it.
      guard !change.late else { break }
      try statement("UPDATE claim SET standing = ? WHERE number = ?").execute(arguments: [logged.sequence, number])
      if type == .claimRevised || type == .claimProgressed { try mark(number, disputed: false) }
    case .claimDisputed:
      try mark(number, disputed: true)
    case .claimWithdrawn:
      if change.support.articles == 0 {
        try statement("UPDATE claim SET withdrawn = 1 WHERE number = ?").execute(arguments: [number])
      }
      try standOnLatest(number, without: change.article.id, withdrawn: logged)
    default:
      break
    }
    if type != .claimWithdrawn {
      try statement("UPDATE claim SET withdrawn = 0 WHERE number = ? AND withdrawn").execute(arguments: [number])
    }
    let insertion = try statement("INSERT OR IGNORE INTO claim_key VALUES (?, ?)")
    for key in MatchingKeys.keys(of: change.mention, story: change.claim.story) {
      try insertion.execute(arguments: [key.value, number])
    }
  }

  /// The claim's number; a new one is filed first.
  private func claimNumber(_ change: ClaimChange, _ logged: LoggedEvent) throws -> Int64 {
    let claim = change.claim
    let query = try db.cachedStatement(sql: "SELECT number FROM claim WHERE id = ?")
    if let known = try Int64.fetchOne(query, arguments: [claim.id]) { return known }
    try statement(
      """
      INSERT INTO claim (id, text, story, first, standing, latest, earlier, disputed, withdrawn, revision)
      VALUES (?1, ?2, ?3, ?4, ?4, ?4, ?4, 0, 0, 0)
      """
    ).execute(arguments: [claim.id, claim.text, claim.story, logged.sequence])
    return db.lastInsertedRowID
  }

  /// Notes the latest event of a claim.
  private func revise(_ number: Int64, _ logged: LoggedEvent, _ bytes: Data) throws {
    let query = try db.cachedStatement(sql: "SELECT revision FROM claim WHERE number = ?")
    let former = try Int64.fetchOne(query, arguments: [number]) ?? 0
    let event = logged.event
    let revision = Self.hash("\(former) \(event.id) \(event.type.rawValue) \(StableHash.of(bytes: bytes))")
    try statement("UPDATE claim SET earlier = latest, latest = ?, revision = ? WHERE number = ?")
      .execute(arguments: [logged.sequence, revision, number])
  }

  private func mark(_ number: Int64, disputed: Bool) throws {
    try statement("UPDATE claim SET disputed = ? WHERE number = ?").execute(arguments: [disputed, number])
  }

  /// After an article withdrew its report: if that stood, the latest report that neither was withdrawn nor came late
  /// stands in its place.
  private func standOnLatest(_ number: Int64, without article: String, withdrawn: LoggedEvent) throws {
    let reports = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT sequence, article, type, change FROM report WHERE claim = ? ORDER BY sequence"),
      arguments: [number])
    var gone: Set<String> = []
    for row in reports where row["type"] as String == EventType.claimWithdrawn.rawValue {
      let change = try EventBytes.decode(ClaimChange.self, row["change"])
      gone.insert(change.mention.evidence.exact)
    }
    let standing: [Int64] = try reports.compactMap { row in
      guard row["type"] as String != EventType.claimWithdrawn.rawValue else { return nil }
      let change = try EventBytes.decode(ClaimChange.self, row["change"])
      return change.late || gone.contains(change.mention.evidence.exact) ? nil : row["sequence"]
    }
    guard let latest = standing.last else { return }
    try statement("UPDATE claim SET standing = ? WHERE number = ?").execute(arguments: [latest, number])
  }

  private func apply(_ fate: ArticleFate, _ logged: LoggedEvent) throws {
    let type = logged.event.type
    try statement("INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
      logged.sequence, logged.time, type.rawValue, fate.article.id, fate.article.name, fate.article.url,
      fate.article.title.flatMap(TitleKey.init).map { Self.hash($0.text) }, fate.retracts, EventBytes.encode(fate),
    ])
    guard type == .articleIngested || type == .articleRevised else { return }
    if let story = fate.story { try file(fate, under: story) }
    if let sketch = fate.sketch.flatMap(ArticleSketch.init(base64:)) {
      let insertion = try statement("INSERT OR IGNORE INTO band VALUES (?, ?)")
      for band in sketch.bands { try insertion.execute(arguments: [Self.hash(band), logged.sequence]) }
    }
  }

  private func file(_ fate: ArticleFate, under story: ArticleFate.StoryReference) throws {
    try statement(
      "INSERT INTO story (id, title, articles) VALUES (?, ?, 1) ON CONFLICT (id) DO UPDATE SET articles = articles + 1"
    ).execute(arguments: [story.id, story.title])
    let from = fate.article.publishedFrom
    if let published = fate.article.published, from == .text || from == .metadata {
      try statement("UPDATE story SET latest = max(coalesce(latest, ''), ?) WHERE id = ?")
        .execute(arguments: [published, story.id])
    }
    guard let number = try Int64.fetchOne(db, sql: "SELECT number FROM story WHERE id = ?", arguments: [story.id])
    else {
      return
    }
    let insertion = try statement(
      "INSERT INTO story_term VALUES (?, ?, 1) ON CONFLICT (term, story) DO UPDATE SET articles = articles + 1")
    for term in (fate.terms ?? [:]).keys.sorted() { try insertion.execute(arguments: [term, number]) }
  }

  private func statement(_ sql: String) throws -> Statement { try db.cachedStatement(sql: sql) }

  /// The stable hash of a key, as SQLite's integers have it.
  static func hash(_ key: String) -> Int64 { Int64(bitPattern: StableHash.of(key)) }
}
