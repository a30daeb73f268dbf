import Testing

@testable import English

struct CodePointTests {
  /// All characters that Python calls white space.
  static let spaces: Set<UInt32> = [
    9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201,
    8202, 8232, 8233, 8239, 8287, 12288,
  ]

  @Test func spacesAreThoseOfPython() {
    #expect(Set((0...0x10ffff).filter { CodePoint.isSpace($0) }) == Self.spaces)
  }

  @Test func lettersDigitsAndCases() {
    #expect("aZéßǅʰ中ª".units.allSatisfy(CodePoint.isAlpha))
    #expect(!"1_-½Ⅷ\u{301}ⓐ".units.contains(where: CodePoint.isAlpha))
    #expect("09٣²①".units.allSatisfy(CodePoint.isDigit))
    #expect(!"½Ⅷ一a".units.contains(where: CodePoint.isDigit))
    #expect("AÉⅧⒶ".units.allSatisfy(CodePoint.isUpper))
    #expect(!"aßǅ1中".units.contains(where: CodePoint.isUpper))
    #expect("0٣".units.allSatisfy(CodePoint.isDecimal) && !CodePoint.isDecimal(0xb2))
    #expect("a_½Ⅷ".units.allSatisfy(CodePoint.isWord) && !CodePoint.isWord(0x2d))
  }

  @Test(arguments: [
    ("Iraq", "iraq"), ("ΟΔΟΣ", "οδος"), ("ΑΣ ", "ας "), ("Σ", "σ"), ("ΑΣΑ", "ασα"), ("İ", "i\u{307}"), ("ẞÉ", "ßé"),
  ])
  func lowerCaseIsThatOfPython(_ text: String, _ lower: String) {
    #expect(CodePoint.lower(text.units) == lower.units)
  }

  @Test(arguments: [
    ("Reuters", "Xxxxx"), ("US$", "XX$"), ("2,500", "d,ddd"), ("abcdefgh", "xxxx"), ("", ""), ("中文", "xx"),
    (String(repeating: "a", count: 100), "LONG"),
  ])
  func shapes(_ text: String, _ shape: String) {
    text.units.withUnsafeBufferPointer { #expect(WordShape.of($0) == shape.units) }
  }
}
