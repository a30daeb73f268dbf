import English

/// An analysed text, layer by layer.
struct Analysis: Encodable {
  struct Entity: Encodable {
    var start: Int
    var end: Int
    var label: String
  }

  /// Code-point offsets of each token: start, end.
  var tokens: [[Int]]
  var tags: [String]
  var heads: [Int]
  var labels: [String]
  var pos: [String]
  var morphology: [String]
  var lemmas: [String]
  var sentenceStarts: [Int]
  var entities: [Entity]

  init(_ document: Document) {
    tokens = document.tokens.map { [$0.start, $0.end] }
    tags = document.tokens.map(\.tag.rawValue)
    heads = document.tokens.map(\.head)
    labels = document.tokens.map(\.dep.rawValue)
    pos = document.tokens.map(\.pos.rawValue)
    morphology = document.tokens.map(\.morph)
    lemmas = document.tokens.map(\.lemma)
    sentenceStarts = document.sentences.map(\.range.lowerBound)
    entities = document.entities.map {
      Entity(start: $0.range.lowerBound, end: $0.range.upperBound, label: $0.label.rawValue)
    }
  }
}
