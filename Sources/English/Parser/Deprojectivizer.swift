/// Puts arcs that were lifted in training back to where their decorated labels say. Nivre and Nilsson 2005,
/// "Pseudo-Projective Dependency Parsing", the "head" scheme.
struct Deprojectivizer: Sendable {
  let labels: LabelTable

  /// Takes the decorations off the labels and corrects the heads.
  /// - Parameter isSpace: whether each token is white space.
  /// - Returns: the sentence starts.
  func apply(heads: inout [Int], labels found: inout [Int16], isSpace: (Int) -> Bool) -> [Int] {
    let edges = TreeEdges(heads: heads)
    var changed = false
    for i in heads.indices {
      guard let decoration = labels.decorations[Int(found[i])] else { continue }
      if let head = findHead(decoration.head, of: i, heads, found, edges, isSpace) {
        heads[i] = head
        changed = true
      }
      found[i] = decoration.plain
    }
    return changed ? TreeEdges(heads: heads).sentenceStarts : edges.sentenceStarts
  }

  /// The first token labelled `label` below the present head, level by level.
  private func findHead(
    _ label: Int16, of token: Int, _ heads: [Int], _ found: [Int16], _ edges: TreeEdges, _ isSpace: (Int) -> Bool
  ) -> Int? {
    var queue = [heads[token]]
    var place = 0
    while place < queue.count {
      let parent = queue[place]
      place += 1
      for child in edges.left[parent]...edges.right[parent]
      where child != parent && child != token && heads[child] == parent && !isSpace(child) {
        if found[child] == label { return child }
        queue.append(child)
      }
    }
    return nil
  }
}
