import English

extension Document {
  /// The modal verb of the clause that a joined verb shares it with: "⟨will⟩ begin in April and be finished by May".
  ///
  /// Only where the joined verb is a bare form that nothing else explains, without a subject of its own.
  func sharedModal(of head: Int) -> [Int] {
    guard self[head].dep == .conj, self[head].head != head, ownSubject(of: head) == nil else { return [] }
    let own = children(of: head, .aux, .auxpass)
    let isBare = own.isEmpty ? self[head].tag == .vb : own.first.map { self[$0].tag == .vb } ?? false
    guard isBare, !own.contains(where: { self[$0].tag == .to || self[$0].tag == .md }) else { return [] }
    let shared = children(of: self[head].head, .aux).filter { self[$0].tag == .md }
    return own.isEmpty ? [] : shared
  }

  /// "has ⟨yet⟩ to publish the names": it has not been done.
  func hasYet(_ verb: Int) -> Bool {
    children(of: verb, .advmod).contains { self[$0].lower == "yet" }
      && children(of: verb, .xcomp).contains { clause in
        children(of: clause, .aux).contains { self[$0].lower == "to" }
      }
  }
}
