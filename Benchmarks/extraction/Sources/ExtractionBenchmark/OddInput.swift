/// Input that no article looks like, of any size: what must neither crash the reader nor cost it more than linear time.
struct OddInput: Sendable {
  let name: String
  let make: @Sendable (_ bytes: Int) -> String

  static let all: [OddInput] = [
    OddInput(name: "one line") { repeated(prose, $0) },
    OddInput(name: "one sentence of clauses") { repeated("he said that the army left and ", $0) },
    OddInput(name: "short lines") { repeated("Officials said the army left.\n", $0) },
    OddInput(name: "headlines") { repeated("Troops To Leave Iraq By September\n\n", $0) },
    OddInput(name: "nested quotes") {
      String(repeating: "“ ", count: $0 / 8) + "He said hello." + String(repeating: " ”", count: $0 / 8)
    },
    OddInput(name: "quotes left open") { repeated("“The army left, he said. ", $0) },
    OddInput(name: "quotes line by line") { repeated("“The army left,\n", $0) },
    OddInput(name: "straight quotes") { repeated("\" He said \"", $0) },
    OddInput(name: "dash quotations") { repeated("“Troops leave” – official\n", $0) },
    OddInput(name: "no verbs") { repeated("The house, a red garden and the big tree of Paris. ", $0) },
    OddInput(name: "nested nouns") { repeated("the end of the day before ", $0) },
    OddInput(name: "all capitals") { repeated(prose.uppercased(), $0) },
    OddInput(name: "emoji") { repeated("😀🎉 👍🏽👨‍👩‍👧 said 🇬🇧 ", $0) },
    OddInput(name: "right to left") { repeated("قال مسؤولون يوم الاثنين إن القوات ستنسحب. ", $0) },
    OddInput(name: "one word") { repeated("a", $0) },
    OddInput(name: "digits") { repeated("1", $0) },
    OddInput(name: "numbers") { repeated("one hundred and ", $0) },
    OddInput(name: "times") { repeated("Monday last week ", $0) },
    OddInput(name: "commas") { repeated("red, ", $0) },
    OddInput(name: "dashes") { repeated("– ", $0) },
    OddInput(name: "brackets") { String(repeating: "(", count: $0 / 2) + "AP" + String(repeating: ")", count: $0 / 2) },
    OddInput(name: "outlets") { repeated("Reuters: AP said. ", $0) },
    OddInput(name: "addresses") { repeated("https://example.org/a?b=c ", $0) },
    OddInput(name: "ever new names") { size in
      (0..<(size / 60)).map { "Minister \(name($0)) Ali met Mr. \(name($0 / 2)) on Monday, he said.\n" }.joined()
    },
    OddInput(name: "one name, many people") { size in
      (0..<(size / 45)).map { "\(name($0)) Smith said the army left. " }.joined()
    },
    OddInput(name: "blank lines") { String(repeating: "\n", count: $0) + "He said hello." },
    OddInput(name: "spaces") { String(repeating: " ", count: $0) + "He said hello." },
  ]

  private static let prose =
    "Two officials told Reuters on Monday that 2,500 troops in Iraq and 900 in Syria would leave by September 2025. "

  private static func repeated(_ piece: String, _ bytes: Int) -> String {
    String(repeating: piece, count: max(1, bytes / piece.utf8.count))
  }

  /// A name for each number, of letters only.
  private static func name(_ number: Int) -> String {
    var rest = number
    var letters = "Kal"
    repeat {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(97 + rest % 26)))
      rest /= 26
    } while rest > 0
    return letters + "ov"
  }
}
