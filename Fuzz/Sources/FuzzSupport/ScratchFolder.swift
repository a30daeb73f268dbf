import Foundation
import Glibc

/// A folder in memory for targets that need files, made anew for each process and removed at its end.
public enum ScratchFolder {
  /// The folder's path.
  public static let path: String = {
    let made = "/dev/shm/claimd-fuzz-\(getpid())"
    do {
      try FileManager.default.createDirectory(atPath: made, withIntermediateDirectories: true)
    } catch {
      fatalError("cannot make \(made): \(error)")
    }
    atexit { try? FileManager.default.removeItem(atPath: "/dev/shm/claimd-fuzz-\(getpid())") }
    return made
  }()

  /// The path of a file in it.
  public static func file(_ name: String) -> String { path + "/" + name }

  /// Puts bytes into a file, replacing what it held.
  public static func write(_ bytes: some Sequence<UInt8>, to name: String) {
    guard FileManager.default.createFile(atPath: file(name), contents: Data(bytes)) else {
      fatalError("cannot write \(file(name))")
    }
  }

  /// A file's bytes.
  public static func read(_ name: String) -> [UInt8] {
    Array(FileManager.default.contents(atPath: file(name)) ?? Data())
  }

  /// The names of all files.
  public static func names() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }

  /// Removes all files.
  public static func clear() {
    for name in names() { try? FileManager.default.removeItem(atPath: file(name)) }
  }
}
