/// All comparisons, in the order in which explanations list them.
enum PairFeatures {
  static let all: [SlotFeature] =
    PredicateComparison.features + EventKernel.features + ParticipantComparison.features + WordComparison.features
    + QuantityComparison.features + TimeComparison.features + PlaceComparison.features + QuotationComparison.features
    + FactualityComparison.features + PositionComparison.features
}
