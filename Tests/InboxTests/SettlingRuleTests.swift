import Testing

@testable import Inbox

@Suite struct SettlingRuleTests {
  private static let second: Int64 = 1_000_000_000
  private let rule = SettlingRule(settleTime: second)
  private let start = InboxInstant(wall: 1_000 * second, uptime: 50 * second)

  private func facts(size: Int64 = 10, modified: Double, inode: UInt64 = 7) -> FileFacts {
    FileFacts(kind: .regular, size: size, modified: Int64(modified * 1e9), inode: inode)
  }

  private func later(_ seconds: Double, wallToo: Bool = true) -> InboxInstant {
    let delta = Int64(seconds * 1e9)
    return InboxInstant(wall: start.wall + (wallToo ? delta : 0), uptime: start.uptime + delta)
  }

  @Test func `an old file is ready at first sight`() {
    #expect(rule.judge(facts(modified: 999), before: nil, movedIn: nil, now: start).0 == .ready)
  }

  @Test func `a fresh file waits for the rest of the settle time`() {
    let verdict = rule.judge(facts(modified: 999.75), before: nil, movedIn: nil, now: start).0
    #expect(verdict == .settling(retryAfter: .milliseconds(750)))
  }

  @Test func `a file from the future counts from when it was seen`() {
    let file = facts(modified: 5000)
    let (first, seen) = rule.judge(file, before: nil, movedIn: nil, now: start)
    #expect(first == .settling(retryAfter: .seconds(1)))
    #expect(
      rule.judge(file, before: seen, movedIn: nil, now: later(0.5)).0 == .settling(retryAfter: .milliseconds(500)))
    #expect(rule.judge(file, before: seen, movedIn: nil, now: later(1)).0 == .ready)
  }

  @Test func `a clock that stands still does not hold a file up`() {
    let (_, seen) = rule.judge(facts(modified: 1000), before: nil, movedIn: nil, now: start)
    #expect(rule.judge(facts(modified: 1000), before: seen, movedIn: nil, now: later(1, wallToo: false)).0 == .ready)
  }

  @Test func `growing begins the settle time anew, even with a modification time set back`() {
    let (_, seen) = rule.judge(facts(modified: 1000), before: nil, movedIn: nil, now: start)
    let grown = facts(size: 20, modified: 900)
    let (verdict, again) = rule.judge(grown, before: seen, movedIn: nil, now: later(0.9))
    #expect(verdict == .settling(retryAfter: .seconds(1)))
    #expect(rule.judge(grown, before: again, movedIn: nil, now: later(1.9)).0 == .ready)
  }

  @Test func `another old file under the same name is a first sight`() {
    let (_, seen) = rule.judge(facts(modified: 1000), before: nil, movedIn: nil, now: start)
    #expect(rule.judge(facts(modified: 900, inode: 8), before: seen, movedIn: nil, now: later(0.1)).0 == .ready)
  }

  @Test func `a file moved in is ready and stays so`() {
    let file = facts(modified: 999.9)
    let (verdict, seen) = rule.judge(file, before: nil, movedIn: start.wall, now: start)
    #expect(verdict == .ready)
    #expect(rule.judge(file, before: seen, movedIn: nil, now: later(0.01)).0 == .ready)
  }

  @Test func `a file written to after it was moved in waits`() {
    let verdict = rule.judge(facts(modified: 1000.5), before: nil, movedIn: start.wall, now: later(0.6)).0
    #expect(verdict != .ready)
  }

  @Test func `a file that is done is left out until it changes`() {
    let (_, seen) = rule.judge(facts(modified: 900), before: nil, movedIn: nil, now: start)
    var done = seen
    done.isDone = true
    #expect(rule.judge(facts(modified: 900), before: done, movedIn: nil, now: later(9)).0 == .done)
    #expect(rule.judge(facts(size: 11, modified: 990), before: done, movedIn: nil, now: later(9)).0 != .done)
  }
}
