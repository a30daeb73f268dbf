import Claims

/// One person under two names: retellings of one statement that call its speaker differently. Two people who say the
/// same are no difference; nor is a name told shorter ("Shehu", "Lena Brandt").
enum SpeakerSlot {
  static let rule = SlotRule(slot: .speaker) { new, old, _ in
    guard let after = person(new.main.mention), let before = person(old.main.mention) else { return nil }
    let x = Set(WordSplitter.lowered(after))
    let y = Set(WordSplitter.lowered(before))
    guard !x.isDisjoint(with: y), !x.isSubset(of: y), !y.isSubset(of: x) || x == y else {
      return isRepeatedName(after, before) ? change(before, after) : nil
    }
    return x == y ? nil : change(before, after)
  }

  private static func change(_ before: String, _ after: String) -> SlotDifference {
    SlotDifference(slot: .speaker, before: before, after: after, kind: .conflicts)
  }

  /// "Anna Anna" against "Anna Lindqvist": the same given name twice is another name, not a shorter one.
  private static func isRepeatedName(_ after: String, _ before: String) -> Bool {
    let x = WordSplitter.lowered(after)
    let y = WordSplitter.lowered(before)
    guard x.count >= 2, y.count >= 2, x[0] == y[0] else { return false }
    return x.last != y.last
  }

  private static func person(_ mention: ClaimMention) -> String? {
    mention.attribution.first { $0.kind == .person }?.speaker
  }

  /// "shehu", "garba shehu": one name is the end of the other.
  private static func isSamePerson(_ a: String, _ b: String) -> Bool {
    a == b || a.hasSuffix(" " + b) || b.hasSuffix(" " + a)
  }

  /// Whether some report of the claim has it from the same person.
  static func isFromKnownSpeaker(_ statement: Statement, _ claim: KnownClaim) -> Bool {
    let speakers = statement.all.compactMap { $0.mention.attribution.first?.entity }
    return claim.reports.flatMap { [$0.mention] + $0.restated }.contains { mention in
      guard let name = mention.attribution.first?.entity else { return false }
      return speakers.contains { isSamePerson($0, name) }
    }
  }
}
