/// Where the parts of a line stand in its bytes. Finds them by `LineFormat`'s fixed order; the data is not looked into.
struct Envelope {
  /// The event's sequence.
  var sequence: Int
  /// The time's text.
  var time: Range<Int>
  /// The type's text.
  var type: Range<Int>
  /// Whether the type is one of a claim.
  var isClaim: Bool
  /// Whether the type is one of the log's own.
  var isLog: Bool
  /// The log's uuid.
  var source: Range<Int>
  /// The data, braces included.
  var data: Range<Int>
  /// The chain's digits, on a closing line.
  var chain: Range<Int>?

  /// Why a line has no envelope.
  struct Malformed: Error {
    var why: String
  }

  /// Reads the line, which comes without its line end.
  init(_ line: Span<UInt8>) throws(Malformed) {
    var parser = EnvelopeParser(position: 0)
    if line.isEmpty { throw Malformed(why: "it is empty") }
    try parser.expect(LineFormat.beforeSequence, in: line)
    sequence = try parser.number(LineFormat.sequenceDigits, in: line)
    try parser.expect(LineFormat.beforeTime, in: line)
    time = try parser.text(in: line)
    try parser.expect(LineFormat.beforeType, in: line)
    type = try parser.text(in: line)
    try parser.expect(LineFormat.beforeID, in: line)
    _ = try parser.text(in: line)
    try parser.expect(LineFormat.beforeSource, in: line)
    source = try parser.text(in: line)
    guard source.count == 36 else { throw Malformed(why: "its source is not a uuid") }
    try parser.expect(LineFormat.beforeSubject, in: line)
    _ = try parser.text(in: line)
    try parser.expect(LineFormat.beforeData, in: line)
    isClaim = EnvelopeParser.matches("claim.", in: line, at: type.lowerBound)
    isLog = EnvelopeParser.matches("log.", in: line, at: type.lowerBound)
    var end = line.count - 1
    chain = nil
    // Quotes within data are escaped, so this cannot be the end of a string: `data` ends in a brace.
    let member = end - LineFormat.chainMember
    if member > parser.position, EnvelopeParser.matches("}" + LineFormat.beforeChain, in: line, at: member - 1) {
      let digits = member + LineFormat.beforeChain.utf8.count..<end - 1
      guard digits.allSatisfy({ Hex.isDigit(line[$0]) }) else { throw Malformed(why: "its chain is not hexadecimal") }
      guard line[end - 1] == UInt8(ascii: "\"") else { throw Malformed(why: "its chain has no end") }
      chain = digits
      end = member
    }
    data = parser.position..<max(parser.position, end)
    guard data.count >= 2, line[data.lowerBound] == UInt8(ascii: "{"), line[end - 1] == UInt8(ascii: "}"),
      line[line.count - 1] == UInt8(ascii: "}")
    else { throw Malformed(why: "its data is not an object, or the line breaks off") }
  }
}

/// Steps through a line.
private struct EnvelopeParser {
  var position: Int

  static func matches(_ text: String, in line: Span<UInt8>, at start: Int) -> Bool {
    let utf8 = text.utf8
    guard start >= 0, start + utf8.count <= line.count else { return false }
    var index = start
    for byte in utf8 {
      guard line[index] == byte else { return false }
      index += 1
    }
    return true
  }

  mutating func expect(_ text: String, in line: Span<UInt8>) throws(Envelope.Malformed) {
    guard Self.matches(text, in: line, at: position) else {
      throw .init(why: "it is not an event: at byte \(position) of the line, \(text) is due")
    }
    position += text.utf8.count
  }

  mutating func number(_ digits: Int, in line: Span<UInt8>) throws(Envelope.Malformed) -> Int {
    var value = 0
    for _ in 0..<digits {
      guard position < line.count, LineFormat.isDigit(line[position]) else {
        throw .init(why: "its sequence is not \(digits) digits")
      }
      let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, alsoTooLarge) = product.addingReportingOverflow(Int(line[position] - UInt8(ascii: "0")))
      guard !tooLarge, !alsoTooLarge else { throw .init(why: "its sequence is too large") }
      value = sum
      position += 1
    }
    return value
  }

  /// Up to the quote that ends the string, which stays.
  mutating func text(in line: Span<UInt8>) throws(Envelope.Malformed) -> Range<Int> {
    let start = position
    while position < line.count {
      if line[position] == UInt8(ascii: "\"") { return start..<position }
      position += line[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    throw .init(why: "the line breaks off within a string")
  }
}
