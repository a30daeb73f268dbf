import GRDB

/// The tables of the index.
///
/// All but `disposed` are a fold over the log. There are no migrations: an index of another schema is deleted and rebuilt.
enum IndexSchema {
  /// Raised with every change of the tables or of what they hold.
  static let version = 4
  /// "clmd": marks the file as an index of claimd (`PRAGMA application_id`).
  static let applicationID = 0x636C_6D64

  /// Creates all tables in an empty database.
  static func create(_ db: Database) throws {
    try db.execute(sql: tables)
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  private static let tables = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    -- Every closing event of an article, one row a drop. 'title' is a stable hash of its title's key.
    CREATE TABLE file (
      sequence INTEGER PRIMARY KEY, time TEXT NOT NULL, type TEXT NOT NULL, article TEXT NOT NULL, name TEXT NOT NULL,
      url TEXT, title INTEGER, retracts TEXT, fate BLOB NOT NULL);
    CREATE INDEX file_article ON file (article);
    CREATE INDEX file_name ON file (name);
    CREATE INDEX file_url ON file (url) WHERE url IS NOT NULL;
    CREATE INDEX file_title ON file (title) WHERE title IS NOT NULL;
    CREATE INDEX file_retracts ON file (retracts) WHERE retracts IS NOT NULL;
    CREATE INDEX file_type ON file (type);

    CREATE TABLE story (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, articles INTEGER NOT NULL, latest TEXT);
    CREATE TABLE story_term (
      term TEXT NOT NULL, story INTEGER NOT NULL, articles INTEGER NOT NULL, PRIMARY KEY (term, story)) WITHOUT ROWID;

    -- 'first', 'standing', 'latest' and 'earlier', the one before it, are sequences of its events; 'revision' is a hash of
    -- all of them.
    CREATE TABLE claim (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL, story TEXT NOT NULL,
      first INTEGER NOT NULL, standing INTEGER NOT NULL, latest INTEGER NOT NULL, earlier INTEGER NOT NULL,
      disputed INTEGER NOT NULL, withdrawn INTEGER NOT NULL, revision INTEGER NOT NULL);
    CREATE INDEX claim_story ON claim (story);
    CREATE INDEX claim_disputed ON claim (number) WHERE disputed;

    -- Every claim event, whole, as EventBytes.
    CREATE TABLE report (
      sequence INTEGER PRIMARY KEY, time TEXT NOT NULL, event TEXT NOT NULL, type TEXT NOT NULL, claim INTEGER NOT NULL,
      article TEXT NOT NULL, change BLOB NOT NULL);
    CREATE INDEX report_claim ON report (claim, sequence);
    CREATE INDEX report_article ON report (article);

    -- Stable hashes of matching keys and of sketch bands.
    CREATE TABLE claim_key (key INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (key, claim)) WITHOUT ROWID;
    CREATE TABLE band (band INTEGER NOT NULL, file INTEGER NOT NULL, PRIMARY KEY (band, file)) WITHOUT ROWID;

    -- Whether a file was moved out of the inbox: not in the log, so unknown after a rebuild.
    CREATE TABLE disposed (article TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (article, name)) WITHOUT ROWID;
    """
}
