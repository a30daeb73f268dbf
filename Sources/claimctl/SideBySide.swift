import Claims

/// Two mentions slot by slot; what differs stands out.
struct SideBySide {
  let style: Style

  func text(_ new: ClaimMention, _ old: ClaimMention) -> String {
    let left = slots(new)
    let right = slots(old)
    var names = left.map(\.name)
    names += right.map(\.name).filter { !names.contains($0) }
    let width = min(60, left.map(\.value.count).max() ?? 0)
    return names.map { name in
      let a = left.first { $0.name == name }?.value ?? "–"
      let b = right.first { $0.name == name }?.value ?? "–"
      let line = padded(name, 10) + padded(a, width) + "  |  " + b
      return a.lowercased() == b.lowercased() ? line : style.yellow(line)
    }.joined(separator: "\n") + "\n"
  }

  private func slots(_ mention: ClaimMention) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    for line in MentionText.details(of: mention) {
      let parts = line.split(separator: " ", maxSplits: 1)
      let isTwo = line.hasPrefix("how ")
      let name =
        isTwo ? String(line.prefix { $0 != " " } + " " + line.dropFirst(4).prefix { $0 != " " }) : String(parts[0])
      let value = line.dropFirst(name.count).drop { $0 == " " }
      found.append((name, String(value)))
    }
    return found
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
