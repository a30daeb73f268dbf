import Changes

extension EventLogWriter {
  /// Seals the log's segment when it is due and begins a new one, whose first event links to it.
  ///
  /// The segment becomes `<log>-<first sequence>` beside the log; the log's own path goes on with the new one. To be
  /// called between transactions, when nothing is staged.
  ///
  /// - Returns: the sealed segment's first sequence; nil when none is due.
  /// - Throws: `full`, `failed`: the log is as before, and this writer can go on and try again; `failed` when the new
  ///   segment may not survive a power loss, and `closed`: the writer is dead.
  public func rotate(if policy: RotationPolicy) throws(EventLogError) -> Int? {
    let result = state.withLock { state in
      Result { () throws(EventLogError) -> Int? in
        let events = state.sequence - state.first + 1
        guard
          policy.isDue(bytes: state.size, events: events, began: state.began, now: now()), state.pending.isEmpty,
          state.staged.bytes.isEmpty
        else { return nil }
        return try rotate(&state)
      }
    }
    return try result.get()
  }

  /// The path of a log's sealed segment, before it is packed.
  public static func sealedPath(log: String, first: Int) -> String {
    let name = SegmentName(log: log)
    return name.folder + name.sealed(first)
  }

  private func rotate(_ state: inout State) throws(EventLogError) -> Int {
    guard let file = state.file else { throw .closed(path: path, reason: state.whyClosed) }
    let name = SegmentName(log: path)
    let sealed = state.first
    let time = now()
    var beginning = TransactionBytes(log: log, sequence: state.sequence, chain: state.chain)
    _ = try beginning.append(
      [OwnEvents.rotated(version: version, previous: name.sealed(sealed), chain: state.chain)], time: time)
    let fresh = try SegmentSwitch(path: path).run(
      from: file, to: name.folder + name.sealed(sealed), beginning: beginning.bytes)
    do throws(EventLogError) { try fresh.syncFolder() } catch { throw die(error, &state) }
    state.file = fresh
    (state.first, state.began) = (beginning.sequence, time)
    settle(beginning, at: beginning.bytes.count, &state)
    return sealed
  }
}
