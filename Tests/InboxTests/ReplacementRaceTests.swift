import Foundation
import Glibc
import Synchronization
import Testing

@testable import Inbox

/// A writer exchanges the file for another one all the time while it is read and disposed of. Whatever the disposer
/// takes away must be what was read: everything else has to be somewhere still.
@Suite(.serialized) struct ReplacementRaceTests {
  /// What the writing thread is left with, once it has ended.
  private final class Writer: Sendable {
    let kept = Mutex<Set<String>?>(nil)
  }

  private static let contents = 300
  /// How often a content is exchanged there and back: odd, so that it stays, and often enough to hit between two calls.
  private static let exchanges = 301

  /// Drops every content by exchanging it with what stands in the inbox, there and back; what it is left with it keeps.
  /// It destroys nothing itself. Gives what it kept.
  private static func write(_ fixture: InboxFixture) -> Set<String> {
    let mine = fixture.root + "/mine"
    var kept: Set<String> = []
    for number in 0..<contents {
      try? Files.write(mine, "content \(number)")
      for _ in 0..<exchanges { place(mine, at: fixture.inbox + "/a.txt") }
      if let back = try? Files.read(mine) { kept.insert(back) }
      rename(mine, fixture.root + "/mine-\(number)")
    }
    return kept
  }

  private static func place(_ mine: String, at name: String) {
    while !Files.exchange(mine, name) {
      if link(mine, name) == 0 {
        unlink(mine)
        return
      }
      if errno == ENOENT { return }
    }
  }

  /// FNV-1a: a digest that tells the contents of this test apart.
  private static func digest(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    return String(hash, radix: 16)
  }

  @Test(arguments: [InboxConfiguration.Disposal.archive, .delete])
  func `nothing is taken away unread`(_ mode: InboxConfiguration.Disposal) throws {
    let fixture = try InboxFixture(settleTime: .zero, disposal: mode)
    // A thread of its own: on a small machine the pool's threads would take turns, and never meet.
    let writer = Writer()
    Thread.detachNewThread {
      let kept = Self.write(fixture)
      writer.kept.withLock { $0 = kept }
    }
    var scanner = InboxScanner(configuration: fixture.configuration)
    let reader = InboxReader(configuration: fixture.configuration)
    let disposer = InboxDisposer(configuration: fixture.configuration)
    var taken: Set<String> = []
    while writer.kept.withLock({ $0 == nil }) {
      for file in try scanner.scan().ready {
        guard case .contents(let read) = try reader.read(file) else { continue }
        let request = DisposalRequest(
          file: file, digestHex: Self.digest(read.bytes), year: 2024, month: 1, fate: .accepted)
        switch try disposer.dispose(request) {
        case .moved, .deleted, .alreadyThere: taken.insert(String(decoding: read.bytes, as: UTF8.self))
        case .changed, .gone, .kept: break
        }
      }
    }
    let back = try #require(writer.kept.withLock { $0 })
    let everything = Set((0..<Self.contents).map { "content \($0)" })
    #expect(everything.subtracting(taken).subtracting(back).subtracting(Self.contents(of: fixture.inbox)).isEmpty)
    if mode == .archive { #expect(Self.contents(of: fixture.configuration.archive) == taken) }
  }

  private static func contents(of folder: String) -> Set<String> {
    Set(Files.list(folder).compactMap { try? Files.read(folder + "/" + $0) })
  }
}
