import Testing

@testable import Changes

@Suite struct WordTests {
  @Test(arguments: [
    ("The U.S. has 2,500 troops.", ["the", "us", "has", "2,500", "troops"]),
    ("Iraq’s plan, they didn't say", ["iraq", "plan", "they", "didn't", "say"]),
    ("5.5 thousand (AT&T) end.Next", ["5.5", "thousand", "at&t", "end", "next"]), ("", []),
  ])
  func splits(text: String, words: [String]) {
    #expect(WordSplitter.lowered(text) == words)
  }

  /// Plain ASCII is split by bytes, all else by Unicode's properties: the same rules twice.
  @Test(arguments: [
    "The U.S. has 2,500 troops.", "they didn't say: \"it's the dogs' ball\"", "5.5 thousand (AT&T) end.Next a.b",
    "A.B. C.D",
    "rock&roll & co., 1,000,000.50 3,a a,3 'quoted' U.S.A's", "x'y''z .5 5. 5.a a.5 e.g. i.e.", "IRAQ'S PLAN's", "",
  ])
  func splitsASCIIAsAllElse(text: String) {
    #expect(WordSplitter.words(text) + ["é"] == WordSplitter.words(text + " é"))
  }

  @Test(arguments: [
    ("withdrew", "withdraw"), ("agreed", "agree"), ("stopped", "stop"), ("cities", "city"), ("women", "woman"),
    ("taking", "take"), ("losses", "loss"), ("news", "news"), ("Zaandam", "Zaandam"),
  ])
  func findsBaseForms(form: String, base: String) throws {
    #expect(WordForms(wordNet: try WordNet(dataFolder: Fixture.data)).base(of: form) == base)
  }

  @Test(arguments: [("kidnap", "abduct"), ("withdraw", "withdrawal"), ("end", "finish"), ("free", "release")])
  func knowsRelatedWords(a: String, b: String) throws {
    let vocabulary = Vocabulary(try Lexicon(dataFolder: Fixture.data))
    #expect(vocabulary.relatedness(vocabulary.number(ofBase: a), vocabulary.number(ofBase: b)) > 0.5)
  }

  @Test(arguments: [("kidnap", "release"), ("election", "withdraw"), ("vaccine", "court")])
  func knowsUnrelatedWords(a: String, b: String) throws {
    let vocabulary = Vocabulary(try Lexicon(dataFolder: Fixture.data))
    #expect(vocabulary.relatedness(vocabulary.number(ofBase: a), vocabulary.number(ofBase: b)) < 0.3)
  }

  @Test(arguments: [("us", "united states"), ("american", "united states"), ("london", "united kingdom")])
  func knowsCountriesByAllTheirNames(name: String, normal: String) throws {
    #expect(try PlaceNames(dataFolder: Fixture.data).normal([name]) == normal)
  }
}
