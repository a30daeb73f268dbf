import ArgumentParser
import EventLog

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks the whole log: every line, every sequence number, every link of the chain.")

  @OptionGroup var places: Places

  func run() async throws {
    try await answering {
      let verification = try EventLogVerifier.verify(path: try places.configuration().log)
      guard verification.isIntact else { throw Failure("\(verification)", .data) }
      print(verification)
    }
  }
}
