import English

/// A sentence that goes on with the source of the one before it: `The vote was put off, ⟨the sources⟩ said. It could be
/// held within a month.` `Sixty-one survived, ⟨Doe⟩ said. About 40 are missing.`
///
/// What is planned or possible is taken to go on, and a fact that is told with nothing but a pronoun or a number for its
/// subject; any other fact the article states itself.
struct ContinuedSource: Sendable {
  let reading: Reading

  /// The drafts, those without a source in a sentence that goes on with the source of the sentence before.
  func carry(_ drafts: [Draft], _ frames: SayingFrames) -> [Draft] {
    let speaking = Set(frames.all.filter { $0.speaker != nil }.map { reading.document.sentence(of: $0.cue).index })
    var drafts = drafts
    /// By sentence the place of its last draft.
    var lastOf: [Int: Int] = [:]
    for place in drafts.indices {
      let sentence = drafts[place].sentence
      if let before = lastOf[sentence - 1], !drafts[before].mention.attribution.isEmpty, isOpen(drafts[place]),
        !speaking.contains(sentence), isSameParagraph(sentence)
      {
        drafts[place].mention.attribution = drafts[before].mention.attribution
        drafts[place].frames = drafts[before].frames
        drafts[place].rules.append("same-source")
      }
      lastOf[sentence] = place
    }
    return drafts
  }

  /// Whether nobody says it, and it can go on with what somebody said.
  private func isOpen(_ draft: Draft) -> Bool {
    draft.mention.attribution.isEmpty && !draft.mention.quote
      && (draft.mention.modality != .asserted && !tellsOwnPlan(draft) || leansBack(draft))
  }

  /// "⟨Unions plan⟩ a march": what somebody else plans, the article can tell as a fact.
  private func tellsOwnPlan(_ draft: Draft) -> Bool {
    guard let subject = draft.subject else { return false }
    let document = reading.document
    return draft.mention.modality == .planned && [.vbp, .vbz].contains(document[document[subject].head].tag)
      && document[subject].dep == .nsubj && document[subject].pos != .pron
      && reading.cues.modality[.verb]?[document[document[subject].head].lemma] == .planned
  }

  /// "They include …", "About 40 are …", "The rest could …".
  private func leansBack(_ draft: Draft) -> Bool {
    guard let subject = draft.subject else { return false }
    let document = reading.document
    if ["it", "they"].contains(document[subject].lower) { return true }
    if document[subject].pos == .num {
      guard let of = document.child(of: subject, .prep) else { return true }
      // "One ⟨of them⟩ has a broken leg."
      return document.child(of: of, .pobj).map { ["them", "those", "these"].contains(document[$0].lower) } ?? false
    }
    return ["rest", "remainder", "other"].contains(document[subject].lemma) && document.child(of: subject, .prep) == nil
  }

  private func isSameParagraph(_ sentence: Int) -> Bool {
    let sentences = reading.document.sentences
    guard sentence > 0, let here = sentences[sentence].range.first, let before = sentences[sentence - 1].range.first
    else {
      return false
    }
    return reading.line(of: here)?.index == reading.line(of: before)?.index
  }
}
