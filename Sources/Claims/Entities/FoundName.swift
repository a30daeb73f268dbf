/// A name in the text, before it is known what it names.
struct FoundName: Sendable {
  /// Its tokens, without title.
  var tokens: Range<Int>
  var text: String
  var normal: String
  /// What the tables know of it.
  var known: NameTables.Known?
  /// The title in front ("prime minister"), lower case.
  var title: String?
  /// The country named beside the title ("Danish Prime Minister …").
  var country: String?
  /// What the words around it say it is.
  var votes: NameKind.Votes
  /// What the entity recogniser takes it for.
  var label: ArticleEntity.Kind?
  /// In brackets behind another name, of which it is the short form.
  var shortFormOf: Int?
}
