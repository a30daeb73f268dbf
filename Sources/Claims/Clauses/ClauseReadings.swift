/// What the rules made of the tokens of one sentence, by token.
///
/// An array, since all rules ask for the tokens around theirs.
struct ClauseReadings: Sendable {
  private let tokens: Range<Int>
  /// By token of the sentence the place of its reading; -1 for none.
  private var places: [Int16]
  private var readings: [(token: Int, reading: ClauseReading)] = []

  /// - Parameter tokens: the tokens that may be read.
  init(tokens: Range<Int>) {
    self.tokens = tokens
    places = [Int16](repeating: -1, count: tokens.count)
  }

  /// The reading of a token; nil where there is none, and outside the sentence.
  subscript(token: Int) -> ClauseReading? {
    guard tokens.contains(token) else { return nil }
    let place = places[token - tokens.lowerBound]
    return place < 0 ? nil : readings[Int(place)].reading
  }

  /// Keeps the reading of a token that has none yet.
  mutating func add(_ reading: ClauseReading, of token: Int) {
    places[token - tokens.lowerBound] = Int16(readings.count)
    readings.append((token, reading))
  }

  /// The clauses that are claims, in text order.
  var claims: [(token: Int, reading: ClauseReading)] {
    readings.filter(\.reading.isClaim).sorted { $0.token < $1.token }
  }
}
