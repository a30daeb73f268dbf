import Foundation

/// A MinHash signature of an article's word shingles, by which near-copies are found.
///
/// Broder, "On the resemblance and containment of documents" (1997). 64 values over shingles of five words, and as a last
/// value the number of different shingles, from which containment follows. Bands of two values find a copy of half an
/// article (resemblance 1/3) with a probability of 1 − (1 − 1/9)³² ≈ 0.98.
public struct ArticleSketch: Sendable, Hashable {
  /// The least hash under each of 64 hash functions.
  public var values: [UInt32]
  /// How many different shingles the article has.
  public var shingles: UInt32

  private static let functions = 64
  private static let rows = 2
  private static let width = 5

  /// The sketch of a text; nil for one of fewer than 20 words, of which nothing could be said.
  public init?(text: String) {
    let words = WordSplitter.lowered(text)
    guard words.count >= 20 else { return nil }
    var hashes: Set<UInt64> = []
    for start in 0...(words.count - Self.width) {
      hashes.insert(StableHash.of(words: words[start..<(start + Self.width)]))
    }
    var values = [UInt32](repeating: .max, count: Self.functions)
    for hash in hashes {
      for index in 0..<Self.functions {
        let mixed = StableHash.mix(hash &+ UInt64(index + 1) &* 0x9E37_79B9_7F4A_7C15)
        values[index] = min(values[index], UInt32(truncatingIfNeeded: mixed >> 32))
      }
    }
    self.values = values
    shingles = UInt32(clamping: hashes.count)
  }

  /// From the form that events carry; nil when it is not one.
  public init?(base64: String) {
    guard let data = Data(base64Encoded: base64), data.count == (Self.functions + 1) * 4 else { return nil }
    let bytes = Array(data)
    let numbers = (0...Self.functions).map { index in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[index * 4 + $1]) << UInt32($1 * 8) }
    }
    values = Array(numbers.dropLast())
    shingles = numbers[Self.functions]
  }

  /// Little-endian UInt32 values, base64: what events carry.
  public var base64: String {
    var data = Data(capacity: (values.count + 1) * 4)
    for value in values + [shingles] {
      for shift in stride(from: UInt32(0), to: 32, by: 8) { data.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
    return data.base64EncodedString()
  }

  /// The keys under which the index files it: two near-copies share one with high probability.
  public var bands: [String] {
    stride(from: 0, to: values.count, by: Self.rows).map { start in
      "\(start):" + values[start..<(start + Self.rows)].map { String($0, radix: 36) }.joined(separator: ":")
    }
  }

  /// How much of the smaller of the two articles is in the other, estimated: 0 to 1.
  public func containment(_ other: ArticleSketch) -> Double {
    let same = zip(values, other.values).count { $0 == $1 }
    let resemblance = Double(same) / Double(values.count)
    let common = resemblance / (1 + resemblance) * Double(shingles + other.shingles)
    return min(1, common / Double(max(1, min(shingles, other.shingles))))
  }
}
