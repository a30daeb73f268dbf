import English

/// One place where the article says that somebody says something.
struct SayingFrame: Sendable, Hashable {
  /// The rule that found it.
  var rule: String
  /// The token of the cue: the verb, or "according".
  var cue: Int
  /// The words of the cue ("said", "according to").
  var cueText: String
  /// The head of the noun phrase that names the speaker.
  var speaker: Int?
  /// The words of that phrase, where the parse has it wrong.
  var speakerWords: Range<Int>?
  /// What the verb does to what is said.
  var verb: SayingVerb?
  /// The heads of the clauses that are said.
  var clauses: [Int] = []
  /// The tokens that are said, where they are not one subtree.
  var region: Range<Int>?
  /// The quotations that are said.
  var quotations: [Int] = []
  /// The tokens whose subtrees are attribution only and no part of any evidence.
  var cuts: [Int] = []
  /// The outlet that was told.
  var hearer: Range<Int>?
  /// Whether the clause of the verb is news itself ("the ministry denied the report").
  var isAct = false

  /// Whether anything is said that can be a claim of its own.
  var hasContent: Bool { !clauses.isEmpty || region != nil || !quotations.isEmpty }

  /// Whether what `token` heads is said here.
  func covers(_ token: Int, in document: Document) -> Bool {
    if let region, region.contains(token) { return true }
    return clauses.contains { document.span(of: $0).contains(token) }
  }

  /// How many tokens it covers: the smaller of two is the inner one.
  func width(in document: Document) -> Int {
    clauses.reduce(region?.count ?? 0) { max($0, document.span(of: $1).count) }
  }
}

/// The frames of an article, by cue.
///
/// Arrays by token, since rules ask for every token of the article.
struct SayingFrames: Sendable {
  /// In text order of their cues.
  private(set) var all: [SayingFrame] = []
  /// By token the number of the frame of which it is the cue, and of the one that says the clause it heads; -1 for none.
  private var byCue: [Int32]
  private var byClause: [Int32]
  private var byQuotation: [Int: Int] = [:]
  /// Whether a token heads a subtree that is attribution only.
  private var cuts: [Bool]

  /// - Parameter tokens: how many tokens the article has.
  init(tokens: Int) {
    byCue = [Int32](repeating: -1, count: tokens)
    byClause = byCue
    cuts = [Bool](repeating: false, count: tokens)
  }

  /// The frame whose cue is `token`.
  func frame(cue token: Int) -> SayingFrame? { byCue[token] < 0 ? nil : all[Int(byCue[token])] }

  /// The number of the frame whose cue is `token`.
  func index(cue token: Int) -> Int? { byCue[token] < 0 ? nil : Int(byCue[token]) }

  /// Whether `token` heads a subtree that is attribution only and no part of any evidence.
  func isCut(_ token: Int) -> Bool { cuts[token] }

  /// Adds a frame; the first one of a cue stays.
  mutating func add(_ frame: SayingFrame) {
    guard byCue[frame.cue] < 0 else { return }
    byCue[frame.cue] = Int32(all.count)
    for clause in frame.clauses where byClause[clause] < 0 { byClause[clause] = Int32(all.count) }
    for token in frame.cuts { cuts[token] = true }
    all.append(frame)
  }

  /// Says that frame `index` is who says the quotation.
  mutating func attach(quotation: Int, to index: Int) {
    all[index].quotations.append(quotation)
    all[index].isAct = false
    byQuotation[quotation] = index
  }

  /// The frame that says the clause headed by `token`.
  func frame(saying token: Int) -> SayingFrame? { byClause[token] < 0 ? nil : all[Int(byClause[token])] }

  /// The number of the frame that says the quotation.
  func index(saying quotation: Int) -> Int? { byQuotation[quotation] }
}
