/// The strings that the model numbers by their place in this list: spaCy's symbol table. They matter because real text
/// contains them ("X" is also the shape of every capital letter).
enum ReservedSymbols {
  static let all: [String] =
    [""] + words(flags) + (19...63).map { "FLAG\($0)" } + words(attributes)
    + (1...276).map { "DEPRECATED" + String(repeating: "0", count: 3 - String($0).count) + String($0) }
    + words(entities) + words(dependencies) + words(rest)

  private static func words(_ list: String) -> [String] { list.split { $0 == " " || $0 == "\n" }.map(String.init) }

  private static let flags = """
    IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE IS_UPPER LIKE_URL LIKE_NUM LIKE_EMAIL IS_STOP
    IS_OOV_DEPRECATED IS_BRACKET IS_QUOTE IS_LEFT_PUNCT IS_RIGHT_PUNCT IS_CURRENCY
    """
  private static let attributes = """
    ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE HEAD SENT_START SPACY PROB
    LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X EOL SPACE
    """
  private static let entities = """
    PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME PERCENT MONEY QUANTITY ORDINAL
    CARDINAL
    """
  private static let dependencies = """
    acomp advcl advmod agent amod appos attr aux auxpass cc ccomp complm conj cop csubj csubjpass dep det dobj expl hmod
    hyph infmod intj iobj mark meta neg nmod nn npadvmod nsubj nsubjpass num number oprd obj obl parataxis partmod pcomp
    pobj poss possessive preconj prep prt punct quantmod relcl rcmod root xcomp acl
    """
  private static let rest = "ENT_KB_ID MORPH ENT_ID IDX _"
}
