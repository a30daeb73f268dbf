import Changes
import Claims
import Index

/// One event for a person: a line that says what changed, and indented ones with what stands behind it.
struct EventText {
  let style: Style

  func text(of logged: LoggedEvent) -> String {
    let number = style.dim(String(logged.sequence))
    let label = self.label(logged.event.type)
    switch logged.event.data {
    case .claim(let change):
      return ([number + " " + label + " " + change.summary] + details(of: change).map { "    " + style.dim($0) })
        .joined(separator: "\n")
    case .article(let fate): return number + " " + label + " " + fate.summary
    case .log(let change): return number + " " + label + " " + change.summary
    }
  }

  /// An event of a claim in one line.
  func line(of record: ReportRecord) -> String {
    style.dim(String(record.sequence)) + " " + label(record.type) + " " + record.change.summary
  }

  private func label(_ type: EventType) -> String {
    let word = type.rawValue.split(separator: ".").last.map(String.init) ?? type.rawValue
    let padded = word + String(repeating: " ", count: max(0, 12 - word.count))
    switch type {
    case .claimAsserted: return style.green(padded)
    case .claimCorroborated, .claimRefined, .claimProgressed: return style.blue(padded)
    case .claimRevised, .claimReworded, .claimBackfilled: return style.yellow(padded)
    case .claimDisputed, .claimWithdrawn, .articleRejected: return style.red(padded)
    case .claimRepeated: return style.dim(padded)
    case .articleIngested, .articleRevised, .articleDuplicate: return style.bold(padded)
    case .logOpened, .logRepaired, .logRotated: return style.magenta(padded)
    }
  }

  private func details(of change: ClaimChange) -> [String] {
    var lines = ["“\(change.mention.evidence.exact)” — \(change.article.name)"]
    let said = MentionText.attribution(of: change.mention)
    if !said.isEmpty { lines.append(said) }
    for slot in change.changes {
      lines.append("\(slot.slot.rawValue): \(slot.before ?? "not said") → \(slot.after ?? "not said")")
    }
    return lines
  }
}
