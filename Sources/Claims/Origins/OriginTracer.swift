import Articles
import English

/// The most upstream news organisation of each statement.
///
/// 1. The outlet that the statement itself cites ("…, a source told Reuters").
/// 2. Another outlet that the lead of a credited report retells ("(Reuters) - … is considering a bid, Bloomberg reported"),
///    for the statements that go on retelling it, until somebody named speaks.
/// 3. A credit line for the whole article ("Source: Reuters").
/// 4. The article's main source (cited in its head or its first sentences, one that broke the news wherever the article
///    says so, or an agency cited more than once) for statements that go on with its news. Own background (told without
///    a source, with a date of its own) ends the news; a sentence that refers back to the report ("the sources said",
///    "the reported plan") takes it up again.
struct OriginTracer: Sendable {
  let reading: Reading
  let references: OutletReferences
  private let main: String?
  private let isHeadMain: Bool
  private let credit: String?
  private let newsSentences: Set<Int>
  private let retoldSentences: Set<Int>
  private let citedBySentence: [Int: String]
  /// By the cue of its frame the outlet that it cites.
  private let citedByCue: [Int: Range<Int>]
  /// The cues of the frames in which somebody speaks to the article's own reporters.
  private let ownCues: Set<Int>

  init(
    _ reading: Reading, _ frames: SayingFrames, _ speakers: [Attribution?], _ drafts: [Draft], article: Article
  ) {
    self.reading = reading
    references = OutletReferences(reading: reading)
    let document = reading.document
    let own = OwnOutlet(reading: reading)
    var named: [(frame: SayingFrame, name: String)] = []
    var cited: [Int: String] = [:]
    var last: String?
    // "the Star" behind "the Coast Star".
    var longer: [String: String] = [:]
    var byCue: [Int: Range<Int>] = [:]
    var ownCues: Set<Int> = []
    for frame in frames.all {
      guard let outlet = references.cited(by: frame) else { continue }
      if references.isOwn(outlet) {
        ownCues.insert(frame.cue)
        continue
      }
      byCue[frame.cue] = outlet
      guard !references.isContradicted(frame) else { continue }
      let isBack = references.isBackReference(outlet)
      let short = isBack ? last : document.text(of: outlet)
      let name = short.map { longer[$0] ?? $0 }
      guard let name, !Self.isPublisher(name, article), !own.isNamed(name, by: frame) else { continue }
      named.append((frame, name))
      if let end = name.split(separator: " ").dropFirst().last { longer[String(end)] = longer[String(end)] ?? name }
      cited[document.sentence(of: frame.cue).index] = name
      last = name
    }
    let head = Self.headSource(reading)
    let main = head ?? Self.mainSource(named, reading) ?? Self.agencyRetold(named, own, reading)
    self.main = main
    isHeadMain = head != nil
    // "Based on materials from X": where another outlet is retold, X only passed it on.
    let material = Self.materialSource(reading).flatMap { main == nil || main == $0 ? $0 : nil }
    let credit = (Self.creditSource(reading) ?? material).flatMap { Self.isPublisher($0, article) ? nil : $0 }
    self.credit = credit
    citedBySentence = cited
    citedByCue = byCue
    self.ownCues = ownCues
    let dated = Set(drafts.filter(\.isDated).map(\.sentence))
    newsSentences = Self.newsSentences(reading, frames, speakers, cited, dated: dated)
    retoldSentences =
      main == nil || credit == nil || main == credit
      ? []
      : Self.newsSentences(reading, frames, speakers, cited.filter { $0.value == main }, dated: dated, retold: true)
  }

  /// The mention with its origin.
  func traced(_ draft: Draft) -> ExplainedMention {
    var mention = draft.mention
    mention.origin = origin(of: draft.frames, sentence: draft.sentence)
    return ExplainedMention(mention: mention, rules: draft.rules)
  }

  /// The origin of a statement with these frames, in the sentence `sentence`.
  func origin(of frames: [SayingFrame], sentence: Int) -> String? {
    if frames.contains(where: { ownCues.contains($0.cue) }) { return nil }
    for frame in frames {
      guard let outlet = citedByCue[frame.cue] else { continue }
      if references.isBackReference(outlet) { continue }
      let name = reading.document.text(of: outlet)
      if name == main || citedBySentence.values.contains(name) { return name }
    }
    if let cited = citedBySentence[sentence], frames.contains(where: { citedByCue[$0.cue] != nil }) {
      return cited
    }
    let words = reading.document.sentences[sentence]
    if let outlet = references.opening(words) { return reading.document.text(of: outlet) }
    if let last = words.range.last, reading.line(of: last)?.isNotice == true { return nil }
    if let main, retoldSentences.contains(sentence) { return main }
    if let credit { return credit }
    guard let main else { return nil }
    // Who denies the report is no source of it.
    if !isHeadMain, frames.contains(where: { $0.verb?.isNegative == true }) { return nil }
    return newsSentences.contains(sentence) ? main : nil
  }

  /// An outlet is no source of its own articles.
  private static func isPublisher(_ name: String, _ article: Article) -> Bool {
    guard let publisher = article.publisher?.value.lowercased() else { return false }
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return publisher.filter { $0.isLetter || $0.isNumber }.contains(letters)
  }

  /// "… by end of 2026 - Reuters" in the headline.
  private static func headSource(_ reading: Reading) -> String? {
    let document = reading.document
    for line in reading.lines.filter(\.isRead).prefix(3) {
      let tokens = line.tokens
      for i in tokens.suffix(5) where i > tokens.lowerBound {
        if let name = reading.cues.outlets.name(at: i, in: document), name.upperBound == tokens.upperBound,
          DashSpeaker.dashes.contains(document[i - 1].text) || ["|", "("].contains(document[i - 1].text)
        {
          return document.text(of: name)
        }
      }
    }
    return nil
  }

  /// The outlet that the lead credits the news to; an outlet cited further down stands for its own statement only. In
  /// the second paragraph it counts if it was told by those whom the lead already had ("the sources told Reuters").
  private static func mainSource(_ named: [(frame: SayingFrame, name: String)], _ reading: Reading) -> String? {
    if let broken = named.first(where: { $0.frame.rule == FirstReport.rule }) { return broken.name }
    let leads = reading.lines.filter { $0.kind == .prose }.prefix(2)
    guard let first = named.first, let lead = leads.first else { return nil }
    if first.frame.cue < lead.tokens.upperBound { return first.name }
    guard first.frame.cue < leads.last?.tokens.upperBound ?? 0, let speaker = first.frame.speaker else { return nil }
    let phrase = reading.document.span(of: speaker)
    guard let opening = phrase.first, phrase.count <= 4 else { return nil }
    return ["the", "these", "they"].contains(reading.document[opening].lower) ? first.name : nil
  }

  /// An agency that the article cites more than once ("…, AFP reported", "figures quoted by ⟨the agency⟩"), unless it has
  /// news of its own ("told this newspaper").
  private static func agencyRetold(
    _ named: [(frame: SayingFrame, name: String)], _ own: OwnOutlet, _ reading: Reading
  ) -> String? {
    guard !own.speaksOfItself, let first = named.first, reading.cues.outlets.isAgency(first.name), named.count > 1,
      named.allSatisfy({ $0.name == first.name })
    else { return nil }
    return first.name
  }

  /// "Source: Reuters", "Reporting by Reuters": a credit that stands for the whole text.
  private static func creditSource(_ reading: Reading) -> String? {
    if let line = reading.lines.first(where: { $0.source != nil }) { return line.source }
    let document = reading.document
    for line in reading.lines where line.kind == .credit {
      let words = line.tokens.filter { document.isWord($0) }.prefix(3)
      if words.prefix(2).contains(where: { ["source", "sources", "via"].contains(document[$0].lower) }) {
        if let name = reading.cues.outlets.first(in: line.tokens, of: document) { return document.text(of: name) }
      } else if words.count > 2, document[words[1]].lower == "by",
        let name = reading.cues.outlets.name(at: words[2], in: document)
      {
        return document.text(of: name)
      }
    }
    return HeadCredit(reading: reading).agency()
  }

  /// "With material from dpa", "Based on materials from TASS", "The AP contributed to this report".
  private static func materialSource(_ reading: Reading) -> String? {
    for line in reading.lines where line.kind == .material {
      if let name = reading.cues.outlets.first(in: line.tokens, of: reading.document) {
        return reading.document.text(of: name)
      }
    }
    return nil
  }

  /// The sentences that report the news, not background.
  private static func newsSentences(
    _ reading: Reading, _ frames: SayingFrames, _ speakers: [Attribution?], _ cited: [Int: String],
    dated: Set<Int>, retold: Bool = false
  ) -> Set<Int> {
    let document = reading.document
    var framesOf: [Int: [Int]] = [:]
    for (index, frame) in frames.all.enumerated() {
      framesOf[document.sentence(of: frame.cue).index, default: []].append(index)
    }
    var news: Set<Int> = []
    var isNews = true
    // The headline and the first paragraph are the news, whatever they say.
    let lead = reading.lines.first { $0.kind == .prose }?.tokens.upperBound ?? 0
    for sentence in document.sentences where !reading.readable(sentence).isEmpty {
      let own = framesOf[sentence.index] ?? []
      let attributed = own.contains {
        speakers[$0] != nil && (frames.all[$0].hasContent || frames.all[$0].region != nil)
      }
      let refersBack =
        cited[sentence.index] != nil || own.contains { isBackReference(speakers[$0]) }
        || sentence.range.contains { document[$0].lower == "reported" && document[$0].dep == .amod }
      if refersBack {
        isNews = true
      } else if retold, sentence.range.lowerBound >= lead, own.contains(where: { isNamed(speakers[$0]) }) {
        isNews = false
      } else if !attributed, sentence.range.lowerBound >= lead, dated.contains(sentence.index) {
        isNews = false
      }
      if isNews { news.insert(sentence.index) }
    }
    return news
  }

  /// Somebody with a name, who answers a report.
  private static func isNamed(_ speaker: Attribution?) -> Bool {
    speaker.map { [.person, .organisation, .government].contains($0.kind) } ?? false
  }

  /// "the sources", "the report".
  private static func isBackReference(_ speaker: Attribution?) -> Bool {
    guard let speaker else { return false }
    let words = speaker.speaker.lowercased()
    return ["the ", "these ", "those "].contains { words.hasPrefix($0) }
      && (speaker.kind == .document || ["sources", "people", "insiders"].contains { words.hasSuffix($0) })
  }
}
