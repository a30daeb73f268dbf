import Changes

/// The log's own events. Their ids follow from their place, which no other event of the log has.
enum OwnEvents {
  /// The log was made.
  static func opened(version: String) -> ChangeEvent {
    event(.logOpened, LogChange(summary: "Log created by claimd \(version).", version: version))
  }

  /// Another version of claimd goes on with the log.
  static func takenOver(version: String, from old: String) -> ChangeEvent {
    event(
      .logOpened,
      LogChange(summary: "Log taken over by claimd \(version); written by \(old) until here.", version: version))
  }

  /// A torn tail was cut.
  static func repaired(version: String, repair: LogRecovery.Repair, savedName: String) -> ChangeEvent {
    let bytes = repair.cutBytes == 1 ? "1 byte" : "\(repair.cutBytes) bytes"
    return event(
      .logRepaired,
      LogChange(
        summary: "An append had been cut short: \(bytes) of it taken out and kept in \(savedName).",
        version: version, cutBytes: repair.cutBytes, savedAs: savedName))
  }

  /// A new segment begins.
  ///
  /// - Parameters:
  ///   - previous: the name of the segment before.
  ///   - chain: the chain of its last transaction.
  static func rotated(version: String, previous: String, chain: [UInt8]) -> ChangeEvent {
    event(
      .logRotated,
      LogChange(
        summary: "A new segment begins; what came before is in \(previous).", version: version,
        previousSegment: previous, previousChain: String(decoding: chain, as: UTF8.self)))
  }

  private static func event(_ type: EventType, _ data: LogChange) -> ChangeEvent {
    ChangeEvent(id: "", type: type, subject: "log", data: .log(data))
  }

  /// The id of an event of the log's own at a place: `log:<sequence>`.
  static func id(_ sequence: Int) -> String { "log:" + LineFormat.padded(sequence) }
}
