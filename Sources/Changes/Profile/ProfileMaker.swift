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

    let evidence = vocabulary.words(of: mention.evidence.exact)
    let subjectWords = vocabulary.words(of: mention.subject?.text ?? "")
    let objectWords = vocabulary.words(of: mention.object?.text ?? "")
    let words = Self.unique(
      numbers(of: subjectWords) + numbers(of: evidence) + numbers(of: objectWords) + entities)
    let surroundings = surroundings(of: mention.evidence)
    let finder = NameFinder(lexicon: lexicon, vocabulary: vocabulary)
    let names = [
      finder.names(in: subjectWords, entity: mention.subject?.entity, isFirst: true),
      finder.names(in: objectWords, entity: mention.object?.entity, isFirst: false),
      wheres.flatMap { finder.names(in: vocabulary.words(of: $0.text), entity: $0.entity, isFirst: false) },
    ]
    let sequence = evidence.map(\.form)
    let entityForms = Self.entities(mention).flatMap { $0.split(separator: " ").map { vocabulary.form(String($0)) } }
    return MentionProfile(
      mention: mention, published: published, predicates: predicates,
      isState: kinds.isState(lemma) && mention.modality == .asserted, subject: subject, object: object,
      participants: participants, topics: isLight ? participants.filter { !entities.contains($0) } : [],
      places: Self.unique(places.map { vocabulary.number(ofBase: $0) }), words: words, surroundings: surroundings,
      wordsAround: words + surroundings, sequence: sequence, names: names.map(Self.unique),
      tokens: Self.unique(sequence + subjectWords.map(\.form) + objectWords.map(\.form) + entityForms),
      scope: sequence.lazy.compactMap { vocabulary.forms[$0].scope }.first, span: Self.span(of: mention.time),
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
    let end = evidence.suffix.lastIndex(where: \.isWhitespace) ?? evidence.suffix.startIndex
    let after = evidence.suffix[..<end]
    return Self.unique(
      numbers(of: vocabulary.words(of: String(before))) + numbers(of: vocabulary.words(of: String(after))))
  }

  /// The content words of a text, names of countries as one word in their normal form.
  private func numbers(of text: [TextWord]) -> [Int] {
    var found: [Int] = []
    var next = 0
    while next < text.count {
      let form = vocabulary.forms[text[next].form]
      if text[next].isCapital, form.opensPlace, let (name, length) = place(text[next...]) {
        found.append(vocabulary.number(ofBase: name))
        next += length
        continue
      }
      next += 1
      if !form.isLeftOut { found.append(form.word) }
    }
    return found
  }

  /// The longest name of a country that the words begin with.
  private func place(_ words: ArraySlice<TextWord>) -> (name: String, length: Int)? {
    lexicon.places.longestName(words.prefix(lexicon.places.longest).map { vocabulary.forms[$0.form].text })
  }

  private static func unique(_ numbers: [Int]) -> [Int] {
    var found: [Int] = []
    for number in numbers where !found.contains(number) { found.append(number) }
    return found
  }
}
