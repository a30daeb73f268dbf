import Foundation
import Glibc
import Testing

@testable import Inbox

@Suite struct PollingTests {
  @Test(arguments: [
    (0x6969 as UInt32, "NFS"), (0xFE53_4D42, "SMB2"), (0x6573_5546, "FUSE"), (0x0102_1997, "9p"),
  ])
  func `network file systems are known by their numbers`(_ magic: UInt32, _ name: String) {
    #expect(FileSystemKind(magic: magic).networkName == name)
  }

  /// ext4, tmpfs, btrfs, XFS, overlay, ZFS.
  @Test(arguments: [0xEF53 as UInt32, 0x0102_1994, 0x9123_683E, 0x5846_5342, 0x794C_7630, 0x2FC1_2FC1])
  func `local file systems are watched`(_ magic: UInt32) {
    #expect(!FileSystemKind(magic: magic).isNetwork)
  }

  @Test func `each limit has its reason and its advice`() {
    let watches = PollingReason(SystemFailure(operation: "watch", errno: ENOSPC))
    #expect(watches == .watchLimit && watches.description.contains("max_user_watches"))
    let instances = PollingReason(SystemFailure(operation: "make", errno: EMFILE))
    #expect(instances == .instanceLimit && instances.description.contains("max_user_instances"))
    let descriptors = PollingReason(SystemFailure(operation: "make", errno: ENFILE))
    #expect(descriptors == .descriptorLimit && descriptors.description.contains("LimitNOFILE"))
    let other = PollingReason(SystemFailure(operation: "make an inotify instance", errno: ENOMEM))
    #expect(other.description.hasPrefix("cannot make an inotify instance: Cannot allocate memory"))
  }

  /// In a process of its own, since the limit is the process's.
  @Test func `without descriptors it polls, says so, and watches again when there are some`() async {
    await #expect(processExitsWith: .success) {
      let fixture = try InboxFixture(rescanInterval: .milliseconds(50))
      try fixture.write("a.txt", age: 10)
      var all = rlimit()
      getrlimit(Int32(RLIMIT_NOFILE.rawValue), &all)
      // Everything up to the limit is taken.
      var taken: [Int32] = []
      var few = rlimit(rlim_cur: 64, rlim_max: all.rlim_max)
      setrlimit(Int32(RLIMIT_NOFILE.rawValue), &few)
      while true {
        let next = dup(STDERR_FILENO)
        if next < 0 { break }
        taken.append(next)
      }
      let watcher = InboxWatcher(configuration: fixture.configuration)
      watcher.start()
      try #require(watcher.mode == .polling(.descriptorLimit))
      try #require(watcher.takeNews().notices == [.polling(.descriptorLimit)])
      for descriptor in taken { close(descriptor) }
      try #require(try await eventually { watcher.mode == .inotify })
      try #require(watcher.takeNews().notices == [.watching])
      watcher.stop()
    }
  }
}
