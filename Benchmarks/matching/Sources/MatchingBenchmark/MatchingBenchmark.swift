import Changes
import Foundation

/// Gives the figures by which matching decides, for fitting and judging its weights. Reads and writes JSON lines.
///
///     MatchingBenchmark actions CHECKOUT < ecbplus.jsonl > groups.jsonl
///     MatchingBenchmark compare CHECKOUT < groups.jsonl > comparisons.txt
@main
enum MatchingBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { usage() }
    switch arguments[1] {
    case "actions": try MarkedActions(checkout: arguments[2]).run()
    case "compare": try PairComparisons(checkout: arguments[2]).run()
    default: usage()
    }
  }

  private static func usage() -> Never {
    FileHandle.standardError.write(Data("usage: MatchingBenchmark actions|compare CHECKOUT < IN > OUT\n".utf8))
    exit(64)
  }

  static func print(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
  }
}
