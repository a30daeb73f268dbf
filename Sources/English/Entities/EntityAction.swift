/// The kinds of action of the entity recogniser, by their number in the model: the BILUO scheme.
enum EntityAction: Int, CaseIterable, Sendable {
  /// Numbered, but the model has no such action.
  case missing
  /// The first token of a longer entity.
  case begin
  /// A token inside.
  case inside
  /// The last token of a longer entity.
  case last
  /// An entity of one token.
  case unit
  /// No entity.
  case outside
}
