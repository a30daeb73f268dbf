/// The character classes and units that the tokenizer's affix rules need, read out of the patterns in the model.
struct AffixClasses: Sendable {
  /// Symbols and pictographs.
  let icons: CodePointSet
  /// Before and after a full stop that joins two sentences ("end.Start").
  let beforeJoiningStop: CodePointSet
  let afterJoiningStop: CodePointSet
  /// Letters.
  let alpha: CodePointSet
  /// What a final full stop may be cut off from.
  let beforeFinalStop: CodePointSet
  /// Upper-case letters.
  let upper: CodePointSet
  /// What a top-level domain is made of.
  let topLevelDomain: CodePointSet
  /// Units that are cut off a number ("5km"), longest first.
  let units: [[UInt32]]

  init(tokenizer data: ModelData) throws(ModelError) {
    let prefix = try Pattern(data, "prefix_search")
    let suffix = try Pattern(data, "suffix_search")
    let infix = try Pattern(data, "infix_finditer")
    let url = try Pattern(data, "url_match")

    icons = try prefix.lastCharacterClass(after: "|^[", before: "]")
    // The three classes stand one behind the other; the fixed text around each finds it.
    let digits = "[+\\-\\*^](?=[0-9-])"
    let stop = try infix.range(after: "(?<=[", before: "])\\.(?=[", from: try infix.position(of: digits))
    beforeJoiningStop = infix.characterClass(stop)
    let next = try infix.range(after: "(?=[", before: "])|(?<=[", from: stop.upperBound)
    afterJoiningStop = infix.characterClass(next)
    alpha = infix.characterClass(try infix.range(after: "(?<=[", before: "]),(?=[", from: next.upperBound))

    let final = try suffix.lastPosition(of: "])\\.$|(?<=[")
    let opening = "|(?<=["
    let start = try suffix.lastPosition(of: opening + "0-9", before: final)
    beforeFinalStop = suffix.characterClass(start + opening.unicodeScalars.count..<final)
    upper = suffix.characterClass(try suffix.range(after: "(?<=[", before: "][", from: final))
    let unitRange = try suffix.range(after: "(?<=[0-9])(?:", before: ")$", from: try suffix.position(of: "(?:km|") - 10)
    units = suffix.text(unitRange).split(separator: 0x7c).map(Array.init).sorted { $0.count > $1.count }
    topLevelDomain = url.characterClass(try url.range(after: "\\.)+(?:[", before: "]{2,63}))", from: 0))
  }
}
