/// The version of this build, as `--version` prints it and `log.opened` records it.
public enum ClaimdVersion {
  /// Semantic Versioning.
  public static let current = "0.1.0"
}
