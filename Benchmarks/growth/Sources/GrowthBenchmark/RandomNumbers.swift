import Foundation

/// A reproducible source of random numbers: SplitMix64 (Steele, Lea and Flood 2014).
struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 16 hexadecimal digits.
  mutating func digits() -> String {
    let digits = String(next(), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Whether something happens that happens with this probability.
  mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

  /// A rank from 0, the k-th as frequent as 1/k (Zipf's law with exponent 1).
  mutating func zipf(_ count: Int) -> Int {
    min(count - 1, Int(exp(Double.random(in: 0..<1, using: &self) * log(Double(count) + 1)) - 1))
  }
}
