/// The shape of a word: letters as x and X, digits as d, runs no longer than four ("Reuters" → "Xxxxx").
enum WordShape {
  static func of(_ text: Scalars) -> [UInt32] {
    if text.count >= 100 { return "LONG".unicodeScalars.map(\.value) }
    var shape: [UInt32] = []
    var run = 0
    var last: UInt32?
    for c in text {
      let mapped: UInt32
      if CodePoint.isAlpha(c) {
        mapped = CodePoint.isUpper(c) ? 0x58 : 0x78
      } else {
        mapped = CodePoint.isDigit(c) ? 0x64 : c
      }
      run = mapped == last ? run + 1 : 0
      last = mapped
      if run < 4 { shape.append(mapped) }
    }
    return shape
  }
}
