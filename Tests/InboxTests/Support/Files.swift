import Foundation
import Glibc

@testable import Inbox

/// Files by bytes of their paths, with system calls that Foundation does not offer.
enum Files {
  struct Failure: Error { let errno: Int32, what: String }

  static func check(_ result: Int32, _ what: String = #function) throws {
    guard result == 0 else { throw Failure(errno: errno, what: what) }
  }

  static func write(_ path: [UInt8], _ text: String) throws {
    let file = BytePath.withCString(path) { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }
    guard file >= 0 else { throw Failure(errno: errno, what: "open " + BytePath.display(path)) }
    defer { close(file) }
    try append(file, text)
  }

  static func write(_ path: String, _ text: String) throws { try write(Array(path.utf8), text) }

  static func append(_ file: Int32, _ text: String) throws {
    let bytes = Array(text.utf8)
    let count = Glibc.write(file, bytes, bytes.count)
    guard count == bytes.count else { throw Failure(errno: errno, what: "write") }
  }

  static func append(_ path: String, _ text: String) throws {
    let file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard file >= 0 else { throw Failure(errno: errno, what: "open \(path)") }
    defer { close(file) }
    try append(file, text)
  }

  static func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  static func exists(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }

  /// Every file below a folder, as sorted relative paths.
  static func list(_ folder: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return found.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  /// Exchanges two names in one step: renameat2 with RENAME_EXCHANGE, which Swift's Glibc module does not have.
  static func exchange(_ left: String, _ right: String) -> Bool {
    typealias Call = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    guard let symbol = dlsym(nil, "renameat2") else { return false }
    return unsafeBitCast(symbol, to: Call.self)(AT_FDCWD, left, AT_FDCWD, right, 2) == 0
  }
}
