import Testing

@testable import Daemon

@Suite struct MetricsTests {
  @Test func durationsFallIntoTheirBuckets() {
    var histogram = DurationHistogram(bounds: [0.1, 1])
    for milliseconds in [50, 100, 101, 5000] { histogram.record(.milliseconds(milliseconds)) }
    #expect(histogram.counts == [2, 1, 1])
    #expect(abs(histogram.sum - 5.251) < 1e-9)
  }

  @Test func bucketsAreCumulativeAndTheTextHasItsEnd() {
    var histogram = DurationHistogram(bounds: [0.1, 1])
    for seconds in [0, 2] { histogram.record(.seconds(seconds)) }
    var text = OpenMetricsText()
    text.histogram("x_seconds", "Time.", histogram)
    #expect(
      text.complete == """
        # TYPE x_seconds histogram
        # UNIT x_seconds seconds
        # HELP x_seconds Time.
        x_seconds_bucket{le="0.1"} 1
        x_seconds_bucket{le="1"} 1
        x_seconds_bucket{le="+Inf"} 2
        x_seconds_count 2
        x_seconds_sum 2
        # EOF

        """)
  }

  @Test func labelsAreEscapedAndCountersHaveTheirEnding() {
    var text = OpenMetricsText()
    text.counter("x", "A \"b\".", [.init(1, ("reason", "a\"b\\c\nd"))])
    #expect(text.complete.contains("x_total{reason=\"a\\\"b\\\\c\\nd\"} 1\n"))
  }

  @Test func aFloodIsToldInSum() {
    let start = ContinuousClock.now
    var quota = EntryQuota()
    let told = (0..<1000).filter { _ in quota.allows("binary", at: start) }
    let early = quota.endWindow(at: start + .seconds(29))
    let due = quota.endWindow(at: start + .seconds(30))
    let later = quota.endWindow(at: start + .seconds(60))
    let toldAgain = quota.allows("binary", at: start + .seconds(61))
    #expect(told.count == EntryQuota.entries)
    #expect(early.isEmpty)
    #expect(due == ["binary": 900])
    #expect(later.isEmpty)
    #expect(toldAgain)
  }

  @Test func aReloadTakesOverWhatCanChange() {
    let running = Configuration()
    var wanted = Configuration()
    wanted.maxBytes = 1
    wanted.level = "debug"
    wanted.state = "/elsewhere"
    let now = running.adopting(wanted)
    #expect(now.maxBytes == 1 && now.level == "debug")
    #expect(now.state == running.state)
  }
}
