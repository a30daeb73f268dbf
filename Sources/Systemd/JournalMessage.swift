import Logging

/// The journal entries of claimd that have a stable identity: what `journalctl MESSAGE_ID=…` finds and what
/// `journalctl -x` explains from `systemd/claimd.catalog`.
///
/// The identifiers are part of the interface: never change one, never use one for something else.
public enum JournalMessage: String, Sendable, CaseIterable {
  /// The process has begun; nothing is read yet.
  case started
  /// Recovery, replay and the first watch are done; intake begins.
  case ready
  /// The service stops in order.
  case stopping
  /// An article was taken in; its events are durable.
  case articleIngested
  /// A file's content was known already.
  case articleDuplicate
  /// A file could not be used and was put aside.
  case articleRejected
  /// So many files were decided on at once that some have no entry of their own.
  case decisionsSummarised
  /// A known article came again with other words.
  case articleRevised
  /// A file is in the inbox but cannot be taken in yet.
  case fileWaiting
  /// Intake has stopped until something outside changes.
  case intakePaused
  /// Intake goes on after a pause.
  case intakeResumed
  /// The log was opened.
  case logOpened
  /// The log's torn end was cut off.
  case logRepaired
  /// The log's file was sealed and a new one begun.
  case logRotated
  /// The index was rebuilt from the log.
  case indexRebuilt
  /// The inbox folder is not there any more.
  case inboxGone
  /// The inbox folder is there again.
  case inboxBack
  /// The inbox is polled because inotify does not work for it.
  case polling
  /// The configuration was read again.
  case configurationReloaded
  /// A changed configuration was not taken over.
  case configurationRefused
  /// The service ends because it must not go on.
  case fatal

  /// The identifier: 128 random bits as 32 hexadecimal digits.
  public var id: String {
    switch self {
    case .started: "609d56f0d54948d38cec946cc6e0b3dc"
    case .ready: "a08fd2e090fd4870be2103e70f4b4271"
    case .stopping: "3c7b1e9619c24d00bb3d7754a2779f13"
    case .articleIngested: "436ac5dba2bd4e15b1419371b8f463ba"
    case .articleDuplicate: "671cc7e96f5b49f1a2bf56991f5b5660"
    case .articleRejected: "ffdf89cbcc974e2a91a260830d9861e2"
    case .decisionsSummarised: "8d1f6a0b3c5e4927a6d20e1b9f47c835"
    case .articleRevised: "3c0212af390248d19d4d2ac90f3eefc3"
    case .fileWaiting: "46275c462f43456cb8626d7d4014e0d6"
    case .intakePaused: "76c230519e874a14b7ab86d604639644"
    case .intakeResumed: "2f589b6831bc4669b1a3ae6cff2c0fa2"
    case .logOpened: "c5562d2f447c4515bd252e75b9805729"
    case .logRepaired: "51552261626c477fa6812339982d1356"
    case .logRotated: "5477ea2b17794db2b669dfd91b0f4170"
    case .indexRebuilt: "18fa6b61cd3b4b7d9639b59bc27e29e2"
    case .inboxGone: "4ac8625e35fd41429144c8792c2b053a"
    case .inboxBack: "e76383c84a21429995cae347ecaaa690"
    case .polling: "f8264191e6814f208f52a61cd8e4803c"
    case .configurationReloaded: "5becd09a461c4fe381a9871f5d1a3c24"
    case .configurationRefused: "d29af50b12a04a9d892dc3dae2b74b18"
    case .fatal: "910d9bed4cfd4417a8d5c1f36b9d904f"
    }
  }

  /// How loud the entry is unless its writer knows better.
  public var level: Logger.Level {
    switch self {
    case .started, .articleIngested, .articleDuplicate, .articleRevised, .logOpened, .logRotated: .info
    case .ready, .stopping, .indexRebuilt, .intakeResumed, .inboxBack, .configurationReloaded: .notice
    case .articleRejected, .decisionsSummarised, .fileWaiting, .logRepaired, .polling, .configurationRefused: .warning
    case .intakePaused, .inboxGone: .error
    case .fatal: .critical
    }
  }
}
