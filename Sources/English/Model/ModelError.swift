/// Why the language model could not be loaded. The description names the file and the command that repairs it.
public enum ModelError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No folder of a model was found at any of the places.
  case notFound(tried: [String])
  /// A file of the model could not be read.
  case unreadable(path: String, reason: String)
  /// A file of the model has another length than the published one.
  case wrongSize(path: String, expected: Int, found: Int)
  /// A file of the model has another SHA-256 than the published one.
  case altered(path: String, expected: String, found: String)
  /// A file of the model does not have the structure that the pipeline needs.
  case malformed(path: String, reason: String)

  /// What is wrong with which file, and what to do.
  public var description: String {
    switch self {
    case .notFound(let tried):
      "no English model found (looked at \(tried.joined(separator: ", "))); \(Self.remedy)"
    case .unreadable(let path, let reason):
      "cannot read the English model's file \(path): \(reason); \(Self.remedy)"
    case .wrongSize(let path, let expected, let found):
      "the English model's file \(path) has \(found) bytes instead of \(expected); \(Self.remedy)"
    case .altered(let path, let expected, let found):
      "the English model's file \(path) was altered: SHA-256 \(found) instead of \(expected); \(Self.remedy)"
    case .malformed(let path, let reason):
      "the English model's file \(path) is not usable: \(reason); \(Self.remedy)"
    }
  }

  static let remedy = "run scripts/fetch-model to fetch the model again"
}
