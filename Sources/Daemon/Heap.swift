import CMalloc

/// The heap of a process that runs for months: it must not grow with what has passed through it.
public enum Heap {
  /// Has all threads share two arenas. To be called before there are threads.
  ///
  /// By default each thread gets an arena, up to eight a core, and every worker leaves what is kept from an article in
  /// one of its own: the process grows, though no more than before is in use. Extraction is not slower with two.
  public static func limitArenas() { _ = mallopt(M_ARENA_MAX, 2) }

  /// Gives pages that are free back to the system, when that was not done lately.
  ///
  /// What is allocated anew spreads over all that is free: within ten seconds of work the process is up to 20 MB larger,
  /// though no more is in use.
  struct Trimming {
    /// It takes some milliseconds.
    private static let interval = Duration.seconds(2)
    private var last = ContinuousClock.now

    mutating func trimIfDue() {
      guard last.duration(to: .now) > Self.interval else { return }
      malloc_trim(0)
      last = .now
    }
  }
}
