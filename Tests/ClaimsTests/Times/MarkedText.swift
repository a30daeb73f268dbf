import English

/// A text with the places that a test expects between ⟨ and ⟩.
struct MarkedText {
  /// The text without the marks.
  let plain: String
  /// What stands between the marks, in order.
  let marked: [String]

  init(_ text: String) {
    var (plain, marked, open) = ("", [String](), "")
    var inside = false
    for character in text {
      switch character {
      case "⟨": (inside, open) = (true, "")
      case "⟩":
        inside = false
        marked.append(open)
      default:
        plain.append(character)
        if inside { open.append(character) }
      }
    }
    (self.plain, self.marked) = (plain, marked)
  }
}
