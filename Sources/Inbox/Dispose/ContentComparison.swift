/// Whether two files hold the same bytes.
enum ContentComparison {
  private static let chunk = 1 << 16

  /// Compares an open file of `size` bytes, from where it stands, with a name of another folder. Anything but a regular
  /// file of the same size differs.
  static func isSame(
    _ file: borrowing Descriptor, _ size: Int64, as name: [UInt8], in folder: borrowing Descriptor
  ) throws(SystemFailure) -> Bool {
    guard let facts = try folder.facts(of: name), facts.kind == .regular, facts.size == size else { return false }
    let other = try folder.file(name)
    while true {
      let left = try file.readAll(limit: chunk)
      let right = try other.readAll(limit: chunk)
      if left != right { return false }
      if left.count < chunk { return true }
    }
  }
}
