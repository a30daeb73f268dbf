import Foundation
import Glibc

/// A datagram socket that plays the service manager, named by NOTIFY_SOCKET while a body runs.
///
/// The environment is the process's: tests that use it run one after another.
final class NotifySocket {
  struct Failure: Error { let what: String, errno: Int32 }

  private let descriptor: Int32
  private let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/notify-" + UUID().uuidString.prefix(8)
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { throw Failure(what: path, errno: 0) }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard bound == 0 else { throw Failure(what: "bind \(path)", errno: errno) }
    setenv("NOTIFY_SOCKET", path, 1)
  }

  deinit {
    unsetenv("NOTIFY_SOCKET")
    close(descriptor)
    unlink(path)
  }

  /// The next notification, its lines; nil when none is there.
  func receive() -> [String]? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
    guard count >= 0 else { return nil }
    return String(decoding: buffer.prefix(count), as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
