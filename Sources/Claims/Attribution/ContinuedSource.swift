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
    var lastOf: [Int: Draft] = [:]
    return drafts.map { draft in
      var draft = draft
      let isOpen =
        draft.mention.attribution.isEmpty && !draft.mention.quote
        && (draft.mention.modality != .asserted && !tellsOwnPlan(draft) || leansBack(draft))
      if isOpen, !speaking.contains(draft.sentence), let before = lastOf[draft.sentence - 1],
        !before.mention.attribution.isEmpty, isSameParagraph(draft.sentence)
      {
        draft.mention.attribution = before.mention.attribution
        draft.frames = before.frames
        draft.rules.append("same-source")
      }
      lastOf[draft.sentence] = draft
      return draft
    }
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
