import Synchronization

/// The configuration as it is now, handed from the reload to the intake, which takes it over between two passes.
final class LiveConfiguration: Sendable {
  private struct State {
    var current: Configuration
    var isNew = false
    var wake: (@Sendable () -> Void)?
  }

  private let state: Mutex<State>

  init(_ configuration: Configuration) { state = Mutex(State(current: configuration)) }

  /// What holds now.
  var current: Configuration { state.withLock { $0.current } }

  /// Calls `wake` after each change.
  func onChange(_ wake: @escaping @Sendable () -> Void) { state.withLock { $0.wake = wake } }

  /// Lets another configuration hold.
  func set(_ configuration: Configuration) {
    let wake = state.withLock { state in
      state.current = configuration
      state.isNew = true
      return state.wake
    }
    wake?()
  }

  /// The configuration if it changed since the last call.
  func takeChange() -> Configuration? {
    state.withLock { state in
      guard state.isNew else { return nil }
      state.isNew = false
      return state.current
    }
  }
}
