/// Whether a run of characters is a web address and stays one token: the model's URL pattern as a function.
struct WebAddressRule: Sendable {
  /// What a top-level domain is made of.
  let topLevelDomain: CodePointSet

  func matches(_ s: Scalars) -> Bool {
    guard s.contains(0x2e) else { return false }
    return hostStarts(s).contains { start in hostMatches(s.slice(start, s.count)) }
  }

  /// The front, behind a scheme, and behind every "@" after either.
  private func hostStarts(_ s: Scalars) -> [Int] {
    var bases = [0]
    if let colon = s.indices.first(where: { s.has(Self.schemeEnd, at: $0) }), colon >= 2,
      s[..<colon].allSatisfy({ CodePoint.isWord($0) || $0 == 0x2b || $0 == 0x2d || $0 == 0x2e })
    {
      bases.append(colon + 3)
    }
    var starts = bases
    // The base at the front has all of the other's.
    for i in s.indices.dropFirst() where s[i] == 0x40 { starts.append(i + 1) }
    return starts
  }

  private func hostMatches(_ s: Scalars) -> Bool {
    if IPv4Rule.ends(s).contains(where: { tailMatches(s.slice($0, s.count)) }) { return true }
    // To the first character that no domain has, which keeps many starts in a long run cheap.
    let end = s.firstIndex { !isLabelCharacter($0) && $0 != 0x2e && !topLevelDomain.contains($0) } ?? s.count
    guard tailMatches(s.slice(end, s.count)) else { return false }
    let labels = s[..<end].split(separator: 0x2e, omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last else { return false }
    return (2...63).contains(last.count) && last.allSatisfy(topLevelDomain.contains)
      && labels.dropLast().allSatisfy(isLabel)
  }

  /// Nothing, or a port, then a path, query or fragment.
  private func tailMatches(_ s: Scalars) -> Bool {
    var rest = 0
    if s.first == 0x3a {
      let digits = s.dropFirst().prefix(while: CodePoint.isDecimal).count
      guard (2...5).contains(digits) else { return false }
      rest = 1 + digits
    }
    return rest == s.count || s[rest] == 0x2f || s[rest] == 0x3f || s[rest] == 0x23
  }

  private func isLabel(_ label: Slice<Scalars>) -> Bool {
    guard let first = label.first, let last = label.last, label.count <= 64 else { return false }
    return isEdge(first) && isEdge(last) && label.allSatisfy(isLabelCharacter)
  }

  private func isLabelCharacter(_ c: UInt32) -> Bool { isEdge(c) || c == 0x5f || c == 0x2d }

  private func isEdge(_ c: UInt32) -> Bool {
    c < 0x80 ? CodePoint.isASCIIDigit(c) || CodePoint.isAlpha(c) : c >= 0xa1 && c <= 0xffff
  }

  private static let schemeEnd = "://".unicodeScalars.map(\.value)
}
