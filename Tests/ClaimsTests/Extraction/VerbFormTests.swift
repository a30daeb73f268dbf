import Testing

@testable import Claims

struct VerbFormTests {
  @Test(arguments: [
    ("kill", "killed"), ("raise", "raised"), ("deny", "denied"), ("stay", "stayed"), ("drop", "dropped"),
    ("admit", "admitted"), ("open", "opened"), ("leave", "left"), ("cut", "cut"),
  ])
  func past(_ lemma: String, _ form: String) {
    #expect(VerbForm.past(lemma) == form)
  }

  @Test(arguments: [("cause", "causes"), ("push", "pushes"), ("deny", "denies"), ("have", "has")])
  func present(_ lemma: String, _ form: String) {
    #expect(VerbForm.present(lemma, plural: false) == form)
    #expect(VerbForm.present(lemma, plural: true) == lemma)
  }
}

@Suite(.enabled(if: Extracted.isAvailable)) struct FiniteClaimTests {
  @Test func aParticipleIsWrittenAsAFiniteVerb() throws {
    let mention = try Extracted.mention(
      "killing", in: "A lorry overturned on the bridge on Monday, killing two people.")
    #expect(mention.text == "A lorry killed two people.")
  }

  @Test func aRelativePronounIsNotWritten() throws {
    let text = "Police are looking for a driver who injured three people in Leeds."
    #expect(try Extracted.mention("who injured", in: text).text == "A driver injured three people in Leeds.")
  }
}
