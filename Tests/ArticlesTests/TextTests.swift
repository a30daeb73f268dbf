import Articles
import Testing

@Suite("Charsets and odd text")
struct TextTests {
  static let sample = "The café’s owner – a “friend” of the minister – said that he would pay €500 for it. He left."

  /// Windows-1252 of the few characters above that are not ASCII.
  static let windows1252: [UInt8] = sample.unicodeScalars.map { scalar in
    switch scalar {
    case "’": 0x92
    case "–": 0x96
    case "“": 0x93
    case "”": 0x94
    case "€": 0x80
    default: UInt8(scalar.value & 0xFF)
    }
  }

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  static func utf32(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      let bytes = [24, 16, 8, 0].map { UInt8(scalar.value >> $0 & 0xFF) }
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  static let charsets: [(String, [UInt8])] = [
    ("UTF-8", Array(sample.utf8)),
    ("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array(sample.utf8)),
    ("UTF-16LE with mark", [0xFF, 0xFE] + utf16(sample, bigEndian: false)),
    ("UTF-16BE with mark", [0xFE, 0xFF] + utf16(sample, bigEndian: true)),
    ("UTF-16LE without mark", utf16(sample, bigEndian: false)),
    ("UTF-16BE without mark", utf16(sample, bigEndian: true)),
    ("UTF-32LE with mark", [0xFF, 0xFE, 0, 0] + utf32(sample, bigEndian: false)),
    ("UTF-32BE with mark", [0, 0, 0xFE, 0xFF] + utf32(sample, bigEndian: true)),
    ("Windows-1252", windows1252),
  ]

  @Test(
    "The same text from every charset",
    arguments: charsets)
  func charset(name: String, bytes: [UInt8]) throws {
    #expect(try Reading.article(bytes).text == Self.sample, "\(name)")
  }

  @Test("A broken character in UTF-8 is shown as U+FFFD, and does not make the text another charset")
  func repaired() throws {
    let good = String(repeating: "The minister’s “plan” is done. ", count: 6)
    let cut = Array(good.utf8) + [0xE2, 0x80]
    #expect(try Reading.article(cut).text == good + "\u{FFFD}")
  }

  @Test("Text is kept as it is: CR LF, lone CR, NEL, line and paragraph separators, bidirectional marks, emoji")
  func unchanged() throws {
    let text =
      "One line ends here.\r\nAnother ends.\rThe next one is \u{2028}split.\u{2029}It was said \u{202B}שלום\u{202C} "
      + "to the man 👩‍👩‍👧‍👦 who\u{85}was there with the others.\u{0C}\n\n"
    #expect(try Reading.article(text).text.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test("A single line of 2 MB")
  func longLine() throws {
    let text = String(repeating: "The minister said that it was done. ", count: 60_000)
    let article = try Reading.article(text)
    #expect(article.text.utf8.count == text.utf8.count)
    #expect(article.title == nil)
  }

  @Test(
    "A long run of one thing",
    arguments: ["a", "\n", "\r", ". ", "1 ", "- ", "👩‍👩‍👧‍👦", "\u{301}", "2024-09-06\n", "By A\n", "#", ": ", "\u{2028}"])
  func repeated(unit: String) throws {
    let rejection = try Reading.rejection(Array(String(repeating: unit, count: 200_000 / unit.utf8.count).utf8))
    #expect(rejection != nil)
  }

  @Test("Bytes at random never crash", arguments: 0..<300)
  func random(seed: Int) throws {
    var generator = Generator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    var bytes: [UInt8] = []
    let prefixes: [[UInt8]] = [
      [], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE, 0, 0], Array("Date: ".utf8),
    ]
    bytes += prefixes[seed % prefixes.count]
    let seedText = Array(Reading.body.utf8)
    for _ in 0..<Int.random(in: 0..<600, using: &generator) {
      if seed.isMultiple(of: 2) {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        let place = Int.random(in: 0..<seedText.count, using: &generator)
        bytes += seedText[place..<min(place + 9, seedText.count)]
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      }
    }
    let rejection = try Reading.rejection(bytes)
    #expect(rejection?.detail.isEmpty != true)
  }

  /// SplitMix64, so that a failure can be repeated.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
