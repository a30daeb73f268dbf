import Changes
import Foundation
import GRDB

/// The index in an SQLite database: a fold over the log, deleted and rebuilt whenever it does not fit.
///
/// Thread-safe. One process writes; others may read at the same time (write-ahead log).
public final class SQLiteClaimIndex: ClaimIndex, Sendable {
  /// The database file.
  public let path: String
  /// The uuid of the log that it folds.
  public let log: String
  let database: any DatabaseWriter

  /// Opens the index for reading and writing, or creates it.
  ///
  /// - Parameters:
  ///   - path: the database file; its folder must exist.
  ///   - log: the uuid of the log.
  ///   - sequence: for a new index, the event before the log's oldest one: what was before it was removed.
  /// - Throws: `IndexError`; when `needsRebuild`, remove it and apply the log from its first event.
  public init(path: String, log: String, startingAfter sequence: Int = 0) throws(IndexError) {
    self.path = path
    self.log = log
    do {
      var configuration = Self.configuration
      configuration.prepareDatabase { db in
        // 512 KiB of pages a connection: the system caches the file as well, and what fills slowly looks like a leak.
        try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -512")
      }
      database = try DatabasePool(path: path, configuration: configuration)
      let isNew = try database.read { db in try !db.tableExists("meta") }
      if isNew {
        try database.write { db in
          guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 else {
            throw IndexError.damaged(path: path, reason: "it is a database of another program")
          }
          try IndexSchema.create(db)
          try db.execute(
            sql: "INSERT INTO meta VALUES ('log', ?), ('sequence', ?)", arguments: [log, String(sequence)])
        }
      }
      try database.read { db in
        try Self.check(db, path: path)
        let found = try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'log'") ?? ""
        if found != log { throw IndexError.otherLog(path: path, found: found, expected: log) }
      }
    } catch {
      throw IndexError.from(error, path: path, action: "open")
    }
  }

  /// Opens an index that is there, for reading only.
  ///
  /// - Throws: `IndexError`, `.absent` when there is none.
  public init(readOnlyPath path: String) throws(IndexError) {
    guard FileManager.default.fileExists(atPath: path) else { throw .absent(path: path) }
    self.path = path
    do {
      var configuration = Self.configuration
      configuration.readonly = true
      database = try DatabaseQueue(path: Self.readablePath(path), configuration: configuration)
      log = try database.read { db in
        try Self.check(db, path: path)
        return try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'log'") ?? ""
      }
    } catch {
      throw IndexError.from(error, path: path, action: "open")
    }
  }

  /// How a reader must name the database. SQLite wants a write-ahead log beside it, and a reader who may not write to the
  /// folder cannot make one: when there is none, nobody writes, and the database is read as it stands.
  private static func readablePath(_ path: String) -> String {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let files = FileManager.default
    if files.fileExists(atPath: path + "-wal") || files.isWritableFile(atPath: folder) { return path }
    return URL(fileURLWithPath: path).absoluteString + "?immutable=1"
  }

  /// Removes the database and its side files, if they are there.
  public static func remove(path: String) throws(IndexError) {
    for file in [path, path + "-wal", path + "-shm"] where FileManager.default.fileExists(atPath: file) {
      do {
        try FileManager.default.removeItem(atPath: file)
      } catch {
        throw .failed(path: file, action: "remove", reason: error.localizedDescription)
      }
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 4
    return configuration
  }

  private static func check(_ db: Database, path: String) throws {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    guard application == IndexSchema.applicationID else {
      throw IndexError.damaged(path: path, reason: "it is not an index of claimd")
    }
    guard version == IndexSchema.version else {
      throw IndexError.otherSchema(path: path, found: version, expected: IndexSchema.version)
    }
  }

  /// Reads; all errors as `IndexError`.
  func read<Value>(_ action: String, _ body: (Database) throws -> Value) throws(IndexError) -> Value {
    do { return try openDatabase.map(body) ?? database.read(body) } catch {
      throw IndexError.from(error, path: path, action: action)
    }
  }

  /// Writes in one transaction, or in that of `together`; all errors as `IndexError`.
  func write<Value>(_ action: String, _ body: (Database) throws -> Value) throws(IndexError) -> Value {
    do { return try openDatabase.map(body) ?? database.write(body) } catch {
      throw IndexError.from(error, path: path, action: action)
    }
  }
}
