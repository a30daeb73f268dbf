/// The lines of a text in order, read once from the front; nothing is copied or kept.
///
/// CR LF is one terminator. A terminator at the very end does not begin another line.
struct TextLines: Sequence, IteratorProtocol {
  private let text: String
  private let scalars: String.UnicodeScalarView
  private var position: String.Index
  private var offset = 0

  init(_ text: String) {
    self.text = text
    scalars = text.unicodeScalars
    position = text.startIndex
  }

  mutating func next() -> TextLine? {
    guard position < scalars.endIndex else { return nil }
    let start = position
    let first = offset
    var end = scalars.endIndex
    while position < scalars.endIndex {
      let scalar = scalars[position]
      let here = position
      scalars.formIndex(after: &position)
      if scalar.endsLine {
        end = here
        break
      }
      offset += 1
    }
    let line = TextLine(range: first..<offset, content: text[start..<end])
    if end < scalars.endIndex {
      offset += 1
      if scalars[end] == "\r", position < scalars.endIndex, scalars[position] == "\n" {
        scalars.formIndex(after: &position)
        offset += 1
      }
    }
    return line
  }
}
