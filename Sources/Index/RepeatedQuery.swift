import GRDB
import GRDBSQLite

/// A prepared query that is asked for one key after another, hundreds of times an article.
///
/// It steps SQLite's own statement, since what GRDB does at each execution (arguments by name, observers, a row by column
/// name) takes several times as long as SQLite takes to find a few small rows.
struct RepeatedQuery {
  private let db: Database
  private let statement: Statement

  init(_ db: Database, _ sql: String) throws {
    self.db = db
    statement = try db.cachedStatement(sql: sql)
  }

  /// Calls `body` with each row for these keys, which take the places of the query's `?` in their order.
  ///
  /// - Throws: `DatabaseError`, or what `body` throws.
  @inline(__always) func forEach(_ keys: any Key..., body: (Columns) throws -> Void) throws {
    let handle = statement.sqliteStatement
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    for (place, key) in keys.enumerated() { try check(key.bind(handle, Int32(place + 1))) }
    while true {
      let code = sqlite3_step(handle)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { return try check(code) }
      try body(Columns(statement: handle))
    }
  }

  private func check(_ code: Int32) throws {
    guard code != SQLITE_OK else { return }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: code), message: sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) },
      sql: statement.sql)
  }

  /// The columns of the current row, by their places in the query.
  struct Columns {
    fileprivate let statement: OpaquePointer

    func integer(_ place: Int32) -> Int64 { sqlite3_column_int64(statement, place) }

    /// The column's bytes, which hold until the next row.
    func bytes(_ place: Int32) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(
        start: sqlite3_column_blob(statement, place), count: Int(sqlite3_column_bytes(statement, place)))
    }

    func text(_ place: Int32) -> String? { sqlite3_column_text(statement, place).map { String(cString: $0) } }
  }

  /// What a query can be asked for.
  protocol Key {
    func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32
  }
}

extension Int64: RepeatedQuery.Key {
  func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 { sqlite3_bind_int64(statement, place, self) }
}

extension String: RepeatedQuery.Key {
  func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 {
    // SQLite copies the bytes (SQLITE_TRANSIENT, a macro that C does not export).
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    return sqlite3_bind_text(statement, place, self, Int32(utf8.count), transient)
  }
}
