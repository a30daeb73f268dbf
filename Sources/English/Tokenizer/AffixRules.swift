/// What the tokenizer cuts off the front and the back of a run of characters: the model's prefix and suffix patterns as
/// functions.
struct AffixRules: Sendable {
  let classes: AffixClasses
  private let prefixes: CodePointSet
  private let suffixes: CodePointSet

  init(_ classes: AffixClasses) {
    self.classes = classes
    let common = Self.punctuation.union(Self.quotes).union(classes.icons)
    prefixes = common.union(CodePointSet("§%=—–…")).union(Self.currencies)
    suffixes = common.union(CodePointSet("…—–"))
  }

  /// How many characters are a prefix; 0 for none.
  func prefixLength(_ s: Scalars) -> Int {
    guard let first = s.first else { return 0 }
    switch first {
    case 0x2b: return s.count > 1 && CodePoint.isASCIIDigit(s[1]) ? 0 : 1
    case 0x2e:
      let dots = s.prefix { $0 == 0x2e }.count
      return dots >= 2 ? dots : 0
    default: break
    }
    if prefixes.contains(first) { return 1 }
    return Self.dollars.first { s.has($0, at: 0) }?.count ?? 0
  }

  /// How many characters are a suffix, the longest; 0 for none.
  func suffixLength(_ s: Scalars) -> Int {
    guard let last = s.last else { return 0 }
    let count = s.count
    let before = count > 1 ? s[count - 2] : nil
    var best = suffixes.contains(last) ? 1 : 0
    switch last {
    case 0x2026: if before == 0x2026 { best = 2 }
    case 0x2e: best = max(best, stopLength(s))
    case 0x73, 0x53: if before == 0x27 || before == 0x2019 { best = 2 }
    case 0x2b: if let before, CodePoint.isASCIIDigit(before) { best = 1 }
    default: break
    }
    if Self.currencies.contains(last) {
      if let before, CodePoint.isASCIIDigit(before) { best = max(best, 1) }
      for dollar in Self.dollars where followsDigit(dollar, in: s) { best = max(best, dollar.count) }
    }
    if let unit = classes.units.first(where: { $0.last == last && followsDigit($0, in: s) }) {
      best = max(best, unit.count)
    }
    return best
  }

  /// A run of full stops, or a single one behind what allows it.
  private func stopLength(_ s: Scalars) -> Int {
    var start = s.count
    while start > 0, s[start - 1] == 0x2e { start -= 1 }
    let dots = s.count - start
    if dots >= 2 { return dots }
    guard start > 0 else { return 0 }
    let before = s[start - 1]
    if classes.beforeFinalStop.contains(before) { return 1 }
    guard start > 1 else { return 0 }
    let second = s[start - 2]
    if classes.upper.contains(before), classes.upper.contains(second) { return 1 }
    return second == 0xb0 && Self.temperatures.contains(before) ? 1 : 0
  }

  private func followsDigit(_ text: [UInt32], in s: Scalars) -> Bool {
    s.count > text.count && CodePoint.isASCIIDigit(s[s.count - text.count - 1]) && s.has(text, at: s.count - text.count)
  }

  private static let punctuation = CodePointSet(",:;!?¿؟¡()[]{}<>_#*&。？！，、；：～·।،۔؛٪")
  private static let quotes = CodePointSet(
    "'\"\u{201d}\u{201c}`\u{2018}\u{b4}\u{2019}\u{201a},\u{201e}\u{bb}\u{ab}\u{300c}\u{300d}\u{300e}\u{300f}\u{ff08}"
      + "\u{ff09}\u{3014}\u{3015}\u{3010}\u{3011}\u{300a}\u{300b}\u{3008}\u{3009}\u{2329}\u{232a}\u{27e6}\u{27e7}")
  private static let currencies = CodePointSet([
    0x24...0x24, 0xa3...0xa3, 0xa5...0xa5, 0xe3f...0xe3f, 0x20a0...0x20bf, 0xfdfc...0xfdfc,
  ])
  private static let dollars = ["US$", "C$", "A$"].map { $0.unicodeScalars.map(\.value) }
  private static let temperatures = CodePointSet("FfCcKk")
}
