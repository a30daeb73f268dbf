import Foundation
import Glibc
import TestSupport
import Testing

/// The log through rotations, as those see it who read it.
@Suite struct LogReadingTests {
  /// A site whose log is sealed every few articles.
  private static func site(compress: Bool = false) throws -> Site {
    let site = try Site()
    try site.folder.write(
      "[log]\nrotate-bytes = 30000\ncompress = \(compress)\n[inbox]\nsettle-seconds = 0.1\n", to: "claimd.toml")
    site.configuration = site.folder.path("claimd.toml")
    return site
  }

  /// All events over all segments, in the order of their names.
  private func segments(_ site: Site) throws -> [Event] {
    let names = site.folder.list().filter { $0.hasPrefix("events-") && $0.hasSuffix(".jsonl") }
    return try (names + ["events.jsonl"]).flatMap { try Event.all(in: site.folder.path($0)) }
  }

  private func sequences(_ output: String) throws -> [Int] {
    try output.split(separator: "\n").map { line in
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return Int(json?["sequence"] as? String ?? "") ?? -1
    }
  }

  @Test func readersWithACursorMissNothingThroughRotationsAndRestarts() throws {
    let site = try Self.site()
    let daemon = try site.start()
    #expect(eventually { FileManager.default.fileExists(atPath: site.log) })
    let cursor = site.folder.path("cursor")
    let follow = ["tail", "-f", "--json", "--cursor-file", cursor] + site.places
    var given = ""
    var kills = 0
    for round in 0..<6 {
      let reader = try Program.claimctl.start(follow)
      for number in 0..<5 { try site.drop(Newsroom.article(round * 5 + number), as: "a\(round)-\(number).txt") }
      #expect(eventually { site.folder.list("inbox").isEmpty })
      if round < 5 { usleep(UInt32(40_000 * round)) } else { sleep(1) }
      reader.signal(round.isMultiple(of: 2) ? SIGKILL : SIGTERM)
      kills += 1
      given += reader.waitForEnd().output
    }
    daemon.signal(SIGTERM)
    #expect(daemon.waitForEnd().status == 0)
    given += try site.ask("tail", "--json", "--cursor-file", cursor).output
    let all = try segments(site).map(\.sequence)
    #expect(all == Array(1...all.count))
    #expect(site.folder.list().filter { $0.hasPrefix("events-") }.count >= 3)
    let seen = try sequences(given)
    #expect(Set(seen) == Set(all), "nothing is missed")
    #expect(seen.count <= all.count + kills, "only a killed reader may show its last event again")
    #expect(try site.ask("tail", "--json", "--cursor-file", cursor).output.isEmpty)
    let verification = try site.ask("verify")
    #expect(verification.status == 0 && verification.output.contains("segments intact"), "\(verification)")
  }

  @Test func packedSegmentsAnswerAsBeforeAndTheIndexIsRebuiltFromThem() throws {
    let site = try Self.site(compress: true)
    // What is ready at once is one write, and a segment is sealed between two writes.
    for round in 0..<4 {
      for number in 0..<4 { try site.drop(Newsroom.article(round * 4 + number), as: "a\(round)-\(number).txt") }
      #expect(try site.once().status == 0)
    }
    let packed = site.folder.list().filter { $0.hasSuffix(".jsonl.zst") }
    #expect(packed.count >= 2 && site.folder.list().allSatisfy { !$0.hasPrefix("events-") || $0.hasSuffix(".zst") })
    let all = try sequences(try site.ask("tail", "--json", "--after", "0").output)
    #expect(all == Array(1...(all.last ?? 0)) && all.count > 24)
    #expect(try site.ask("verify").status == 0)
    let claims = try site.ask("claims").output
    #expect(claims.count > 500)
    for name in site.folder.list("state") where name.hasPrefix("index.") {
      try FileManager.default.removeItem(atPath: site.state + "/" + name)
    }
    #expect(try site.once().status == 0)
    #expect(try site.ask("claims").output == claims)
  }

  @Test func anExpiredCursorGetsAClearAnswer() throws {
    let site = try Self.site()
    let cursor = site.folder.path("cursor")
    try site.drop(Newsroom.article(0), as: "first.txt")
    #expect(try site.once().status == 0)
    #expect(try site.ask("tail", "--json", "--cursor-file", cursor).status == 0)
    for number in 1..<12 { try site.drop(Newsroom.article(number), as: "a\(number).txt") }
    #expect(try site.once().status == 0)
    let sealed = site.folder.list().filter { $0.hasPrefix("events-") }
    for name in sealed.prefix(2) { try FileManager.default.removeItem(atPath: site.folder.path(name)) }
    let expired = try site.ask("tail", "--json", "--cursor-file", cursor)
    #expect(expired.status == 65 && expired.errors.contains("not there any more"), "\(expired)")
    let oldest = try #require(expired.errors.firstMatch(of: #/begin after (\d+)/#)).1
    let after = try site.ask("tail", "--json", "--cursor-file", cursor, "--after", String(oldest))
    #expect(try sequences(after.output).first == Int(oldest).map { $0 + 1 })
    #expect(try site.ask("tail", "--json", "--cursor-file", cursor).output.isEmpty, "the place is noted")
    #expect(try site.ask("verify").output.contains("Events 1 to \(oldest) are not there"))
    // Those who have the index go on as if nothing had happened.
    try site.drop(Newsroom.article(50), as: "next.txt")
    #expect(try site.once().status == 0)
  }

  @Test func tailStopsAtWhatIsDurable() throws {
    let site = try Site()
    try site.drop(Newsroom.article(0), as: "a.txt")
    #expect(try site.once().status == 0)
    let whole = try Data(contentsOf: URL(fileURLWithPath: site.log))
    try site.drop(Newsroom.article(1), as: "b.txt")
    let mark = try Data(contentsOf: URL(fileURLWithPath: site.log + ".durable"))
    #expect(try site.once().status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: site.log)).count > whole.count)
    // As if the second append had been written and its sync were still under way.
    try mark.write(to: URL(fileURLWithPath: site.log + ".durable"))
    let shown = try sequences(try site.ask("tail", "--json", "--after", "0").output)
    let durable = String(decoding: whole, as: UTF8.self).split(separator: "\n").count
    #expect(shown == Array(1...durable))
  }
}
