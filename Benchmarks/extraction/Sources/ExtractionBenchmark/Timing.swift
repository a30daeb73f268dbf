import Articles
import Claims
import English
import Foundation

/// How long parsing and extracting take: the median of several rounds, in seconds of the processor.
struct Timing {
  var parse: Double
  var extract: Double
  var tokens: Int
  var mentions: Int

  /// Each round parses all texts, then extracts from all of them; a first one is not counted.
  init(checkout: String, texts: [String], rounds: Int) throws {
    let english = try EnglishPipeline(model: checkout + "/model/en_core_web_sm-3.8.0")
    let extractor = try ClaimExtractor(dataFolder: checkout + "/data")
    let articles = texts.map { Article(id: "text", name: FileName("text"), text: $0) }
    var parses: [Double] = []
    var extracts: [Double] = []
    var documents: [Document] = []
    var found: [Extraction] = []
    for _ in 0...rounds {
      documents.removeAll()
      found.removeAll()
      // Where lines are cut for the parse is the extraction's work.
      let before = Self.processorSeconds()
      let cuts = texts.map { LineCuts().find(in: $0) }
      let start = Self.processorSeconds()
      for (text, cuts) in zip(texts, cuts) { documents.append(english.processLines(text, cutAt: cuts)) }
      let middle = Self.processorSeconds()
      for (article, document) in zip(articles, documents) { found.append(extractor.extract(article, document)) }
      let end = Self.processorSeconds()
      parses.append(middle - start)
      extracts.append(end - middle + start - before)
    }
    parse = Self.median(parses.dropFirst())
    extract = Self.median(extracts.dropFirst())
    tokens = documents.reduce(0) { $0 + $1.tokens.count }
    mentions = found.reduce(0) { $0 + $1.mentions.count }
  }

  private static func median(_ values: ArraySlice<Double>) -> Double { values.sorted()[values.count / 2] }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
