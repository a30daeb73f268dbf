import Articles

/// How a statement relates to the report of the same claim that stands.
struct Relation {
  /// What differs, slot by slot.
  let changes: [SlotChange]
  /// Whether the article is older than the report that stands.
  let isLate: Bool
  /// Whether it denies what stands.
  let isDenial: Bool
  private let differences: [SlotDifference]
  private let order: ReportOrder
  private let isKnown: Bool
  private let turnedTrue: Bool

  /// - Parameters:
  ///   - known: the claim; nil for a new one.
  ///   - own: the event and the statement of the article itself that this one contradicts.
  init(
    of statement: Statement, to known: MatchedClaim?, own: (event: String, statement: Statement)?,
    date: PublicationDate, vocabulary: Vocabulary
  ) {
    isKnown = known != nil || own != nil
    guard isKnown else {
      (changes, differences, isLate, isDenial, order, turnedTrue) = ([], [], false, false, .same, false)
      return
    }
    // A contradiction within the article is measured against what the article said first, unless the claim's standing
    // report already disagrees.
    var base = known?.standing
    var event = known?.claim.standing
    if let own, base.map({ Self.agrees($0, statement) }) ?? true { (base, event) = (own.statement, own.event) }
    guard let base, let event else {
      (changes, differences, isLate, isDenial, order, turnedTrue) = ([], [], false, false, .same, false)
      return
    }
    var found: [(difference: SlotDifference, event: String)] = SlotRule.all.compactMap { rule in
      var (report, reported) = (base, event)
      if let isTold = rule.isTold, own == nil, !isTold(base), let told = known?.latest(where: isTold) {
        (report, reported) = told
      }
      return rule.compare(statement, report, vocabulary).map { ($0, reported) }
    }
    if let known, Self.isWordForWord(statement, known) { found.removeAll { $0.difference.slot == .wording } }
    if Self.isSameSpeech(statement, base) {
      let denyAlike = Self.denies(statement, vocabulary) == Self.denies(base, vocabulary)
      found.removeAll { !Self.differsInSpeech($0.difference, denyAlike: denyAlike) }
    }
    differences = found.map(\.difference)
    order = own == nil ? Self.order(date, known?.claim.standingReport?.article) : .same
    isLate = order == .earlier
    isDenial = differences.contains { $0.kind == .denies }
    turnedTrue = statement.main.mention.polarity == .positive && !Self.isDenied(base)
    changes = found.map { found in
      let difference = found.difference
      return SlotChange(
        slot: difference.slot, before: difference.before, after: difference.after, against: found.event)
    }
  }

  /// The type of the event.
  func type(isNewOrigin: Bool) -> EventType {
    guard isKnown else { return .claimAsserted }
    return RelationRule.type(
      for: RelationFacts(
        differences: differences, order: order, isNewOrigin: isNewOrigin, turnedTrue: turnedTrue))
  }

  /// Whether the standing report affirms and dates what the statement does.
  private static func agrees(_ standing: Statement, _ statement: Statement) -> Bool {
    guard standing.main.mention.polarity == statement.main.mention.polarity else { return false }
    guard let x = standing.main.span, let y = statement.main.span else { return true }
    return x.overlaps(y)
  }

  /// Whether somebody says that it is not so: who affirms it afterwards disputes that. "The ministry has not
  /// declared an outbreak" tells what nobody has done yet.
  private static func isDenied(_ statement: Statement) -> Bool {
    let mention = statement.main.mention
    guard let said = mention.attribution.first else { return false }
    return !mention.predicate.text.lowercased().contains(said.cue.lowercased())
  }

  /// Whether both are the words of one person: these are compared by their wording.
  private static func isSameSpeech(_ statement: Statement, _ standing: Statement) -> Bool {
    guard statement.isQuoted, standing.isQuoted else { return false }
    let (speakers, before) = (statement.all.flatMap(\.speakers), standing.all.flatMap(\.speakers))
    return speakers.isEmpty || before.isEmpty || speakers.contains(where: before.contains)
  }

  /// Who says the words otherwise says them with another number or time, if not in other words only; what more a wording
  /// tells and how sure it sounds belongs to the wording, and so does how it denies where both do ("No depositor will
  /// lose a cent", "Not one is going to").
  private static func differsInSpeech(_ difference: SlotDifference, denyAlike: Bool) -> Bool {
    switch difference.slot {
    case .quantity, .time: difference.kind == .conflicts
    case .polarity: !denyAlike
    case .modality, .place: false
    default: true
    }
  }

  private static let negatives: Set<String> = [
    "no", "not", "nothing", "nobody", "none", "never", "neither", "nor", "nowhere", "cannot",
  ]

  private static func denies(_ statement: Statement, _ vocabulary: Vocabulary) -> Bool {
    statement.all.lazy.filter(\.mention.quote).flatMap(\.sequence).contains {
      let word = vocabulary.forms[$0].text
      return negatives.contains(word) || word.hasSuffix("n't")
    }
  }

  /// Whether some report of the claim has the quotation in the same words.
  static func isWordForWord(_ statement: Statement, _ known: MatchedClaim) -> Bool {
    let wordings = known.reports.flatMap { $0 }.filter(\.mention.quote).map(\.sequence)
    return statement.all.contains { said in
      said.mention.quote && wordings.contains { QuotationComparison.isSame($0, said.sequence) }
    }
  }

  /// Dates that neither article gives itself say nothing about which is older.
  private static func order(_ date: PublicationDate, _ standing: ArticleReference?) -> ReportOrder {
    guard let standing, let text = standing.published, let day = CalendarDate(iso: text) else { return .same }
    guard date.from != .received, standing.publishedFrom != .received, date.day != day else { return .same }
    return date.day < day ? .earlier : .later
  }
}
