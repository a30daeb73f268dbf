/// How many entries of one kind the journal is given: all of them as a rule, a sample and a sum in a flood.
///
/// A sender that delivers rubbish by the thousand would otherwise fill the journal and push out everything else. Nothing
/// is lost: the event log has an event for each file.
struct EntryQuota: Sendable {
  /// Entries within one window.
  static let entries = 100
  /// The window's length.
  static let window = Duration.seconds(30)

  private var began: ContinuousClock.Instant?
  private var told = 0
  private var untold: [String: Int] = [:]

  /// Whether an entry may be written; if not it is counted under `reason`.
  mutating func allows(_ reason: String, at now: ContinuousClock.Instant) -> Bool {
    if began == nil { began = now }
    told += 1
    if told <= Self.entries { return true }
    untold[reason, default: 0] += 1
    return false
  }

  /// Ends a window that is over.
  ///
  /// - Returns: how many entries were not written, by reason; empty when the window goes on or all were written.
  mutating func endWindow(at now: ContinuousClock.Instant) -> [String: Int] {
    guard let began, now - began >= Self.window else { return [:] }
    defer { self = EntryQuota() }
    return untold
  }
}
