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
      let once = cost(input.make(bytes))
      let twice = cost(input.make(2 * bytes))
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

  /// The least of three readings: noise only ever adds.
  private func cost(_ text: String) -> (parse: Double, extract: Double) {
    var least = (parse: Double.infinity, extract: Double.infinity)
    for _ in 0..<3 {
      let (parse, extract) = reader.timed([text])
      least = (min(least.parse, parse), min(least.extract, extract))
    }
    return least
  }

  private func pad(_ name: String) -> String { name + String(repeating: " ", count: max(0, 24 - name.count)) }
}
