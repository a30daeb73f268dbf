import Logging
import Synchronization
import Testing

@testable import Systemd

@Suite struct LogDestinationTests {
  private func detect(
    _ stream: String?, isTerminal: Bool = false, isService: Bool = false, noColour: Bool = false
  ) -> LogDestination {
    LogDestination.detect(
      journalStream: stream, device: 9, inode: 1234, isTerminal: isTerminal, isService: isService, noColour: noColour)
  }

  @Test func `the journal is chosen when standard error is its stream`() {
    #expect(detect("9:1234", isService: true) == .journal)
    #expect(detect("9:1235", isService: true) == .terminal(colour: false, timestamps: false))
  }

  @Test func `otherwise text, coloured on a terminal, with times where nobody else adds them`() {
    #expect(detect(nil, isTerminal: true) == .terminal(colour: true, timestamps: false))
    #expect(detect(nil, isTerminal: true, noColour: true) == .terminal(colour: false, timestamps: false))
    #expect(detect(nil) == .terminal(colour: false, timestamps: true))
  }

  @Test func `the level of the process changes every logger that has none of its own`() {
    let level = SharedLogLevel(.info)
    let first = LogDestination.journal.makeHandler(label: "a", level: level)
    var second = LogDestination.terminal(colour: false, timestamps: false).makeHandler(label: "b", level: level)
    second.logLevel = .error
    #expect(first.logLevel == .info && second.logLevel == .error)
    level.level = .debug
    #expect(first.logLevel == .debug && second.logLevel == .error)
  }

  @Test func `an event has the metadata of logger, provider, error and call, the later winning`() {
    var context = LogContext(label: "a", level: SharedLogLevel(.info))
    context.metadata = ["a": "logger", "b": "logger"]
    context.provider = Logger.MetadataProvider { ["b": "provider", "c": "provider"] }
    var event = LogEvent(.info, "x", error: CancellationError())
    event.metadata = ["c": "call"]
    let expected: Logger.Metadata = [
      "a": "logger", "b": "provider", "c": "call", "error": "\(CancellationError())",
    ]
    #expect(context.metadata(of: event) == expected)
  }

  @Test(arguments: JournalMessage.allCases)
  func `an entry carries its identifier and level`(_ message: JournalMessage) throws {
    let store = EventCollector.Store()
    let logger = Logger(label: "test") { _ in EventCollector(store: store) }
    logger.entry(message, "text", ["file": "a.txt"])
    logger.entry(message, level: .debug, "text")
    let events = store.events.withLock { $0 }
    #expect(events.map(\.level) == [message.level, .debug])
    #expect(events[0].metadata == ["file": "a.txt", "message-id": "\(message.id)"])
  }
}
