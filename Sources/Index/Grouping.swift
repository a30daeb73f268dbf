import GRDB

extension SQLiteClaimIndex {
  /// Runs `body` in one transaction. What it applies is seen by what it asks, and becomes part of the index when `body`
  /// ends; if it throws, the index is as it was before, or as `checkpoint` left it.
  ///
  /// - Throws: what `body` throws, or `IndexError`.
  public func together<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try database.writeWithoutTransaction { db in
        try db.beginTransaction(.immediate)
        do {
          let value = try Self.$open.withValue(OpenTransaction(path: path, db: db)) { try body() }
          try db.commit()
          return value
        } catch {
          if db.isInsideTransaction { try? db.rollback() }
          throw error
        }
      }
    } catch let error as DatabaseError {
      throw IndexError.from(error, path: path, action: "write to")
    }
  }

  /// Within `together`: makes what was applied so far part of the index, whatever comes after it.
  public func checkpoint() throws(IndexError) {
    guard let db = openDatabase else { return }
    do {
      try db.commit()
      try db.beginTransaction(.immediate)
    } catch { throw IndexError.from(error, path: path, action: "write to") }
  }

  /// The database of the transaction that this thread has open, if it has.
  var openDatabase: Database? { Self.open.flatMap { $0.path == path ? $0.db : nil } }

  /// `@unchecked Sendable`: it stays on the thread that made it; a task-local value is what reaches the calls below it.
  private struct OpenTransaction: @unchecked Sendable {
    let path: String
    let db: Database
  }

  @TaskLocal private static var open: OpenTransaction?
}
