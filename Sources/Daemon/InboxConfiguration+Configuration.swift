import Inbox

extension InboxConfiguration {
  /// The inbox as the daemon's configuration describes it.
  init(_ configuration: Configuration) {
    self.init(
      path: configuration.inbox, archive: configuration.archiveFolder,
      rejected: configuration.rejectedFolder, settleTime: .seconds(configuration.settleSeconds),
      rescanInterval: .seconds(configuration.rescanSeconds), maxBytes: configuration.maxBytes,
      disposal: Disposal(configuration.disposal))
  }
}

extension InboxConfiguration.Disposal {
  init(_ choice: Configuration.DisposalChoice) {
    switch choice {
    case .archive: self = .archive
    case .keep: self = .keep
    case .delete: self = .delete
    }
  }
}
