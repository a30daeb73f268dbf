import Glibc

/// Moves, removes or keeps files whose transaction is durable in the log.
///
/// It never overwrites, and never takes a file that is not the one that was read: a new drop under the same name stays
/// and is reported by the next scan. One disposer at a time works on an inbox.
public struct InboxDisposer: Sendable {
  private let configuration: InboxConfiguration

  /// A disposer for this inbox.
  public init(configuration: InboxConfiguration) { self.configuration = configuration }

  /// Disposes of one file and syncs the folders it left and entered.
  ///
  /// - Throws: `InboxError` when it could not be moved or removed; it is then still in the inbox, or, when only the
  ///   sync failed, its move may not survive a power failure. Either is harmless: its content is known to the log.
  public func dispose(_ request: DisposalRequest) throws(InboxError) -> Disposal {
    var folders: Set<[UInt8]> = []
    let disposal = try move(request, touching: &folders)
    for folder in folders { try Self.sync(folder) }
    return disposal
  }

  /// Disposes of several files in order; each folder concerned is synced once, at the end.
  ///
  /// - Returns: one result for each request, in their order.
  public func dispose(_ requests: [DisposalRequest]) -> [Result<Disposal, InboxError>] {
    var touched: [Set<[UInt8]>] = []
    var results: [Result<Disposal, InboxError>] = []
    for request in requests {
      var folders: Set<[UInt8]> = []
      do throws(InboxError) { results.append(.success(try move(request, touching: &folders))) } catch {
        results.append(.failure(error))
      }
      touched.append(folders)
    }
    var failures: [[UInt8]: InboxError] = [:]
    for folder in touched.reduce(into: Set(), { $0.formUnion($1) }) {
      do throws(InboxError) { try Self.sync(folder) } catch { failures[folder] = error }
    }
    for (index, folders) in touched.enumerated() {
      guard let failure = folders.lazy.compactMap({ failures[$0] }).first, case .success = results[index] else {
        continue
      }
      results[index] = .failure(failure)
    }
    return results
  }

  /// Moves or removes one file and notes the folders whose names changed.
  private func move(
    _ request: DisposalRequest, touching folders: inout Set<[UInt8]>
  ) throws(InboxError) -> Disposal {
    if configuration.disposal == .keep { return .kept }
    let inbox = Array(configuration.path.utf8)
    let place = BytePath.join(inbox, request.file.location)
    let departure: Departure
    do throws(SystemFailure) {
      departure = try Departure.open(request.file, inbox: inbox)
    } catch {
      // A sub-folder that is gone took its files with it; the inbox itself is another matter.
      if error.errno == ENOENT, BytePath.resolved(inbox) != nil { return .gone }
      throw InboxError(error, at: place)
    }
    folders.insert(BytePath.split(place).folder)
    let removes = configuration.disposal == .delete && request.fate != .rejected
    let path = target(of: request)
    let folder: Descriptor
    do throws(SystemFailure) {
      if removes { return try departure.remove() }
      folder = try FolderMaker.open(path)
    } catch {
      throw InboxError(error, at: removes ? place : path, remedy: Self.remedy(for: error))
    }
    do throws(SystemFailure) {
      let disposal = try departure.move(to: folder, at: path, digestHex: request.digestHex)
      if case .moved = disposal { folders.insert(path) }
      return disposal
    } catch { throw InboxError(error, at: place, remedy: Self.remedy(for: error)) }
  }

  /// The folder a file goes to: its sub-folder of the inbox, below `archive/YYYY/MM` or `rejected`.
  private func target(of request: DisposalRequest) -> [UInt8] {
    let below = BytePath.split(request.file.path).folder
    if request.fate == .rejected { return Self.joined(Array(configuration.rejected.utf8), below) }
    let month = (request.month < 10 ? "0" : "") + String(request.month)
    let year = String(request.year)
    return Self.joined(BytePath.join(Array(configuration.archive.utf8), Array("\(year)/\(month)".utf8)), below)
  }

  private static func joined(_ base: [UInt8], _ below: [UInt8]) -> [UInt8] {
    below.isEmpty ? base : BytePath.join(base, below)
  }

  private static func remedy(for failure: SystemFailure) -> String? {
    guard failure.errno == EACCES || failure.errno == EPERM else { return nil }
    return "Files can be moved out of a folder only by who may write to it, and out of a sticky one only by its owner: "
      + "make claimd's user the owner of the inbox and let its group write to sub-folders (chmod g+w)."
  }

  private static func sync(_ folder: [UInt8]) throws(InboxError) {
    do throws(SystemFailure) { try Descriptor.folder(folder).sync() } catch {
      // A sub-folder removed meanwhile has no names to keep.
      guard error.errno != ENOENT else { return }
      throw InboxError(error, at: folder)
    }
  }
}
