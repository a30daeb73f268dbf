import Glibc

/// One record of an inotify descriptor.
struct InotifyEvent: Hashable {
  /// The watch it concerns; -1 for an overflow.
  let watch: Int32
  /// IN_… bits.
  let mask: UInt32
  /// The name within the watched folder; empty when it concerns the folder itself.
  let name: [UInt8]

  /// Whether any of these bits is set.
  func has(_ bits: UInt32) -> Bool { mask & bits != 0 }

  /// Takes the records of a buffer apart: a fixed head, then a name padded with NUL.
  static func parse(_ buffer: UnsafeRawBufferPointer) -> [InotifyEvent] {
    var events: [InotifyEvent] = []
    let head = MemoryLayout<inotify_event>.size
    var offset = 0
    while offset + head <= buffer.count {
      let record = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let end = offset + head + Int(record.len)
      guard end <= buffer.count else { break }
      let name = Array(buffer[(offset + head)..<end].prefix { $0 != 0 })
      events.append(InotifyEvent(watch: record.wd, mask: record.mask, name: name))
      offset = end
    }
    return events
  }
}

/// The inotify bits in one type: Swift imports them as three different ones.
enum InotifyMask {
  static let created = UInt32(IN_CREATE)
  static let movedIn = UInt32(IN_MOVED_TO)
  static let folder = UInt32(IN_ISDIR)
  static let attributes = UInt32(IN_ATTRIB)
  static let selfMoved = UInt32(IN_MOVE_SELF)
  static let selfGone = UInt32(IN_DELETE_SELF) | UInt32(IN_UNMOUNT) | UInt32(IN_IGNORED)
  static let overflow = UInt32(IN_Q_OVERFLOW)

  /// What is asked for. Not MODIFY: a slow writer would wake us for every block; the settle time finds its end.
  static let watched =
    UInt32(IN_CLOSE_WRITE) | movedIn | created | attributes | UInt32(IN_DELETE_SELF) | selfMoved | UInt32(IN_ONLYDIR)
    | UInt32(IN_EXCL_UNLINK)
}
