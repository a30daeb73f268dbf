import ArgumentParser
import Daemon
import Foundation
import Glibc

struct Rebuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes the index anew from the log; claimd must not be running.",
    discussion: """
      The index holds nothing that the log does not say, so the answers are the same afterwards. claimd rebuilds it by \
      itself when it is missing or damaged; this does it beforehand.
      """)

  @OptionGroup var places: Places

  func run() async throws {
    try await answering {
      let configuration = try places.configuration()
      let showsProgress = isatty(STDERR_FILENO) == 1
      func show(_ text: String) {
        if showsProgress { FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8)) }
      }
      let rebuild = IndexRebuild(log: configuration.log, state: StateFolder(path: configuration.state))
      let (sequence, counts) = try rebuild.run { show("replaying the log: \(StatusReport.grouped($0))") }
      show("")
      print(
        "rebuilt the index from \(StatusReport.grouped(sequence)) events: \(StatusReport.grouped(counts.articles)) articles, "
          + "\(StatusReport.grouped(counts.claims)) claims, \(StatusReport.grouped(counts.rejected)) rejected files")
    }
  }
}
