import Foundation
import TestSupport
import Testing

/// The labelled stories, through the real program and the independent scorer: no figure may fall below its floor.
///
/// Floors rise with the figures and fall only by a commit that says why.
@Suite(.enabled(if: Checkout.hasShared("gold/score.py"), "needs the labelled stories beside the repository"))
struct GoldTests {
  static let stories: [(name: String, texts: String)] = [
    ("seeds", Checkout.root + "/seeds"), ("boko", Checkout.shared + "/data/boko"),
  ]

  @Test(arguments: stories) func noFigureIsBelowItsFloor(name: String, texts: String) throws {
    let figures = try figures(of: name, in: texts)
    let floors = try #require(try json(Checkout.root + "/Tests/Gold/floors.json")[name] as? [String: Double])
    #expect(floors.count >= 10)
    for (figure, floor) in floors.sorted(by: { $0.key < $1.key }) {
      let value = try #require(figures[figure], "the scorer gives no \(figure)")
      #expect(value >= floor, "\(name): \(figure) is \(value), its floor \(floor)")
    }
  }

  private func figures(of name: String, in texts: String) throws -> [String: Double] {
    let folder = try TemporaryFolder()
    try folder.makeFolder("inbox")
    for file in try FileManager.default.contentsOfDirectory(atPath: texts) where file.hasSuffix(".txt") {
      let copy = folder.path("inbox/" + file)
      try FileManager.default.copyItem(atPath: texts + "/" + file, toPath: copy)
      // One time for all: they are taken in by name, as the expected events suppose.
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: copy)
    }
    let log = folder.path("events.jsonl")
    let run = try Program.claimd.run([
      "run", "--once", "--inbox", folder.path("inbox"), "--state", folder.path("state"), "--log", log,
    ])
    #expect(run.status == 0, "\(run.errors)")
    let gold = Checkout.shared + "/gold/"
    let score = try Program(path: "/usr/bin/env").run([
      "python3", gold + "score.py", log, gold + name + ".json", "--expect", gold + name + ".expect.json", "--json",
    ])
    #expect(score.status == 0, "\(score.errors)")
    let start = try #require(score.output.firstIndex(of: "{"))
    let end = try #require(score.output.lastIndex(of: "}"))
    let object = try JSONSerialization.jsonObject(with: Data(score.output[start...end].utf8)) as? [String: Any] ?? [:]
    var figures: [String: Double] = [:]
    for part in ["extraction", "threads"] {
      for (key, value) in object[part] as? [String: Double] ?? [:] { figures["\(part).\(key)"] = value }
    }
    for (slot, values) in object["slots"] as? [String: [String: Double]] ?? [:] {
      figures["slots.\(slot)"] = values["accuracy"]
    }
    figures["expectations"] = (object["expectations"] as? [String: Double])?["met"]
    return figures
  }

  private func json(_ path: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path))) as? [String: Any] ?? [:]
  }
}
