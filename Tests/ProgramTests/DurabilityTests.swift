import Foundation
import Glibc
import TestSupport
import Testing

/// What was dropped is in the log once and whole, whatever happens to the process.
@Suite(.serialized) struct DurabilityTests {
  @Test func twoThousandFilesAtOnceAreEachInOneTransaction() throws {
    let site = try Site()
    let daemon = try site.start()
    for number in 0..<2000 { try site.drop(Newsroom.article(number), as: "a\(number).txt") }
    #expect(eventually(within: 600) { site.folder.list("inbox").isEmpty })
    daemon.signal(SIGTERM)
    #expect(daemon.waitForEnd().status == 0)
    try expectOneTransactionEach(site, count: 2000)
  }

  @Test func killedAtRandomMomentsNothingIsLostOrDoubled() throws {
    let site = try Site()
    var random = SeededRandom(seed: 42)
    var dropped = 0
    for _ in 0..<50 {
      let daemon = try site.start()
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        try site.drop(Newsroom.article(dropped), as: "a\(dropped).txt")
        dropped += 1
        usleep(UInt32.random(in: 0...20_000, using: &random))
      }
      usleep(UInt32.random(in: 0...250_000, using: &random))
      daemon.signal(SIGKILL)
      daemon.waitForEnd()
    }
    let last = try site.once()
    #expect(last.status == 0, "\(last.errors)")
    #expect(site.folder.list("inbox").isEmpty)
    try expectOneTransactionEach(site, count: dropped)
  }

  @Test func theSameDropsGiveTheSameLog() throws {
    let logs = try (0..<2).map { _ in
      let site = try Site()
      try site.dropSeeds()
      // The order of the inbox is by modification time, which is part of a drop.
      for number in 0..<20 {
        let text = Array(Newsroom.article(number).utf8)
        try site.drop(text, as: "z\(number).txt", modified: 1_700_000_001 + Double(number))
      }
      #expect(try site.once().status == 0)
      return try site.events().map(withoutWhatDiffers)
    }
    #expect(logs[0].count > 60)
    #expect(logs[0] == logs[1])
  }

  @Test func aDeletedIndexIsRebuiltWithTheSameAnswers() throws {
    let site = try Site()
    try site.dropSeeds()
    for number in 0..<10 { try site.drop(Newsroom.article(number), as: "z\(number).txt") }
    try site.drop("", as: "empty.txt")
    #expect(try site.once().status == 0)
    let before = try answers(site)
    #expect(before[0].count > 1000)
    for name in site.folder.list("state") where name.hasPrefix("index.") {
      try FileManager.default.removeItem(atPath: site.state + "/" + name)
    }
    #expect(try site.once().status == 0)
    #expect(try answers(site) == before)
    let sequence = try site.events().count
    try site.drop(Newsroom.article(3), as: "again.txt")
    #expect(try site.once().status == 0)
    #expect(try site.events().dropFirst(sequence).map(\.type) == ["article.duplicate"])
  }

  private func answers(_ site: Site) throws -> [String] {
    try [
      site.ask("claims"), site.ask("claims", "--disputed"), site.ask("why", "z3.txt"), site.ask("why", "empty.txt"),
      site.ask("status", "--json"), site.ask("article", "z4.txt"),
    ].map { result in
      #expect(result.status == 0, "\(result.errors)")
      return result.output
    }
  }

  private func expectOneTransactionEach(_ site: Site, count: Int) throws {
    let events = try site.events()
    #expect(events.map(\.sequence) == Array(1...events.count))
    let closing = events.filter(\.isArticle)
    #expect(closing.count == count)
    #expect(Set(closing.map(\.articleID)).count == count)
    #expect(closing.allSatisfy { $0.type == "article.ingested" })
    #expect(Set(events.map(\.id)).count == events.count)
    #expect(site.folder.files(below: "archive").count == count)
    let verification = try site.ask("verify")
    #expect(verification.status == 0, "\(verification.errors)")
  }

  /// All of an event but times, the log's uuid, and the chain over them.
  private func withoutWhatDiffers(_ event: Event) -> String {
    var json = event.json
    for key in ["time", "source", "chain"] { json[key] = nil }
    if var data = json["data"] as? [String: Any] {
      data["file"] = nil
      if var article = data["article"] as? [String: Any], article["publishedFrom"] as? String == "received" {
        article["published"] = nil
        data["article"] = article
      }
      json["data"] = data
    }
    let bytes = try? JSONSerialization.data(withJSONObject: json, options: [.sortedKeys])
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
