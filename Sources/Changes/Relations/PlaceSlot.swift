/// A place where the report names none.
enum PlaceSlot {
  static let rule = SlotRule(slot: .place) { new, old, vocabulary in
    guard old.all.allSatisfy(\.places.isEmpty), let place = new.main.places.first,
      !old.all.contains(where: { $0.words.contains(place) })
    else { return nil }
    let name = new.main.mention.arguments.first { $0.entity.map { vocabulary.number(ofBase: $0) } == place }?.text
    return SlotDifference(slot: .place, before: nil, after: name, kind: .narrows)
  }
}
