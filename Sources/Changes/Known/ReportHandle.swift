/// Names a report of a known claim without reading it.
public struct ReportHandle: Sendable, Hashable {
  /// The sequence of its event.
  public var sequence: Int
  /// A hash of its event: the same sequence with the same hash is the same report, even when a transaction was undone
  /// between.
  public var revision: Int64

  /// Both values; see the properties.
  public init(sequence: Int, revision: Int64) {
    self.sequence = sequence
    self.revision = revision
  }
}
