import Foundation
import Glibc
import SystemPackage
import Testing

@testable import EventLog

@Suite struct LogFileTests {
  @Test func whereAPathLeadsIsToldOrTheReasonWhyNot() throws {
    let log = try TemporaryLog()
    try log.write([])
    let file = try LogFile.reading(log.path)
    #expect(try file.isCurrent())
    #expect(rename(log.path, log.path + ".moved") == 0)
    #expect(try !file.isCurrent(), "nothing is there")
    try log.write([])
    #expect(try !file.isCurrent(), "another file is there")
    #expect(unlink(log.path) == 0 && symlink(log.path, log.path) == 0)
    // Taken for a "no", this made the writer open the log again and again, for ever.
    #expect(throws: EventLogError.failed(path: log.path, action: "look at", cause: .tooManySymbolicLinkLevels)) {
      try file.isCurrent()
    }
  }
}
