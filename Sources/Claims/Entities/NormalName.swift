import Foundation

/// The form of a name that does not depend on how an article spells it.
public enum NormalName {
  /// Particles that a surname may have or lack ("al-Rashid", "Rashid").
  static let particles: Set<String> = [
    "al", "el", "bin", "ibn", "abu", "de", "del", "della", "di", "da", "du", "van", "von", "der", "den", "la", "le",
    "ben",
  ]

  /// Lower case, no accents, no punctuation, words with one space between ("al-Rashid" → "al rashid").
  public static func of(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 128 }) { return plain(name) }
    var words = String.UnicodeScalarView()
    for scalar in name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark: continue
      case _ where scalar.isAlphabetic || scalar.properties.numericType != nil: words.append(scalar)
      case _ where scalar == "'" || scalar == "’" || scalar == ".": continue
      default: words.append(" ")
      }
    }
    return String(words).split(separator: " ").joined(separator: " ")
  }

  /// The same for a name in ASCII.
  private static func plain(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var isApart = false
    for byte in name.utf8 {
      let lower = (65...90).contains(byte) ? byte | 32 : byte
      if (97...122).contains(lower) || (48...57).contains(lower) {
        if isApart, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        bytes.append(lower)
        isApart = false
      } else if byte != UInt8(ascii: "'"), byte != UInt8(ascii: ".") {
        isApart = true
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether two normal names of persons can be one person's: the words of the one are among those of the other, and both
  /// end in the same surname or one is a bare surname. Particles count for nothing.
  public static func agree(_ first: String, _ second: String) -> Bool {
    agree(parts(first), parts(second))
  }

  /// The same for their parts.
  static func agree(_ a: [String], _ b: [String]) -> Bool {
    guard let lastA = a.last, let lastB = b.last, lastA == lastB else { return false }
    return Set(a).isSubset(of: Set(b)) || Set(b).isSubset(of: Set(a))
  }

  /// The words of a normal name without particles.
  static func parts(_ normal: String) -> [String] {
    let words = normal.split(separator: " ").map(String.init)
    let kept = words.filter { !particles.contains($0) }
    return kept.isEmpty ? words : kept
  }
}
