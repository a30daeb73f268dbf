import ArgumentParser
import Daemon
import Foundation
import Glibc
import Index

struct Retry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts rejected files back into the inbox, to be read again.",
    discussion: """
      After an upgrade, or when the reason is gone, a file that was rejected may be an article. What is rejected again for \
      the same content gives an event of type article.duplicate. A file is named by its path within the rejected files, \
      or by the name that it had in the inbox.
      """)

  @OptionGroup var places: Places
  @Flag(help: "All rejected files.")
  var all = false
  @Argument(help: "The files.")
  var files: [String] = []

  func validate() throws {
    guard all == files.isEmpty else {
      throw ValidationError(all ? "Give either --all or files." : "Name the files to retry, or give --all.")
    }
  }

  func run() async throws {
    try await answering {
      let configuration = try places.configuration()
      let rejected = RejectedFiles(configuration: configuration)
      let found = all ? try rejected.all() : try files.map(rejected.find)
      for file in found {
        try putBack(file, configuration)
        print("\(file.name) is in the inbox again")
      }
      if found.isEmpty { print("there are no rejected files in \(configuration.rejectedFolder)") }
    }
  }

  /// Copies the file under a name that the daemon leaves alone, then gives it its own. The copy is a new drop: its
  /// modification time tells it from the leftover of a crash.
  private func putBack(_ file: RejectedFiles.File, _ configuration: Configuration) throws {
    let target = URL(fileURLWithPath: configuration.inbox + "/" + file.name)
    let hidden = target.deletingLastPathComponent().path + "/.retry-\(getpid())-" + target.lastPathComponent
    do {
      try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contentsOf: URL(fileURLWithPath: file.path)).write(to: URL(fileURLWithPath: hidden))
    } catch {
      throw Failure("cannot copy \(file.path) into the inbox: \(error.localizedDescription)", .io)
    }
    // Unlike a rename, a link replaces nothing.
    let linked = link(hidden, target.path)
    let code = errno
    unlink(hidden)
    guard linked == 0 else {
      if code == EEXIST {
        throw Failure("the inbox holds a file \(file.name) already; wait until it is taken in", .temporary)
      }
      throw Failure("cannot put \(file.name) into the inbox: \(String(cString: strerror(code)))", .io)
    }
    guard unlink(file.path) == 0 || errno == ENOENT else {
      throw Failure(
        "\(file.name) is in the inbox again, but \(file.path) cannot be removed: \(String(cString: strerror(errno)))",
        .io)
    }
  }
}

/// The files that were put aside because they were no articles.
struct RejectedFiles {
  let configuration: Configuration

  struct File {
    /// Where it is.
    var path: String
    /// Its path within the inbox.
    var name: String
  }

  /// All of them.
  func all() throws -> [File] {
    let folder = configuration.rejectedFolder
    guard let walk = FileManager.default.enumerator(atPath: folder) else {
      throw Failure("cannot list the rejected files in \(folder); check --inbox, or the configuration", .io)
    }
    let names = walk.compactMap { $0 as? String }.filter { isFile(folder + "/" + $0) }
    return names.sorted().map { File(path: folder + "/" + $0, name: $0) }
  }

  /// The one of that name.
  func find(_ name: String) throws -> File {
    let folder = configuration.rejectedFolder + "/"
    let bare = name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : name
    if !bare.split(separator: "/").contains(".."), isFile(folder + bare) {
      return File(path: folder + bare, name: bare)
    }
    let index = try SQLiteClaimIndex(readOnlyPath: StateFolder(path: configuration.state).indexPath)
    let records = try index.fates(named: bare).filter { $0.type == .articleRejected }
    for record in records.reversed() {
      if let path = ArticleStore(configuration: configuration).path(of: record) { return File(path: path, name: bare) }
    }
    let why = records.isEmpty ? "no file of that name was rejected" : "it is not there any more"
    throw Failure("cannot retry \(name): \(why) (rejected files are in \(configuration.rejectedFolder))", .data)
  }

  private func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }
}
