/// Finds the article that another one copies without credit.
enum NearCopyFinder {
  /// From this share of the smaller article's word shingles on, one is a copy of the other.
  static let containment = 0.5

  /// The earliest known article that has most of the article's words in common with it; nil when there is none.
  ///
  /// - Parameters:
  ///   - sketch: the article's; nil when it is too short to be a copy.
  ///   - previous: the id of the article's own previous version, which is no copy.
  static func find(_ sketch: ArticleSketch?, previous: String?, index: some ClaimIndex) throws -> KnownArticle? {
    guard let sketch else { return nil }
    let candidates = try index.nearCopies(sharing: sketch.bands, limit: 100)
    return candidates.first { known in
      guard known.reference.id != previous, let other = known.sketch.flatMap(ArticleSketch.init(base64:)) else {
        return false
      }
      return sketch.containment(other) >= containment
    }
  }
}
