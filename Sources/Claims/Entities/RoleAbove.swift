import English

/// "the head surgeon of the town's hospital, ⟨Jane Doe⟩, told …": the name belongs to who holds the role, though the parse
/// ties it to the noun right before it.
struct RoleAbove {
  let tables: NameTables
  let document: Document

  private static let prepositions: Set<String> = ["of", "at", "for", "in"]

  /// The role noun of which the name headed by `head` is the holder.
  func find(_ head: Int) -> Int? {
    let noun = document[head].head
    guard document[head].dep == .appos, document[noun].pos == .noun, document[noun].dep == .pobj else { return nil }
    let preposition = document[noun].head
    let role = document[preposition].head
    guard document[preposition].dep == .prep, Self.prepositions.contains(document[preposition].lower),
      document[role].pos == .noun, document[role].tag == .nn, document[role].dep == .nsubj, document[head].tag == .nnp,
      tables.titles[document[role].lemma.lowercased()] != nil
    else { return nil }
    return role
  }
}
