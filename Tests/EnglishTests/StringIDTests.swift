import Testing

@testable import English

struct StringIDTests {
  @Test func idsAreThoseOfTheModel() {
    for (text, id) in Golden.shared.stringIDs { #expect(String(StringID.of(text)) == id, "\(text)") }
  }

  @Test(arguments: [("", 0), ("IS_ALPHA", 1), ("FLAG63", 63), ("X", 101), ("PERSON", 380), ("acl", 451), ("_", 456)])
  func reservedSymbolsAreNumbered(_ text: String, _ id: UInt64) { #expect(StringID.of(text) == id) }

  @Test func thereAreAllReservedSymbols() {
    #expect(ReservedSymbols.all.count == 457)
    #expect(Set(ReservedSymbols.all).count == 457)
  }

  @Test func keysHashToTheModelsRows() {
    for (key, bySeed) in Golden.shared.hashes {
      for (seed, rows) in bySeed {
        let (a, b, c, d) = HashEmbedding.hash(UInt64(key) ?? 0, seed: UInt32(seed) ?? 0)
        #expect([a, b, c, d] == rows, "key \(key), seed \(seed)")
      }
    }
  }
}
