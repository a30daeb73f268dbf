import English

/// The date that a text mentioned last, for "the following year" and "three years later".
struct MentionedDates {
  private var last: (term: AnchoredTime, end: Int)?

  /// Remembers a date that ends before token `end`.
  mutating func add(_ term: AnchoredTime, at end: Int) { last = (term, end) }

  /// The date mentioned last before `token`, unless it is more than three sentences back.
  func last(before token: Int, in document: Document) -> AnchoredTime? {
    guard let last, last.end > 0 else { return nil }
    let here = document.sentence(of: token).index
    guard here - document.sentence(of: last.end - 1).index <= 3 else { return nil }
    if case .interval(_, let to) = last.term { return to }
    return last.term
  }
}
