/// One pattern of the attribute rules: conditions on neighbouring tokens, and what one of these tokens gets.
struct AttributePattern: Sendable {
  /// What is asked of one token; all parts must hold.
  struct Condition: Sendable {
    /// Bit t: the tag with number t is allowed.
    var tags = UInt64.max
    /// Bit d: the dependency label with number d (its place in `DependencyLabel.allCases`) is allowed.
    var dependencies = UInt64.max
    /// The allowed lower-case words, by their numbers; nil: any.
    var words: Set<Int32>?
    var isSpace: Bool?

    func holds(_ token: AttributeState) -> Bool {
      guard tags >> UInt64(token.tag) & 1 == 1, dependencies >> UInt64(token.dependency) & 1 == 1 else { return false }
      if let isSpace, isSpace != token.isSpace { return false }
      return words?.contains(token.word) ?? true
    }
  }

  /// What a token gets; nil: what it had.
  struct Effect: Sendable {
    var tag: Tag?
    var pos: PartOfSpeech?
    var morph: String?
    var lemma: String?
    var dependency: DependencyLabel?
  }

  var conditions: [Condition]
  /// Which of the tokens gets the effect.
  var target: Int
  var effect: Effect
}

/// What the conditions of the attribute rules look at.
struct AttributeState: Hashable {
  /// The tag's number.
  var tag: UInt8
  /// The dependency label's place in `DependencyLabel.allCases`.
  var dependency: UInt8
  /// The lower-case word's number; −1: the rules name it nowhere.
  var word: Int32
  var isSpace: Bool
}
