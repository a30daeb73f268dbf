/// Exceptions that only show once the tokens stand: those that contain an affix or a space ("10 a.m.", emoticons).
///
/// Each such exception is known by the tokens into which the other rules split it; where these tokens stand in a row,
/// the exception's own tokens take their place.
struct SpecialCases: Sendable {
  /// The token texts that occur in any of them.
  private(set) var words = ScalarTable()
  /// Transitions of a prefix tree over word numbers; node 0 is the root.
  private var next: [Int: Int] = [:]
  private var isEnd: [Bool] = [false]

  init(_ splitter: ChunkSplitter) {
    for rule in 0..<splitter.rules.texts.count {
      Array(splitter.rules.texts[rule]).withUnsafeBufferPointer { text in
        let isSpecial =
          splitter.affixes.prefixLength(text) > 0 || !splitter.infixes.infixes(text).isEmpty
          || splitter.affixes.suffixLength(text) > 0 || text.contains(0x20)
        if isSpecial { add(Self.tokens(of: text, splitter)) }
      }
    }
  }

  /// Splits without exceptions; a plain space is no token of its own behind a word.
  private static func tokens(of text: Scalars, _ splitter: ChunkSplitter) -> [[UInt32]] {
    var tokens: [[UInt32]] = []
    ChunkScanner.scan(text) { chunk, _ in
      let part = text.slice(chunk.lowerBound, chunk.upperBound)
      tokens += splitter.split(part, usingRules: false).map { Array(part[$0.range]) }
    }
    return tokens
  }

  private mutating func add(_ tokens: [[UInt32]]) {
    guard !tokens.isEmpty else { return }
    var node = 0
    for token in tokens {
      let key = Self.key(node, words.insert(token).index)
      if next[key] == nil {
        next[key] = isEnd.count
        isEnd.append(false)
      }
      node = next[key] ?? 0
    }
    isEnd[node] = true
  }

  private static func key(_ node: Int, _ word: Int) -> Int { node << 16 | word }

  /// The matches in a row of word numbers (−1: no word of any special case) that spaCy would take: the longest first,
  /// then from the left; one that touches a better one with its first or last token is dropped.
  func matches(in row: some RandomAccessCollection<Int32>) -> [Range<Int>] {
    var all: [Range<Int>] = []
    let words = Array(row)
    for start in words.indices {
      var node = 0
      var i = start
      while i < words.count, words[i] >= 0, let following = next[Self.key(node, Int(words[i]))] {
        node = following
        i += 1
        if isEnd[node] { all.append(start..<i) }
      }
    }
    if all.isEmpty { return all }
    all.sort { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
    var marked = Set<Int>()
    var taken: [Range<Int>] = []
    for match in all {
      if !marked.contains(match.lowerBound), !marked.contains(match.upperBound - 1) { taken.append(match) }
      marked.formUnion(match)
    }
    return taken.sorted { $0.lowerBound < $1.lowerBound }
  }
}
