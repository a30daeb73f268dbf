import Changes
import Synchronization

/// What the daemon has done since it started, counted for monitoring. Thread-safe: it is filled by the intake and read by
/// whoever asks for metrics.
///
/// Names and units follow the conventions of OpenMetrics; the names are an interface, docs/operations.md lists them.
public final class ServiceMetrics: Sendable {
  private struct Counts {
    var articles: [String: Int] = [:]
    var rejections: [String: Int] = [:]
    var claimEvents: [String: Int] = [:]
    var pauses = Dictionary(uniqueKeysWithValues: Pause.reasons.map { ($0, 0) })
    var overflows = 0
    var oldestPending: ContinuousClock.Instant?
    var report: StatusReport?
    var article = DurationHistogram(bounds: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30])
    var commit = DurationHistogram(bounds: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5])
  }

  private let counts = Mutex(Counts())

  /// Nothing counted yet.
  public init() {}

  /// Events became durable.
  func count(_ events: [LoggedEvent]) {
    counts.withLock { counts in
      for logged in events {
        let type = logged.event.type
        if type.isClaim { counts.claimEvents[Self.lastWord(type), default: 0] += 1 }
        guard case .article(let fate) = logged.event.data else { continue }
        counts.articles[Self.lastWord(type), default: 0] += 1
        if let reason = fate.reason { counts.rejections[reason.rawValue, default: 0] += 1 }
      }
    }
  }

  /// A file was taken in, or found to be no article, in this time from reading to moving it.
  func articleTook(_ time: Duration) { counts.withLock { $0.article.record(time) } }
  /// The transactions of one commit were written and synced in this time.
  func commitTook(_ time: Duration) { counts.withLock { $0.commit.record(time) } }
  /// The kernel's queue of inbox events overflowed.
  func overflowed() { counts.withLock { $0.overflows += 1 } }
  /// The intake was paused.
  func paused(_ reason: String) { counts.withLock { $0.pauses[reason, default: 0] += 1 } }
  /// Since when the file that has been in the inbox for longest is there; nil: the inbox is empty.
  func pending(since instant: ContinuousClock.Instant?) { counts.withLock { $0.oldestPending = instant } }
  /// What the daemon does now.
  func publish(_ report: StatusReport) { counts.withLock { $0.report = report } }

  /// All metrics as OpenMetrics text.
  public func text(now: ContinuousClock.Instant = .now) -> String {
    let counts = counts.withLock { $0 }
    var text = OpenMetricsText()
    text.gauge(
      "claimd_build_info", "The version that runs; always 1.", [.init(1, ("version", ClaimdVersion.current))])
    if let report = counts.report { Self.describe(report, in: &text) }
    let pending = counts.oldestPending.map { now - $0 } ?? .zero
    text.gauge(
      "claimd_inbox_oldest_pending_seconds", "How long claimd has seen the file that waits longest; 0 without one.",
      unit: "seconds", [.init(max(0, (pending / .milliseconds(1)).rounded() / 1000))])
    text.counter(
      "claimd_articles", "Articles since the start, by result.",
      Self.results.map { .init(counts.articles[$0] ?? 0, ("result", $0)) })
    text.counter(
      "claimd_rejections", "Rejected files and articles since the start, by reason.",
      RejectionReason.allCases.map { .init(counts.rejections[$0.rawValue] ?? 0, ("reason", $0.rawValue)) })
    text.counter(
      "claimd_claim_events", "Claim events since the start, by type.",
      EventType.allCases.filter(\.isClaim).map(Self.lastWord).map { .init(counts.claimEvents[$0] ?? 0, ("type", $0)) })
    text.counter(
      "claimd_pauses", "Pauses of the intake since the start, by reason.",
      counts.pauses.sorted { $0.key < $1.key }.map { .init($0.value, ("reason", $0.key)) })
    text.counter(
      "claimd_inbox_overflows", "Overflows of the kernel's queue of inbox events; the inbox is then looked at anew.",
      [.init(counts.overflows)])
    text.histogram(
      "claimd_article_duration_seconds", "Time from beginning to read a file to moving it; many are in work at once.",
      counts.article)
    text.histogram(
      "claimd_commit_duration_seconds", "Time to write and sync the transactions that share a commit.", counts.commit)
    return text.complete
  }

  private static func describe(_ report: StatusReport, in text: inout OpenMetricsText) {
    text.gauge(
      "claimd_state", "What the daemon does: 1 for the present state, 0 for the others.",
      StatusReport.Activity.allCases.map { .init($0 == report.activity ? 1 : 0, ("state", $0.rawValue)) })
    text.gauge(
      "claimd_inbox_files", "Files in the inbox: ready to be taken in, or waiting for something.",
      [.init(report.backlog, ("state", "ready")), .init(report.waiting.count, ("state", "waiting"))])
    text.gauge(
      "claimd_log_durable_sequence", "The last event that is known to be on disk.", [.init(report.durableSequence)])
    text.gauge("claimd_known_articles", "Articles in the index.", [.init(report.articles)])
    text.gauge("claimd_known_claims", "Claims in the index.", [.init(report.claims)])
    text.gauge("claimd_disputed_claims", "Claims that are disputed now.", [.init(report.disputed)])
  }

  private static let results = EventType.allCases.filter { $0.rawValue.hasPrefix("article.") }.map(lastWord)

  private static func lastWord(_ type: EventType) -> String {
    String(type.rawValue.drop { $0 != "." }.dropFirst())
  }
}
