import Logging

/// A log event as the fields of a journal entry: systemd.journal-fields(7).
struct JournalFields: Hashable {
  /// One `NAME=value`.
  struct Field: Hashable {
    let name: String
    let value: String

    /// The bytes that sd_journal_sendv takes: it frames values with line feeds by itself.
    var bytes: [UInt8] { Array(name.utf8) + [UInt8(ascii: "=")] + Array(value.utf8) }
  }

  /// Longer values are cut: an entry is to be read, and journald keeps all of it in memory for a while.
  static let longestValue = 16 << 10
  /// The longest field name that journald takes.
  static let longestName = 64

  /// In order: MESSAGE, PRIORITY, MESSAGE_ID where there is one, CLAIMD_LOGGER, then by name.
  let fields: [Field]

  /// The fields of an event with all its metadata.
  init(_ event: LogEvent, metadata: Logger.Metadata, label: String) {
    var named: [String: String] = [:]
    for (key, value) in metadata { named[Self.name(for: key)] = value.description }
    var fields = [
      Field(name: "MESSAGE", value: Self.cut(event.message.description)),
      Field(name: "PRIORITY", value: String(Self.priority(of: event.level))),
    ]
    if let id = named.removeValue(forKey: "MESSAGE_ID") { fields.append(Field(name: "MESSAGE_ID", value: id)) }
    fields.append(Field(name: "CLAIMD_LOGGER", value: label))
    for (name, value) in named.sorted(by: { $0.key < $1.key }) where name != "CLAIMD_LOGGER" {
      fields.append(Field(name: name, value: Self.cut(value)))
    }
    self.fields = fields
  }

  /// The journal field of a metadata key: `message-id` is MESSAGE_ID, `errno` ERRNO, as systemd.journal-fields(7) has
  /// them; any other key is our own: `retry-after` becomes CLAIMD_RETRY_AFTER.
  static func name(for key: String) -> String {
    if key == Logger.messageIDKey { return "MESSAGE_ID" }
    if key == "errno" { return "ERRNO" }
    var name = ""
    var lowBefore = false
    for scalar in key.unicodeScalars {
      let isCapital = ("A"..."Z").contains(scalar)
      let isLow = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      if isCapital, lowBefore { name += "_" }
      name += isCapital || isLow ? String(scalar).uppercased() : "_"
      lowBefore = isLow
    }
    return String(("CLAIMD_" + name).prefix(longestName))
  }

  /// The syslog priority of a level: 2 critical, 3 error, 4 warning, 5 notice, 6 info, 7 debug.
  static func priority(of level: Logger.Level) -> Int {
    switch level {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }

  private static func cut(_ value: String) -> String {
    guard value.utf8.count > longestValue else { return value }
    return String(decoding: value.utf8.prefix(longestValue), as: UTF8.self) + "…"
  }
}
