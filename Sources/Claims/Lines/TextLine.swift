/// One line of the article with what it is.
struct TextLine: Sendable, Hashable {
  /// Its place in the list of non-blank lines.
  var index: Int
  /// Code-point range, without surrounding white space.
  var range: Range<Int>
  /// Its tokens.
  var tokens: Range<Int>
  /// What it is.
  var kind: Kind
  /// The first token that is not a picture credit ("Reuters The girls were freed").
  var contentStart: Int
  /// Behind the last token that is not the name of an outlet at the end of a headline ("… by May - Reuters").
  var contentEnd: Int
  /// The outlet that this line credits the whole report to ("PARIS (dpa) -", "== Kyodo").
  var source: String?
  /// Whether the page itself speaks here ("This article was amended …"), whatever the report is credited to.
  var isNotice = false

  /// Kinds of line.
  enum Kind: String, Sendable, Hashable {
    case headline, subhead, prose
    /// Names where the report comes from; no claim itself.
    case credit
    /// Names who else's reporting went into it; no claim itself.
    case material
    /// Takes the whole article back.
    case retraction
    /// Everything that belongs to the page and not to the article.
    case furniture
  }

  /// Whether it may hold claims.
  var isRead: Bool { kind == .headline || kind == .subhead || kind == .prose }
}
