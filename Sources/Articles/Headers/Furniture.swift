import Resources

/// Lines of a page's frame that come along with an article's text (`data/article-furniture.tsv`).
struct Furniture: Sendable {
  private var whole: Set<String> = []
  private var starts: [String] = []
  private var credits: [String] = []

  init(folder: String?) throws(ResourceError) {
    let table = try DataTable("article-furniture", in: folder)
    for row in table.rows {
      switch row[0] {
      case "line": whole.insert(row[1])
      case "start": starts.append(row[1])
      case "credit": credits.append(row[1])
      default: throw .damaged(path: table.path, line: row.line, reason: "“\(row[0])” is none of line, start, credit")
      }
    }
  }

  /// Whether the line is part of the frame: a menu, a share button, a picture's credit.
  func contains(_ line: Substring) -> Bool {
    let line = line.head(LineShape.longest)
    let lower = line.lowercased()
    if whole.contains(lower.filter { $0.isLetter || $0 == " " }) { return true }
    return starts.contains { lower.hasPrefix($0) } || credits.contains { lower.contains($0) } || isTrail(line)
      || isGluedMenu(line, lower: lower)
  }

  /// "Home > World > Middle East", "News | Sport | Weather": three short parts or more.
  private func isTrail(_ line: Substring) -> Bool {
    let parts = line.split { ">»›|•·".contains($0) }
    return parts.count >= 3 && parts.allSatisfy { $0.split(separator: " ").count <= 4 }
  }

  /// "HomeBreaking NewsIraq and the…": a menu word with the next word glued to it.
  private func isGluedMenu(_ line: Substring, lower: String) -> Bool {
    whole.contains { word in
      guard lower.hasPrefix(word), lower.count > word.count else { return false }
      let next = line.dropFirst(word.count).first
      return next?.isUppercase == true && line.dropFirst(word.count).dropFirst().first?.isLowercase == true
        && line.prefix(word.count).last?.isLowercase == true
    }
  }
}
