/// A whole transaction in the bytes of a scanner's buffer.
struct RawTransaction {
  /// The byte of the file at which it begins.
  var offset: Int
  /// The line of the file at which it begins, from 1.
  var line: Int
  /// Its bytes in the buffer, line ends included.
  var bytes: Range<Int>
  /// Its lines.
  var lines: [RawLine]

  /// The byte of the file behind it.
  var end: Int { offset + bytes.count }
  /// Its last event's sequence.
  var sequence: Int { lines[lines.count - 1].envelope.sequence }
}

/// One line of a transaction.
struct RawLine {
  /// Its bytes in the buffer, without the line end.
  var bytes: Range<Int>
  /// Where its parts stand, counted from the line's begin.
  var envelope: Envelope
}
