import Resources

/// Scripts other than Latin and the languages written in them (`data/language-scripts.tsv`).
struct ScriptTable: Sendable {
  private struct Candidate {
    var language: Language
    var letters: Set<Unicode.Scalar>
  }

  private struct Script {
    var ranges: [ClosedRange<UInt32>]
    var candidates: [Candidate]
  }

  private let scripts: [Script]

  init(folder: String?) throws(ResourceError) {
    let table = try DataTable("language-scripts", in: folder)
    var scripts: [Script] = []
    var last = ""
    for row in table.rows {
      let ranges = Self.ranges(row[1])
      guard !ranges.isEmpty, !row[2].isEmpty, !row[3].isEmpty else {
        throw .damaged(path: table.path, line: row.line, reason: "expected script, ranges, language code and name")
      }
      let candidate = Candidate(
        language: Language(code: row[2], name: row[3]), letters: Set(row[4].unicodeScalars))
      if row[0] == last {
        scripts[scripts.count - 1].candidates.append(candidate)
      } else {
        scripts.append(Script(ranges: ranges, candidates: [candidate]))
      }
      last = row[0]
    }
    self.scripts = scripts
  }

  /// The language of a text most of whose letters are not Latin; nil when Latin letters are the majority.
  ///
  /// - Parameter sample: as much of the text as is to be looked at.
  func language(of sample: Substring) -> Language? {
    var latin = 0
    var counts = [Int](repeating: 0, count: scripts.count)
    var seen: [Unicode.Scalar: Int] = [:]
    for scalar in sample.unicodeScalars where scalar.value >= 0x41 {
      if scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value) {
        if scalar.isLetterOrMark { latin += 1 }
      } else if let script = scripts.firstIndex(where: { $0.ranges.contains { $0.contains(scalar.value) } }) {
        counts[script] += 1
        seen[scalar, default: 0] += 1
      }
    }
    // Japanese prose is kana and Chinese characters: a tenth of kana makes it Japanese.
    let total = counts.reduce(0, +)
    guard total > latin, total > 0, let most = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    if let kana = scripts.firstIndex(where: { $0.candidates[0].language.code == "ja" }), counts[kana] * 10 > total {
      return scripts[kana].candidates[0].language
    }
    return pick(from: scripts[most].candidates, letters: counts[most], seen: seen)
  }

  /// The first candidate whose own letters are at least one in two hundred: fewer are a name or a quotation.
  private func pick(from candidates: [Candidate], letters: Int, seen: [Unicode.Scalar: Int]) -> Language {
    let found = candidates.first { candidate in
      candidate.letters.reduce(0) { $0 + seen[$1, default: 0] } > letters / 200
    }
    return (found ?? candidates[candidates.count - 1]).language
  }

  private static func ranges(_ text: String) -> [ClosedRange<UInt32>] {
    text.split(separator: " ").compactMap { part in
      let ends = part.split(separator: "-").compactMap { UInt32($0, radix: 16) }
      return ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
    }
  }
}
