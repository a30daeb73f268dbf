import English

/// The dates that a text mentioned last: any for "the following year" and "three years later", a day for a bare time of
/// day ("The train derailed on Tuesday. The last coach came to rest ⟨at 6:20⟩").
struct MentionedDates {
  private var last: Place?
  /// The last day that has passed, and the last one to come; one told with its year may be either.
  private var (pastDay, comingDay): (Place?, Place?)

  private struct Place {
    var term: AnchoredTime
    var end: Int
  }

  /// Remembers a date that ends before token `end`.
  ///
  /// - Parameter isTold: whether the text tells something of it, so that it is no line with the day of publication.
  mutating func add(_ term: AnchoredTime, at end: Int, isTold: Bool) {
    let place = Place(term: term, end: end)
    last = place
    guard isTold, term.isDay else { return }
    if term.side != .future { pastDay = place }
    if term.side != .past { comingDay = place }
  }

  /// The date mentioned last before `token`, unless it is more than three sentences back.
  func last(before token: Int, in document: Document) -> AnchoredTime? {
    guard let last = near(last, token, document) else { return nil }
    if case .interval(_, let to) = last { return to }
    return last
  }

  /// The day that passed, or is to come, mentioned last before `token`, unless it is more than three sentences back.
  func day(_ tense: Tense, before token: Int, in document: Document) -> AnchoredTime? {
    near(tense == .past ? pastDay : comingDay, token, document)
  }

  private func near(_ place: Place?, _ token: Int, _ document: Document) -> AnchoredTime? {
    guard let place, place.end > 0 else { return nil }
    let here = document.sentence(of: token).index
    return here - document.sentence(of: place.end - 1).index <= 3 ? place.term : nil
  }
}
