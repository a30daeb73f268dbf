import Foundation

/// Where the files that come with claimd are: the language data and the model.
///
/// An installed program finds them beside itself (`/usr/bin/claimd` → `/usr/share/claimd/data`), a build in a checkout
/// finds them in the checkout.
public enum ResourceFolder {
  /// Finds the folder `name`.
  ///
  /// - Parameters:
  ///   - name: the folder's path below the installed share folder, and below the checkout ("data", "model").
  ///   - marker: a file that must be in it.
  ///   - explicit: the folder the user named; it wins and is not checked here.
  ///   - variable: the environment variable that names the folder; second in order.
  /// - Throws: `ResourceError.notFound` with all places that were looked at.
  public static func locate(
    _ name: String, marker: String, explicit: String? = nil, variable: String? = nil
  ) throws(ResourceError) -> String {
    if let explicit { return explicit }
    if let variable, let named = ProcessInfo.processInfo.environment[variable], !named.isEmpty { return named }
    let candidates = candidates(for: name)
    guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0 + "/" + marker) }) else {
      throw .notFound(name: name, looked: candidates)
    }
    return found
  }

  private static func candidates(for name: String) -> [String] {
    let program = executableFolder()
    var found = [URL(fileURLWithPath: program).deletingLastPathComponent().path + "/share/claimd/" + name]
    for start in [program, FileManager.default.currentDirectoryPath] {
      if let checkout = checkout(above: start) { found.append(checkout + "/" + name) }
    }
    return found
  }

  private static func executableFolder() -> String {
    let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: program ?? CommandLine.arguments[0]).deletingLastPathComponent().path
  }

  /// The nearest folder at or above `start` that holds this project's package manifest and its data.
  private static func checkout(above start: String) -> String? {
    var folder = URL(fileURLWithPath: start).standardizedFileURL
    while folder.path != "/" {
      let files = FileManager.default
      if files.fileExists(atPath: folder.path + "/Package.swift"), files.fileExists(atPath: folder.path + "/data") {
        return folder.path
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }
}
