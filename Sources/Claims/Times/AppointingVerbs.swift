import English
import Resources

/// Verbs that put something on a day to come (appointing-verbs.tsv): `The hearing was ⟨set for⟩ 4 October`, `The deadline
/// has been ⟨extended to⟩ 15 April`.
struct AppointingVerbs: Sendable {
  /// The prepositions by lemma with particle.
  private let prepositions: [String: [String]]
  private let all: WordSet

  /// Words that say the day no longer holds ("⟨originally⟩ fixed for").
  private static let former: Set<String> = ["originally", "initially", "previously", "once", "first", "earlier"]

  init(dataFolder: String?) throws(ResourceError) {
    var found: [String: [String]] = [:]
    for row in try DataTable("appointing-verbs", in: dataFolder).rows {
      found[row[0]] = row[1].split(separator: " ").map(String.init)
    }
    prepositions = found
    all = WordSet(found.values.joined())
  }

  /// The verb that puts something on the day that begins at `day`, with its preposition right in front.
  func verb(before day: Int, in document: Document) -> Int? {
    guard var at = document.previous(day) else { return nil }
    if document[at].lower == "the", let before = document.previous(at) { at = before }
    guard all.contains(document[at].lower), document[at].dep == .prep else { return nil }
    var verb = document[at].head
    // "has fixed ⟨the hearing⟩ for Monday", hung on the noun.
    if document[verb].dep == .dobj || document[verb].dep == .prt { verb = document[verb].head }
    return appoints(verb, document[at].lower, in: document) ? verb : nil
  }

  /// Whether the verb moves what it speaks of from one time to another: "⟨put off⟩ from Monday to Friday".
  func moves(_ verb: Int, in document: Document) -> Bool { appoints(verb, "to", in: document) }

  private func appoints(_ verb: Int, _ preposition: String, in document: Document) -> Bool {
    let particle = document.child(of: verb, .prt).map { " " + document[$0].lower } ?? ""
    return prepositions[document[verb].lemma.lowercased() + particle]?.contains(preposition) == true
  }

  /// Whether the day is one that no longer holds: "originally fixed for", "had been set for".
  static func isFormer(_ verb: Int, in document: Document) -> Bool {
    document.nearby(verb).contains { child in
      switch document[child].dep {
      case .advmod: former.contains(document[child].lower)
      case .aux: document[child].lower == "had"
      default: false
      }
    }
  }
}
