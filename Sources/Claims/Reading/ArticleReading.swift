/// An article read as far as its clauses, before any slot is filled.
struct ArticleReading {
  var reading: Reading
  var frames: SayingFrames
  /// Who speaks in each frame.
  var speakers: [Attribution?]
  /// The clauses that are claims, in text order.
  var clauses: [Clause]

  var builder: ClaimBuilder { ClaimBuilder(reading: reading, frames: frames, speakers: speakers) }
}
