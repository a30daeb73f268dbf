import Glibc

/// How many file descriptors the process may have open.
public enum DescriptorLimit {
  /// With fewer the daemon cannot start, and libdispatch, which needs some for its event loop, ends the process with a
  /// trap instead of an error. Found by starting with each number (`scripts/torture limits`).
  public static let least = 16

  /// The soft limit now; nil when it cannot be told.
  public static var current: Int? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return nil }
    return Int(clamping: limit.rlim_cur)
  }
}
