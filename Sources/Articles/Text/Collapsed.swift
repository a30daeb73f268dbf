extension StringProtocol {
  /// Every run of white space as one space, none at the ends.
  var collapsed: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isBlank {
        result.append(scalar)
      } else if let last = result.last, last != " " {
        result.append(" ")
      }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }
}
