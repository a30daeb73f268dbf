import English
import Resources

/// Finds the times in a document and says what they mean, as TIMEX3 values where they can be known.
///
/// "In April", "on Friday" are the last or the next one as the tense of their verb says; "the following year", "three
/// years later" are counted from the date that the text mentioned last.
public struct TimeTagger: Sendable {
  private let words: TimeWords
  private let numbers: NumberWords
  private let appointing: AppointingVerbs

  /// Reads its tables.
  ///
  /// - Parameter dataFolder: the data folder; found by `ResourceFolder` when nil.
  public init(dataFolder: String? = nil) throws(ResourceError) {
    words = try TimeWords(dataFolder: dataFolder)
    numbers = try NumberWords(dataFolder: dataFolder)
    appointing = try AppointingVerbs(dataFolder: dataFolder)
  }

  /// The times in text order; they do not overlap.
  public func tag(_ document: Document) -> [TaggedTime] { tag(document, pieces: [TextPiece](of: document)) }

  /// The same for a document whose pieces are at hand.
  func tag(_ document: Document, pieces: [TextPiece]) -> [TaggedTime] {
    let reader = TimeReader(words: words, numbers: numbers, document: document, pieces: pieces)
    var found: [TaggedTime] = []
    var dates = MentionedDates()
    var i = 0
    var free = 0
    while i < reader.pieces.count {
      guard reader.pieces[i].beginsToken || reader.pieces[i].kind == .digits, let reading = reader.read(at: i),
        let time = tagged(reading, from: i, free: free, reader, document, &dates)
      else {
        i += 1
        continue
      }
      found.append(time)
      i = reading.end
      free = reading.end
    }
    return found
  }

  private func tagged(
    _ reading: TimeReading, from start: Int, free: Int, _ reader: TimeReader, _ document: Document,
    _ dates: inout MentionedDates
  ) -> TaggedTime? {
    var (relation, first) = relation(before: start, free: free, reader)
    // "In Sunday's election": the preposition belongs to the noun behind the time.
    if isBeforeItsNoun(reader.pieces[start].token..<reader.pieces[reading.end - 1].token + 1, document) {
      (relation, first) = (nil, start)
    }
    // "From a year earlier" compares.
    if ["ago", "earlier"].contains(reader.text(reading.end - 1)), reader.text(start - 1) == "from" { relation = nil }
    let tokens = reader.pieces[first].token..<reader.pieces[reading.end - 1].token + 1
    let core = reader.pieces[start].token..<tokens.upperBound
    let head = tokens.first { !tokens.contains(document[$0].head) || document[$0].isRoot } ?? tokens.lowerBound
    var governor = document[head].isRoot ? nil : document[head].head
    // "Said on Monday it would": the verb right before the time, where the parser reaches over to the next clause.
    if let parsed = governor, parsed >= tokens.upperBound, tokens.lowerBound > 0,
      document[tokens.lowerBound - 1].tag == .vbd
    {
      governor = tokens.lowerBound - 1
    }
    let appointedBy = appointing.verb(before: core.lowerBound, in: document)
    var expression = TimeExpression(text: document.text(of: tokens), value: nil, relation: relation)
    switch reading.meaning {
    case .duration(let iso):
      (expression.type, expression.value) = (.duration, iso)
    case .set(let iso): (expression.type, expression.value) = (.set, iso)
    case .clock(let time):
      (expression.type, expression.value) = (.time, time)
      let tense: Tense = Tense.isExplicitFuture(governor, in: document) ? .future : .past
      expression.anchored = dates.day(tense, before: tokens.lowerBound, in: document)
      expression.value = expression.anchored?.resolved(published: nil).map { $0.value + time } ?? time
    case .stretch(let term, let iso):
      (expression.type, expression.value, expression.anchored) = (.duration, iso, term)
    case .ahead(let term, let iso):
      if Tense.governing(governor, in: document, otherwise: .future) == .future {
        expression.anchored = term
      } else {
        (expression.type, expression.value) = (.duration, iso)
      }
    case .date(var term):
      if term.isRelativeToText {
        let before = dates.last(before: tokens.lowerBound, in: document)
        // "By then" without a date before it says nothing.
        if before == nil, term == .mentionedBefore { return nil }
        term = term.linked(to: before ?? .published)
      }
      // "Moved from Monday to Friday": it is on Friday.
      var isMoved = false
      if case .interval(_, let to) = term, document[tokens.lowerBound].lower == "from",
        governor.map({ appointing.moves($0, in: document) }) ?? false
      {
        (term, isMoved) = (to, true)
      }
      if term.isUndirected {
        let above = governor ?? document[head].head
        let isAppointed = appointedBy.map { !AppointingVerbs.isFormer($0, in: document) } ?? false
        // "The talks follow the attack ⟨of 14 May⟩": the present tense is not that of the attack.
        let isOfNoun =
          term.isDayOfMonth && document[tokens.lowerBound].lower == "of"
          && governor.map { document[$0].pos == .noun } ?? false
        let isAhead =
          isMoved || isAppointed
          || !Tense.isBaseline(governor, time: tokens, in: document)
            && (isOfNoun
              ? Tense.isExplicitFuture(above, in: document) : Tense.governing(above, in: document) == .future)
        term = term.directed(isAhead ? .future : Tense.isDated(above, in: document) ? .past : .recent)
      }
      expression.value = term.resolved(published: nil)?.value
      expression.anchored = term
      dates.add(term, at: tokens.upperBound, isTold: isTold(tokens, governor, document))
    }
    return TaggedTime(
      tokens: tokens, core: core, head: head, governor: governor, appointedBy: appointedBy, expression: expression)
  }

  /// Whether a sentence tells something of the date, unlike `Published: 4 May 2021`.
  private func isTold(_ tokens: Range<Int>, _ governor: Int?, _ document: Document) -> Bool {
    guard let governor, document.previous(tokens.lowerBound).map({ document[$0].text != ":" }) ?? true else {
      return false
    }
    return Tense.hasVerb(above: governor, in: document)
  }

  /// Whether the time stands before the noun whose time it is ("the 2022 floods", "Sunday's election").
  private func isBeforeItsNoun(_ core: Range<Int>, _ document: Document) -> Bool {
    guard let head = core.first(where: { !core.contains(document[$0].head) }) else { return false }
    let noun = document[head].head
    return [.poss, .compound, .nummod, .amod, .nmod].contains(document[head].dep) && noun >= core.upperBound
      && noun < core.upperBound + 8 && document[noun].pos != .num
  }

  /// The relation words in front of the piece `start`, not before `free`: the relation and their first piece.
  private func relation(before start: Int, free: Int, _ reader: TimeReader) -> (TimeExpression.Relation?, Int) {
    var best: (TimeExpression.Relation?, Int) = (nil, start)
    if reader.text(start) == "in" { return best }
    var phrase = ""
    var first = start
    var anchor = start
    for back in 1...words.longestRelation {
      let i = start - back
      guard i >= free, reader.pieces[i].kind == .word || (back == 1 && reader.text(i) == "the") else { break }
      if back == 1, reader.text(i) == "the" {
        anchor = i
        first = i
        continue
      }
      phrase = phrase.isEmpty ? reader.text(i) : reader.text(i) + " " + phrase
      guard let relation = words.relations[phrase] else { continue }
      first = i
      best = (relation, i)
    }
    return best.1 == start && anchor < start ? (nil, anchor) : (best.0, min(first, best.1))
  }
}
