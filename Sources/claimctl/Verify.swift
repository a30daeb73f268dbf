import ArgumentParser
import EventLog
import Foundation
import Glibc

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks the whole log: every line, every sequence number, every link of the chain.",
    discussion: """
      Reads all segments, packed ones too, and changes nothing; claimd may be running. Status 65 when something is not as \
      it was written: the file, the line and the reason are named.
      """)

  @OptionGroup var places: Places

  func run() async throws {
    try await answering {
      let showsProgress = isatty(STDERR_FILENO) == 1
      func show(_ text: String) {
        if showsProgress { FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8)) }
      }
      let log = try places.configuration().log
      let verification = try EventLogVerifier.verify(path: log) { show("verifying \($0)") }
      show("")
      guard verification.isIntact else { throw Failure("\(verification)", .data) }
      print(verification)
    }
  }
}
