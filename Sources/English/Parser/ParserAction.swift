/// The kinds of action of the dependency parser, by their number in the model. The arc-eager system with un-shift:
/// Nivre and Fernández-González 2014, "Arc-Eager Parsing with the Tree Constraint"; the break after Honnibal and
/// Johnson 2015, "An Improved Non-monotonic Transition System for Dependency Parsing".
enum ParserAction: Int, CaseIterable, Sendable {
  /// The next word goes onto the stack.
  case shift
  /// The stack's top leaves it, or goes back if it has no head yet.
  case reduce
  /// The next word becomes the head of the stack's top.
  case left
  /// The stack's top becomes the head of the next word.
  case right
  /// A sentence starts behind the next word.
  case `break`
}
