import Claims

/// The one sentence by which a person tailing the log understands an event.
enum Summary {
  static func claim(_ change: ClaimChange, type: EventType, before: Support?) -> String {
    let text = said(type == .claimWithdrawn ? change.claim.text : change.mention.text, change.mention)
    let counted =
      "\(count(change.support.articles, "article")), "
      + count(change.support.independent, "independent origin")
    let who = change.mention.origin ?? change.article.publisher ?? change.article.name
    switch type {
    case .claimAsserted: return "New (\(who)): \(text)"
    case .claimRepeated: return "Repeats \(before?.origins.first ?? who): \(counted) — \(text)"
    case .claimCorroborated: return "Corroborated by \(who): \(counted) — \(text)"
    case .claimReworded: return "Rewords a quotation: \(differences(change)) (\(counted))"
    case .claimRefined: return "More specific: \(differences(change)) — \(text)"
    case .claimProgressed: return "Moves on: \(differences(change)) — \(text)"
    case .claimRevised: return "Revised by \(who): \(differences(change)) — \(text)"
    case .claimDisputed: return "Disputed by \(who): \(differences(change)) — \(text)"
    case .claimBackfilled: return "An older report said otherwise: \(differences(change)) — \(text)"
    case .claimWithdrawn: return "No longer said by \(who): \(text)"
    default: return text
    }
  }

  static func article(_ counts: [String: Int], story: String, isRevision: Bool) -> String {
    let total = counts.values.reduce(0, +)
    let kinds = EventType.allCases.compactMap { type in
      counts[type.rawValue].map { "\($0) \(type.rawValue.dropFirst("claim.".count))" }
    }
    let list = kinds.isEmpty ? "" : " (" + kinds.joined(separator: ", ") + ")"
    return
      "\(isRevision ? "New version of a known article" : "Read"): \(count(total, "claim event"))\(list); story: \(story)"
  }

  private static let negations: Set<String> = [
    "not", "no", "never", "nothing", "nobody", "none", "neither", "nor", "without", "cannot", "denied", "denies",
    "deny",
    "denying", "false", "wrong", "untrue",
  ]

  /// The statement; a denial whose words do not show it is told as one.
  private static func said(_ text: String, _ mention: ClaimMention) -> String {
    let words = WordSplitter.lowered(text)
    guard mention.polarity == .negative,
      !words.contains(where: { negations.contains($0) || $0.hasSuffix("n't") })
    else { return text }
    let speaker = mention.attribution.first?.speaker
    return speaker.map { "\($0) denies: \(text)" } ?? "Denied: \(text)"
  }

  private static func differences(_ change: ClaimChange) -> String {
    change.changes.map { difference in
      "\(difference.slot.rawValue) \(shown(difference.before)) → \(shown(difference.after))"
    }.joined(separator: "; ")
  }

  private static func shown(_ value: String?) -> String { value.map { "“\($0)”" } ?? "not said" }

  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
