import Articles
import Claims
import English
import Foundation

/// Reads texts as the daemon does, the time of the processor in hand.
struct TextReader {
  private let english: EnglishPipeline
  private let extractor: ClaimExtractor

  init(checkout: String) throws {
    english = try EnglishPipeline(
      model: checkout + "/model/en_core_web_sm-3.8.0",
      abbreviations: Abbreviations.read(dataFolder: checkout + "/data"))
    extractor = try ClaimExtractor(dataFolder: checkout + "/data")
  }

  /// Seconds of the processor for parsing all texts, then for extracting from all of them.
  func timed(_ texts: [String]) -> (parse: Double, extract: Double) {
    let (parse, extract, _, _) = read(texts)
    return (parse, extract)
  }

  /// The same with what was found.
  func read(_ texts: [String]) -> (parse: Double, extract: Double, documents: [Document], found: [Extraction]) {
    let articles = texts.map { Article(id: "text", name: FileName("text"), text: $0) }
    // Where lines are cut for the parse is the extraction's work.
    let before = Self.processorSeconds()
    let cuts = texts.map { LineCuts().find(in: $0) }
    let start = Self.processorSeconds()
    let documents = zip(texts, cuts).map { english.processLines($0, cutAt: $1) }
    let middle = Self.processorSeconds()
    let found = zip(articles, documents).map { extractor.extract($0, $1) }
    let end = Self.processorSeconds()
    return (middle - start, end - middle + start - before, documents, found)
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
