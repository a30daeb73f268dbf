/// What the intake asks of, and tells, who drives it.
struct IntakeControl {
  /// Whether to stop at the next article; the rest is left for the next start.
  var isStopping: () -> Bool = { false }
  /// Called after each article: the sign of life for the watchdog.
  var progress: () -> Void = {}
  /// Called with what became of each file.
  var tell: (IngestOutcome) -> Void = { _ in }
}
