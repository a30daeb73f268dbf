import Claims

/// Two mentions slot by slot; what differs stands out.
struct SideBySide {
  let style: Style

  func text(_ new: ClaimMention, _ old: ClaimMention) -> String {
    let left = MentionText.slots(of: new)
    let right = MentionText.slots(of: old)
    var labels: [String] = []
    for slot in left + right where !labels.contains(slot.label) { labels.append(slot.label) }
    let width = min(60, left.map(\.value.count).max() ?? 0)
    return labels.map { label in
      let a = left.first { $0.label == label }?.value ?? "–"
      let b = right.first { $0.label == label }?.value ?? "–"
      let line = label.padded(to: 10) + a.padded(to: width) + "  |  " + b
      return a.lowercased() == b.lowercased() ? line : style.yellow(line)
    }.joined(separator: "\n") + "\n"
  }
}
