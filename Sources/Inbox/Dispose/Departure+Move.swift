import Glibc

/// Moving to the archive or to the rejected files.
extension Departure {
  /// Moves the file into a folder under its own name, or another one where that is taken by other content.
  ///
  /// - Parameter path: the folder's path, for the result.
  func move(
    to target: borrowing Descriptor, at path: [UInt8], digestHex: String
  ) throws(SystemFailure) -> Disposal {
    switch try state() {
    case .gone: return .gone
    case .changed: return .changed
    case .same: break
    }
    let wanted = BytePath.split(file.path).name
    var attempt = 0
    while true {
      let candidate = CollisionName.make(of: wanted, digestHex: digestHex, attempt: attempt)
      do throws(SystemFailure) {
        try folder.rename(name, to: target, candidate)
      } catch {
        switch error.errno {
        case EEXIST:
          switch try compare(with: candidate, in: target) {
          case .same: return try removeAsKnown(at: BytePath.join(path, candidate))
          case .changed: return .changed
          case .gone: return .gone
          case nil: break
          }
          attempt += 1
          continue
        case EXDEV: return try copy(to: target, at: path, digestHex: digestHex)
        case ENOENT: return .gone
        default: throw error
        }
      }
      if try isAt(candidate, in: target) { return .moved(to: BytePath.join(path, candidate)) }
      // A new drop took the name between the look and the rename: it goes back.
      try putBack(candidate, from: target)
      return .changed
    }
  }

  /// Removes the file because its content stands at `path` already.
  func removeAsKnown(at path: [UInt8]) throws(SystemFailure) -> Disposal {
    let disposal = try remove()
    return disposal == .deleted ? .alreadyThere(at: path) : disposal
  }

  /// Whether the file's content is that of a name in the target folder; nil where it differs. Compared is what was
  /// read, not what may stand at the name by now.
  private func compare(
    with candidate: [UInt8], in target: borrowing Descriptor
  ) throws(SystemFailure) -> State? {
    do throws(SystemFailure) {
      let source = try folder.file(name)
      guard file.isSame(as: try source.facts(), trustInode: trustsInode) else { return .changed }
      return try ContentComparison.isSame(source, file.size, as: candidate, in: target) ? .same : nil
    } catch {
      if error.errno == ENOENT { return .gone }
      throw error
    }
  }
}
