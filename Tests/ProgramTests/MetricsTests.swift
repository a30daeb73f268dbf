import Foundation
import TestSupport
import Testing

/// What monitoring is told is what the log says.
@Suite struct MetricsTests {
  @Test func everyDurableEventIsCountedOnce() throws {
    let site = try Site()
    try site.dropSeeds()
    try site.drop([0, 1, 2], as: "bad.bin")
    try site.drop(Newsroom.article(1), as: "z1.txt")
    try site.drop(Newsroom.article(1), as: "z2.txt")
    #expect(try site.once().status == 0)

    let metrics = try self.metrics(site)
    let types = try site.events().map(\.type)
    let decisions = types.filter { $0.hasPrefix("article.") }
    #expect(decisions.count == 8)
    for result in ["ingested", "duplicate", "rejected", "revised"] {
      #expect(
        metrics["claimd_articles_total{result=\"\(result)\"}"] == Double(decisions.count { $0 == "article." + result }))
    }
    for type in ["asserted", "repeated", "disputed", "backfilled"] {
      #expect(metrics["claimd_claim_events_total{type=\"\(type)\"}"] == Double(types.count { $0 == "claim." + type }))
    }
    #expect(metrics["claimd_log_durable_sequence"] == Double(types.count))
    #expect(metrics["claimd_article_duration_seconds_count"] == 8)
    let commits = try #require(metrics["claimd_commit_duration_seconds_count"])
    #expect((1...8).contains(commits), "files that are ready together share commits")
    #expect(metrics["claimd_inbox_oldest_pending_seconds"] == 0)
  }

  /// Name with labels, and value, of each sample.
  private func metrics(_ site: Site) throws -> [String: Double] {
    let text = try String(contentsOfFile: site.state + "/metrics.prom", encoding: .utf8)
    #expect(text.hasSuffix("# EOF\n"))
    let samples = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      line.lastIndex(of: " ").map { (String(line[..<$0]), Double(line[line.index(after: $0)...]) ?? .nan) }
    }
    return Dictionary(uniqueKeysWithValues: samples)
  }
}
