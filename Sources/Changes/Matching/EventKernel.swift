/// What a mention is about, whatever part of speech tells it: its predicate, and for a predicate that says little ("the
/// toll rose", "faces a charge", "the fine remains in place") the nouns that say it instead.
enum EventKernel {
  static let features = [
    SlotFeature(name: "kernel") { _, _, context in context.kernel }
  ]

  /// 1 when both are about the same kind of event; half for a noun that is no event by itself; 0 when nothing goes
  /// together.
  static func relatedness(_ a: MentionProfile, _ b: MentionProfile, _ context: PairContext) -> Double {
    let vocabulary = context.vocabulary
    var best = context.closest(a.predicates, b.predicates)
    if best >= 0.8 { return best }
    best = max(best, context.closest(a.predicates, b.topics), context.closest(b.predicates, a.topics))
    if best >= 0.8 { return best }
    for x in a.topics {
      for y in b.topics {
        let found = vocabulary.relatedness(x, y)
        best = max(best, vocabulary.isClassed(x) && vocabulary.isClassed(y) ? found : found * 0.5)
      }
    }
    return best < 0.4 ? 0 : best
  }
}
