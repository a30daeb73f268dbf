import Articles
import Changes
import Foundation
import Index

/// How the time to match and commit one article, the index and the memory grow with the number of known claims.
///
///     GrowthBenchmark CHECKOUT FOLDER SIZE...
///
/// Every article goes through matching and into the index; at each size the times of the next ones are taken.
@main
enum GrowthBenchmark {
  private static let sample = 1_000

  static func main() throws {
    let arguments = CommandLine.arguments
    let sizes = arguments.dropFirst(3).compactMap(Int.init)
    guard arguments.count > 3, sizes.count == arguments.count - 3 else {
      FileHandle.standardError.write(Data("usage: GrowthBenchmark CHECKOUT FOLDER SIZE...\n".utf8))
      exit(64)
    }
    let path = arguments[2] + "/index.sqlite"
    let index = try SQLiteClaimIndex(path: path, log: "growth")
    let detector = try ChangeDetector(dataFolder: arguments[1] + "/data")
    var stream = Stream(newsroom: Newsroom(words: try Words(checkout: arguments[1])), detector: detector, index: index)

    show("    claims  articles   match p50     p99   commit p50     p99   events/art.  index B/claim  memory MB")
    var first: Double?
    var misses: [String] = []
    for size in sizes {
      while stream.claims < size {
        try stream.take()
        if isatty(2) == 1, stream.articles.isMultiple(of: 500) {
          FileHandle.standardError.write(Data("\r\(stream.claims) of \(size) claims".utf8))
        }
      }
      if isatty(2) == 1 { FileHandle.standardError.write(Data("\r".utf8)) }
      var matches: [Double] = []
      var commits: [Double] = []
      let events = stream.events
      for _ in 0..<sample {
        let times = try stream.take()
        matches.append(times.match)
        commits.append(times.commit)
      }
      let whole = percentile(commits, 0.5)
      let growth = whole / (first ?? whole)
      first = first ?? whole
      if percentile(matches, 0.5) >= 5 { misses.append("matching takes 5 ms or more at \(size) claims") }
      if growth > 1.5 { misses.append("the p50 of match and commit grew by more than 1.5 by \(size) claims") }
      if try residentMegabytes() >= 200 { misses.append("memory is 200 MB or more at \(size) claims") }
      let bytes = try fileSize(path) + fileSize(path + "-wal")
      show(
        String(
          format: "%10d  %8d  %7.2f ms  %6.2f  %7.2f ms  %7.2f  %11.1f  %13d  %9d", stream.claims, stream.articles,
          percentile(matches, 0.5), percentile(matches, 0.99), percentile(commits, 0.5), percentile(commits, 0.99),
          Double(stream.events - events) / Double(sample), bytes / stream.claims, try residentMegabytes()))
    }
    misses.forEach(show)
    exit(misses.isEmpty ? 0 : 1)
  }

  /// Prints at once, also into a pipe.
  private static func show(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  private static func percentile(_ values: [Double], _ share: Double) -> Double {
    values.sorted()[Int(Double(values.count - 1) * share)] * 1000
  }

  private static func fileSize(_ path: String) throws -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.size] as? Int ?? 0
  }

  /// What the process has in memory now.
  private static func residentMegabytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
  }
}

/// Articles on their way into the index.
private struct Stream {
  var newsroom: Newsroom
  let detector: ChangeDetector
  let index: SQLiteClaimIndex
  private(set) var claims = 0
  private(set) var articles = 0
  private(set) var events = 0
  private var sequence = 0

  init(newsroom: Newsroom, detector: ChangeDetector, index: SQLiteClaimIndex) {
    self.newsroom = newsroom
    self.detector = detector
    self.index = index
  }

  /// Takes in the next article.
  ///
  /// - Returns: the seconds of the processor that matching took, and those from its start to the end of the index's
  ///   transaction.
  @discardableResult mutating func take() throws -> (match: Double, commit: Double) {
    let report = newsroom.next()
    let start = Self.processorSeconds()
    var matched = start
    let made = try index.together {
      let made = try detector.transaction(
        for: report.article, extraction: report.extraction, file: .init(size: 1, modified: "2020-01-01T00:00:00Z"),
        received: report.day, index: index)
      matched = Self.processorSeconds()
      let logged = made.enumerated().map { place, event in
        LoggedEvent(sequence: sequence + place + 1, time: "2020-01-01T00:00:00.000000Z", event: event)
      }
      try index.apply(logged)
      return made
    }
    let end = Self.processorSeconds()
    sequence += made.count
    events += made.count
    claims += made.count { $0.type == .claimAsserted }
    articles += 1
    return (matched - start, end - start)
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
