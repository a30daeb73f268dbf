import Claims
import Testing

@Suite struct NormalNameTests {
  @Test(arguments: [
    ("al-Rashid", "al rashid"), ("U.S.", "us"), ("Côte d’Ivoire", "cote divoire"), ("São  Paulo", "sao paulo"),
    ("International Court of Justice", "international court of justice"), ("", ""), ("…", ""),
  ])
  func spellingCountsForNothing(_ name: String, _ normal: String) {
    #expect(NormalName.of(name) == normal)
  }

  @Test(arguments: [
    ("ana maria torres", "torres", true), ("paul okoro", "chief paul okoro", true),
    ("al rashid", "mohammed al rashid", true),
    ("john smith", "jane smith", false), ("john smith", "john", false), ("smith", "smithson", false),
  ])
  func surnamesAgree(_ first: String, _ second: String, _ agree: Bool) {
    #expect(NormalName.agree(first, second) == agree)
    #expect(NormalName.agree(second, first) == agree)
  }
}
