@preconcurrency import Dispatch
import EventLog
import Logging
import Synchronization

/// Packs the log's sealed segments beside the intake, where the configuration asks for it.
final class LogPacking: Sendable {
  private let packer: SegmentPacker?
  private let logger: Logger
  private let queue = DispatchQueue(label: "claimd.packing", qos: .utility)
  private let isStopping = Atomic(false)

  init(_ configuration: Configuration, logger: Logger) {
    packer = configuration.compressesLog ? SegmentPacker(path: configuration.log) : nil
    self.logger = logger
  }

  /// Packs what is sealed and not packed yet, in the background.
  ///
  /// A failure is only told: the segments are whole as they are, and the next start or rotation tries again.
  func begin() {
    guard let packer else { return }
    queue.async { [self] in
      do throws(EventLogError) {
        for path in try packer.packAll(isStopping: { self.isStopping.load(ordering: .relaxed) }) {
          logger.info("packed a sealed segment: \(path)", metadata: ["path": "\(path)"])
        }
      } catch {
        logger.warning("a sealed segment stays as it is. \(error)")
      }
    }
  }

  /// Waits until what was begun is done.
  func finish() { queue.sync {} }

  /// Gives up what is in work, which stays as it is.
  func stop() {
    isStopping.store(true, ordering: .relaxed)
    finish()
  }
}
