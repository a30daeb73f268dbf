import Foundation
import Glibc

@testable import Inbox

/// The ways files come into a folder.
enum Drop: String, CaseIterable, Sendable {
  case writtenInPlace, slowWriter, renamedIn, hardLink, unnamedThenLinked, mappedWriter, newFolder, deepFolder
  case folderMovedIn, movedWithin, copiedByTool, notUTF8, longestName, empty

  /// Drops and gives the paths that must be found.
  func perform(in fixture: InboxFixture) throws -> Set<String> {
    let (root, inbox) = (fixture.root, fixture.inbox)
    switch self {
    case .writtenInPlace: try fixture.write("a.txt")
    case .slowWriter: try writeSlowly(inbox + "/a.txt")
    case .renamedIn:
      try Files.write(root + "/a.txt", "text")
      try Files.check(rename(root + "/a.txt", inbox + "/a.txt"))
    case .hardLink:
      try Files.write(root + "/a.txt", "text")
      try Files.check(link(root + "/a.txt", inbox + "/a.txt"))
    case .unnamedThenLinked: try linkUnnamed(inbox)
    case .mappedWriter: try writeMapped(inbox + "/a.txt")
    case .newFolder:
      try Files.check(mkdir(inbox + "/f", 0o755))
      try fixture.write("f/a.txt")
      return ["f/a.txt"]
    case .deepFolder:
      try fixture.makeFolder("f/g/h/i")
      try fixture.write("f/g/h/i/a.txt")
      try fixture.write("f/b.txt")
      return ["f/g/h/i/a.txt", "f/b.txt"]
    case .folderMovedIn:
      try FileManager.default.createDirectory(atPath: root + "/f/g", withIntermediateDirectories: true)
      try Files.write(root + "/f/g/a.txt", "text")
      try Files.write(root + "/f/b.txt", "text")
      try Files.check(rename(root + "/f", inbox + "/f"))
      try fixture.write("f/g/later.txt")
      return ["f/g/a.txt", "f/b.txt", "f/g/later.txt"]
    case .movedWithin:
      try fixture.write("a.tmp")
      try Files.check(rename(inbox + "/a.tmp", inbox + "/a.txt"))
    case .copiedByTool: try copy(root, inbox)
    case .notUTF8:
      try fixture.write([0xE9, 0x2E, 0x74, 0x78, 0x74])
      return ["\u{FFFD}.txt"]
    case .longestName:
      try fixture.write(String(repeating: "n", count: 255))
      return [String(repeating: "n", count: 255)]
    case .empty: try fixture.write("a.txt", "")
    }
    return ["a.txt"]
  }

  private func writeSlowly(_ path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    defer { close(file) }
    for part in ["one", "two", "three"] {
      try Files.append(file, part)
      usleep(20_000)
    }
  }

  private func linkUnnamed(_ inbox: String) throws {
    // O_TMPFILE is a macro that Swift does not import: its own bit, and O_DIRECTORY.
    let file = open(inbox, O_WRONLY | 0o20000000 | O_DIRECTORY | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Files.Failure(errno: errno, what: "O_TMPFILE") }
    defer { close(file) }
    try Files.append(file, "text")
    try Files.check(linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, inbox + "/a.txt", AT_SYMLINK_FOLLOW))
  }

  private func writeMapped(_ path: String) throws {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    try Files.check(ftruncate(file, 4096))
    let memory = mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
    close(file)
    memory?.storeBytes(of: 0x61, as: UInt8.self)
    munmap(memory, 4096)
  }

  private func copy(_ root: String, _ inbox: String) throws {
    try Files.write(root + "/a.txt", "text")
    let tool = Process()
    tool.executableURL = URL(filePath: "/bin/cp")
    tool.arguments = ["-p", root + "/a.txt", inbox + "/a.txt"]
    try tool.run()
    tool.waitUntilExit()
  }
}
