/// Files that come with claimd are missing or damaged.
public enum ResourceError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The folder is in none of the places where it is looked for.
  case notFound(name: String, looked: [String])
  /// A data file cannot be read or has a line that cannot be understood.
  case damaged(path: String, line: Int?, reason: String)

  /// What was tried, on what, why it failed, and what to do.
  public var description: String {
    switch self {
    case .notFound(let name, let looked):
      return "cannot find claimd's \(name) folder; looked at \(looked.joined(separator: ", ")). "
        + "Reinstall claimd, or run scripts/setup in a checkout."
    case .damaged(let path, let line, let reason):
      return "cannot use \(path)\(line.map { ", line \($0)" } ?? ""): \(reason). Restore the file from the release."
    }
  }
}
