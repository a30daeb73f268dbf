/// What is said to happen: the same word, a synonym, a nominalisation ("withdraw", "withdrawal", "pull out").
enum PredicateComparison {
  static let features = [
    SlotFeature(name: "predicate") { a, b, context in context.closest(a.predicates, b.predicates) },
    SlotFeature(name: "predicate-elsewhere") { a, b, context in
      max(context.closest(a.predicates, b.words), context.closest(b.predicates, a.words))
    },
    SlotFeature(name: "predicate-unrelated") { a, b, context in
      context.closest(a.predicates, b.predicates) < 0.3 ? 1 : 0
    },
  ]
}
