import Changes

/// What a writer finds when it opens a log: damage refused, a torn tail cut, the place from which to go on.
struct LogOpening {
  /// What was found and done.
  var recovery: LogRecovery
  /// The log's uuid; nil for a new log.
  var log: String?
  /// The bytes of the segment that stand.
  var size: Int
  /// The place behind them.
  var place: LogPlace
  /// The segment's first event, and when it was made; nil while it has none.
  var first: Int?
  var began: EventTime?
  /// The log's own events that are due.
  var pending: [ChangeEvent] = []

  /// - Parameter file: the log's file, locked for writing.
  init(file: LogFile, path: String, version: String) throws(EventLogError) {
    let name = SegmentName(log: path)
    let scan = try SegmentScan(file, durable: DurableMark.read(log: path))
    if let fault = scan.fault { throw .corrupt(path: path, fault: fault) }
    (size, place) = (scan.end, scan.place)
    recovery = LogRecovery(created: false, bytes: scan.end, events: scan.events, transactions: scan.transactions)
    if scan.transactions > 0, let begin = scan.first {
      (first, began) = (begin.sequence, EventTime(begin.time))
      try SegmentSwitch(path: path).undo(name.folder + name.sealed(begin.sequence), of: file)
    } else if let last = try LogFiles.list(path).last {
      let sealed = try LogFiles.open(path, sealed: last)
      let before = try SegmentScan(sealed)
      if let fault = before.fault { throw .corrupt(path: sealed.path, fault: fault) }
      place = before.place
      pending.append(OwnEvents.rotated(version: version, previous: name.sealed(last), chain: place.chain))
    } else {
      recovery.created = true
      pending.append(OwnEvents.opened(version: version))
    }
    log = place.log.map { String(decoding: $0, as: UTF8.self) }
    if let tail = scan.tail {
      let cut = try TailCut.cut(file, from: scan.end, sequence: place.sequence + 1)
      let repair = LogRecovery.Repair(cutBytes: cut.count, savedAs: cut.savedAs, fault: tail)
      recovery.repair = repair
      let savedName = cut.savedAs.split(separator: "/").last.map(String.init) ?? cut.savedAs
      pending.append(OwnEvents.repaired(version: version, repair: repair, savedName: savedName))
    }
    if let old = scan.version, old != version { pending.append(OwnEvents.takenOver(version: version, from: old)) }
  }
}
