/// What an event of the log says. The strongest type that fits wins; `strength` orders those of one claim.
public enum EventType: String, Sendable, Hashable, Codable, CaseIterable {
  case claimAsserted = "claim.asserted"
  case claimRepeated = "claim.repeated"
  case claimCorroborated = "claim.corroborated"
  case claimReworded = "claim.reworded"
  case claimRefined = "claim.refined"
  case claimProgressed = "claim.progressed"
  case claimRevised = "claim.revised"
  case claimDisputed = "claim.disputed"
  case claimBackfilled = "claim.backfilled"
  case claimWithdrawn = "claim.withdrawn"
  case articleIngested = "article.ingested"
  case articleRevised = "article.revised"
  case articleDuplicate = "article.duplicate"
  case articleRejected = "article.rejected"
  case logOpened = "log.opened"
  case logRepaired = "log.repaired"
  case logRotated = "log.rotated"

  /// Whether it is about a claim.
  public var isClaim: Bool { rawValue.hasPrefix("claim.") }
  /// Whether it ends a transaction: an article's own event, or one of the log's, which stand alone.
  public var closesTransaction: Bool { !isClaim }
}
