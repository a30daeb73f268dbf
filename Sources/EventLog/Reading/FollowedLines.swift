/// The lines of a growing log, as they come.
public struct FollowedLines: AsyncSequence, Sendable {
  /// A line.
  public typealias Element = LogLine

  let reader: EventLogReader
  let interval: Duration
  let durable: @Sendable () -> Int?

  /// Begins where the reader stands.
  public func makeAsyncIterator() -> Iterator {
    Iterator(reader: reader, interval: interval, durable: durable)
  }

  /// Gives the lines one by one.
  public struct Iterator: AsyncIteratorProtocol {
    var reader: EventLogReader
    let interval: Duration
    let durable: @Sendable () -> Int?

    /// The next line, as soon as there is one; nil once the task is cancelled.
    ///
    /// - Throws: `EventLogError`, as `EventLogReader.next`.
    public mutating func next() async throws -> LogLine? {
      while !Task.isCancelled {
        if let line = try reader.next() { return line }
        reader.durable = durable()
        if let line = try reader.next() { return line }
        do {
          try await Task.sleep(for: interval)
        } catch {
          return nil
        }
      }
      return nil
    }
  }
}
