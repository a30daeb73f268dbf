import English

extension Document {
  /// The children of a token with one of `labels` (all, when none is given) that stand at most 200 tokens from it.
  ///
  /// Nothing that belongs together stands further apart, and a token with as many children as a broken text has words
  /// costs no more than any other.
  func nearby(_ index: Int, _ labels: DependencyLabel...) -> [Int] {
    let all = children(of: index)
    var (low, high) = (all.startIndex, all.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if all[middle] < index - 200 { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    for child in all[low...] {
      if child > index + 200 { break }
      if labels.isEmpty || labels.contains(tokens[child].dep) { found.append(child) }
    }
    return found
  }
}
