import Changes
import FoundationEssentials

/// Turns a line's JSON into its event.
enum EventDecoder {
  /// - Throws: `DecodingError`.
  static func decode(_ line: [UInt8]) throws -> LoggedEvent {
    try JSONDecoder().decode(Line.self, from: Data(line)).event
  }

  /// A decoding error in one short line.
  static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    switch error {
    case .keyNotFound(let key, let context): return "\(path(context.codingPath + [key])) is missing"
    case .valueNotFound(_, let context): return "\(path(context.codingPath)) is null"
    case .typeMismatch(_, let context): return "\(path(context.codingPath)): \(context.debugDescription)"
    case .dataCorrupted(let context): return "\(path(context.codingPath)): \(context.debugDescription)"
    @unknown default: return "\(error)"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.isEmpty ? "the line" : keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }

  private struct Line: Decodable {
    var event: LoggedEvent

    enum CodingKeys: String, CodingKey { case sequence, time, type, id, subject, data }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      let type = try members.decode(EventType.self, forKey: .type)
      let sequence = try members.decode(String.self, forKey: .sequence)
      guard let number = Int(sequence) else {
        throw DecodingError.dataCorruptedError(forKey: .sequence, in: members, debugDescription: "not a number")
      }
      let data: EventData
      switch type.rawValue.prefix(while: { $0 != "." }) {
      case "claim": data = .claim(try members.decode(ClaimChange.self, forKey: .data))
      case "article": data = .article(try members.decode(ArticleFate.self, forKey: .data))
      default: data = .log(try members.decode(LogChange.self, forKey: .data))
      }
      event = LoggedEvent(
        sequence: number, time: try members.decode(String.self, forKey: .time),
        event: ChangeEvent(
          id: try members.decode(String.self, forKey: .id), type: type,
          subject: try members.decode(String.self, forKey: .subject), data: data))
    }
  }
}
