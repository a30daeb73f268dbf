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
    var found = SlotRule.all.compactMap { $0.compare(statement, base, vocabulary) }
    if let known, Self.isWordForWord(statement, known) { found.removeAll { $0.slot == .wording } }
    differences = found
    order = own == nil ? Self.order(date, known?.claim.standingReport?.article) : .same
    isLate = order == .earlier
    isDenial = found.contains { $0.kind == .denies }
    turnedTrue = statement.main.mention.polarity == .positive
    changes = found.map { SlotChange(slot: $0.slot, before: $0.before, after: $0.after, against: event) }
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
