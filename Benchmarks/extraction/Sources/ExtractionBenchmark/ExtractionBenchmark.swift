import Foundation

/// Compares the time of the extraction with that of the language analysis, or shows how both grow with odd input.
///
///     ExtractionBenchmark CHECKOUT ROUNDS FILE...
///     ExtractionBenchmark CHECKOUT --odd BYTES
@main
enum ExtractionBenchmark {
  /// What the extraction may add to the parse, in per cent.
  static let limit = 30.0

  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[2] == "--odd", let bytes = Int(arguments[3]), bytes > 0 {
      let failing = Growth(reader: try TextReader(checkout: arguments[1]), bytes: bytes).measure()
      if !failing.isEmpty { print("more than linear: " + failing.joined(separator: ", ")) }
      exit(failing.isEmpty ? 0 : 1)
    }
    guard arguments.count > 3, let rounds = Int(arguments[2]), rounds > 0 else {
      FileHandle.standardError.write(
        Data("usage: ExtractionBenchmark CHECKOUT ROUNDS FILE... | CHECKOUT --odd BYTES\n".utf8))
      exit(64)
    }
    let texts = try arguments[3...].map { String(decoding: try Data(contentsOf: URL(filePath: $0)), as: UTF8.self) }
    let timing = Timing(reader: try TextReader(checkout: arguments[1]), texts: texts, rounds: rounds)
    print("\(texts.count) texts, \(timing.tokens) tokens, \(timing.mentions) mentions, \(rounds) rounds")
    print(String(format: "parse    %8.2f ms", timing.parse * 1000))
    print(String(format: "extract  %8.2f ms", timing.extract * 1000))
    let added = 100 * timing.extract / timing.parse
    print(String(format: "added    %8.1f %%", added))
    exit(added > limit ? 1 : 0)
  }
}
