import Testing

@testable import English

struct TokenizerTests {
  private func tokens(_ text: String) throws -> (Vocabulary, [RawToken]) {
    let tokenizer = try TestModel.load().tokenizer
    var vocabulary = Vocabulary(tokenizer.lexicon, maximumForms: 100)
    var tokens: [RawToken] = []
    text.units.withUnsafeBufferPointer { tokenizer.tokenize($0, offset: 0, vocabulary: &vocabulary, into: &tokens) }
    return (vocabulary, tokens)
  }

  /// As spaCy 3.8.18 splits them.
  @Test(arguments: [
    ("don't", ["do", "n't"]),
    ("We can't go to the U.S. now.", ["We", "ca", "n't", "go", "to", "the", "U.S.", "now", "."]),
    (
      "He paid US$20, i.e. 5km from 10a.m.",
      ["He", "paid", "US$", "20", ",", "i.e.", "5", "km", "from", "10", "a.m."]
    ),
    ("see www.example.co.uk/a?b=1.", ["see", "www.example.co.uk/a?b=1", "."]),
    ("a@b.co wrote 192.168.1.1 and 8.8.8.8:80.", ["a@b.co", "wrote", "192.168.1.1", "and", "8.8.8.8:80", "."]),
    ("end.Start of twenty-one", ["end", ".", "Start", "of", "twenty", "-", "one"]),
    ("\n\n  two  spaces \t", ["\n\n  ", "two", " ", "spaces", "\t"]),
    ("(:-) hi:)", ["(", ":-)", "hi", ":)"]),
    (
      "agreement.the 2-3 x=y A.B. 5°C.",
      ["agreement.the", "2", "-", "3", "x", "=", "y", "A.B.", "5", "°", "C", "."]
    ),
    ("“Iraq’s” o'clock", ["“", "Iraq", "’s", "”", "o'clock"]),
    ("l’été, naïve—yes...no", ["l’été", ",", "naïve", "—", "yes", "...", "no"]),
    ("10$ 1,000 👍!!", ["10", "$", "1,000", "👍", "!", "!"]),
    ("'em I'm", ["'em", "I", "'m"]),
    ("e\u{301} \u{e9}", ["e\u{301}", "\u{e9}"]),
    ("", []),
    (" ", [" "]),
  ])
  func splitsLikeSpaCy(_ text: String, _ expected: [String]) throws {
    let (vocabulary, tokens) = try tokens(text)
    #expect(tokens.map { vocabulary.forms[Int($0.form)].text.units } == expected.map(\.units))
    let units = text.units
    for token in tokens {
      #expect(Array(units[Int(token.start)..<Int(token.end)]) == vocabulary.forms[Int(token.form)].text.units)
    }
  }

  /// An abbreviation keeps its full stop where it is asked for, and ends no sentence.
  @Test func abbreviationsKeepTheirFullStop() throws {
    let text = "The door was open, Staff Sgt. Mara Lind said. She left."
    let pipeline = try EnglishPipeline(model: try TestModel.folder.get(), abbreviations: ["Sgt."])
    let document = pipeline.process(text)
    #expect(document.tokens.contains { $0.text == "Sgt." })
    #expect(document.sentences.count == 2)
    #expect(try TestModel.pipeline().process(text).sentences.count == 3)
  }

  @Test func featuresAreThoseOfTheModel() throws {
    let trace = Golden.shared.trace
    let (vocabulary, tokens) = try tokens(trace.text)
    try #require(tokens.count == trace.tokens.count)
    for (token, expected) in zip(tokens, trace.tokens) {
      let form = vocabulary.forms[Int(token.form)]
      #expect(form.text == expected.text)
      #expect(token.spaceAfter == expected.space)
      let features = [form.features.norm, form.features.prefix, form.features.suffix, form.features.shape]
      #expect(features.map(String.init) == Array(expected.features.prefix(4)), "\(form.text)")
      #expect(String(form.isSpace ? 1 : 0) == expected.features[5])
      #expect(form.features.norm == StringID.of(expected.norm))
    }
  }

  @Test(arguments: [
    ("http://www.example.com", true), ("example.com", true), ("a.b.c.d.com", true), ("8.8.8.8", true),
    ("8.8.8.8:8080/x", true), ("ftp://x.y.org", true), ("example.com:80?q", true), ("user:pw@example.com", true),
    ("256.1.1.1", false), ("10.0.0.1", false), ("172.16.0.1", false), ("172.32.0.1", true), ("1.2.3", false),
    ("-bad.com", false), ("http://a", false), ("example.c", false), ("example.com:1", false), ("Example.COM", false),
    ("x..com", false), ("0.1.1.1", false), ("1.1.1.0", false),
  ])
  func webAddresses(_ text: String, _ isAddress: Bool) throws {
    let rule = try TestModel.load().tokenizer.lexicon.splitter.webAddress
    text.units.withUnsafeBufferPointer { #expect(rule.matches($0) == isAddress) }
  }
}
