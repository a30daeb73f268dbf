import English

/// What a gapped clause leaves out, taken from the clause that it is joined to: `The firm has 2,500 workers in Lyon and
/// ⟨900 in Turin⟩` says that it has 900 workers there, `Two villages lost power on Monday and ⟨three on Tuesday⟩` that
/// three villages did.
struct FilledGap: Sendable {
  let subject: Participant
  let predicate: Predicate
  let object: Participant?
  /// The clause with its gap filled.
  let text: String

  /// What stands for the rest of something tells by itself what is counted.
  private static let rests: Set<String> = ["rest", "remainder", "other", "half", "third"]

  /// Nil where it cannot be told what the words stand beside.
  ///
  /// - Parameters:
  ///   - clause: the gapped clause: a noun phrase and the phrases that tell where or when.
  ///   - verb: the verb of the clause that it is joined to.
  init?(_ clause: Clause, verb: Int, _ reading: Reading) {
    let document = reading.document
    guard document.isVerbal(verb), verb < clause.tokens.lowerBound, let doer = document.ownSubject(of: verb),
      doer < verb
    else { return nil }
    let inner = document.child(of: verb, .xcomp).flatMap { $0 < clause.tokens.lowerBound ? $0 : nil } ?? verb
    let thing = document.child(of: inner, .dobj, .attr).flatMap { $0 < clause.tokens.lowerBound ? $0 : nil }
    let phrase = NounPhrase(document: document)
    func isCounted(_ token: Int) -> Bool { !reading.findings.numbers(in: phrase.range(token)).isEmpty }

    let isSubject: Bool
    if let thing, isCounted(thing) {
      isSubject = false
    } else if isCounted(doer) {
      isSubject = true
    } else {
      return nil
    }
    let behind = max(clause.head + 1, clause.tokens.lowerBound)
    guard behind < clause.tokens.upperBound else { return nil }
    let parallel = isSubject ? doer : (thing ?? doer)
    let slots = ParticipantSlots(reading: reading)
    let said = slots.participant(parallel)
    var words = document.text(of: clause.tokens.lowerBound..<behind)
    let tellsWhat = Self.rests.contains(document[clause.head].lemma) || document[parallel].pos == .num
    if !tellsWhat, document[clause.head].pos == .num { words += " " + document[parallel].text }
    let filled = Participant(text: words, head: said.head, entity: nil)

    let first = document.children(of: verb, .aux, .auxpass, .neg).filter { $0 > doer && $0 < verb }.min() ?? verb
    var last = inner
    if isSubject, let thing, thing > inner { last = phrase.range(thing).upperBound - 1 }
    guard last < clause.tokens.lowerBound else { return nil }
    let doing = document.text(of: first..<last + 1)
    let rest = document.text(of: behind..<clause.tokens.upperBound)
    predicate = slots.predicate(verb)
    if isSubject {
      subject = filled
      object = thing.map(slots.participant)
      text = [words, doing, rest].joined(separator: " ")
    } else {
      subject = slots.participant(doer)
      object = filled
      text = [subject.text, doing, words, rest].joined(separator: " ")
    }
  }
}
