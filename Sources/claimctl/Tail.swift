import ArgumentParser
import Changes
import Daemon
import EventLog
import Foundation
import Glibc

struct Tail: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows events: for people on a terminal, the log's own JSON lines when piped.")

  @OptionGroup var places: Places
  @Option(name: .customShort("n"), help: ArgumentHelp("Begin with the last <count> events.", valueName: "count"))
  var count: Int = 10
  @Flag(name: .shortAndLong, help: "Go on with new events as they come.")
  var follow = false
  @Option(help: ArgumentHelp("Begin behind this sequence number; 0 shows all.", valueName: "sequence"))
  var after: Int?
  @Option(help: ArgumentHelp("Only types that match, such as 'claim.*' or '*.rejected'.", valueName: "glob"))
  var type: String?
  @Flag(inversion: .prefixedNo, help: "JSON lines, or text for people, whatever the output is.")
  var json: Bool?

  func validate() throws {
    guard count >= 0 else { throw ValidationError("-n takes a count from 0 up.") }
    guard after ?? 0 >= 0 else { throw ValidationError("--after takes a sequence number from 0 up.") }
  }

  func run() async throws {
    try await answering {
      let configuration = try places.configuration()
      let durable: @Sendable () -> Int? = {
        StatusFile.running(state: configuration.state, log: configuration.log)?.durableSequence
      }
      var reader =
        try after.map { try EventLogReader(path: configuration.log, after: $0, durable: durable()) }
        ?? EventLogReader(path: configuration.log, last: count, durable: durable())
      while let line = try reader.next() { try show(line) }
      if follow {
        for try await line in reader.following(durable: durable) { try show(line) }
      }
    }
  }

  private func show(_ line: LogLine) throws {
    if let type, fnmatch(type, line.type, 0) != 0 { return }
    if json ?? !Style.isTerminal {
      FileHandle.standardOutput.write(Data(line.bytes + [0x0A]))
    } else {
      let text = EventText(style: .output).text(of: try line.decoded())
      FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }
  }
}
