/// A file whose transaction is durable, with what decides where it goes.
public struct DisposalRequest: Sendable, Hashable {
  /// What was decided about the file.
  public enum Fate: String, Sendable, Hashable {
    /// Its article was taken in.
    case accepted
    /// Its content was known already.
    case duplicate
    /// It could not be used.
    case rejected
  }

  /// The file as it was read.
  public let file: InboxFile
  /// The SHA-256 of its content in hexadecimal; its first 12 digits tell files of the same name apart.
  public let digestHex: String
  /// The year of the archive folder: that of the receipt, UTC.
  public let year: Int
  /// The month of the archive folder, 1 to 12.
  public let month: Int
  /// What was decided about the file.
  public let fate: Fate

  /// A request to dispose of `file`, received in `year` and `month`.
  public init(file: InboxFile, digestHex: String, year: Int, month: Int, fate: Fate) {
    self.file = file
    self.digestHex = digestHex
    self.year = year
    self.month = month
    self.fate = fate
  }
}
