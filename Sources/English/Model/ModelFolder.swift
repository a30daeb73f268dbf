import Glibc

/// Finds the folder of the language model.
public enum ModelFolder {
  /// The environment variable that names the folder.
  public static let variable = "CLAIMD_MODEL"
  /// Where `scripts/fetch-model` puts the model in a checkout, from its root.
  static let inCheckout = "model/en_core_web_sm-3.8.0"
  /// Where a package installs the model, from the folder of the executable.
  static let installed = "../share/claimd/model"

  /// The model's folder, from the first of these that says so:
  /// 1. `explicit` (a flag or the configuration),
  /// 2. the environment variable `CLAIMD_MODEL`,
  /// 3. `../share/claimd/model` beside the executable's folder, where packages install it,
  /// 4. `model/en_core_web_sm-3.8.0` in the checkout that holds the executable, then the current directory: the nearest
  ///    folder above with a `Package.swift` and that model.
  ///
  /// The first two are taken as they are, so that a wrong name is reported and not silently replaced; the model's files
  /// are checked when it is loaded.
  /// - Throws: `ModelError.notFound` with all places looked at.
  public static func locate(explicit: String? = nil) throws(ModelError) -> String {
    try locate(
      explicit: explicit, environment: getenv(variable).map { String(cString: $0) },
      executableFolder: executableFolder(), currentFolder: currentFolder())
  }

  /// The rules without the process.
  static func locate(
    explicit: String?, environment: String?, executableFolder: String?, currentFolder: String?
  ) throws(ModelError) -> String {
    for named in [explicit, environment] {
      if let named, !named.isEmpty { return named }
    }
    var tried: [String] = []
    if let executableFolder {
      let path = "\(executableFolder)/\(installed)"
      if isModel(path) { return path }
      tried.append(path)
    }
    for start in [executableFolder, currentFolder] {
      guard var folder = start else { continue }
      while !folder.isEmpty {
        if access("\(folder)/Package.swift", F_OK) == 0 {
          let path = "\(folder)/\(inCheckout)"
          if isModel(path) { return path }
          if !tried.contains(path) { tried.append(path) }
        }
        folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
      }
    }
    throw .notFound(tried: tried)
  }

  private static func isModel(_ path: String) -> Bool { access("\(path)/\(ModelFile.tokenizer.path)", F_OK) == 0 }

  private static func executableFolder() -> String? {
    resolved("/proc/self/exe").flatMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } }
  }

  private static func currentFolder() -> String? { resolved(".") }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
