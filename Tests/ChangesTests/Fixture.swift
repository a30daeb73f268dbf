import Articles
import Claims
import Foundation

@testable import Changes

/// Mentions written by hand, and what comparing them needs.
enum Fixture {
  /// The repository's language data.
  static let data =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/data"

  /// A mention: its words, and the slots in the order who, does, what.
  static func mention(
    _ text: String, _ subject: String?, _ predicate: String, _ object: String? = nil, in place: String? = nil,
    time: String? = nil, relation: TimeExpression.Relation? = nil, number: Quantity? = nil,
    polarity: Polarity = .positive, modality: Modality = .asserted, quote: Bool = false, speaker: String? = nil,
    origin: String? = nil
  ) -> ClaimMention {
    func participant(_ words: String) -> Participant {
      let last = words.split(separator: " ").last.map(String.init) ?? words
      let isName = last.first?.isUppercase == true
      return Participant(text: words, head: last.lowercased(), entity: isName ? words.lowercased() : nil)
    }
    return ClaimMention(
      evidence: Evidence(start: 0, end: text.unicodeScalars.count, exact: text), text: text,
      subject: subject.map(participant), predicate: Predicate(text: predicate, lemma: predicate),
      object: object.map(participant),
      arguments: place.map { [Argument(role: "in", text: $0, head: $0.lowercased(), entity: $0.lowercased())] } ?? [],
      time: time.map {
        TimeExpression(text: $0, value: $0, type: $0.contains("T") ? .time : .date, relation: relation)
      }, quantities: number.map { [$0] } ?? [],
      polarity: polarity, modality: modality, quote: quote,
      attribution: speaker.map {
        [Attribution(speaker: $0, kind: .person, cue: "said", entity: $0.lowercased())]
      } ?? [], origin: origin)
  }

  /// So many of something.
  static func count(_ low: Double?, _ high: Double?, _ unit: String?, about: Bool = false) -> Quantity {
    Quantity(text: "\(low ?? 0)", low: low, high: high, unit: unit, approximate: about ? true : nil)
  }

  /// Words and profiles of one comparison.
  static func maker() throws -> ProfileMaker {
    let lexicon = try Lexicon(dataFolder: data)
    return ProfileMaker(lexicon: lexicon, vocabulary: Vocabulary(lexicon))
  }

  /// The statement that one mention makes.
  static func statement(_ mention: ClaimMention, _ maker: ProfileMaker) -> Statement {
    let profile = maker.profile(mention, published: CalendarDate(iso: "2024-09-08"))
    return Statement(main: profile, all: [profile])
  }

  /// What a slot's rule says of two mentions.
  static func difference(_ rule: SlotRule, new: ClaimMention, old: ClaimMention) throws -> SlotDifference? {
    let maker = try maker()
    return rule.compare(statement(new, maker), statement(old, maker), maker.vocabulary)
  }
}
