import Foundation

/// Expected values stage by stage, made with spaCy 3.8.18.
struct Golden: Decodable {
  struct TraceToken: Decodable {
    var text: String
    var space: Bool
    var norm: String
    var features: [String]
  }

  struct Trace: Decodable {
    var text: String
    var tokens: [TraceToken]
    var embedRows: [[Int]]
    var encoderOutput: [[Float]]
    var entityEncoderOutput: [[Float]]
    var largestTagScores: [Float]
    var parserSteps: [Step]
    var entitySteps: [Step]
    var projectiveHeads: [Int]
    var decoratedLabels: [String]

    enum CodingKeys: String, CodingKey {
      case text, tokens
      case embedRows = "embed_rows_norm_seed8_mod5000"
      case encoderOutput = "tok2vec_out_first6"
      case entityEncoderOutput = "ner_tok2vec_out_first6"
      case largestTagScores = "tagger_logits_max"
      case parserSteps = "parser_steps"
      case entitySteps = "ner_steps"
      case projectiveHeads = "parser_projective_heads"
      case decoratedLabels = "parser_decorated_labels"
    }
  }

  /// A parser's or recogniser's step: the words looked at, the action, its score.
  struct Step: Decodable {
    var features: [Int]
    var action: String
    var score: Float

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      features = try values.decode([Int].self)
      action = try values.decode(String.self)
      score = try values.decode(Float.self)
    }
  }

  /// A text with the complete output of spaCy.
  struct Full: Decodable, Sendable {
    struct Token: Decodable, Sendable {
      var text: String
      var spaceAfter: Bool
      var tag: String
      var pos: String
      var morph: String
      var lemma: String
      var head: Int
      var dep: String

      init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        text = try values.decode(String.self)
        spaceAfter = try values.decode(Bool.self)
        tag = try values.decode(String.self)
        pos = try values.decode(String.self)
        morph = try values.decode(String.self)
        lemma = try values.decode(String.self)
        head = try values.decode(Int.self)
        dep = try values.decode(String.self)
      }
    }

    struct Entity: Decodable, Sendable {
      var start: Int
      var end: Int
      var label: String

      init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        start = try values.decode(Int.self)
        end = try values.decode(Int.self)
        label = try values.decode(String.self)
      }
    }

    var text: String
    var tokens: [Token]
    var sentenceStarts: [Int]
    var entities: [Entity]

    enum CodingKeys: String, CodingKey {
      case text, tokens
      case sentenceStarts = "sent_starts"
      case entities = "ents"
    }
  }

  var stringIDs: [String: String]
  var hashes: [String: [String: [UInt32]]]
  var trace: Trace
  var full: [Full]

  enum CodingKeys: String, CodingKey {
    case stringIDs = "string_id"
    case hashes = "hash4"
    case trace, full
  }

  static let shared: Golden = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/golden.json")
    do {
      return try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
    } catch {
      fatalError("cannot read \(file.path): \(error)")
    }
  }()
}
