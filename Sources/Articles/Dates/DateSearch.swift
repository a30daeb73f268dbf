/// Looks for the date of publication where texts carry it: lines of their own at the head and at the foot, and the
/// dateline of the first paragraphs. Dates within sentences are never taken.
struct DateSearch: Sendable {
  /// Recognises lines that say a date.
  let stamps: DateStampRule
  /// Recognises datelines.
  let dateline: DatelineRule

  /// What was found.
  struct Result: Sendable {
    /// When it was published, most trusted first.
    var published: [PartialDate] = []
    /// When it was changed.
    var updated: [PartialDate] = []
    /// The lines that say nothing but a date that was taken.
    var bareLines: Set<Range<Int>> = []
    /// These, and lines that say little more than the date ("Posted on September 6, 2024 by admin").
    var stampLines: Set<Range<Int>> = []
  }

  private enum Rank: Int { case labelled, stamp, dateline, foot, updated }

  private struct Hit {
    var rank: Rank
    var date: PartialDate
    var line: Range<Int>
    var isBare = false
    var isStamp = false
  }

  /// After so many paragraphs a date alone on a line belongs to the story, not to the page.
  private static let paragraphs = 2
  /// A line with a date and more words than this is a headline or prose that has a date in it.
  private static let stampWords = 8
  /// A date without its year and what stands beside it have no more words.
  private static let itemWords = 4
  /// Shorter sentences may be the headline and what stands under it.
  private static let paragraphWords = 12

  /// - Parameters:
  ///   - head: the first lines that are neither blank nor metadata.
  ///   - foot: the last such lines; may overlap with `head`.
  func dates(head: [TextLine], foot: [TextLine]) -> Result {
    let headHits = headDates(head)
    let hits = headHits + footDates(foot, seen: Set(headHits.map(\.line)))
    let ranked = hits.enumerated().sorted {
      ($0.element.rank.rawValue, $0.offset) < ($1.element.rank.rawValue, $1.offset)
    }.map(\.element)
    return Result(
      published: ranked.filter { $0.rank != .updated }.map(\.date),
      updated: ranked.filter { $0.rank == .updated }.map(\.date),
      bareLines: Set(hits.filter(\.isBare).map(\.line)), stampLines: Set(hits.filter(\.isStamp).map(\.line)))
  }

  private func headDates(_ head: [TextLine]) -> [Hit] {
    var hits: [Hit] = []
    var paragraphs = 0
    for line in head {
      let content = line.trimmed
      let shape = LineShape(content)
      if let stamp = stamp(in: content),
        stamp.label != nil || (paragraphs < Self.paragraphs && standsAtHead(stamp, shape))
      {
        let rank: Rank = stamp.label == .updated ? .updated : stamp.label == .published ? .labelled : .stamp
        let isStamp = stamp.isBare || stamp.label != nil || shape.words <= Self.stampWords
        hits.append(Hit(rank: rank, date: stamp.date, line: line.range, isBare: stamp.isBare, isStamp: isStamp))
        if stamp.isBare { continue }
      }
      if paragraphs < Self.paragraphs, let date = dateline.date(in: content) {
        hits.append(Hit(rank: .dateline, date: date, line: line.range))
      }
      if shape.isProse, shape.words >= Self.paragraphWords { paragraphs += 1 }
    }
    return hits
  }

  /// A foot's date needs its year, and a label or to be the only one: lists of other stories carry a date each.
  private func footDates(_ foot: [TextLine], seen: Set<Range<Int>>) -> [Hit] {
    let stamped = foot.compactMap { line in
      stamp(in: line.trimmed).map { (line: line, stamp: $0) }
    }.filter { $0.stamp.date.full != nil && ($0.stamp.isBare || $0.stamp.label != nil && $0.stamp.isSegment) }
    let plain = stamped.count { $0.stamp.label == nil }
    return stamped.filter { !seen.contains($0.line.range) && ($0.stamp.label != nil || plain == 1) }.map {
      Hit(
        rank: $0.stamp.label == .updated ? .updated : .foot, date: $0.stamp.date, line: $0.line.range,
        isBare: $0.stamp.isBare, isStamp: true)
    }
  }

  private func stamp(in content: Substring) -> DateStamp? {
    content.utf8.count <= 200 ? stamps.stamp(in: content) : nil
  }

  /// "24 July", "REUTERS | 6 Sept 2024", "By Jane Doe, Sept. 6, 2024",
  /// "AP, Wednesday 28 May 2025 18.42 BST".
  private func standsAtHead(_ stamp: DateStamp, _ shape: LineShape) -> Bool {
    if stamp.isBare { return true }
    guard !shape.endsWithPeriod, shape.words <= 16 else { return false }
    // Without a year, only beside one or two names: "28 November, Agencies".
    guard stamp.date.year != nil else {
      return stamp.date.day != nil && stamp.isItem && shape.words <= Self.itemWords && stamp.tokens.lowerBound == 0
    }
    return stamp.isSegment || shape.isByline || stamp.isItem && shape.words <= Self.stampWords
  }
}
