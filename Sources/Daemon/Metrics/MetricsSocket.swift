@preconcurrency import Dispatch
import Glibc

/// Serves the metrics over HTTP on a Unix socket, one short answer a connection:
/// `curl --unix-socket /run/claimd/metrics.sock http://localhost/metrics`.
///
/// Whoever may connect may read; the socket's folder and its group decide that. A client that says nothing for a second
/// is dropped.
final class MetricsSocket: Sendable {
  private let listener: Int32
  private let path: String
  private let source: any DispatchSourceRead

  /// Listens at `path`, in place of whatever socket is there.
  ///
  /// - Throws: `DaemonError` when that is not possible.
  init(path: String, answer: @escaping @Sendable () -> String) throws(DaemonError) {
    func failure(_ action: String) -> DaemonError {
      DaemonError("cannot \(action) the metrics socket \(path): \(String(cString: strerror(errno)))", exit: .io)
    }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else {
      errno = ENAMETOOLONG
      throw failure("name")
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    guard listener >= 0 else { throw failure("make") }
    unlink(path)
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    // Connecting takes the right to write, which the service's umask takes from the group.
    guard bound == 0, chmod(path, 0o660) == 0, listen(listener, 16) == 0 else {
      defer { close(listener) }
      throw failure("listen at")
    }
    (self.listener, self.path) = (listener, path)
    source = DispatchSource.makeReadSource(fileDescriptor: listener, queue: DispatchQueue(label: "claimd.metrics"))
    source.setEventHandler {
      let client = accept(listener, nil, nil)
      guard client >= 0 else { return }
      _ = fcntl(client, F_SETFD, FD_CLOEXEC)
      Self.serve(client, answer)
      close(client)
    }
    source.setCancelHandler { close(listener) }
    source.resume()
  }

  deinit { stop() }

  /// Ends the listening.
  func stop() {
    guard !source.isCancelled else { return }
    unlink(path)
    source.cancel()
  }

  private static func serve(_ client: Int32, _ answer: () -> String) {
    var patience = timeval(tv_sec: 1, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(client, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
    }
    // The whole request is read, and none of it matters: there is one thing to be had.
    var request: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while !request.suffix(4).elementsEqual("\r\n\r\n".utf8), request.count < 65_536 {
      let count = recv(client, &chunk, chunk.count, 0)
      guard count > 0 else { return }
      request += chunk[..<count]
    }
    let body = answer()
    let head = """
      HTTP/1.1 200 OK\r
      Content-Type: application/openmetrics-text; version=1.0.0; charset=utf-8\r
      Content-Length: \(body.utf8.count)\r
      Connection: close\r
      \r

      """
    var rest = Array((head + body).utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
