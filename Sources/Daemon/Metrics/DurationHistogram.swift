/// How long something took, counted in buckets: a histogram as OpenMetrics has it.
struct DurationHistogram: Sendable, Hashable {
  /// Upper bounds of the buckets, seconds, ascending; a last one without bound follows.
  let bounds: [Double]
  /// Durations in each bucket, the unbounded one last; not cumulative.
  private(set) var counts: [Int]
  /// Seconds altogether.
  private(set) var sum = 0.0

  /// A histogram without any duration yet.
  init(bounds: [Double]) {
    self.bounds = bounds
    counts = Array(repeating: 0, count: bounds.count + 1)
  }

  /// Counts one duration; a bound belongs to the bucket below it.
  mutating func record(_ duration: Duration) {
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    counts[bounds.firstIndex { seconds <= $0 } ?? bounds.count] += 1
    sum += seconds
  }
}
