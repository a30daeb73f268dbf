/// When something happened or is to happen.
public struct TimeExpression: Sendable, Hashable, Codable {
  /// The words ("by September next year").
  public var text: String
  /// TIMEX3-style value: `2024`, `2024-09`, `2024-09-06`, `2024-W36`, `2024-Q3`, `2024-SU`, `2024-H1`,
  /// `201` (the 2010s), `2014/2018` (from … to), durations `P6M`, times of day `2024-09-06T14:30`, or `T14:30` where the day
  /// is not known;
  /// nil while what it depends on is unknown.
  public var value: String?
  /// The TIMEX3 type.
  public var type: Kind
  /// How the claim relates to the value; nil for plain "in", "on", "at".
  public var relation: Relation?
  /// What is left to be resolved once the publication date is known; not part of the event. Of a time of day, its day.
  public var anchored: AnchoredTime?

  /// TIMEX3 types.
  public enum Kind: String, Sendable, Hashable, Codable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// How a claim relates to a time.
  public enum Relation: String, Sendable, Hashable, Codable {
    case by, before, after, since, until, during, within
  }

  private enum CodingKeys: String, CodingKey { case text, value, type, relation }

  /// All values; see the properties.
  public init(
    text: String, value: String?, type: Kind = .date, relation: Relation? = nil, anchored: AnchoredTime? = nil
  ) {
    self.text = text
    self.value = value
    self.type = type
    self.relation = relation
    self.anchored = anchored
  }
}
