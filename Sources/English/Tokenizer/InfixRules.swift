/// Where the tokenizer splits inside a run of characters: the model's infix patterns as a function.
struct InfixRules: Sendable {
  let classes: AffixClasses
  private let alphaOrDigit: CodePointSet

  init(_ classes: AffixClasses) {
    self.classes = classes
    alphaOrDigit = classes.alpha.union(CodePointSet([0x30...0x39]))
  }

  /// The infixes of `s`, left to right, without overlap.
  func infixes(_ s: Scalars) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var i = 0
    while i < s.count {
      let length = self.length(s, at: i)
      if length > 0 { found.append(i..<i + length) }
      i += max(length, 1)
    }
    return found
  }

  /// The length of the infix at `i`; 0 for none.
  private func length(_ s: Scalars, at i: Int) -> Int {
    let c = s[i]
    if c == 0x2e {
      let dots = s[i...].prefix { $0 == 0x2e }.count
      if dots >= 2 { return dots }
    } else if c == 0x2026 || classes.icons.contains(c) {
      return 1
    }
    guard i > 0 else { return 0 }
    let before = s[i - 1]
    if i + 1 < s.count, isSingle(c, before, s[i + 1]) { return 1 }
    guard alphaOrDigit.contains(before) else { return 0 }
    for hyphen in Self.hyphens where s.has(hyphen, at: i) {
      let next = i + hyphen.count
      if next < s.count, classes.alpha.contains(s[next]) { return hyphen.count }
    }
    return i + 1 < s.count && Self.joiners.contains(c) && classes.alpha.contains(s[i + 1]) ? 1 : 0
  }

  /// An operator between digits, a full stop between two sentences, a comma between letters.
  private func isSingle(_ c: UInt32, _ before: UInt32, _ after: UInt32) -> Bool {
    switch c {
    case 0x2b, 0x2d, 0x2a, 0x5e:
      CodePoint.isASCIIDigit(before) && (CodePoint.isASCIIDigit(after) || after == 0x2d)
    case 0x2e: classes.beforeJoiningStop.contains(before) && classes.afterJoiningStop.contains(after)
    case 0x2c: classes.alpha.contains(before) && classes.alpha.contains(after)
    default: false
    }
  }

  /// In the order in which the pattern tries them.
  private static let hyphens = ["-", "–", "—", "--", "---", "——", "~"].map { $0.unicodeScalars.map(\.value) }
  private static let joiners = CodePointSet(":<>=/")
}
