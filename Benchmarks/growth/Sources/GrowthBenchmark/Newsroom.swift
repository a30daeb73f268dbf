import Articles
import Changes
import Claims

/// Generates a stream of articles: stories of very different length, in which later articles retell, change and add to
/// what earlier ones said.
///
/// It remembers next to nothing, so that the memory of the benchmark is that of matching: what a story is about and what
/// was said in it follow from their numbers.
struct Newsroom {
  /// An article with what it claims.
  struct Report {
    var article: Article
    var extraction: Extraction
    var day: CalendarDate
  }

  /// Something that articles of a story say.
  private struct Fact {
    var subject: String
    var isName: Bool
    var verb: String
    var object: String
    var number: Int?
    var place: String?
    var day: Int?
    var extras: [String]
    var speaker: String?
  }

  /// What articles of a story are about.
  private struct Story {
    var number: Int
    var names: [String]
    var nouns: [String]
  }

  private let words: Words
  private let outlets: [String]
  private var random = RandomNumbers(seed: 2)
  /// By story the days on which its facts were first told.
  private var told: [[Int32]] = []
  private var count = 0

  /// How many stories get most of the articles at one time.
  private static let active = 200

  init(words: Words) {
    self.words = words
    outlets = (0..<300).map { "Outlet \($0)" }
  }

  /// The next article.
  mutating func next() -> Report {
    count += 1
    let story = story(pickStory())
    let today = 18_262 + count / 200  // from 2020-01-01
    var text = ""
    var mentions: [ClaimMention] = []
    var terms: [String: Int] = [:]
    let outlet = outlets[random.zipf(outlets.count)]
    let wire = random.chance(0.5) ? "Wire \(random.zipf(12))" : nil
    for _ in 0..<Int.random(in: 8...22, using: &random) {
      let known = told[story.number].count
      let isRetold = known > 0 && random.chance(0.5)
      if !isRetold { told[story.number].append(Int32(today)) }
      let fact = isRetold ? changed(fact(known - 1 - random.zipf(known), of: story)) : fact(known, of: story)
      mentions.append(mention(fact, at: &text, origin: wire))
      for term in [fact.subject, fact.object] + fact.extras + [fact.place].compactMap({ $0 }) {
        terms[term.lowercased(), default: 0] += 1
      }
    }
    let day = CalendarDate(daysSinceEpoch: today)!
    let article = Article(
      id: "sha256:" + (0..<4).map { _ in random.digits() }.joined(), name: FileName("\(count).txt"), text: text,
      title: Sourced(mentions[0].text, from: .text), publisher: Sourced(outlet, from: .text),
      published: Sourced(PartialDate(year: day.year, month: day.month, day: day.day), from: .text))
    return Report(article: article, extraction: Extraction(mentions: mentions, terms: terms), day: day)
  }

  /// The number of the story of the next article.
  private mutating func pickStory() -> Int {
    if told.isEmpty || random.chance(0.12) {
      told.append([])
      return told.count - 1
    }
    // Most articles belong to what is in the news; some come back to a story of long ago.
    if random.chance(0.95) { return told.count - 1 - random.zipf(min(told.count, Self.active)) }
    return Int.random(in: 0..<told.count, using: &random)
  }

  private func story(_ number: Int) -> Story {
    var random = RandomNumbers(seed: UInt64(number) << 32)
    return Story(
      number: number, names: (0..<8).map { _ in words.name(&random) }, nouns: (0..<40).map { _ in words.noun(&random) })
  }

  /// What was told as the story's n-th fact, counted from 0.
  private func fact(_ n: Int, of story: Story) -> Fact {
    var random = RandomNumbers(seed: UInt64(story.number) << 32 | UInt64(n + 1))
    let day = Int(told[story.number][n])
    let isName = random.chance(0.6)
    return Fact(
      subject: isName ? story.names[random.zipf(story.names.count)] : story.nouns[random.zipf(story.nouns.count)],
      isName: isName, verb: words.verb(&random), object: story.nouns[random.zipf(story.nouns.count)],
      number: random.chance(0.3) ? Int.random(in: 2...5_000, using: &random) : nil,
      place: random.chance(0.4) ? story.names[random.zipf(story.names.count)] : nil,
      day: random.chance(0.4) ? day - random.zipf(60) : nil,
      extras: (0..<Int.random(in: 1...5, using: &random)).map { _ in words.noun(&random) },
      speaker: random.chance(0.5) ? story.names[random.zipf(story.names.count)] : nil)
  }

  /// The fact as another article tells it: mostly in other words, sometimes with another number or without its time.
  private mutating func changed(_ fact: Fact) -> Fact {
    var fact = fact
    if random.chance(0.5), !fact.extras.isEmpty { fact.extras.removeLast() }
    if random.chance(0.3) { fact.extras.append(words.noun(&random)) }
    if random.chance(0.1), let number = fact.number { fact.number = number + random.zipf(20) }
    if random.chance(0.2) { fact.day = nil }
    return fact
  }

  private func mention(_ fact: Fact, at text: inout String, origin: String?) -> ClaimMention {
    let counted = fact.number.map { "\($0) \(fact.object)s" } ?? "the \(fact.object)"
    let day = fact.day.flatMap(CalendarDate.init(daysSinceEpoch:))
    let parts = [
      fact.subject, fact.verb + "ed", counted,
      fact.extras.isEmpty ? nil : "of " + fact.extras.joined(separator: " and "),
      fact.place.map { "in " + $0 }, day.map { "on \($0)" },
    ]
    let exact = parts.compactMap { $0 }.joined(separator: " ")
    let prefix = String(text.suffix(64))
    let start = text.unicodeScalars.count
    text += exact + (fact.speaker.map { ", \($0) said" } ?? "") + ". "
    var arguments: [Argument] = []
    if let place = fact.place {
      arguments.append(Argument(role: "in", text: place, head: place.lowercased(), entity: place.lowercased()))
    }
    return ClaimMention(
      evidence: Evidence(start: start, end: start + exact.unicodeScalars.count, exact: exact, prefix: prefix),
      text: exact + ".",
      subject: Participant(
        text: fact.subject, head: fact.subject.lowercased(), entity: fact.isName ? fact.subject.lowercased() : nil),
      predicate: Predicate(text: fact.verb + "ed", lemma: fact.verb),
      object: Participant(text: counted, head: fact.object), arguments: arguments,
      time: day.map { TimeExpression(text: "on \($0)", value: $0.description) },
      quantities: fact.number.map { [Quantity(text: String($0), low: Double($0), high: Double($0), unit: fact.object)] }
        ?? [],
      attribution: fact.speaker.map { [Attribution(speaker: $0, kind: .person, cue: "said", entity: $0.lowercased())] }
        ?? [],
      origin: origin)
  }
}
