import Articles
import Claims

/// Makes profiles.
struct ProfileMaker {
  let lexicon: Lexicon
  let vocabulary: Vocabulary

  private var kinds: PredicateKinds { lexicon.kinds }

  /// Prepositions that tell where.
  private static let placeRoles: Set<String> = ["in", "at", "from", "near", "into", "to", "on", "across", "outside"]

  /// Those of a report's mentions, the fullest first.
  func profiles(_ report: KnownReport) -> [MentionProfile] {
    let day = report.article.published.flatMap(CalendarDate.init(iso:))
    return ([report.mention] + report.restated).map { profile($0, published: day) }
  }

  func profile(_ mention: ClaimMention, published: CalendarDate?) -> MentionProfile {
    let lemma = mention.predicate.lemma
    let isLight = kinds.isLight(lemma)
    var predicates = [vocabulary.number(ofBase: lemma)]
    if isLight, let object = mention.object { predicates.append(vocabulary.number(ofBase: object.head)) }
    let subject = heads(mention.subject?.head, nil, mention.subject?.entity)
    let object = heads(mention.object?.head, nil, mention.object?.entity)
    let others = mention.arguments.flatMap { argument in heads(argument.head, argument.text, argument.entity) }
    let participants = Self.unique(subject + object + others)
    let entities = Self.entities(mention).map { vocabulary.number(ofBase: $0) }
    let wheres = mention.arguments.filter { Self.placeRoles.contains($0.role) }
    let places = wheres.compactMap(\.entity)

    let evidence = Words(mention.evidence.exact)
    let subjectWords = Words(mention.subject?.text ?? "")
    let objectWords = Words(mention.object?.text ?? "")
    let words = Self.unique(
      [subjectWords, evidence, objectWords].flatMap(numbers(of:)) + entities)
    let surroundings = surroundings(of: mention.evidence)
    let finder = NameFinder(lexicon: lexicon)
    let names = [
      finder.names(in: subjectWords, entity: mention.subject?.entity, isFirst: true),
      finder.names(in: objectWords, entity: mention.object?.entity, isFirst: false),
      wheres.flatMap { finder.names(in: Words($0.text), entity: $0.entity, isFirst: false) },
    ]
    let all =
      evidence.lowered + subjectWords.lowered + objectWords.lowered
      + Self.entities(mention).flatMap { $0.split(separator: " ").map(String.init) }
    return MentionProfile(
      mention: mention, published: published, predicates: predicates,
      isState: kinds.isState(lemma) && mention.modality == .asserted, subject: subject, object: object,
      participants: participants, topics: isLight ? participants.filter { !entities.contains($0) } : [],
      places: Self.unique(places.map { vocabulary.number(ofBase: $0) }), words: words, surroundings: surroundings,
      wordsAround: words + surroundings, sequence: evidence.lowered.map { vocabulary.token($0) },
      names: names.map { Self.unique($0.map { vocabulary.token($0) }) },
      tokens: Self.unique(all.map { vocabulary.token($0) }),
      scope: lexicon.scopes.scope(of: evidence.lowered), span: Self.span(of: mention.time),
      speakers: mention.attribution.compactMap(\.entity))
  }

  /// The days of a time; of a deadline its last day, so that "by September" and "by the end of the year" differ.
  private static func span(of time: TimeExpression?) -> TimeSpan? {
    guard let span = time?.value.flatMap(TimeSpan.init(value:)) else { return nil }
    return time?.relation == .by ? TimeSpan(first: span.last, last: span.last) : span
  }

  /// The entities of all participants.
  static func entities(_ mention: ClaimMention) -> [String] {
    [mention.subject?.entity, mention.object?.entity].compactMap { $0 } + mention.arguments.compactMap(\.entity)
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
    return Self.unique(found)
  }

  /// The outermost words of the excerpt may be cut, and are left out.
  private func surroundings(of evidence: Evidence) -> [Int] {
    let before = evidence.prefix.drop { !$0.isWhitespace }
    let after = evidence.suffix.reversed().drop { !$0.isWhitespace }.reversed()
    return Self.unique(numbers(of: Words(String(before))) + numbers(of: Words(String(after))))
  }

  /// The content words of a text, names of countries as one word in their normal form.
  private func numbers(of text: Words) -> [Int] {
    var found: [Int] = []
    var next = 0
    while next < text.lowered.count {
      if text.isCapital(next), let (name, length) = lexicon.places.longestName(text.lowered[next...]) {
        found.append(vocabulary.number(ofBase: name))
        next += length
        continue
      }
      let word = text.lowered[next]
      next += 1
      // Numbers are compared as quantities and times.
      if kinds.isFunctionWord(word) || word.first?.isNumber == true { continue }
      let number = vocabulary.number(ofForm: word)
      if !kinds.isFunctionWord(vocabulary.words[number].base) { found.append(number) }
    }
    return found
  }

  private static func unique(_ numbers: [Int]) -> [Int] {
    var found: [Int] = []
    for number in numbers where !found.contains(number) { found.append(number) }
    return found
  }
}

/// The words of a text as they stand and in lower case.
struct Words {
  let forms: [String]
  let lowered: [String]

  init(_ text: String) {
    forms = WordSplitter.words(text)
    lowered = forms.map(WordSplitter.lowered(word:))
  }

  func isCapital(_ place: Int) -> Bool { forms[place].first?.isUppercase == true }
}
