/// Expressions of the data set `datetime` that no news text contains, by kind, each with its reason.
///
/// The set was made for calendar assistants. Everything that a news text could contain stays in, whether we read it or
/// not; an expression of an excluded kind is left out whether we read it or not.
enum DateTimeExclusions {
  struct Kind: Sendable {
    var name: String
    var reason: String
    /// The expressions, in lower case as the set has them.
    var expressions: Set<String>
  }

  static let kinds: [Kind] = [
    Kind(
      name: "shorthand", reason: "abbreviations of chats and of spreadsheets: news spells them out",
      expressions: ["otd", "eoy", "sy18", "cy18", "cy 2008", "2w", "3h", "123.45 sec"]),
    Kind(
      name: "operators", reason: "query operators before a number",
      expressions: ["=2019", "> = 2019", "< =2019"]),
    Kind(
      name: "file names", reason: "eight digits in a file name or an address",
      expressions: ["20200701", "20170302"]),
    Kind(
      name: "figures without a four-digit year",
      reason: "month and day with slash or full stop: news spells the month, since readers differ about the order",
      expressions: [
        "22/04", "friday 7.6", "5.12", "this friday 7.6", "next friday 5/12", "this 5/12",
        "from this friday 5/12 to next sunday 5/20", "from 10/25 to 01/25", "between 10/1-11/7", "11/20", "2/29",
        "nov/2",
        "12/12/30", "23/08/39", "03/18/40",
      ]),
    Kind(
      name: "jumbled order", reason: "year, month and day in an order that nobody writes",
      expressions: ["september-2020-23", "2020/23/sep", "23-2020-september"]),
    Kind(
      name: "no such day", reason: "days that do not exist",
      expressions: ["feb 30", "2/29/2019", "2/29-3/1/2019"]),
    Kind(
      name: "calendar commands",
      reason: "\"blocked for the day\", \"show sales in the week\": the current unit of somebody's calendar",
      expressions: ["the day", "the month", "the week", "all day", "weekend"]),
  ]

  /// The kind of an excluded expression.
  static func kind(of expression: String) -> String? { kinds.first { $0.expressions.contains(expression) }?.name }
}
