import English
import Resources

/// Runs the taggers for times, quantities and entities and gathers what they find.
struct FindingsReader: Sendable {
  private let times: TimeTagger
  private let quantities: QuantityTagger
  private let entities: EntityResolver

  init(folder: String?) throws(ResourceError) {
    times = try TimeTagger(dataFolder: folder)
    quantities = try QuantityTagger(dataFolder: folder)
    entities = try EntityResolver(dataFolder: folder)
  }

  /// All findings in the document.
  func read(_ document: Document) -> Findings {
    let pieces = [TextPiece](of: document)
    let found = times.tag(document, pieces: pieces)
    let spans = found.compactMap { MeasuredSpan(document: document).quantity($0) }
    var numbers = quantities.tag(document, times: found, pieces: pieces).map {
      Findings.Number(tokens: $0.tokens, head: $0.head, quantity: $0.quantity)
    }
    if !spans.isEmpty {
      numbers = (numbers + spans).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
    return Findings(
      times: found.map(time), numbers: numbers,
      entities: entities.resolve(document))
  }

  private func time(_ tagged: TaggedTime) -> Findings.Time {
    Findings.Time(tagged: tagged, isDate: isDate(tagged.expression))
  }

  /// A year, a month or a day that is named, not "last week" or "three months".
  private func isDate(_ expression: TimeExpression) -> Bool {
    guard expression.type == .date else { return false }
    if let value = expression.value { return value.first?.isNumber ?? false }
    switch expression.anchored {
    case .fixed: return true
    case .nearest(.month, _), .nearest(.monthDay, _), .part(.month, _), .part(.monthDay, _): return true
    default: return false
    }
  }
}
