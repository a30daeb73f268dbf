import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Daemon

@Suite struct LookaheadTests {
  @Test func resultsComeInOrderHoweverLongEachTakes() {
    let lookahead = Lookahead(Array(0..<200), most: 16, limit: .max, weight: { _ in 1 }) { number in
      usleep(UInt32((number * 7919) % 3000))
      return number * 2
    }
    var results: [Int] = []
    while let result = lookahead.next() { results.append(result) }
    #expect(results == (0..<200).map { $0 * 2 })
    #expect(lookahead.remaining == 0 && lookahead.nextIfReady() == nil)
  }

  @Test func itGoesAheadAndNoFurtherThanIsAllowed() {
    let begun = Atomic(0)
    let lookahead = Lookahead(Array(0..<50), most: 8, limit: .max, weight: { _ in 1 }) { number in
      begun.add(1, ordering: .relaxed)
      return number
    }
    #expect(eventually { begun.load(ordering: .relaxed) == 8 })
    usleep(20_000)
    #expect(begun.load(ordering: .relaxed) == 8 && lookahead.remaining == 50)
    #expect(lookahead.next() == 0 && lookahead.remaining == 49)
    #expect(eventually { begun.load(ordering: .relaxed) == 9 })
  }

  @Test func whatWeighsMoreThanTheLimitIsWorkedOutAlone() {
    let now = Atomic(0)
    let most = Atomic(0)
    let lookahead = Lookahead([1, 100, 1, 1, 100, 100, 1], most: 16, limit: 10, weight: { $0 }) { weight in
      let count = now.add(1, ordering: .sequentiallyConsistent).newValue
      if weight == 100 { most.max(count, ordering: .sequentiallyConsistent) }
      usleep(2000)
      now.subtract(1, ordering: .sequentiallyConsistent)
      return weight
    }
    var results: [Int] = []
    while let result = lookahead.next() { results.append(result) }
    #expect(results == [1, 100, 1, 1, 100, 100, 1])
    #expect(most.load(ordering: .relaxed) == 1)
  }

  @Test func whatIsNotReadyIsNotWaitedFor() {
    let gate = DispatchSemaphore(value: 0)
    let lookahead = Lookahead([1], most: 4, limit: .max, weight: { $0 }) { number in
      gate.wait()
      return number
    }
    #expect(lookahead.nextIfReady() == nil)
    gate.signal()
    #expect(lookahead.next() == 1)
    #expect(lookahead.next() == nil)
  }
}
