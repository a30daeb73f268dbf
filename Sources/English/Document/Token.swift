/// One token: a word, a number, a punctuation mark, or a run of white space.
public struct Token: Sendable, Hashable {
  /// Its place in `Document.tokens`.
  public var index: Int
  /// Code-point offset of its first character.
  public var start: Int
  /// Code-point offset behind its last character.
  public var end: Int
  /// Whether one plain space follows.
  public var spaceAfter: Bool
  /// The words themselves.
  public var text: String
  /// The text in lower case.
  public var lower: String
  /// Base form ("reached" → "reach").
  public var lemma: String
  /// Fine-grained part of speech (Penn Treebank).
  public var tag: Tag
  /// Coarse part of speech (Universal Dependencies).
  public var pos: PartOfSpeech
  /// Morphological features, UD FEATS ("Number=Sing|Person=3"); empty when there are none.
  public var morph: String
  /// The index of the token it depends on; its own index for the root of a sentence.
  public var head: Int
  /// How it depends on its head (ClearNLP labels).
  public var dep: DependencyLabel

  /// All values; see the properties.
  public init(
    index: Int, start: Int, end: Int, spaceAfter: Bool, text: String, lower: String, lemma: String, tag: Tag,
    pos: PartOfSpeech, morph: String, head: Int, dep: DependencyLabel
  ) {
    self.index = index
    self.start = start
    self.end = end
    self.spaceAfter = spaceAfter
    self.text = text
    self.lower = lower
    self.lemma = lemma
    self.tag = tag
    self.pos = pos
    self.morph = morph
    self.head = head
    self.dep = dep
  }

  /// Whether it is the root of its sentence.
  public var isRoot: Bool { head == index }
}
