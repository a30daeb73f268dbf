import Testing

@testable import English

struct LemmatizerTests {
  @Test(arguments: [
    ("reached", PartOfSpeech.verb, false, "reach"), ("went", .verb, false, "go"), ("Mice", .noun, false, "mouse"),
    ("better", .adj, false, "well"), ("Troops", .noun, false, "troop"), ("Iraq", .propn, false, "Iraq"),
    ("They", .pron, false, "they"), ("“", .punct, false, "\""), ("Leaves", .noun, true, "leaves"),
    ("xyzzies", .noun, false, "xyzzie"),
  ])
  func lemmas(_ word: String, _ pos: PartOfSpeech, _ isBaseForm: Bool, _ lemma: String) throws {
    let model = try TestModel.load()
    let form = word.units.withUnsafeBufferPointer { Form($0, norm: nil, lexicon: model.tokenizer.lexicon) }
    #expect(model.lemmatizer.lemma(form, pos: pos, isBaseForm: isBaseForm) == lemma)
  }
}
