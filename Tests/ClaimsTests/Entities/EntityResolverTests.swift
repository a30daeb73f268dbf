import Claims
import English
import Testing

/// Entities in short articles of many kinds of news.
@Suite(.enabled(if: ParsedText.isAvailable)) struct EntityResolverTests {
  private func resolve(_ text: String) throws -> (map: EntityMap, document: Document) {
    let document = try ParsedText.document(text)
    return (try EntityResolver(dataFolder: ParsedText.data).resolve(document), document)
  }

  /// The words of all mentions of the entity of this normal form.
  private func mentions(of normal: String, in text: String) throws -> [String] {
    let (map, document) = try resolve(text)
    guard let entity = map.entities.first(where: { $0.normal == normal }) else { return [] }
    return map.mentions.filter { $0.entity == entity.id }.map { document.text(of: $0.tokens) }
  }

  private func entity(_ normal: String, in text: String) throws -> ArticleEntity {
    let (map, _) = try resolve(text)
    return try #require(map.entities.first { $0.normal == normal }, "\(map.entities.map(\.normal))")
  }

  @Test(arguments: [
    (
      "The U.S. signed the treaty. American troops stay. The United States denied it.", "united states",
      ["U.S.", "American", "United States"]
    ),
    ("Britain left. The UK said British firms gain.", "united kingdom", ["Britain", "UK", "British"]),
    ("North Korean media said North Korea fired a missile.", "north korea", ["North Korean", "North Korea"]),
  ])
  func countriesHaveOneFormForAllTheirNames(_ text: String, _ normal: String, _ words: [String]) throws {
    #expect(try mentions(of: normal, in: text) == words)
  }

  @Test func aCapitalIsItsGovernmentWhereItActs() throws {
    let (map, document) = try resolve("Paris and Berlin agreed on the fund. The summit was held in Madrid.")
    func form(_ word: String) -> String? {
      document.tokens.first { $0.text == word }.flatMap { map.mention(at: $0.index) }.map {
        "\(map.entities[$0.entity].normal) \($0.form)"
      }
    }
    #expect(form("Paris") == "france metonym")
    #expect(form("Berlin") == "germany metonym")
    #expect(form("Madrid") == "madrid name")
  }

  @Test func titlesAreNoPartOfNames() throws {
    let person = try entity("ana torres", in: "Interior Minister Ana Torres told reporters that Torres would resign.")
    #expect(person.name == "Ana Torres")
    #expect(person.kind == .person)
    #expect(person.roles.contains("interior minister"))
  }

  @Test(arguments: [
    "President Emmanuel Macron met Prime Minister Keir Starmer. Macron thanked Starmer.",
    "Macron spoke first. President Emmanuel Macron met Prime Minister Keir Starmer.",
  ])
  func surnamesBelongToTheFullName(_ text: String) throws {
    #expect(try mentions(of: "emmanuel macron", in: text).sorted() == ["Emmanuel Macron", "Macron"])
  }

  @Test func companiesAreCalledByTheirFirstWord() throws {
    let text = "Globex Corporation bought a rival. Shares in Globex fell. The deal was bad for Globex."
    #expect(try mentions(of: "globex corporation", in: text) == ["Globex Corporation", "Globex", "Globex"])
  }

  @Test func titlesBehindAPlaceBeginAPerson() throws {
    let person = try entity("tim berg", in: "Minnesota Gov. Tim Berg signed the bill.")
    #expect(person.kind == .person)
  }

  @Test func bodiesWithAndInTheirNameAreOne() throws {
    let body = try entity("justice and freedom party", in: "The Justice and Freedom Party won 40 seats.")
    #expect(body.kind == .organisation)
  }

  @Test func spellingVariantsAreOne() throws {
    let text = "Prime Minister Ahmed Karim al-Rashid arrived. Al Rashid said he was tired. Al-Rashid then left."
    #expect(
      try mentions(of: "ahmed karim al rashid", in: text) == ["Ahmed Karim al-Rashid", "Al Rashid", "he", "Al-Rashid"])
  }

  @Test func shortFormsInBracketsBelongToTheName() throws {
    let text = "The Democratic Labour Alliance (DLA) lost. The DLA said it would appeal."
    #expect(
      try mentions(of: "democratic labour alliance", in: text) == ["Democratic Labour Alliance", "DLA", "DLA", "it"])
  }

  @Test func rolesBesideANameAreItsDescription() throws {
    let text = "Maria Lopez, the club's finance director, resigned. The director said she was ill."
    let person = try entity("maria lopez", in: text)
    #expect(person.roles.contains("finance director"))
    #expect(person.gender == .female)
    #expect(try mentions(of: "maria lopez", in: text) == ["Maria Lopez", "director", "she"])
  }

  @Test func theVicePresidentIsNotThePresident() throws {
    let text = "President Paul Okoro met Vice President Ada Eze in the capital. The vice president said nothing."
    #expect(try mentions(of: "ada eze", in: text) == ["Ada Eze", "president"])
  }

  @Test func governmentsBelongToTheirCountry() throws {
    let (map, document) = try resolve(
      "The Swiss government denied it. Norway's government did not. The Danish parliament voted.")
    let heads = document.tokens.filter { ["government", "parliament"].contains($0.text) }
    #expect(
      heads.map { map.entity(headedBy: $0.index, in: document)?.normal } == [
        "switzerland", "norway", "denmark parliament",
      ])
  }

  @Test func groupsAreReferredToByTheirNature() throws {
    let text = "The militant group Red Dawn claimed the attack. The group said it would strike again."
    #expect(try mentions(of: "red dawn", in: text) == ["Red Dawn", "group", "it"])
  }

  @Test func outletsAreOutlets() throws {
    let outlet = try entity("associated press", in: "The Associated Press reported it first. The AP cited an official.")
    #expect(outlet.kind == .outlet)
    #expect(outlet.speakerKind == .publisher)
  }

  @Test func headingsDoNotMakeNames() throws {
    let (map, _) = try resolve(
      "Rescue Workers Find More Survivors After Deadly Quake\nRescue workers in Chile found more survivors.")
    #expect(map.entities.map(\.normal) == ["chile"])
  }

  @Test(arguments: ["", "!!!", "🙂🙂", "AAAA BBBB CCCC DDDD EEEE", "\u{202E}abc", "He said he had told him."])
  func oddTextsDoNoHarm(_ text: String) throws {
    let (map, document) = try resolve(text)
    #expect(map.mentions.allSatisfy { $0.tokens.upperBound <= document.tokens.count && $0.entity < map.entities.count })
  }

  @Test func longLinesTakeLinearWork() throws {
    let words = Array(
      repeating: ["President", "Al", "-", "Rashid", "of", "Iraq", "he", "it", "government"], count: 3000
    ).flatMap { $0 }
    #expect(try EntityResolver(dataFolder: ParsedText.data).resolve(Document.flat(words)).mentions.count > 100)
  }
}
