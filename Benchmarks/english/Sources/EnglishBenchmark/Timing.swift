import English
import Foundation

/// How long loading and analysing take, and how much memory.
struct Timing: Encodable {
  var kernel: String
  /// By the clock on the wall.
  var startSeconds: Double
  /// Of the processor: other programs on the machine do not count. Each round analyses all texts, one by one.
  var roundSeconds: [Double]
  var tokens: Int
  var peakKilobytes: Int

  init(model: String, rounds: Int, texts: [String]) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let pipeline = try EnglishPipeline(model: model)
    startSeconds = (clock.now - start) / .seconds(1)
    kernel = pipeline.kernel.rawValue
    roundSeconds = []
    tokens = 0
    for _ in 0..<rounds {
      let start = Self.processorSeconds()
      tokens = 0
      for text in texts { tokens += pipeline.process(text).tokens.count }
      roundSeconds.append(Self.processorSeconds() - start)
    }
    peakKilobytes = try Self.peakKilobytes()
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The high-water mark of this program's own memory; `getrusage` would also count the program that started it.
  private static func peakKilobytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}
