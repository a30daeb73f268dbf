@preconcurrency import Dispatch
import Foundation
import Synchronization

/// Works elements out on all cores, a bounded way ahead of who takes the results, which come in the elements' order.
///
/// For one taker. What nobody takes is worked out in vain and has no effect.
final class Lookahead<Element: Sendable, Value: Sendable> {
  private let elements: [Element]
  private let weight: (Element) -> Int
  private let limit: Int
  private let work: @Sendable (Element) -> Value
  private let queue = DispatchQueue(label: "claimd.lookahead", attributes: .concurrent)
  /// What was begun and not taken yet, in order.
  private var begun: ArraySlice<Slot<Value>> = []
  /// The element to begin next.
  private var position = 0
  private var weightBegun = 0

  /// How many elements are begun before the first of them is taken, at most.
  private let most: Int

  /// - Parameters:
  ///   - most: how many results may be on the way or lie ready; so many keep all cores busy while some are taken.
  ///   - limit: how much these may weigh together; an element that weighs more is worked out alone.
  ///   - weight: the weight of an element.
  ///   - work: works an element out; called on several threads at once.
  init(
    _ elements: [Element], most: Int = max(16, 4 * ProcessInfo.processInfo.activeProcessorCount), limit: Int,
    weight: @escaping (Element) -> Int, work: @escaping @Sendable (Element) -> Value
  ) {
    self.elements = elements
    self.most = most
    self.limit = limit
    self.weight = weight
    self.work = work
    begin()
  }

  /// The next result, as soon as it is there; nil behind the last.
  func next() -> Value? {
    guard let slot = begun.first else { return nil }
    let value = slot.wait()
    pass()
    return value
  }

  /// The next result if it is there already.
  func nextIfReady() -> Value? {
    guard let value = begun.first?.valueIfReady else { return nil }
    pass()
    return value
  }

  /// How many elements were not taken yet.
  var remaining: Int { elements.count - position + begun.count }

  private func pass() {
    weightBegun -= weight(elements[position - begun.count])
    begun.removeFirst()
    begin()
  }

  private func begin() {
    while position < elements.count, begun.count < most {
      let element = elements[position]
      guard begun.isEmpty || weightBegun + weight(element) <= limit else { return }
      let slot = Slot<Value>()
      begun.append(slot)
      position += 1
      weightBegun += weight(element)
      queue.async { [work] in slot.fill(work(element)) }
    }
  }
}

/// A place for a value that another thread works out.
private final class Slot<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isFilled = DispatchSemaphore(value: 0)

  func fill(_ new: Value) {
    value.withLock { $0 = new }
    isFilled.signal()
  }

  var valueIfReady: Value? { value.withLock { $0 } }

  func wait() -> Value {
    while true {
      if let value = valueIfReady { return value }
      isFilled.wait()
    }
  }
}
