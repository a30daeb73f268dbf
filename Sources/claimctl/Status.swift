import ArgumentParser
import Daemon
import EventLog
import Foundation
import Index

struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Says what the daemon does and what is known so far.")

  @OptionGroup var places: Places
  @Flag(help: "As one JSON object.")
  var json = false

  /// What is known, whether or not a daemon runs.
  private struct Answer: Encodable {
    var running: Bool
    var daemon: StatusReport?
    var sequence: Int
    var articles: Int
    var claims: Int
    var stories: Int
    var disputed: Int
    var duplicates: Int
    var rejected: Int
    var events: [String: Int]
  }

  func run() async throws {
    try await answering {
      let configuration = try places.configuration()
      let index = try places.index()
      let counts = try index.counts()
      let daemon = StatusFile.running(state: configuration.state, log: configuration.log)
      var events: [String: Int] = [:]
      var reader = try EventLogReader(path: configuration.log, durable: daemon?.durableSequence)
      while let line = try reader.next() { events[line.type, default: 0] += 1 }
      let answer = Answer(
        running: daemon != nil, daemon: daemon, sequence: reader.sequence, articles: counts.articles,
        claims: counts.claims, stories: counts.stories, disputed: counts.disputed, duplicates: counts.duplicates,
        rejected: counts.rejected, events: events)
      if json {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(answer), as: UTF8.self))
      } else {
        show(answer, configuration)
      }
    }
  }

  private func show(_ answer: Answer, _ configuration: Configuration) {
    let style = Style.output
    if let daemon = answer.daemon {
      print(style.green("running"), "since \(daemon.since), process \(daemon.processID), \(daemon.line)")
      print("watching  \(daemon.inbox) (\(daemon.watching)), backlog \(StatusReport.grouped(daemon.backlog))")
      for file in daemon.waiting { print("waiting   \(file.name): \(file.reason)") }
    } else {
      print(style.yellow("not running"))
    }
    print("log       \(configuration.log), last sequence \(StatusReport.grouped(answer.sequence))")
    let known = [
      (answer.articles, "articles"), (answer.claims, "claims"), (answer.stories, "stories"),
      (answer.disputed, "disputed claims"), (answer.duplicates, "duplicates"), (answer.rejected, "rejected files"),
    ]
    print("known     " + known.map { "\(StatusReport.grouped($0.0)) \($0.1)" }.joined(separator: ", "))
    for (type, count) in answer.events.sorted(by: { $0.key < $1.key }) {
      print("          \(type) \(StatusReport.grouped(count))")
    }
  }
}
