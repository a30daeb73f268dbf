import Glibc

/// One name of a folder with the type that the listing gave it.
struct FolderEntry: Hashable {
  /// The name's bytes.
  let name: [UInt8]
  /// `d_type` of the listing; DT_UNKNOWN (0) where the file system does not say.
  let type: Int32

  /// Whether this may be a folder: certain for most file systems, possible where the type is unknown.
  var mayBeFolder: Bool { type == Int32(DT_DIR) || type == Int32(DT_UNKNOWN) }

  /// The bytes of an entry's name. Read through the pointer: the record is only as long as its name.
  static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else {
      preconditionFailure("d_name is a stored field of dirent")
    }
    let start = UnsafeRawPointer(entry).advanced(by: offset)
    return Array(UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self))))
  }
}
