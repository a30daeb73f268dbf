import Testing

@testable import Inbox

@Suite struct NameTests {
  @Test(arguments: [
    ".hidden", "a.tmp", "a.part", "a.txt~", ".a.txt.swp", "b.swp", "c.crdownload", "~", ".claimd-arriving",
  ])
  func `leaves names of unfinished files alone`(_ name: String) {
    #expect(IgnoredName.matches(Array(name.utf8)))
  }

  @Test(arguments: ["a.txt", "tmp", "a.tmp.txt", "part", "a.TMP", "x~y", "a.", " "])
  func `takes every other name`(_ name: String) {
    #expect(!IgnoredName.matches(Array(name.utf8)))
  }

  @Test func `a leaving name leads back to the original and is not ignored`() {
    let leaving = LeavingName.make(of: Array("a.txt".utf8), attempt: 12)
    #expect(LeavingName.original(of: leaving) == Array("a.txt".utf8))
    #expect(!IgnoredName.matches(leaving))
  }

  @Test func `a leaving name of a long name fits and keeps the ending`() throws {
    let name = [UInt8](repeating: UInt8(ascii: "n"), count: 251) + Array(".txt".utf8)
    let leaving = LeavingName.make(of: name, attempt: 0)
    #expect(leaving.count == 255)
    #expect(try #require(LeavingName.original(of: leaving)).suffix(4) == Array(".txt".utf8)[...])
  }

  @Test(arguments: [
    ".claimd-leaving-", ".claimd-leaving-0.", ".claimd-leaving-x.a", "claimd-leaving-0.a", ".claimd-leaving-.a",
  ])
  func `anything else is no leaving name`(_ name: String) {
    #expect(LeavingName.original(of: Array(name.utf8)) == nil)
  }

  @Test(arguments: [
    ("report.txt", 0, "report.txt"), ("report.txt", 1, "report.0123456789ab.txt"),
    ("report.txt", 2, "report.0123456789ab.2.txt"), ("README", 1, "README.0123456789ab"),
    (".profile", 1, ".profile.0123456789ab"), ("a.tar.gz", 1, "a.tar.0123456789ab.gz"),
    ("Mr. Smith goes to Washington", 1, "Mr. Smith goes to Washington.0123456789ab"),
  ])
  func `a taken name gets the digest before its ending`(_ name: String, _ attempt: Int, _ expected: String) {
    let made = CollisionName.make(of: Array(name.utf8), digestHex: "0123456789abcdef", attempt: attempt)
    #expect(InboxFixture.text(made) == expected)
  }

  @Test func `a long name gives way without splitting a letter`() throws {
    let name = Array((String(repeating: "é", count: 125) + ".txt").utf8)
    let made = CollisionName.make(of: name, digestHex: "0123456789abcdef", attempt: 1)
    #expect(made.count <= 255)
    #expect(try #require(String(validating: made, as: UTF8.self)).hasSuffix("é.0123456789ab.txt"))
  }

  @Test func `paths are shown without control characters`() {
    #expect(BytePath.display([0x61, 0x0A, 0x62]) == "a\\u{a}b")
  }
}
