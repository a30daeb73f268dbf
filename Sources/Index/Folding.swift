import Changes
import GRDB

extension SQLiteClaimIndex {
  /// The sequence of the last event applied; 0 when there is none.
  public var appliedSequence: Int {
    get throws(IndexError) {
      try read("read") { db in
        try Int.fetchOne(db, sql: "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'sequence'") ?? 0
      }
    }
  }

  /// Applies the events of one transaction of the log and stores the last one's sequence, in one SQLite transaction.
  ///
  /// Events that were applied before are ignored.
  /// - Throws: `IndexError`; `.gap` when events between are missing.
  public func apply(_ transaction: [LoggedEvent]) throws(IndexError) {
    try write("write to") { db in
      var applied = try Int.fetchOne(db, sql: "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'sequence'") ?? 0
      let fold = EventFold(db: db)
      for logged in transaction where logged.sequence > applied {
        guard logged.sequence == applied + 1 else {
          throw IndexError.gap(path: path, expected: applied + 1, found: logged.sequence)
        }
        try fold.apply(logged)
        applied = logged.sequence
      }
      try db.execute(sql: "UPDATE meta SET value = ? WHERE key = 'sequence'", arguments: [String(applied)])
    }
  }

  /// Notes that the file of a committed article was moved out of the inbox.
  public func markDisposed(articleID: String, name: String) throws(IndexError) {
    try markDisposed([(articleID, name)])
  }

  /// Notes it of several articles at once.
  public func markDisposed(_ articles: [(articleID: String, name: String)]) throws(IndexError) {
    guard !articles.isEmpty else { return }
    try write("write to") { db in
      let insertion = try db.cachedStatement(sql: "INSERT OR IGNORE INTO disposed VALUES (?, ?)")
      for (articleID, name) in articles { try insertion.execute(arguments: [articleID, name]) }
    }
  }

  /// Whether the file of a committed article was moved out of the inbox, as far as is known: the log does not say so,
  /// and after a rebuild it is not known of any.
  public func isDisposed(articleID: String, name: String) throws(IndexError) -> Bool {
    try read("read") { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM disposed WHERE article = ? AND name = ?)", arguments: [articleID, name])
        ?? false
    }
  }
}
