/// Reads the attribute rules from the model's file.
struct AttributePatternReader {
  private let data: ModelData
  private let tags: [Tag]
  /// The words that the rules name.
  private(set) var words = ScalarTable()
  private(set) var patterns: [AttributePattern] = []

  /// The three regular expressions of the rules, as the words that they match.
  private static let expressions = [
    "^n'?t$": ["nt", "n't"],
    "^n[ou]thin'$": ["nothin'", "nuthin'"],
    "^y'?$": ["y", "y'"],
  ]

  init(_ data: ModelData, tags: [Tag]) throws(ModelError) {
    self.data = data
    self.tags = tags
    for rule in try data.array(data.root) {
      let effect = try self.effect(try data.value("attrs", in: rule))
      let target = try data.integer(try data.value("index", in: rule))
      for pattern in try data.array(try data.value("patterns", in: rule)) {
        var conditions: [AttributePattern.Condition] = []
        for token in try data.array(pattern) { conditions.append(try condition(token)) }
        guard conditions.indices.contains(target), conditions.count == 1 || conditions[target].words != nil else {
          throw data.malformed("a rule for several tokens that names no word for its target")
        }
        patterns.append(AttributePattern(conditions: conditions, target: target, effect: effect))
      }
    }
  }

  private func effect(_ value: MessagePackValue) throws(ModelError) -> AttributePattern.Effect {
    var effect = AttributePattern.Effect()
    for (key, value) in try data.pairs(value) {
      let text = try data.string(value)
      switch try data.string(key) {
      case "TAG": effect.tag = try known(Tag(rawValue: text), text)
      case "POS": effect.pos = try known(PartOfSpeech(rawValue: text), text)
      case "DEP": effect.dependency = try known(DependencyLabel(rawValue: text), text)
      case "MORPH": effect.morph = text == "_" ? "" : text
      case "LEMMA": effect.lemma = text
      default: throw data.malformed("a rule with an unknown effect")
      }
    }
    return effect
  }

  private func known<Value>(_ value: Value?, _ text: String) throws(ModelError) -> Value {
    guard let value else { throw data.malformed("a rule with the unknown value \(text)") }
    return value
  }

  private mutating func condition(_ value: MessagePackValue) throws(ModelError) -> AttributePattern.Condition {
    var condition = AttributePattern.Condition()
    for (key, value) in try data.pairs(value) {
      switch try data.string(key) {
      case "TAG":
        condition.tags = try mask(value) { [tags] name in tags.firstIndex { $0.rawValue == name } }
      case "DEP":
        condition.dependencies = try mask(value) { name in
          DependencyLabel.allCases.firstIndex { $0.rawValue == name }
        }
      case "LOWER":
        let (names, isExcluded) = try self.names(value)
        guard !isExcluded else { throw data.malformed("a rule that excludes words") }
        condition.words = Set(names.map { Int32(words.insert($0.unicodeScalars.map(\.value)).index) })
      case "IS_SPACE":
        guard case .bool(let isSpace) = value else { throw data.malformed("IS_SPACE is not a boolean") }
        condition.isSpace = isSpace
      default: throw data.malformed("a rule with an unknown condition")
      }
    }
    return condition
  }

  /// The names in a condition, and whether they are the ones not allowed.
  private func names(_ value: MessagePackValue) throws(ModelError) -> ([String], isExcluded: Bool) {
    guard case .map(let pairs) = value else { return ([try data.string(value)], false) }
    guard pairs.count == 1, let (key, list) = pairs.first else { throw data.malformed("a rule with two operators") }
    switch try data.string(key) {
    case "REGEX":
      let expression = try data.string(list)
      guard let words = Self.expressions[expression] else { throw data.malformed("unknown expression \(expression)") }
      return (words, false)
    case "IN", "NOT_IN":
      var names: [String] = []
      for name in try data.array(list) { names.append(try data.string(name)) }
      return (names, try data.string(key) == "NOT_IN")
    default: throw data.malformed("a rule with an unknown operator")
    }
  }

  private func mask(_ value: MessagePackValue, _ number: (String) -> Int?) throws(ModelError) -> UInt64 {
    let (names, isExcluded) = try self.names(value)
    let mask = names.compactMap(number).reduce(0) { $0 | 1 << UInt64($1) } as UInt64
    return isExcluded ? ~mask : mask
  }
}
