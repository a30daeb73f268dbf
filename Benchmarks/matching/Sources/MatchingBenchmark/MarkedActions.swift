import Articles
import Claims
import English
import Foundation

/// Reads texts in which people marked actions and who takes part in them (ECB+), and makes a mention of each action.
struct MarkedActions {
  private let english: EnglishPipeline
  private let extractor: ClaimExtractor
  private let reader: ArticleReader

  init(checkout: String) throws {
    english = try EnglishPipeline(
      model: checkout + "/model/en_core_web_sm-3.8.0",
      abbreviations: Abbreviations.read(dataFolder: checkout + "/data"))
    extractor = try ClaimExtractor(dataFolder: checkout + "/data")
    reader = try ArticleReader(dataFolder: checkout + "/data")
  }

  private struct Text: Decodable {
    var name: String
    var topic: Int
    var text: String
    var mentions: [Mark]
  }

  private struct Mark: Decodable {
    var start: Int
    var end: Int
    var type: String
    var chain: String?
  }

  /// Prints one group a topic, topics and texts in order.
  func run() throws {
    var topics: [Int: [Text]] = [:]
    while let line = readLine() {
      let text = try JSONDecoder().decode(Text.self, from: Data(line.utf8))
      topics[text.topic, default: []].append(text)
    }
    for (topic, texts) in topics.sorted(by: { $0.key < $1.key }) {
      var group = MentionGroup(group: String(topic), items: [], documents: [:])
      for text in texts.sorted(by: { $0.name < $1.name }) { try add(text, to: &group) }
      try MatchingBenchmark.print(group)
    }
  }

  private func add(_ text: Text, to group: inout MentionGroup) throws {
    let items = try reader.items(Array(text.text.utf8), id: text.name, name: FileName(text.name + ".txt"))
    // A few texts are too short to be articles; their marks are read all the same.
    let article: Article
    if case .success(let read)? = items.first?.result {
      article = read
    } else {
      article = Article(id: text.name, name: FileName(text.name), text: text.text)
    }
    let document = english.processLines(article.text)
    group.documents[text.name] = extractor.extract(article, document).terms
    let marks = text.mentions.filter { $0.type.contains("ACTION") }
    let mentions = extractor.mentions(of: marks.map { $0.start..<$0.end }, in: article, document)
    let day = article.published?.value.full
    for (mark, mention) in zip(marks, mentions) {
      guard let mention else { continue }
      group.items.append(
        .init(
          mention: day.map { mention.resolved(published: $0) } ?? mention, published: day?.description,
          document: text.name, chain: mark.chain))
    }
  }
}
