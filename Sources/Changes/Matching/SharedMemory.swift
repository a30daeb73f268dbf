import Foundation

/// A `MatchingMemory` that one thread at a time uses.
///
/// `@unchecked Sendable`: nobody reaches the memory but under the lock.
final class SharedMemory: @unchecked Sendable {
  private let lock = NSLock()
  private let memory: MatchingMemory

  init(lexicon: Lexicon) { memory = MatchingMemory(lexicon: lexicon) }

  /// Runs `body` with the memory; what it returns must not keep any of it.
  func use<Value: Sendable>(_ body: (MatchingMemory) throws -> Value) rethrows -> Value {
    try lock.withLock { try body(memory) }
  }
}
