/// Makes short articles, each different, the same for the same number.
enum Newsroom {
  static func article(_ number: Int) -> String {
    let place = places[number % places.count]
    let (event, verb) = events[number / places.count % events.count]
    let month = months[number / 7 % 12]
    return """
      \(event.capitalizedFirst) in \(place)

      \(number + 3) people were \(verb) when \(event) hit the outskirts of \(place) on \(number % 27 + 1) \(month) 2024, \
      police said. Mayor Alex Number\(number) told reporters that the town had asked for help.
      "We will not forget this day," he said. The damage is put at \(number * 3 + 2) million dollars.
      """
  }

  private static let places = [
    "Harbourton", "Millfield", "Eastbridge", "Oakvale", "Northhaven", "Redcliff", "Stonebury",
  ]
  private static let events = [
    ("a fire", "injured"), ("a storm", "displaced"), ("a flood", "rescued"), ("an earthquake", "killed"),
    ("a train crash", "hurt"),
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
