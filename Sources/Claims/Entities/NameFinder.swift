import English

/// Finds the names in a document from capitals, tags and the tables; titles are cut off.
struct NameFinder {
  let tables: NameTables
  let document: Document
  private let headings: Headings
  private let kinds: NameKind
  /// No name has more tokens than this.
  private static let longestRun = 14

  init(tables: NameTables, document: Document) {
    self.tables = tables
    self.document = document
    headings = Headings(document)
    kinds = NameKind(tables: tables, document: document)
  }

  /// The names in text order, without overlap.
  func names() -> [FoundName] {
    var found: [FoundName] = []
    for sentence in document.sentences {
      var i = sentence.range.lowerBound
      while i < sentence.range.upperBound {
        guard let run = run(at: i, in: sentence.range) else {
          i += 1
          continue
        }
        found += split(run, in: sentence.range)
        i = run.upperBound
      }
    }
    return joinedShortForms(found)
  }

  /// A stretch of words that belong to names: capitals, with hyphens, particles, and "of" behind an organisation's noun.
  private func run(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
    let known = knownName(at: start, sentence.upperBound)
    guard known != nil || isNameWord(start, first: start == sentence.lowerBound) else { return nil }
    var end = max(start + 1, known?.end ?? 0)
    while end < min(sentence.upperBound, start + Self.longestRun) {
      if isNameWord(end, first: false) {
        end += 1
      } else if let next = behindLink(end, start, sentence.upperBound) ?? behindAnd(end, start, sentence) {
        end = next
      } else {
        break
      }
    }
    return start..<end
  }

  /// The name word behind a hyphen, a particle or an "of" at `i`: the token behind it.
  private func behindLink(_ i: Int, _ start: Int, _ end: Int) -> Int? {
    let token = document[i]
    if token.text == "-" || token.text == "‑" {
      let glued = !document[i - 1].spaceAfter && !token.spaceAfter
      return glued && i + 1 < end && (isNameWord(i + 1, first: false) || document[i + 1].tag == .nnp) ? i + 2 : nil
    }
    if NormalName.particles.contains(token.lower), i + 1 < end {
      let next = document[i + 1].text == "-" ? i + 2 : i + 1
      return next < end && isNameWord(next, first: false) ? next + 1 : nil
    }
    if token.text == "&", i + 1 < end, isNameWord(i + 1, first: false) { return i + 2 }
    guard ["of", "for", "on"].contains(token.lower), isOrganisationNoun(start..<i) else { return nil }
    let next = i + 1 < end && document[i + 1].lower == "the" ? i + 2 : i + 1
    guard next < end, isNameWord(next, first: false), document[next].tag != .nnp || !isTitle(next) else { return nil }
    return token.lower == "of" || next == i + 1 || tables.meaning(of: text(start..<next + 1)) != nil ? next + 1 : nil
  }

  /// "the Justice and Development Party": both halves of a body's name, where only the second has its noun.
  private func behindAnd(_ i: Int, _ start: Int, _ sentence: Range<Int>) -> Int? {
    guard document[i].lower == "and", start > sentence.lowerBound, document[start - 1].lower == "the",
      !isOrganisationNoun(start..<i), knownName(at: start, i) == nil
    else { return nil }
    var end = i + 1
    while end < sentence.upperBound, end - i < 6, isNameWord(end, first: false) { end += 1 }
    guard end > i + 2, knownName(at: i + 1, end) == nil, isOrganisationNoun(i + 1..<end) else { return nil }
    return end
  }

  private func isTitle(_ i: Int) -> Bool { tables.titles[document[i].lower] != nil }

  private func isOrganisationNoun(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return range.count <= 6 && tables.organisationNouns.contains(document[last].lower) && isCapital(last)
  }

  /// Whether the token is written as (part of) a name.
  private func isNameWord(_ i: Int, first: Bool) -> Bool {
    guard isCapital(i) else {
      // "al-Rashid", "bin Salman" at the beginning of a run.
      return document[i].pos == .propn && document[i].tag == .nnp && NormalName.particles.contains(document[i].lower)
    }
    let token = document[i]
    if tables.calendarWords.contains(token.lower) || !headings.allow(i) { return false }
    if token.lower.utf8.count == 2, ["q", "h"].contains(token.lower.prefix(1)), token.lower.last?.isNumber == true {
      return false
    }
    if token.tag == .nnp || token.tag == .nnps { return true }
    guard !first, token.pos == .noun || token.pos == .adj || token.pos == .x else { return false }
    // Capitals only: a short form, whatever its tag.
    let letters = token.text.unicodeScalars.filter { $0.isAlphabetic }
    return letters.count >= 2 && letters.count <= 6 && letters.allSatisfy { $0.isCapital }
  }

  private func isCapital(_ i: Int) -> Bool {
    guard let first = document[i].text.unicodeScalars.first else { return false }
    return first.isCapital
  }

  /// The longest known name at `i`.
  func knownName(at i: Int, _ limit: Int) -> (known: NameTables.Known, end: Int)? {
    guard isCapital(i) || document[i].lower == "al" else { return nil }
    let lengths = tables.nameLengths(beginningWith: document[i].text)
    if lengths == 0 { return nil }
    let longest = UInt32.bitWidth - 1 - lengths.leadingZeroBitCount
    for end in stride(from: min(limit, i + longest), to: i, by: -1) where lengths >> UInt32(end - i) & 1 != 0 {
      guard let known = tables.meaning(of: text(i..<end)) else { continue }
      let token = document[i]
      // Short forms in capitals need no tag ("WHO chief", "US"), unless all words around are in capitals.
      if end == i + 1, NameKind.isShortForm(token.text), headings.allow(i) { return (known, end) }
      if end == i + 1, token.text.utf8.count <= 3, token.pos != .propn, token.pos != .noun, token.pos != .adj {
        continue
      }
      if end == i + 1, document[i].pos == .verb { continue }
      return (known, end)
    }
    return nil
  }

  func text(_ range: Range<Int>) -> String {
    if range.count == 1 { return document[range.lowerBound].text }
    let text = document.text(of: range)
    return text.utf8.contains(UInt8(ascii: "\n")) ? String(text.map { $0 == "\n" ? " " : $0 }) : text
  }

  /// Cuts titles, countries before titles, and known names off a run.
  private func split(_ run: Range<Int>, in sentence: Range<Int>) -> [FoundName] {
    var found: [FoundName] = []
    var start = run.lowerBound
    if document[start].lower == "the", run.count > 1, tables.meaning(of: text(run)) == nil { start += 1 }
    var country: String?
    while start < run.upperBound {
      let whole = start..<run.upperBound
      if let all = knownName(at: start, run.upperBound), all.end == run.upperBound {
        let known = all.known
        found.append(name(whole, known: known, title: lowerTitle(before: start, sentence), country: country))
        return found
      }
      if let end = titleEnd(whole), !isBodyBehindTitle(end..<run.upperBound) {
        if end < run.upperBound {
          let title = text(start..<end).lowercased()
          found += split(rest: end..<run.upperBound, title: title, country: country)
        }
        return found
      }
      if let (known, end) = knownName(at: start, run.upperBound), end < run.upperBound,
        isSeparate(known, end..<run.upperBound)
      {
        found.append(name(start..<end, known: known, title: nil, country: nil))
        if known.kind == .country || known.kind == .demonym { country = known.normal }
        start = end
        continue
      }
      if let middle = titleWithin(whole) {
        found.append(name(start..<middle, known: nil, title: nil, country: nil))
        start = middle
        continue
      }
      let bare = behindModifiers(whole)
      found.append(name(bare, known: nil, title: lowerTitle(before: bare.lowerBound, sentence), country: country))
      return found
    }
    return found
  }

  private static let offices: Set<String> = [
    "gov", "gov.", "governor", "sen", "sen.", "senator", "rep", "rep.", "mayor", "president", "secretary", "minister",
    "spokesman", "spokeswoman", "spokesperson", "chairman", "chairwoman", "ceo", "director", "coach",
  ]

  /// "Minnesota Gov. Tim Walz", "RCMP Superintendent Jane Doe", "Oakham Police Capt. Jane Doe": where a title begins within
  /// the run, with a name on either side.
  private func titleWithin(_ range: Range<Int>) -> Int? {
    if range.count > 2, NameKind.isShortForm(document[range.lowerBound].text),
      let end = titleEnd(range.lowerBound + 1..<range.upperBound), end < range.upperBound,
      !isBodyBehindTitle(end..<range.upperBound)
    {
      return range.lowerBound + 1
    }
    return range.dropFirst().first { i in
      guard i + 1 < range.upperBound else { return false }
      return isRank(i)
        || Self.offices.contains(document[i].lower)
          && !tables.organisationNouns.contains(document[i + 1].lower) && document[i + 1].text != "."
    }
  }

  /// "Sgt.", "Capt."
  private func isRank(_ i: Int) -> Bool {
    document[i].text.utf8.last == UInt8(ascii: ".") && tables.titles[String(document[i].lower.dropLast())] != nil
  }

  /// "General Staff", "Chief Justice Department": the title is part of a body's name.
  private func isBodyBehindTitle(_ rest: Range<Int>) -> Bool {
    guard let first = rest.first else { return false }
    if document[first].lower == "and" { return true }
    return tables.organisationNouns.contains(document[first].lower) && tables.titles[document[first].lower] == nil
  }

  /// "Foreign Affairs Ana Torres": the office in front belongs to the description, not to the name.
  private func behindModifiers(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, tables.titleModifiers.contains(document[start].lower) { start += 1 }
    let rest = start..<range.upperBound
    guard rest.count >= 2, start > range.lowerBound, document.entity(at: range.upperBound - 1)?.label == .person,
      !rest.contains(where: { tables.organisationNouns.contains(document[$0].lower) })
    else { return range }
    return rest
  }

  private func split(rest: Range<Int>, title: String, country: String?) -> [FoundName] {
    let known = knownName(at: rest.lowerBound, rest.upperBound)
    if let known, known.end == rest.upperBound, known.known.kind != .country {
      return [name(rest, known: known.known, title: nil, country: nil)]
    }
    return [name(rest, known: nil, title: title, country: country)]
  }

  /// Whether a known name in front stands for itself: before a title, or an adjective before what is no organisation.
  private func isSeparate(_ known: NameTables.Known, _ rest: Range<Int>) -> Bool {
    if titleEnd(rest) != nil { return true }
    guard known.kind == .demonym || known.kind == .country || known.kind == .outlet else { return false }
    if rest.contains(where: { tables.organisationNouns.contains(document[$0].lower) }) { return false }
    // "Jordan Smith": a given name that is also a country's, unless it is told by more than one word or capitals.
    if known.kind == .country, document[rest.lowerBound - 1].text.contains(where: \.isLowercase) {
      return document[rest.lowerBound - 1].tag == .nnp
        && knownName(at: rest.lowerBound, rest.upperBound)?.end == rest.upperBound
    }
    return true
  }

  /// The end of a title that begins the range, modifiers included ("Deputy Foreign Minister").
  private func titleEnd(_ range: Range<Int>) -> Int? {
    var i = range.lowerBound
    while i < range.upperBound, i - range.lowerBound < 5 {
      let longest = tables.titleStarts.contains(document[i].lower) ? tables.longestTitle + 2 : 0
      for count in stride(from: min(longest, range.upperBound - i), through: 1, by: -1) {
        if tables.titles[text(i..<i + count).lowercased()] != nil {
          let end = i + count
          // "President of France": the title goes on; "Gen." has its full stop in the token or behind it.
          return end < range.upperBound && document[end].text == "." ? end + 1 : end
        }
      }
      let bare = document[i].lower.hasSuffix(".") ? String(document[i].lower.dropLast()) : document[i].lower
      if tables.titles[bare] != nil { return i + 1 }
      guard tables.titleModifiers.contains(bare) || document[i].text == "-" else { return nil }
      i += 1
    }
    return nil
  }

  /// A title in lower case right before the name: "information minister Ada Eze".
  private func lowerTitle(before start: Int, _ sentence: Range<Int>) -> String? {
    var first = start
    while first > sentence.lowerBound, start - first < 5 {
      let token = document[first - 1]
      guard token.pos == .noun || token.pos == .adj || token.pos == .propn, token.tag != .nns,
        !tables.calendarWords.contains(token.lower)
      else { break }
      first -= 1
    }
    guard first < start else { return nil }
    let words = (first..<start).map { document[$0].lower }
    guard let count = tables.title(endingIn: words) else { return nil }
    var begin = start - count
    while begin > first, tables.titleModifiers.contains(document[begin - 1].lower) { begin -= 1 }
    return text(begin..<start).lowercased()
  }

  private func name(_ tokens: Range<Int>, known: NameTables.Known?, title: String?, country: String?) -> FoundName {
    let text = text(tokens)
    return FoundName(
      tokens: tokens, text: text, normal: NormalName.of(text), known: known, title: title, country: country,
      votes: kinds.votes(for: tokens, title: title), label: kinds.label(of: tokens), shortFormOf: nil)
  }

  /// Ties "(DLA)" to the name before the bracket.
  private func joinedShortForms(_ names: [FoundName]) -> [FoundName] {
    var found = names
    for i in found.indices.dropFirst() {
      let start = found[i].tokens.lowerBound
      guard document[start - 1].text == "(", found[i - 1].tokens.upperBound == start - 1,
        found[i].tokens.upperBound < document.tokens.count, document[found[i].tokens.upperBound].text == ")",
        found[i].tokens.count == 1, NameKind.isShortForm(found[i].text), found[i - 1].tokens.count > 1
      else { continue }
      found[i].shortFormOf = i - 1
    }
    return found
  }
}
