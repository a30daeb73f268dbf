import Articles
import Claims

/// One mention made ready for comparison: its words by number, its times as days.
struct MentionProfile {
  /// The mention.
  var mention: ClaimMention
  /// When its article was published.
  var published: CalendarDate?
  /// The words that say what happens: the predicate, and the object's head when the predicate says little.
  var predicates: [Int]
  /// Whether it says that something holds, rather than happens.
  var isState: Bool
  /// Head words of the subject and its entity.
  var subject: Set<Int>
  /// Head words of the object and its entity.
  var object: Set<Int>
  /// Head words and entities of the other participants.
  var arguments: Set<Int>
  /// The entities of participants whose preposition tells a place.
  var places: Set<Int>
  /// Content words of the evidence and of its participants, each once, in text order.
  var words: [Int]
  /// Content words around the evidence, as far as the mention keeps them.
  var surroundings: [Int]
  /// The words of the evidence in lower case, all of them.
  var sequence: [String]
  /// How much of a whole it is about, as far as it says.
  var scope: ScopeWords.Scope?
  /// The days of its time.
  var span: TimeSpan?

  /// All who take part.
  var participants: Set<Int> { subject.union(object).union(arguments) }
}

/// Makes profiles.
struct ProfileMaker {
  let lexicon: Lexicon
  let vocabulary: Vocabulary

  private var kinds: PredicateKinds { lexicon.kinds }

  /// Prepositions that tell where.
  private static let placeRoles: Set<String> = ["in", "at", "from", "near", "into", "to", "on", "across", "outside"]

  func profile(_ mention: ClaimMention, published: CalendarDate?) -> MentionProfile {
    let lemma = mention.predicate.lemma
    var predicates = [vocabulary.number(ofBase: lemma)]
    if kinds.isLight(lemma), let object = mention.object { predicates.append(vocabulary.number(ofBase: object.head)) }
    let others = mention.arguments.flatMap { argument in heads(argument.head, argument.text, argument.entity) }
    let places = mention.arguments.filter { Self.placeRoles.contains($0.role) }.compactMap(\.entity)
    let sequence = WordSplitter.lowered(mention.evidence.exact)
    return MentionProfile(
      mention: mention, published: published, predicates: predicates,
      isState: kinds.isState(lemma) && mention.modality == .asserted,
      subject: Set(heads(mention.subject?.head, nil, mention.subject?.entity)),
      object: Set(heads(mention.object?.head, nil, mention.object?.entity)),
      arguments: Set(others), places: Set(places.map { vocabulary.number(ofBase: $0) }), words: words(of: mention),
      surroundings: surroundings(of: mention.evidence), sequence: sequence,
      scope: lexicon.scopes.scope(of: sequence), span: Self.span(of: mention.time))
  }

  /// The days of a time; of a deadline its last day, so that "by September" and "by the end of the year" differ.
  private static func span(of time: TimeExpression?) -> TimeSpan? {
    guard let span = time?.value.flatMap(TimeSpan.init(value:)) else { return nil }
    return time?.relation == .by ? TimeSpan(first: span.last, last: span.last) : span
  }

  /// The head, or the last word of `text` without one, and the entity.
  private func heads(_ head: String?, _ text: String?, _ entity: String?) -> [Int] {
    var found: [Int] = []
    if let word = head ?? text.flatMap({ WordSplitter.lowered($0).last }), !word.isEmpty,
      !kinds.isFunctionWord(word)
    {
      found.append(vocabulary.number(ofForm: word))
    }
    if let entity { found.append(vocabulary.number(ofBase: entity)) }
    return found
  }

  private func words(of mention: ClaimMention) -> [Int] {
    var seen: Set<Int> = []
    var found: [Int] = []
    let texts = [mention.subject?.text, mention.evidence.exact, mention.object?.text].compactMap { $0 }
    for number in texts.flatMap(numbers(of:)) where seen.insert(number).inserted { found.append(number) }
    let entities = [mention.subject?.entity, mention.object?.entity].compactMap { $0 }
    for entity in entities + mention.arguments.compactMap(\.entity) {
      let number = vocabulary.number(ofBase: entity)
      if seen.insert(number).inserted { found.append(number) }
    }
    return found
  }

  /// The outermost words of the excerpt may be cut, and are left out.
  private func surroundings(of evidence: Evidence) -> [Int] {
    let before = evidence.prefix.drop { !$0.isWhitespace }
    let after = evidence.suffix.reversed().drop { !$0.isWhitespace }.reversed()
    var seen: Set<Int> = []
    return (numbers(of: String(before)) + numbers(of: String(after))).filter { seen.insert($0).inserted }
  }

  /// The content words of a text, names of countries as one word in their normal form.
  private func numbers(of text: String) -> [Int] {
    let forms = WordSplitter.words(text)
    let lowered = WordSplitter.lowered(text)
    var found: [Int] = []
    var next = 0
    while next < lowered.count {
      if forms[next].first?.isUppercase == true, let (name, length) = country(lowered[next...]) {
        found.append(vocabulary.number(ofBase: name))
        next += length
        continue
      }
      let word = lowered[next]
      next += 1
      // Numbers are compared as quantities and times.
      if kinds.isFunctionWord(word) || word.first?.isNumber == true { continue }
      let number = vocabulary.number(ofForm: word)
      if !kinds.isFunctionWord(vocabulary.words[number].base) { found.append(number) }
    }
    return found
  }

  /// The longest name of a country that the words begin with.
  private func country(_ words: ArraySlice<String>) -> (name: String, length: Int)? {
    for length in stride(from: min(lexicon.places.longest, words.count), to: 0, by: -1) {
      if let name = lexicon.places.normal(words.prefix(length)) { return (name, length) }
    }
    return nil
  }
}
