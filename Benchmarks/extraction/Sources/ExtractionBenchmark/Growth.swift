import Foundation

/// Prints what each odd input costs at one size and at twice that size.
///
/// Linear time shows as a ratio near 2 of the two; a quadratic step as one near 4 as soon as it weighs something.
struct Growth {
  let reader: TextReader
  let bytes: Int

  /// What a doubled input may cost, as a multiple: 2, and room for what a noisy machine adds.
  static let limit = 2.8

  /// The names of the inputs whose ratio is above the limit.
  func measure() -> [String] {
    var failing: [String] = []
    for input in OddInput.all {
      let (once, twice) = costs(input)
      let parse = twice.parse / once.parse
      let extract = twice.extract / once.extract
      print(
        pad(input.name)
          + String(
            format: " parse %8.1f ms, doubled x%.2f   extract %8.1f ms, doubled x%.2f",
            once.parse * 1000, parse, once.extract * 1000, extract))
      fflush(nil)
      if parse > Self.limit || extract > Self.limit { failing.append(input.name) }
    }
    return failing
  }

  private typealias Cost = (parse: Double, extract: Double)

  /// The least of several readings of each size, in turn: noise only ever adds. What is above the limit is read again, up
  /// to nine times; what really grows faster stays above it.
  private func costs(_ input: OddInput) -> (once: Cost, twice: Cost) {
    let texts = [input.make(bytes), input.make(2 * bytes)]
    var least = [Cost](repeating: (.infinity, .infinity), count: 2)
    for round in 1...9 {
      for (size, text) in texts.enumerated() {
        let cost = reader.timed([text])
        least[size] = (min(least[size].parse, cost.parse), min(least[size].extract, cost.extract))
      }
      let isSteady =
        least[1].parse <= Self.limit * least[0].parse && least[1].extract <= Self.limit * least[0].extract
      if round >= 3, isSteady { break }
    }
    return (least[0], least[1])
  }

  private func pad(_ name: String) -> String { name + String(repeating: " ", count: max(0, 24 - name.count)) }
}
