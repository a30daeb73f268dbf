import Glibc

extension InboxConfiguration {
  /// Checks the folders before anything is taken in, and makes `archive` and `rejected` where they are missing.
  ///
  /// - Throws: `InboxError` when the inbox is missing, no folder, or may not be read or written (a kept inbox need not
  ///   be writable); when `archive` or `rejected` lies inside the inbox (its files would be taken in again) or cannot be
  ///   made or written.
  public func prepare() throws(InboxError) {
    let inbox = Array(path.utf8)
    do throws(SystemFailure) { _ = try Descriptor.folder(inbox) } catch { throw InboxError(error, at: inbox) }
    try demand(disposal == .keep ? R_OK | X_OK : R_OK | W_OK | X_OK, of: inbox)
    guard disposal != .keep else { return }
    for target in disposal == .delete ? [rejected] : [archive, rejected] {
      let folder = Array(target.utf8)
      try refuseInside(folder)
      do throws(SystemFailure) { _ = try FolderMaker.open(folder) } catch { throw InboxError(error, at: folder) }
      try refuseInside(folder)
      try demand(R_OK | W_OK | X_OK, of: folder)
    }
  }

  private func demand(_ rights: Int32, of folder: [UInt8]) throws(InboxError) {
    guard BytePath.withCString(folder, { faccessat(AT_FDCWD, $0, rights, Int32(AT_EACCESS)) }) != 0 else { return }
    throw InboxError(.last(rights & W_OK != 0 ? "read and write" : "read"), at: folder)
  }

  private func refuseInside(_ folder: [UInt8]) throws(InboxError) {
    // Before the folder is made only its text can be compared, afterwards what it resolves to.
    let inbox = BytePath.resolved(Array(path.utf8)) ?? Array(path.utf8)
    let candidate = BytePath.resolved(folder) ?? folder
    let outer = BytePath.components(inbox)
    guard BytePath.components(candidate).starts(with: outer) else { return }
    throw InboxError(
      code: .configuration, path: folder, operation: "use the folder",
      remedy: "It lies inside the inbox \(path), so its files would be taken in again: set a path outside.")
  }
}
