/// The tokenizer's exceptions: texts whose tokens the model lists ("don't" → "do", "n't" with norm "not").
struct TokenizerRules: Sendable {
  /// One token of an exception.
  struct Piece: Sendable {
    var text: [UInt32]
    /// Replaces the token's normal form.
    var norm: [UInt32]?
  }

  private(set) var texts: ScalarTable
  private(set) var pieces: [[Piece]] = []
  /// The length of the longest text; longer ones need not be looked up.
  private var maximumLength = 0

  /// The keys of a token's text and normal form in the model's file.
  private static let orthKey = 65
  private static let normKey = 67

  /// - Parameter abbreviations: further exceptions of one token each; the model's own come first.
  init(tokenizer data: ModelData, abbreviations: [String]) throws(ModelError) {
    let exceptions = try data.pairs(try data.value("exceptions", in: data.root))
    texts = ScalarTable(capacity: exceptions.count)
    for (key, value) in exceptions {
      let text = try data.scalars(key)
      var rule: [Piece] = []
      for token in try data.array(value) {
        var piece = Piece(text: [])
        for (attribute, content) in try data.pairs(token) {
          switch try data.integer(attribute) {
          case Self.orthKey: piece.text = try data.scalars(content)
          case Self.normKey: piece.norm = try data.scalars(content)
          default: throw data.malformed("an exception with an unknown attribute")
          }
        }
        rule.append(piece)
      }
      // Tokens get their offsets by counting, so the pieces must add up.
      guard texts.insert(text).isNew, rule.flatMap(\.text) == text else {
        throw data.malformed("an exception whose tokens differ from its text")
      }
      pieces.append(rule)
      maximumLength = max(maximumLength, text.count)
    }
    for abbreviation in abbreviations {
      let text = abbreviation.unicodeScalars.map(\.value)
      guard texts.insert(text).isNew else { continue }
      pieces.append([Piece(text: text)])
      maximumLength = max(maximumLength, text.count)
    }
  }

  /// The tokens of `text`, if it is an exception.
  func find(_ text: Scalars) -> [Piece]? {
    text.count > maximumLength ? nil : texts.find(text).map { pieces[$0] }
  }

  func contains(_ text: Scalars) -> Bool { text.count <= maximumLength && texts.find(text) != nil }
}
