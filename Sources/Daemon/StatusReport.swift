import Articles
import Inbox

/// What the daemon is doing: written to `status.json` for `claimctl status`, and told to systemd in one line.
public struct StatusReport: Sendable, Codable, Hashable {
  /// What it does now.
  public var activity: Activity
  /// Why it is paused, or what it is working on.
  public var detail: String?
  /// The process.
  public var processID: Int32
  /// The version of claimd.
  public var version: String
  /// RFC 3339, UTC: when the daemon was ready.
  public var since: String
  /// RFC 3339, UTC: when this report was written.
  public var updated: String
  /// The inbox folder.
  public var inbox: String
  /// The event log.
  public var log: String
  /// How the inbox is watched: "inotify", or "polling" with the reason.
  public var watching: String
  /// The last sequence that is known to be on disk; readers stop there.
  public var durableSequence: Int
  /// RFC 3339, UTC: when the last event was made; nil: the log is empty.
  public var lastEvent: String?
  /// Articles accepted, by the index.
  public var articles: Int
  /// Claims known.
  public var claims: Int
  /// Claims that are disputed now.
  public var disputed: Int
  /// Files rejected so far.
  public var rejected: Int
  /// Files ready and not yet taken in.
  public var backlog: Int
  /// Files that cannot be taken in yet, with the reason; at most 100.
  public var waiting: [Waiting]

  /// What the daemon does.
  public enum Activity: String, Sendable, Codable, Hashable, CaseIterable {
    case starting, idle, ingesting, paused, stopping
  }

  /// A file that cannot be taken in yet.
  public struct Waiting: Sendable, Codable, Hashable {
    /// Its path within the inbox, escaped.
    public var name: String
    /// Why, in words.
    public var reason: String

    init(_ file: WaitingFile) {
      name = FileName(bytes: file.path).display
      reason = "\(file.reason)"
    }
  }

  /// One line for `systemctl status`:
  /// "idle; 1,204 articles, 31,877 claims, 12 disputed; backlog 0; log 38,113, last event 2024-09-08T08:21:10Z".
  public var line: String {
    let counts =
      "\(Self.grouped(articles)) articles, \(Self.grouped(claims)) claims, \(Self.grouped(disputed)) disputed"
    var parts = [activity.rawValue + (detail.map { (activity == .paused ? ": " : " ") + $0 } ?? "")]
    parts.append(counts)
    parts.append("backlog \(Self.grouped(backlog))")
    let toTheSecond = lastEvent.map { ", last event \($0.prefix { $0 != "." })Z" }
    parts.append("log \(Self.grouped(durableSequence))" + (toTheSecond ?? ""))
    if !waiting.isEmpty { parts.append("\(waiting.count) waiting") }
    return parts.joined(separator: "; ")
  }

  /// A count with commas between thousands.
  public static func grouped(_ number: Int) -> String {
    var digits = Array(String(abs(number)))
    var i = digits.count - 3
    while i > 0 {
      digits.insert(",", at: i)
      i -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }
}
