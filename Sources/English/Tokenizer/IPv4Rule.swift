/// Public IPv4 addresses as the model's URL pattern has them: no private ranges, first and last number without leading
/// zero.
enum IPv4Rule {
  /// Where an address at the front of `s` may end: its last number may be any of its first digits.
  static func ends(_ s: Scalars) -> [Int] {
    var parts: [Scalars] = []
    var start = 0
    for part in 0..<4 {
      let end = s[start...].firstIndex { !CodePoint.isASCIIDigit($0) } ?? s.count
      guard end > start else { return [] }
      parts.append(s.slice(start, end))
      if part < 3 {
        guard end < s.count, s[end] == 0x2e else { return [] }
        start = end + 1
      }
    }
    guard let first = number(parts[0], maximum: 223), first > 0, parts[0][0] != 0x30,
      let second = number(parts[1], maximum: 255), isMiddle(parts[1]),
      number(parts[2], maximum: 255) != nil, isMiddle(parts[2])
    else { return [] }
    if isPrivate(first, second, secondLength: parts[1].count) { return [] }
    return (1...3).compactMap { length in
      guard parts[3].count >= length, parts[3][0] != 0x30,
        let last = number(parts[3].slice(0, length), maximum: 254), last > 0
      else { return nil }
      return start + length
    }
  }

  /// A number of three digits starts with 1 or 2.
  private static func isMiddle(_ s: Scalars) -> Bool { s.count < 3 || s[0] == 0x31 || s[0] == 0x32 }

  /// 10.*, 127.*, 169.254.*, 192.168.* and 172.16.* to 172.31.*, spelled without leading zeros.
  private static func isPrivate(_ first: Int, _ second: Int, secondLength: Int) -> Bool {
    switch (first, second) {
    case (10, _), (127, _): true
    case (169, 254), (192, 168): true
    case (172, 16...31): secondLength == 2
    default: false
    }
  }

  private static func number(_ s: Scalars, maximum: Int) -> Int? {
    guard s.count <= 3 else { return nil }
    let value = s.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return value <= maximum ? value : nil
  }
}
