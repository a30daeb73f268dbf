import Glibc

/// Moving across file systems: a copy that is durable and has its name before the original goes.
extension Departure {
  /// The copy's name until it is complete. Hidden, and made anew each time: a crash leaves at most one behind.
  private static let arriving = Array(".claimd-arriving".utf8)

  /// Moves the file by copying; otherwise like `move`.
  func copy(to target: borrowing Descriptor, at path: [UInt8], digestHex: String) throws(SystemFailure) -> Disposal {
    switch try leave() {
    case .gone: return .gone
    case .changed: return .changed
    case .left(let leaving):
      do throws(SystemFailure) {
        let disposal = try place(leaving, in: target, at: path, digestHex: digestHex)
        if disposal == .changed {
          try putBack(leaving, from: folder)
        } else {
          try folder.remove(leaving)
        }
        return disposal
      } catch {
        try putBack(leaving, from: folder)
        throw error
      }
    }
  }

  /// Copies the leaving file and gives the copy the first name that is free.
  private func place(
    _ leaving: [UInt8], in target: borrowing Descriptor, at path: [UInt8], digestHex: String
  ) throws(SystemFailure) -> Disposal {
    guard try fill(target, from: leaving) else { return .changed }
    let wanted = BytePath.split(file.path).name
    var attempt = 0
    while true {
      let candidate = CollisionName.make(of: wanted, digestHex: digestHex, attempt: attempt)
      do throws(SystemFailure) {
        try target.rename(Self.arriving, to: target, candidate)
        try target.sync()
        return .moved(to: BytePath.join(path, candidate))
      } catch {
        guard error.errno == EEXIST else { throw error }
      }
      let source = try folder.file(leaving)
      if try ContentComparison.isSame(source, file.size, as: candidate, in: target) {
        try target.remove(Self.arriving)
        return .alreadyThere(at: BytePath.join(path, candidate))
      }
      attempt += 1
    }
  }

  /// Makes the copy and syncs it. Returns false, with the copy removed, when the file changed meanwhile.
  private func fill(_ target: borrowing Descriptor, from leaving: [UInt8]) throws(SystemFailure) -> Bool {
    if try target.facts(of: Self.arriving) != nil { try target.remove(Self.arriving) }
    let source = try folder.file(leaving)
    let copy = try target.newFile(Self.arriving, permissions: 0o600)
    do throws(SystemFailure) {
      while true {
        let bytes = try source.readAll(limit: 1 << 20)
        try copy.write(bytes)
        if bytes.count < 1 << 20 { break }
      }
      let facts = try source.facts()
      if file.isSame(as: facts, trustInode: trustsInode) {
        try copy.adopt(facts)
        try copy.sync()
        return true
      }
      try target.remove(Self.arriving)
      return false
    } catch {
      try target.remove(Self.arriving)
      throw error
    }
  }
}
