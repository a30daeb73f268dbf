import ArgumentParser
import Articles
import Changes
import Daemon
import Foundation
import Index

struct Why: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells the fate of a file, and the reason.",
    discussion: "The file is named by its path within the inbox, or by any path to it: its content is known as well.")

  @OptionGroup var places: Places
  @Argument(help: "The file.")
  var file: String

  func run() async throws {
    try await answering {
      let configuration = try places.configuration()
      let found = try fates(configuration)
      for record in found { show(record) }
      if isInInbox(configuration), found.allSatisfy(\.disposed) {
        let daemon = StatusFile.running(state: configuration.state, log: configuration.log)
        if let waiting = daemon?.waiting.first(where: { $0.name == nameInInbox(configuration) }) {
          print("waiting: \(waiting.reason)")
        } else if daemon == nil {
          print("waiting: it is in the inbox, and no daemon is running")
        } else {
          print("waiting: it is in the inbox and not taken in yet")
        }
      } else if found.isEmpty {
        throw Failure(
          "nothing is known of \(file): it is not in the inbox \(configuration.inbox), and no event names it", .data)
      }
    }
  }

  private func fates(_ configuration: Configuration) throws -> [FileRecord] {
    guard FileManager.default.fileExists(atPath: StateFolder(path: configuration.state).indexPath) else { return [] }
    let index = try places.index()
    let named = try index.fates(named: nameInInbox(configuration))
    if !named.isEmpty { return named }
    guard let bytes = FileManager.default.contents(atPath: file) else { return [] }
    return try index.fates(articleID: "sha256:" + ContentDigest.hex(of: Array(bytes)))
  }

  private func nameInInbox(_ configuration: Configuration) -> String {
    let prefix = configuration.inbox.hasSuffix("/") ? configuration.inbox : configuration.inbox + "/"
    return file.hasPrefix(prefix) ? String(file.dropFirst(prefix.count)) : file
  }

  private func isInInbox(_ configuration: Configuration) -> Bool {
    FileManager.default.fileExists(atPath: configuration.inbox + "/" + nameInInbox(configuration))
  }

  private func show(_ record: FileRecord) {
    let style = Style.output
    let fate: String
    switch record.type {
    case .articleRejected: fate = style.red("rejected (\(record.fate.reason?.rawValue ?? "unknown"))")
    case .articleDuplicate: fate = style.yellow("duplicate")
    default: fate = style.green("accepted")
    }
    print("\(fate): \(record.fate.detail ?? record.fate.summary)")
    print("  \(record.fate.article.name), \(record.time), event \(record.sequence), \(record.fate.article.id)")
  }
}
