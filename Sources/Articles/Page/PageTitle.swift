/// A headline as a page states it, made plain.
enum PageTitle {
  /// `title` without the site's name at its end ("… | The Hill", "… - Sportsnet.ca"), if it is that of the publisher or
  /// of the address.
  static func bare(_ title: String, publisher: String?, host: String?) -> String {
    let names = [publisher, host].compactMap { $0 }.map(letters).filter { !$0.isEmpty }
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » "] {
      guard let place = title.lastRange(of: separator) else { continue }
      let tail = letters(String(title[place.upperBound...]))
      if !tail.isEmpty, names.contains(where: { $0 == tail || $0.contains(tail) && tail.utf8.count >= 4 }) {
        return String(title[..<place.lowerBound])
      }
    }
    return title
  }

  private static func letters(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

extension String {
  /// The text with character references of HTML as characters: publishers put escaped text into JSON-LD.
  var withoutReferences: String {
    guard contains("&"), contains(";"), let tree = try? MarkupParser.html(self) else { return self }
    return tree.text(in: 0).collapsed
  }

  /// The last place where `text` stands.
  fileprivate func lastRange(of text: String) -> Range<String.Index>? { ranges(of: text).last }
}
