import Glibc

/// Paths as the kernel sees them: bytes, `/` between components, no encoding.
enum BytePath {
  static let slash = UInt8(ascii: "/")

  /// Calls `body` with the bytes as a C string. Paths from the file system hold no NUL.
  static func withCString<Value>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Value) -> Value {
    (path + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { preconditionFailure("a terminated string is never empty") }
        return body(start)
      }
    }
  }

  /// `folder/name`; just `name` below the empty path.
  static func join(_ folder: [UInt8], _ name: [UInt8]) -> [UInt8] {
    if folder.isEmpty { return name }
    return folder.last == slash ? folder + name : folder + [slash] + name
  }

  /// The components of a relative or absolute path, empty ones left out.
  static func components(_ path: [UInt8]) -> [[UInt8]] { path.split(separator: slash).map(Array.init) }

  /// The folder part and the last component: `a/b/c` gives (`a/b`, `c`).
  static func split(_ path: [UInt8]) -> (folder: [UInt8], name: [UInt8]) {
    guard let cut = path.lastIndex(of: slash) else { return ([], path) }
    return (Array(path[..<cut]), Array(path[(cut + 1)...]))
  }

  /// The path for people: invalid UTF-8 is replaced, control characters are escaped.
  static func display(_ path: [UInt8]) -> String {
    var shown = ""
    for scalar in String(decoding: path, as: UTF8.self).unicodeScalars {
      if scalar.properties.generalCategory == .control {
        shown += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// The path without symbolic links, `.` and `..`; nil when it does not exist.
  static func resolved(_ path: [UInt8]) -> [UInt8]? {
    guard let found = withCString(path, { realpath($0, nil) }) else { return nil }
    defer { free(found) }
    return Array(UnsafeBufferPointer(start: found, count: strlen(found))).map { UInt8(bitPattern: $0) }
  }
}
