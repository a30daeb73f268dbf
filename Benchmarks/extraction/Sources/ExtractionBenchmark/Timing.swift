import Claims
import English

/// How long parsing and extracting take: the median of several rounds, in seconds of the processor.
struct Timing {
  var parse: Double
  var extract: Double
  var tokens: Int
  var mentions: Int

  /// Each round parses all texts, then extracts from all of them; a first one is not counted.
  init(reader: TextReader, texts: [String], rounds: Int) {
    let (_, _, documents, found) = reader.read(texts)
    let costs = (0..<rounds).map { _ in reader.timed(texts) }
    parse = Self.median(costs.map(\.parse))
    extract = Self.median(costs.map(\.extract))
    tokens = documents.reduce(0) { $0 + $1.tokens.count }
    mentions = found.reduce(0) { $0 + $1.mentions.count }
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
