import Glibc

/// Reads files of the inbox, whole and unchanged or not at all. Several may be read side by side.
public struct InboxReader: Sendable {
  private let configuration: InboxConfiguration

  /// A reader of this inbox.
  public init(configuration: InboxConfiguration) { self.configuration = configuration }

  /// Reads a file into memory if it is no larger than the cap.
  ///
  /// The file must be the one the scan saw before and after reading; otherwise it waits.
  ///
  /// - Throws: `InboxError` when the inbox itself cannot be opened. Trouble with the file is an outcome.
  public func read(_ file: InboxFile) throws(InboxError) -> ReadOutcome {
    let root = try openRoot()
    do throws(SystemFailure) {
      let opened = try open(file, in: root)
      // Without the inode, another file of the same size and time could pass for this one and then be moved unread.
      let trustsInode = !FileSystemKind(magic: try root.fileSystemMagic()).isNetwork
      guard file.isSame(as: try opened.facts(), trustInode: trustsInode) else { return .waiting(.changed) }
      if file.size > Int64(configuration.maxBytes) { return .oversize }
      // One byte more than there should be: a file that grew shows itself.
      let bytes = try opened.readAll(limit: Int(file.size) + 1)
      guard bytes.count == Int(file.size), file.isSame(as: try opened.facts(), trustInode: false) else {
        return .waiting(.changed)
      }
      return .contents(FileBytes(bytes: bytes, size: file.size, modified: file.modified))
    } catch { return WaitingReason(error).map(ReadOutcome.waiting) ?? .gone }
  }

  /// Reads a file of any size piece by piece, for the digest of one that is too large to be held.
  ///
  /// - Parameters:
  ///   - chunkBytes: the largest piece.
  ///   - body: called with each piece in order; what it was given counts only if the outcome is `.complete`.
  /// - Throws: `InboxError` when the inbox itself cannot be opened.
  public func readChunks(
    of file: InboxFile, chunkBytes: Int = 1 << 20, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(InboxError) -> ChunksOutcome {
    let root = try openRoot()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, chunkBytes), alignment: 16)
    defer { buffer.deallocate() }
    do throws(SystemFailure) {
      let opened = try open(file, in: root)
      // Without the inode, another file of the same size and time could pass for this one and then be moved unread.
      let trustsInode = !FileSystemKind(magic: try root.fileSystemMagic()).isNetwork
      guard file.isSame(as: try opened.facts(), trustInode: trustsInode) else { return .waiting(.changed) }
      var total: Int64 = 0
      while true {
        let count = try opened.read(into: buffer)
        if count == 0 { break }
        total += Int64(count)
        if total > file.size { return .waiting(.changed) }
        body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
      guard total == file.size, file.isSame(as: try opened.facts(), trustInode: false) else {
        return .waiting(.changed)
      }
      return .complete
    } catch { return WaitingReason(error).map(ChunksOutcome.waiting) ?? .gone }
  }

  private func openRoot() throws(InboxError) -> Descriptor {
    let path = Array(configuration.path.utf8)
    do throws(SystemFailure) { return try Descriptor.folder(path) } catch { throw InboxError(error, at: path) }
  }

  private func open(_ file: InboxFile, in root: borrowing Descriptor) throws(SystemFailure) -> Descriptor {
    let (folder, name) = BytePath.split(file.location)
    return try root.folder(at: folder).file(name)
  }
}
