/// Whether two names of origins mean the same: "Reuters", "reuters.com", "The Reuters".
enum OriginName {
  /// What counts for the comparison: letters and digits in lower case, without "www.", "the" and a domain's ending.
  static func key(_ name: String) -> String {
    var text = name.lowercased()
    for prefix in ["https://", "http://", "www.", "the "] where text.hasPrefix(prefix) {
      text.removeFirst(prefix.count)
    }
    if !text.contains(" "), let dot = text.firstIndex(of: ".") { text = String(text[..<dot]) }
    let kept = text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    return String(String.UnicodeScalarView(kept))
  }
}
