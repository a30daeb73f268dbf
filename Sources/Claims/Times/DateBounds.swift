import Articles
import English

/// What the explicit dates in an article say about the day it was published.
///
/// A day it tells of as past is not after that day; one it tells of as still to come is not before.
public struct DateBounds: Sendable, Hashable {
  /// The article was published on or after this day.
  public var notBefore: CalendarDate?
  /// The article was published on or before this day.
  public var notAfter: CalendarDate?

  /// Both values.
  public init(notBefore: CalendarDate? = nil, notAfter: CalendarDate? = nil) {
    self.notBefore = notBefore
    self.notAfter = notAfter
  }

  /// From the tense of the verbs that govern the times.
  public init(of times: [TaggedTime], in document: Document) {
    self.init()
    for time in times {
      let deadline = time.expression.relation == .by || time.expression.relation == .until
      switch Tense.governing(time.governor ?? time.head, in: document) {
      // "To be withdrawn by 2026", "those left by 2026": a deadline beside a participle may be past or to come.
      case .past where deadline && !Tense.isFinite(time.governor, in: document): break
      case .past: add(time, planned: false)
      // The simple present is no sign of what is to come, unless a deadline is told.
      case .future where deadline || Tense.isExplicitFuture(time.governor, in: document): add(time, planned: true)
      case .future: break
      }
    }
    settle()
  }

  /// From the modality of the claims that the times belong to: what is planned is still to come, what is asserted is past.
  public init(of times: [(time: TaggedTime, modality: Modality)]) {
    self.init()
    for (time, modality) in times where modality != .possible { add(time, planned: modality == .planned) }
    settle()
  }

  private mutating func add(_ time: TaggedTime, planned: Bool) {
    guard time.expression.type == .date, let resolved = time.expression.anchored?.resolved(published: nil) else {
      return
    }
    // What is dated before or after a day says nothing about that day.
    if [.before, .after].contains(time.expression.relation) { return }
    if planned {
      if notAfter.map({ resolved.last < $0 }) ?? true { notAfter = resolved.last }
    } else if notBefore.map({ resolved.first > $0 }) ?? true {
      notBefore = resolved.first
    }
  }

  /// Bounds that contradict each other: a plan told in an article about a later time has passed by then.
  private mutating func settle() {
    if let notBefore, let last = notAfter, last < notBefore { notAfter = nil }
  }
}
