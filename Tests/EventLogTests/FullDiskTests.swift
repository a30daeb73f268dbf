import EventLog
import Foundation
import Glibc
import Testing

/// A full disk loses nothing and needs no restart; other failures end the writer.
@Suite(.serialized) struct FullDiskTests {
  /// Whether this process may mount file systems.
  static let canMount: Bool = {
    guard geteuid() == 0, let folder = try? TemporaryLog() else { return false }
    guard (try? mountTiny(folder.folder)) == true else { return false }
    umount2(folder.folder, Int32(MNT_DETACH))
    return true
  }()

  static func mountTiny(_ folder: String) throws -> Bool {
    try run("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]).status == 0
  }

  @Test(.enabled(if: canMount, "needs the right to mount a file system"))
  func aFullDiskIsTruncatedBackAndResumed() throws {
    let log = try TemporaryLog()
    try #require(try Self.mountTiny(log.folder))
    defer { umount2(log.folder, Int32(MNT_DETACH)) }
    let writer = try log.open()
    try Data(count: 30_000).write(to: URL(fileURLWithPath: log.folder + "/ballast"))
    var written = 1
    var failure: EventLogError?
    while failure == nil {
      let bytes = try log.bytes
      do throws(EventLogError) {
        written += try writer.append(Samples.transaction(3)).count
      } catch {
        failure = error
        #expect(try log.bytes == bytes, "the log is as before")
      }
      try #require(written < 1000)
    }
    #expect(failure == .full(path: log.path, cause: .noSpace))
    #expect(writer.sequence == written)
    #expect(throws: EventLogError.full(path: log.path, cause: .noSpace)) { try writer.append(Samples.transaction(3)) }
    #expect(try EventLogVerifier.verify(path: log.path).events == written)
    try FileManager.default.removeItem(atPath: log.folder + "/ballast")
    #expect(try writer.append(Samples.transaction(3))[0].sequence == written + 1)
    let found = try EventLogVerifier.verify(path: log.path)
    #expect(found.isIntact && found.tail == nil && found.events == written + 4)
  }

  @Test(.enabled(if: canMount, "needs the right to mount a file system"))
  func aNewLogOnAFullDiskBeginsWhenThereIsSpace() throws {
    let log = try TemporaryLog()
    try #require(try Self.mountTiny(log.folder))
    defer { umount2(log.folder, Int32(MNT_DETACH)) }
    let ballast = log.folder + "/ballast"
    #expect(FileManager.default.createFile(atPath: ballast, contents: Data(count: 65_536)))
    let writer = try log.open()
    #expect(writer.sequence == 0)
    #expect(throws: EventLogError.full(path: log.path, cause: .noSpace)) { try writer.append(Samples.small) }
    #expect(try log.bytes.isEmpty)
    try FileManager.default.removeItem(atPath: ballast)
    #expect(try writer.append(Samples.small)[0].sequence == 2)
    #expect(try log.lines().map(\.type) == ["log.opened", "article.duplicate"])
  }

  /// The greatest file size ends a write in the middle, so the rest of a short write is tried as well.
  @Test func aFileSizeLimitIsAFullDisk() async {
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      let log = try TemporaryLog()
      let writer = try log.open()
      let bytes = try log.bytes
      var limit = rlimit(rlim_cur: rlim_t(bytes.count + 700), rlim_max: rlim_t.max)  // RLIM_INFINITY
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      #expect(throws: EventLogError.full(path: log.path, cause: .fileTooLarge)) {
        try writer.append([Samples.small, Samples.small])
      }
      #expect(try log.bytes == bytes)
      limit.rlim_cur = rlim_t.max
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      #expect(try writer.append([Samples.small, Samples.small]).count == 2)
      #expect(try EventLogVerifier.verify(path: log.path).isIntact)
    }
  }

  /// A pipe in the log's place takes the write and refuses the sync.
  @Test func aFailedSyncEndsTheWriter() async {
    await #expect(processExitsWith: .success) {
      let log = try TemporaryLog()
      let writer = try log.open()
      let descriptor = try #require(descriptorOf(log.path))
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      dup2(ends[1], descriptor)
      let error = #expect(throws: EventLogError.syncFailed(path: log.path, cause: .invalidArgument)) {
        try writer.append(Samples.small)
      }
      #expect(error?.description.contains("Restart") == true)
      let second = #expect(throws: EventLogError.self) { try writer.append(Samples.small) }
      #expect(second?.description.contains("failed earlier") == true)
      #expect(writer.sequence == 1)
    }
  }

  @Test func aFailedWriteEndsTheWriter() async {
    await #expect(processExitsWith: .success) {
      let log = try TemporaryLog()
      let writer = try log.open()
      dup2(open("/dev/null", O_RDONLY), try #require(descriptorOf(log.path)))
      #expect(throws: EventLogError.self) { try writer.append(Samples.small) }
      let second = #expect(throws: EventLogError.self) { try writer.append(Samples.small) }
      #expect(second?.description.contains("is closed") == true)
    }
  }
}

/// The descriptor that this process has of a file.
private func descriptorOf(_ path: String) -> Int32? {
  (3..<256).first { descriptor in
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")) == path
  }
}
