import Changes

/// The bytes of a line. docs/events.md is the contract.
///
/// The envelope stands in a fixed order before the data and `chain` stands last, so that sequence, type, source and
/// chain can be found, and the chain verified, without parsing JSON.
enum LineFormat {
  static let beforeSequence = "{\"specversion\":\"1.0\",\"sequence\":\""
  static let beforeTime = "\",\"time\":\""
  static let beforeType = "\",\"type\":\""
  static let beforeID = "\",\"id\":\""
  static let beforeSource = "\",\"source\":\"urn:uuid:"
  static let beforeSubject = "\",\"subject\":\""
  static let beforeData = "\",\"datacontenttype\":\"application/json\",\"data\":"
  static let beforeChain = ",\"chain\":\""
  /// Digits of a sequence.
  static let sequenceDigits = 20
  /// Digits of a chain.
  static let chainDigits = 64
  /// What `chain` and its value take of a closing line, without the brace that ends it.
  static let chainMember = beforeChain.utf8.count + chainDigits + 1
  /// No line is longer, so that a reader of a damaged file need not take all of it into memory. An article of the
  /// greatest size that intake takes by default makes lines far shorter.
  static let longestLine = 256 << 20

  /// The line of an event, without `chain` and without line end.
  ///
  /// - Throws: what `DataEncoder` throws.
  static func line(_ event: LoggedEvent, log: String) throws -> [UInt8] {
    var bytes = Array(beforeSequence.utf8)
    bytes.append(contentsOf: padded(event.sequence).utf8)
    bytes.append(contentsOf: beforeTime.utf8)
    bytes.append(contentsOf: event.time.utf8)
    bytes.append(contentsOf: beforeType.utf8)
    bytes.append(contentsOf: event.event.type.rawValue.utf8)
    appendText(event.event.id, after: beforeID, to: &bytes)
    bytes.append(contentsOf: beforeSource.utf8)
    bytes.append(contentsOf: log.utf8)
    appendText(event.event.subject, after: beforeSubject, to: &bytes)
    bytes.append(contentsOf: beforeData.utf8)
    switch event.event.data {
    case .claim(let change): bytes.append(contentsOf: try DataEncoder.encode(change))
    case .article(let fate): bytes.append(contentsOf: try DataEncoder.encode(fate))
    case .log(let change): bytes.append(contentsOf: try DataEncoder.encode(change))
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private static func appendText(_ text: String, after label: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: label.utf8)
    bytes.removeLast()  // the text brings its own quotes
    JSONText.append(text, to: &bytes)
    bytes.removeLast()
  }

  /// A sequence as lines and file names show it: 20 digits.
  static func padded(_ sequence: Int) -> String {
    let digits = String(sequence)
    return String(repeating: "0", count: max(0, sequenceDigits - digits.utf8.count)) + digits
  }

  /// Whether it is a decimal digit.
  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Whether it is a uuid in its usual form.
  static func isUUID(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.count == 36
      && bytes.enumerated().allSatisfy { index, byte in
        [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : Hex.isDigit(byte | 0x20) && byte > 0x2F
      }
  }
}
