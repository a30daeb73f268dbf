import Resources
import Testing

@Suite struct DataTableTests {
  @Test func rowsAreTabSeparatedFieldsWithoutCommentsAndBlankLines() {
    let table = DataTable(path: "x.tsv", text: "# source: us\n\nsay\tverb \nannounce\n\t\n")
    #expect(table.rows.map(\.fields) == [["say", "verb"], ["announce"]])
    #expect(table.rows.map(\.line) == [3, 4])
    #expect(table.rows[1][1] == "")
    #expect(table.keys == ["say", "announce"])
  }

  @Test func spacesAroundAFieldAreNotPartOfIt() {
    let table = DataTable(path: "x.tsv", text: " a b\t\u{A0}c\u{2009}\td e \t é\n")
    #expect(table.rows.map(\.fields) == [["a b", "c", "d e", "é"]])
  }

  @Test func aMissingFileIsNamed() {
    #expect(throws: ResourceError.self) { try DataTable("no-such-table", in: "/nonexistent") }
    do {
      _ = try DataTable("no-such-table", in: "/nonexistent")
    } catch {
      #expect(error.description.contains("/nonexistent/no-such-table.tsv"))
    }
  }

  @Test func anExplicitFolderWins() throws {
    #expect(try ResourceFolder.locate("data", marker: "README.md", explicit: "/elsewhere") == "/elsewhere")
  }

  @Test func aMissingFolderNamesThePlacesLookedAt() {
    do {
      _ = try ResourceFolder.locate("no-such-folder", marker: "x")
      Issue.record("found a folder that is not there")
    } catch {
      #expect(error.description.contains("share/claimd/no-such-folder"))
    }
  }
}
