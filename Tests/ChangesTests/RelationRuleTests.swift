import Testing

@testable import Changes

@Suite struct RelationRuleTests {
  private static func facts(
    _ kinds: [SlotDifference.Kind], _ order: ReportOrder, newOrigin: Bool = false, turnedTrue: Bool = false
  ) -> RelationFacts {
    RelationFacts(
      differences: kinds.map { SlotDifference(slot: .time, before: "a", after: "b", kind: $0) }, order: order,
      isNewOrigin: newOrigin, turnedTrue: turnedTrue)
  }

  @Test(arguments: [
    (facts([], .same), EventType.claimRepeated),
    (facts([], .later, newOrigin: true), .claimCorroborated),
    (facts([.rewords], .later, newOrigin: true), .claimReworded),
    (facts([.rewords, .narrows], .same), .claimRefined),
    (facts([.narrows, .advances], .later), .claimProgressed),
    (facts([.conflicts, .advances], .later), .claimRevised),
    (facts([.conflicts], .same), .claimDisputed),
    (facts([.denies], .later), .claimDisputed),
    (facts([.denies], .later, turnedTrue: true), .claimProgressed),
    (facts([.denies], .earlier), .claimDisputed),
  ])
  func theStrongestWins(facts: RelationFacts, type: EventType) {
    #expect(RelationRule.type(for: facts) == type)
  }

  @Test(arguments: [SlotDifference.Kind.conflicts, .advances, .precedes])
  func anOlderReportFillsHistoryIn(kind: SlotDifference.Kind) {
    #expect(RelationRule.type(for: Self.facts([kind], .earlier)) == .claimBackfilled)
  }

  @Test func anOlderReportMayStillRepeatAndNarrow() {
    #expect(RelationRule.type(for: Self.facts([], .earlier)) == .claimRepeated)
    #expect(RelationRule.type(for: Self.facts([.narrows], .earlier)) == .claimRefined)
  }
}
