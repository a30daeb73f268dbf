@preconcurrency import Dispatch
import Glibc

/// What `InboxWatcher` does on its queue.
///
/// `@unchecked Sendable`: every method runs on `queue`, either called through `queue.sync` or from a source of it.
final class WatchEngine: @unchecked Sendable {
  /// More names than this are not remembered as moved in; those files wait for the settle time like any other.
  private static let mostHints = 1 << 16

  private let configuration: InboxConfiguration
  private let root: [UInt8]
  private let queue: DispatchQueue
  private let wake: @Sendable () -> Void
  private let finish: @Sendable () -> Void

  private(set) var mode: WatchMode = .gone
  private var news = InboxNews()
  private var tree: WatchTree?
  private var source: (any DispatchSourceRead)?
  private var tick: (any DispatchSourceTimer)?
  private var soon: (timer: any DispatchSourceTimer, at: Int64)?
  /// Whether the notice that the inbox is gone has been given, and the one that it is back has not.
  private var isKnownGone = false
  private var hasStarted = false
  private var isStopped = false
  /// When the whole set-up was last tried (monotonic nanoseconds).
  private var lastSetUp: Int64 = 0

  init(
    configuration: InboxConfiguration, queue: DispatchQueue, wake: @escaping @Sendable () -> Void,
    finish: @escaping @Sendable () -> Void
  ) {
    self.configuration = configuration
    root = Array(configuration.path.utf8)
    self.queue = queue
    self.wake = wake
    self.finish = finish
  }

  func start() {
    guard !hasStarted, !isStopped else { return }
    hasStarted = true
    setUp()
    scheduleTick()
    wake()
  }

  func stop() {
    guard !isStopped else { return }
    isStopped = true
    tearDown()
    tick?.cancel()
    soon?.timer.cancel()
    (tick, soon) = (nil, nil)
    finish()
  }

  func takeNews() -> InboxNews {
    defer { news = InboxNews() }
    return news
  }

  func rescanSoon(after delay: Duration) {
    guard !isStopped else { return }
    let at = InboxInstant.now.uptime + max(0, delay.nanoseconds)
    if let soon, soon.at <= at { return }
    soon?.timer.cancel()
    soon = (timer(after: delay) { [weak self] in self?.wakeSoon() }, at)
  }

  private func wakeSoon() {
    soon = nil
    wake()
  }

  // MARK: Setting up

  /// Watches the inbox from scratch.
  private func setUp() {
    tearDown()
    lastSetUp = InboxInstant.now.uptime
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else {
      let failure = SystemFailure.last("make an inotify instance")
      // Polling needs the folder all the same.
      if FolderIdentity(of: root) == nil { return change(to: .gone, why: SystemFailure.text(ENOENT)) }
      return change(to: .polling(PollingReason(failure)))
    }
    tree = WatchTree(descriptor: descriptor, root: root, maxDepth: configuration.maxDepth)
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    source.setEventHandler { [weak self] in self?.drain() }
    source.setCancelHandler { close(descriptor) }
    source.activate()
    self.source = source
    watchAll()
  }

  private func tearDown() {
    source?.cancel()
    (source, tree) = (nil, nil)
  }

  private func watchAll() {
    guard tree != nil else { return }
    do throws(WatchFailure) {
      try tree?.watchAll()
      change(to: .inotify)
    } catch { fail(error) }
  }

  private func fail(_ failure: WatchFailure) {
    switch failure {
    case .polling(let reason): change(to: .polling(reason))
    case .root(let failure) where failure.errno == ENOSPC || failure.errno == ENOMEM:
      change(to: .polling(PollingReason(failure)))
    case .root(let failure):
      tearDown()
      change(to: .gone, why: failure.text)
    }
  }

  /// Enters a mode and notes what a person should hear of it.
  private func change(to new: WatchMode, why: String = "") {
    let old = mode
    mode = new
    if new == .gone {
      if !isKnownGone { news.notices.append(.gone(path: configuration.path, why: why)) }
      isKnownGone = true
    } else {
      if isKnownGone { news.notices.append(.back(path: configuration.path)) }
      isKnownGone = false
    }
    guard old != new else { return }
    switch new {
    case .inotify: news.notices.append(.watching)
    case .polling(let reason): news.notices.append(.polling(reason))
    case .gone: break
    }
    scheduleTick()
  }

  // MARK: Regular looks

  private func scheduleTick() {
    let interval =
      switch mode {
      case .inotify: configuration.rescanInterval
      case .polling: min(configuration.pollInterval, configuration.rescanInterval)
      case .gone: min(.seconds(1), configuration.rescanInterval)
      }
    tick?.cancel()
    tick = timer(after: interval) { [weak self] in self?.onTick() }
  }

  private func onTick() {
    guard !isStopped else { return }
    let isDue = InboxInstant.now.uptime - lastSetUp >= configuration.rescanInterval.nanoseconds
    switch mode {
    case .gone: setUp()
    case .inotify where FolderIdentity(of: root) != tree?.identity: replaced()
    case .inotify: watchAll()
    case .polling where isDue || FolderIdentity(of: root) == nil: setUp()
    case .polling: break
    }
    wake()
    scheduleTick()
  }

  /// Another folder, or none, stands at the inbox's path.
  private func replaced() {
    change(to: .gone, why: "it was renamed, removed or unmounted")
    setUp()
  }

  private func timer(after delay: Duration, _ action: @escaping @Sendable () -> Void) -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.setEventHandler(handler: action)
    timer.schedule(deadline: .now() + .nanoseconds(Int(max(0, delay.nanoseconds))))
    timer.activate()
    return timer
  }

  // MARK: Events

  private func drain() {
    guard let tree, !isStopped else { return }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    var effect = WatchEffect()
    while true {
      let count = read(tree.descriptor, buffer.baseAddress, buffer.count)
      if count <= 0 {
        if count < 0, errno == EINTR { continue }
        break
      }
      for event in InotifyEvent.parse(UnsafeRawBufferPointer(rebasing: buffer[..<count])) {
        effect.add(event, path: self.tree?.paths[event.watch])
        if event.has(UInt32(IN_IGNORED)) { self.tree?.forget(event.watch) }
      }
    }
    apply(effect)
  }

  private func apply(_ effect: WatchEffect) {
    for path in effect.movedIn where news.movedIn.count < Self.mostHints {
      news.movedIn[path] = InboxInstant.now.wall
    }
    if effect.hasOverflow { news.notices.append(.overflow) }
    if effect.rootMoved, FolderIdentity(of: root) != tree?.identity || effect.rootGone {
      replaced()
    } else if effect.needsAll {
      watchAll()
    } else {
      watchNew(effect.newFolders)
    }
    if !effect.newFolders.isEmpty { rescanSoon(after: configuration.settleTime) }
    if effect.wakes { wake() }
  }

  private func watchNew(_ folders: [[UInt8]]) {
    for folder in folders {
      do throws(WatchFailure) {
        try tree?.watch(folder, depth: BytePath.components(folder).count)
      } catch { fail(error) }
    }
  }
}
