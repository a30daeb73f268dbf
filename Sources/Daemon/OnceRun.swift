import Foundation
import Glibc
import Inbox
import Logging

/// `claimd run --once`: takes in what is in the inbox, waits for files that are still settling, and ends.
struct OnceRun {
  let pass: InboxPass

  /// - Throws: `DaemonError` for whatever stops intake; nothing is waited for, so that scripts learn of it at once.
  func run() async throws(DaemonError) {
    let showsProgress = isatty(STDERR_FILENO) == 1
    do {
      while true {
        let result = try pass.run(progress: { done, all in
          guard showsProgress, all > 1 else { return }
          show("ingesting \(done + 1) of \(all)")
        })
        if showsProgress, result.taken > 1 { show("") }
        guard result.isSettling else { break }
        try await Task.sleep(for: result.retryAfter ?? .milliseconds(100))
      }
    } catch {
      throw DaemonError(stopping: error)
    }
    pass.end(waiting: true)
    pass.report(.idle)
  }

  /// Replaces the line on which the terminal's cursor is.
  private func show(_ line: String) { FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8)) }
}
