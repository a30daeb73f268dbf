import English
import Foundation

/// Runs the pipeline for the comparison with spaCy.
///
///     EnglishBenchmark analyse MODEL FILE...     one line of JSON a file: the complete analysis
///     EnglishBenchmark time MODEL ROUNDS FILE... one line of JSON: start-up, seconds a round, peak memory
@main
enum EnglishBenchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "analyse" where arguments.count > 2:
      let pipeline = try EnglishPipeline(model: arguments[1])
      for file in arguments[2...] { try write(Analysis(pipeline.process(try text(file)))) }
    case "time" where arguments.count > 2:
      try write(try Timing(model: arguments[1], rounds: Int(arguments[2]) ?? 1, texts: arguments[3...].map(text)))
    default:
      let usage = "usage: EnglishBenchmark analyse MODEL FILE... | time MODEL ROUNDS FILE...\n"
      FileHandle.standardError.write(Data(usage.utf8))
      exit(64)
    }
  }

  private static func text(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
  }

  private static func write(_ value: some Encodable) throws {
    var line = try JSONEncoder().encode(value)
    line.append(0x0a)
    FileHandle.standardOutput.write(line)
  }
}
