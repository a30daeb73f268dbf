/// What opening a log for writing found and did.
public struct LogRecovery: Sendable, Hashable {
  /// Whether the log is new.
  public var created: Bool
  /// Bytes of whole, verified transactions that stood there.
  public var bytes: Int
  /// Their events.
  public var events: Int
  /// How many they were.
  public var transactions: Int
  /// What was cut; nil when the tail was whole.
  public var repair: Repair?

  /// A torn tail that was cut.
  public struct Repair: Sendable, Hashable {
    /// How many bytes were cut.
    public var cutBytes: Int
    /// The path of the file that holds them.
    public var savedAs: String
    /// Where and why the tail was torn.
    public var fault: LogFault

    /// All values; see the properties.
    public init(cutBytes: Int, savedAs: String, fault: LogFault) {
      self.cutBytes = cutBytes
      self.savedAs = savedAs
      self.fault = fault
    }
  }

  /// All values; see the properties.
  public init(created: Bool, bytes: Int, events: Int, transactions: Int, repair: Repair? = nil) {
    self.created = created
    self.bytes = bytes
    self.events = events
    self.transactions = transactions
    self.repair = repair
  }
}
