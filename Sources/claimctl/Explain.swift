import ArgumentParser
import Changes
import Index

struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explains one event: both statements slot by slot, how alike they are, and the rule that decided.",
    discussion: "The sequence is the number that 'claimctl tail' shows first.")

  @OptionGroup var places: Places
  @Argument(help: "The event's sequence.")
  var sequence: Int

  func run() async throws {
    try await answering {
      let index = try places.index()
      guard let event = try index.report(sequence: sequence) else {
        throw Failure("event \(sequence) is no claim event, or not in the index; 'claimctl tail' shows them", .data)
      }
      let style = Style.output
      print(EventText(style: style).line(of: event) + "\n")
      let earlier = try index.history(claim: event.change.claim.id).filter { $0.sequence < sequence }
      let against = event.change.changes.first?.against
      guard let other = earlier.first(where: { $0.id == against }) ?? earlier.last else {
        print("It is the first statement of the claim: no earlier one was like it.\n")
        MentionText.details(of: event.change.mention).forEach { print("  " + $0) }
        return
      }
      print(
        style.bold("new      ") + "event \(event.sequence), \(event.change.article.name): \(event.change.mention.text)")
      print(
        style.bold("against  ")
          + "event \(other.sequence), \(other.change.article.name): \(other.change.mention.text)\n")
      print(SideBySide(style: style).text(event.change.mention, other.change.mention))
      try show(matching: event, other, style)
      for change in event.change.changes {
        print("\(change.slot.rawValue): \(change.before ?? "not said") → \(change.after ?? "not said")")
      }
      print("decided: \(event.type.rawValue)" + (event.change.late ? ", by an article older than what stands" : ""))
    }
  }

  private func show(matching event: ReportRecord, _ other: ReportRecord, _ style: Style) throws {
    let report = KnownReport(
      event: other.id, type: other.type, article: other.change.article, mention: other.change.mention,
      restated: other.change.restated)
    let detector = try ChangeDetector()
    let match = detector.explanation(
      of: event.change.mention, published: event.change.article.published, against: report)
    print("\(shown(match.score)) alike by themselves; the decision counts also how far rivals were behind")
    if let rule = match.rule {
      print("  decided by the rule: \(rule)")
    } else {
      for slot in match.slots.sorted(by: { abs($0.value * $0.weight) > abs($1.value * $1.weight) }) {
        print(style.dim("  \(slot.name): \(shown(slot.value)) × \(shown(slot.weight))"))
      }
    }
    print("")
  }

  private func shown(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
