import Glibc

/// Runs code with the file rights of an ordinary user, so that permissions count even when the tests run as root.
///
/// setfsuid(2) concerns the calling thread only: the body must not suspend.
enum Unprivileged {
  /// Whether this process is able to.
  static var isPossible: Bool { geteuid() == 0 && symbol("setfsuid") != nil }

  static func run<Value>(_ body: () throws -> Value) rethrows -> Value {
    set("setfsgid", 65534)
    set("setfsuid", 65534)
    defer {
      set("setfsuid", 0)
      set("setfsgid", 0)
    }
    return try body()
  }

  private static func symbol(_ name: String) -> UnsafeMutableRawPointer? { dlsym(nil, name) }

  private static func set(_ name: String, _ id: UInt32) {
    typealias Call = @convention(c) (UInt32) -> Int32
    guard let symbol = symbol(name) else { return }
    _ = unsafeBitCast(symbol, to: Call.self)(id)
  }
}
