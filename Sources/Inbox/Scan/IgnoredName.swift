/// Names that are left alone: hidden ones and those that programs give to files they are still writing.
enum IgnoredName {
  private static let endings = [".tmp", ".part", "~", ".swp", ".crdownload"].map { Array($0.utf8) }

  /// Whether a file or folder of this name is no drop.
  static func matches(_ name: [UInt8]) -> Bool {
    if name.first == UInt8(ascii: ".") { return LeavingName.original(of: name) == nil }
    return endings.contains { name.count >= $0.count && name[(name.count - $0.count)...].elementsEqual($0) }
  }
}
