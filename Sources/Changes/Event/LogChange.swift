/// `data` of a `log.*` event: the log's own life.
public struct LogChange: Sendable, Hashable, Codable {
  /// One sentence for a person.
  public var summary: String
  /// The version of claimd that wrote it.
  public var version: String
  /// For `log.repaired`: how many bytes were cut from the torn tail.
  public var cutBytes: Int?
  /// For `log.repaired`: the file beside the log that holds them.
  public var savedAs: String?
  /// For `log.rotated`: the file name of the segment before.
  public var previousSegment: String?
  /// For `log.rotated`: the chain of the last transaction of that segment, so that this one can be verified without it.
  public var previousChain: String?

  /// All values; see the properties.
  public init(
    summary: String, version: String, cutBytes: Int? = nil, savedAs: String? = nil, previousSegment: String? = nil,
    previousChain: String? = nil
  ) {
    self.summary = summary
    self.version = version
    self.cutBytes = cutBytes
    self.savedAs = savedAs
    self.previousSegment = previousSegment
    self.previousChain = previousChain
  }
}
