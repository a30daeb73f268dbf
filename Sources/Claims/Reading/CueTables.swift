import Resources

/// The cue words of the rules, read once from the data folder.
struct CueTables: Sendable {
  /// Verbs that report what somebody says (saying-verbs.tsv).
  let saying: WordTable<SayingVerb>
  /// By verb for what somebody holds of another what the verb has to have (judging-verbs.tsv).
  let judging: WordTable<String>
  /// Adjectives for being sure or afraid that something is so, and what they make of it (feelings.tsv).
  let feelings: [String: Modality?]
  /// Words for how sure something is (modality-cues.tsv), by part.
  let modality: [ModalityPart: [String: Modality]]
  /// Subordinators (clause-marks.tsv).
  let marks: [String: MarkReading]
  /// What kind of speaker a noun is (speaker-nouns.tsv).
  let speakerNouns: [String: SpeakerNoun]
  /// Names of news organisations.
  let outlets: OutletNames
  /// Phrases of lines that are not prose.
  let lines: LineCues
  /// Nouns for plans, and verbs that say what they provide for.
  let planNouns: Set<String>
  let planVerbs: Set<String>
  /// Figures that somebody gives, and verbs that change them (figure-words.tsv).
  let figureNouns: WordSet
  let figureVerbs: WordSet
  /// Nouns for bodies of people (organisation-nouns.tsv).
  let bodies: WordSet
  /// Verbs with a length of time for their object (time-taking-verbs.tsv).
  let timeTaking: WordTable<Allowance.Kind>
  /// Words by which an article takes another one back.
  let retractions: RetractionWords
  /// Nouns for those who write articles.
  let writers: Set<String>

  /// - Parameter folder: the data folder; found by `ResourceFolder` when nil.
  /// - Throws: `ResourceError` when a table is missing or has a word that it cannot have.
  init(folder: String?) throws(ResourceError) {
    saying = WordTable(
      try Self.keyed("saying-verbs", in: folder) { row throws(ResourceError) in
        SayingVerb(
          kind: try Self.value(row, 1, of: "saying-verbs"), isNegative: row[2] == "negative",
          modality: Modality(rawValue: row[2]), needsThat: row[3] == "that")
      })
    judging = WordTable(try Self.keyed("judging-verbs", in: folder) { row throws(ResourceError) in row[1] })
    feelings = try Self.keyed("feelings", in: folder) { row throws(ResourceError) in Modality(rawValue: row[1]) }
    var modality: [ModalityPart: [String: Modality]] = [:]
    for row in try DataTable("modality-cues", in: folder).rows {
      let part: ModalityPart = try Self.value(row, 1, of: "modality-cues")
      modality[part, default: [:]][row[0]] = try Self.value(row, 2, of: "modality-cues") as Modality
    }
    self.modality = modality
    marks = try Self.keyed("clause-marks", in: folder) { row throws(ResourceError) in
      try Self.value(row, 1, of: "clause-marks")
    }
    speakerNouns = try Self.keyed("speaker-nouns", in: folder) { row throws(ResourceError) in
      try Self.value(row, 1, of: "speaker-nouns")
    }
    outlets = OutletNames(
      try DataTable("outlets", in: folder), nouns: try DataTable("outlet-nouns", in: folder))
    lines = try LineCues(DataTable("line-cues", in: folder))
    let plans = try DataTable("plan-nouns", in: folder).rows
    planNouns = Set(plans.filter { $0[1] == "noun" }.map { $0[0] })
    planVerbs = Set(plans.filter { $0[1] == "verb" }.map { $0[0] })
    let figures = try DataTable("figure-words", in: folder).rows
    figureNouns = WordSet(figures.filter { $0[1] == "noun" }.map { $0[0] })
    figureVerbs = WordSet(figures.filter { $0[1] == "verb" }.map { $0[0] })
    bodies = WordSet(try DataTable("organisation-nouns", in: folder).keys)
    timeTaking = WordTable(
      try Self.keyed("time-taking-verbs", in: folder) { row throws(ResourceError) in
        try Self.value(row, 1, of: "time-taking-verbs")
      })
    retractions = RetractionWords(try DataTable("retraction-words", in: folder))
    writers = Set(try DataTable("biography-nouns", in: folder).keys)
  }

  private static func keyed<Value>(
    _ name: String, in folder: String?, _ read: (DataTable.Row) throws(ResourceError) -> Value
  ) throws(ResourceError) -> [String: Value] {
    var found: [String: Value] = [:]
    for row in try DataTable(name, in: folder).rows { found[row[0]] = try read(row) }
    return found
  }

  private static func value<Value: RawRepresentable>(
    _ row: DataTable.Row, _ field: Int, of table: String
  ) throws(ResourceError) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: row[field]) else {
      throw .damaged(
        path: table + ".tsv", line: row.line, reason: "‘\(row[field])’ is not one of the words allowed there")
    }
    return value
  }
}

/// A verb that reports what somebody says.
struct SayingVerb: Sendable, Hashable {
  /// What it reports.
  enum Kind: String, Sendable, Hashable { case say, think, act }
  var kind: Kind
  /// "denied that …": the reported content is said not to hold.
  var isNegative: Bool
  /// What it makes of the reported content.
  var modality: Modality?
  /// Whether it reports only with a clause that "that" opens ("held that", not "held talks").
  var needsThat = false
}

/// Where a modality cue stands.
enum ModalityPart: String, Sendable, Hashable {
  case aux, verb, passive, infinitive, preposition, progressive, timetable, adjective, noun, adverb
}

/// What a subordinate clause does: state something, tell the time, or hang on the other clause.
enum MarkReading: String, Sendable, Hashable { case states, anchors, hangs }

/// What kind of speaker a noun is.
enum SpeakerNoun: String, Sendable, Hashable { case role, anonymous, document, government }
