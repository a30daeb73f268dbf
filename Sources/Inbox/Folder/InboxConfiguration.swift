/// Where files arrive, when they count as settled, and where they go.
public struct InboxConfiguration: Sendable, Hashable {
  /// What becomes of a file once its transaction is durable in the log.
  public enum Disposal: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is moved to `archive/YYYY/MM/`; a rejected one to `rejected/`.
    case archive
    /// It stays in the inbox; a rejected one too.
    case keep
    /// It is removed. A rejected one is still moved to `rejected/`, so that nothing unread is lost.
    case delete
  }

  /// The inbox folder.
  public var path: String
  /// The folder under which taken files go, by year and month; never inside the inbox.
  public var archive: String
  /// The folder to which rejected files go; never inside the inbox.
  public var rejected: String
  /// How long a file's size and modification time must not have changed.
  public var settleTime: Duration
  /// How often the folder is scanned without any wake.
  public var rescanInterval: Duration
  /// How often the folder is scanned where inotify does not work.
  public var pollInterval: Duration
  /// The largest file that is read, in bytes.
  public var maxBytes: Int
  /// How many levels of sub-folders count as part of the inbox.
  public var maxDepth: Int
  /// What becomes of a file once its transaction is durable.
  public var disposal: Disposal

  /// A configuration; the defaults are those of an installed service, `archive` and `rejected` stand beside the inbox.
  public init(
    path: String, archive: String? = nil, rejected: String? = nil, settleTime: Duration = .seconds(1),
    rescanInterval: Duration = .seconds(30), pollInterval: Duration = .seconds(5), maxBytes: Int = 16 << 20,
    maxDepth: Int = 16, disposal: Disposal = .archive
  ) {
    self.path = path
    self.archive = archive ?? Self.sibling("archive", of: path)
    self.rejected = rejected ?? Self.sibling("rejected", of: path)
    self.settleTime = settleTime
    self.rescanInterval = rescanInterval
    self.pollInterval = pollInterval
    self.maxBytes = maxBytes
    self.maxDepth = maxDepth
    self.disposal = disposal
  }

  /// A folder beside another one, by its text: what `..` of a symbolic link would lead to is of no interest here.
  private static func sibling(_ name: String, of path: String) -> String {
    let (folder, last) = BytePath.split(Array(trimmed(path).utf8))
    if last == Array("..".utf8) || last == [UInt8(ascii: ".")] { return path + "/../" + name }
    if folder.isEmpty { return path.hasPrefix("/") ? "/" + name : name }
    return String(decoding: BytePath.join(folder, Array(name.utf8)), as: UTF8.self)
  }

  private static func trimmed(_ path: String) -> String {
    var text = Substring(path)
    while text.count > 1, text.hasSuffix("/") { text = text.dropLast() }
    return String(text)
  }
}
