/// Makes short articles, each about something else, the same for the same number.
enum Newsroom {
  static func article(_ number: Int) -> String {
    let place = name(number, ending: places)
    let person = name(number + 7919, ending: surnames)
    let (actor, act, object) = (pick(actors, number), pick(acts, number / 3), pick(objects, number / 5))
    let month = pick(months, number / 7)
    return """
      \(place) \(actor) \(act) \(object)

      The \(actor) of \(place) \(act) \(number + 3) \(object) on \(number % 27 + 1) \(month) 2024, officials said. \
      \(pick(firstNames, number / 11)) \(person), who heads the \(pick(bodies, number / 13)), told reporters that the \
      \(pick(matters, number / 17)) of \(place) would cost \(number * 3 + 2) million dollars.
      """
  }

  /// A name that no other number has.
  private static func name(_ number: Int, ending: [String]) -> String {
    var rest = number
    var text = ""
    repeat {
      text += syllables[rest % syllables.count]
      rest /= syllables.count
    } while rest > 0
    return text.prefix(1).uppercased() + text.dropFirst() + pick(ending, number)
  }

  private static func pick(_ list: [String], _ number: Int) -> String { list[number % list.count] }

  private static let syllables = ["bar", "vel", "tor", "min", "sul", "dra", "ken", "lof", "har", "pis", "gol", "nem"]
  private static let places = ["ton", "field", "bridge", "haven", "bury", "dale", "port", "stead"]
  private static let surnames = ["son", "ov", "ez", "man", "ley", "wicz", "ssen"]
  private static let firstNames = ["Alex", "Maria", "Tomas", "Ingrid", "Peter", "Aisha", "Luca", "Joan", "Nadia"]
  private static let actors = [
    "council", "hospital", "airport", "brewery", "library", "museum", "school", "factory", "orchestra", "harbour",
    "university",
  ]
  private static let acts = [
    "bought", "sold", "closed", "repaired", "inspected", "opened", "lost", "destroyed", "insured", "moved", "painted",
    "counted", "returned",
  ]
  private static let objects = [
    "buses", "houses", "paintings", "wells", "bridges", "trees", "boats", "turbines", "classrooms", "instruments",
    "letters", "cameras",
  ]
  private static let bodies = ["works committee", "trade union", "water board", "rescue service", "audit office"]
  private static let matters = ["clean-up", "new stadium", "railway", "flood wall", "winter festival", "census"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
