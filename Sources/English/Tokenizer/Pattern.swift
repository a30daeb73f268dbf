/// The source of one of the model's regular expressions, of which only the character classes are of use here.
struct Pattern {
  private let data: ModelData
  private let name: String
  private let source: [UInt32]

  init(_ data: ModelData, _ name: String) throws(ModelError) {
    self.data = data
    self.name = name
    source = try data.scalars(try data.value(name, in: data.root))
  }

  func text(_ range: Range<Int>) -> ArraySlice<UInt32> { source[range] }

  /// Where `text` first stands at or behind `start`.
  func position(of text: String, from start: Int = 0) throws(ModelError) -> Int {
    let wanted = text.unicodeScalars.map(\.value)
    var i = max(start, 0)
    while i + wanted.count <= source.count {
      if source[i..<i + wanted.count].elementsEqual(wanted) { return i }
      i += 1
    }
    throw data.malformed("\(name) has no \(text)")
  }

  /// Where `text` last stands, ending at or before `end`.
  func lastPosition(of text: String, before end: Int? = nil) throws(ModelError) -> Int {
    let wanted = text.unicodeScalars.map(\.value)
    var i = (end ?? source.count) - wanted.count
    while i >= 0 {
      if source[i..<i + wanted.count].elementsEqual(wanted) { return i }
      i -= 1
    }
    throw data.malformed("\(name) has no \(text)")
  }

  /// What stands between two texts.
  func range(after opening: String, before closing: String, from start: Int) throws(ModelError) -> Range<Int> {
    let first = try position(of: opening, from: start) + opening.unicodeScalars.count
    return first..<(try position(of: closing, from: first))
  }

  /// The character class between the last occurrences of two texts.
  func lastCharacterClass(after opening: String, before closing: String) throws(ModelError) -> CodePointSet {
    let start = try lastPosition(of: opening) + opening.unicodeScalars.count
    return characterClass(start..<(try lastPosition(of: closing)))
  }

  /// The members of the class whose body is `range`: literals, `\uXXXX`, `\UXXXXXXXX`, other escapes, and a-b ranges.
  func characterClass(_ range: Range<Int>) -> CodePointSet {
    // nil: an unescaped hyphen between two others, which makes them a range.
    var items: [UInt32?] = []
    var i = range.lowerBound
    while i < range.upperBound {
      let c = source[i]
      if c == 0x5c, i + 1 < range.upperBound {
        let escaped = source[i + 1]
        let digits = escaped == 0x75 ? 4 : escaped == 0x55 ? 8 : 0
        if digits > 0, i + 2 + digits <= range.upperBound {
          items.append(UInt32(String(scalars: source[i + 2..<i + 2 + digits]), radix: 16))
        } else {
          items.append(escaped)
        }
        i += 2 + digits
      } else {
        items.append(c == 0x2d && !items.isEmpty && i + 1 < range.upperBound ? nil : c)
        i += 1
      }
    }
    var members: [ClosedRange<UInt32>] = []
    i = 0
    while i < items.count {
      if let first = items[i], i + 2 < items.count, items[i + 1] == nil, let last = items[i + 2], first <= last {
        members.append(first...last)
        i += 3
      } else {
        let single = items[i] ?? 0x2d
        members.append(single...single)
        i += 1
      }
    }
    return CodePointSet(members)
  }
}
