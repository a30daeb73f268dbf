import ArgumentParser
import Changes
import Daemon
import EventLog
import Foundation
import Glibc

struct Tail: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows events: for people on a terminal, the log's own JSON lines when piped.",
    discussion: """
      Shows what is durable, over all segments of the log. With --cursor-file it goes on where the last run with that file \
      ended, however that ended, and begins with the oldest event when the file is new: each event is shown once, \
      through restarts and rotations. Where the events that are due were removed, it says so (status 65) and names the \
      oldest one; --after then sets the place anew.
      """)

  @OptionGroup var places: Places
  @Option(name: .customShort("n"), help: ArgumentHelp("Begin with the last <count> events.", valueName: "count"))
  var count: Int?
  @Flag(name: .shortAndLong, help: "Go on with new events as they come.")
  var follow = false
  @Option(help: ArgumentHelp("Begin behind this sequence number; 0 shows all.", valueName: "sequence"))
  var after: Int?
  @Option(help: ArgumentHelp("Keep the place in this file, and begin there.", valueName: "file"))
  var cursorFile: String?
  @Option(help: ArgumentHelp("Only types that match, such as 'claim.*' or '*.rejected'.", valueName: "glob"))
  var type: String?
  @Flag(inversion: .prefixedNo, help: "JSON lines, or text for people, whatever the output is.")
  var json: Bool?

  func validate() throws {
    guard count ?? 0 >= 0 else { throw ValidationError("-n takes a count from 0 up.") }
    guard after ?? 0 >= 0 else { throw ValidationError("--after takes a sequence number from 0 up.") }
    if count != nil, after != nil { throw ValidationError("-n and --after both say where to begin: give one.") }
  }

  func run() async throws {
    try await answering {
      let log = try places.configuration().log
      let cursor = try cursorFile.map { path throws in try CursorFile(path: path) }
      var reader = try reader(of: log, from: cursor?.start)
      let durable = DurableSequence(log: log, id: reader.log)
      reader.durable = durable.current
      while let line = try reader.next() { try show(line, noting: cursor) }
      if follow {
        for try await line in reader.following(durable: { durable.current }) { try show(line, noting: cursor) }
      }
    }
  }

  private func reader(of log: String, from cursor: LogCursor?) throws -> EventLogReader {
    if let after { return try EventLogReader(path: log, after: after) }
    if let count { return try EventLogReader(path: log, last: count, durable: DurableMark.read(log: log)?.sequence) }
    if let cursor { return try EventLogReader(path: log, from: cursor) }
    if cursorFile != nil { return try EventLogReader(path: log) }
    return try EventLogReader(path: log, last: 10, durable: DurableMark.read(log: log)?.sequence)
  }

  /// Shows the line, then notes its place: whatever ends the program in between, no event is missed.
  private func show(_ line: LogLine, noting cursor: CursorFile?) throws {
    if type.map({ fnmatch($0, line.type, 0) == 0 }) ?? true {
      if json ?? !Style.isTerminal {
        try FileHandle.standardOutput.write(contentsOf: Data(line.bytes + [0x0A]))
      } else {
        let text = EventText(style: .output).text(of: try line.decoded())
        try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
      }
    }
    try cursor?.write(line.cursor)
  }
}

/// Up to where the log is known to be durable.
private struct DurableSequence: Sendable {
  let log: String
  /// The log's uuid; nil while it was empty.
  let id: String?

  /// nil: nothing is known, and all whole transactions are taken for durable.
  var current: Int? {
    guard let mark = DurableMark.read(log: log), id == nil || mark.log == id else { return nil }
    return mark.sequence
  }
}
