import Claims

/// Mentions that are compared with each other: those of one topic or one story.
struct MentionGroup: Codable {
  var group: String
  var items: [Item]
  /// What each document is about: its terms with their counts.
  var documents: [String: [String: Int]]

  struct Item: Codable {
    var mention: ClaimMention
    /// The day its document was published, `YYYY-MM-DD`; nil when it does not say.
    var published: String?
    var document: String
    /// What people say it refers to; nil for what nothing else refers to.
    var chain: String?
  }
}
