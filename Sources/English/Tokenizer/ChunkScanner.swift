/// Cuts a text into chunks: runs of white space and runs of anything else; one plain space behind a word belongs to
/// neither, but to the word's last token.
enum ChunkScanner {
  /// Calls `emit` with each chunk's range and whether a plain space follows that is not itself part of a chunk.
  @inline(__always)
  static func scan(_ text: Scalars, _ emit: (_ chunk: Range<Int>, _ spaceAfter: Bool) -> Void) {
    guard let first = text.first else { return }
    var start = 0
    var inSpace = CodePoint.isSpace(first)
    for i in 0..<text.count {
      let isSpace = CodePoint.isSpace(text[i])
      if isSpace == inSpace { continue }
      inSpace = isSpace
      let absorbed = text[i] == 0x20
      if start < i { emit(start..<i, absorbed) }
      start = absorbed ? i + 1 : i
    }
    if start < text.count { emit(start..<text.count, text[text.count - 1] == 0x20 && !inSpace) }
  }
}
