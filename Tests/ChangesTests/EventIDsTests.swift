import Testing

@testable import Changes

@Suite struct EventIDsTests {
  private let digest = String(repeating: "0123456789abcdef", count: 4)

  @Test func comeFromTheContentAlone() {
    let ids = EventIDs(articleID: "sha256:" + digest, extractionVersion: 3)
    #expect(ids.event(7) == "0123456789abcdef0123456789abcdef.3.7")
    #expect(ids.claim(7) == "0123456789abcdef-7")
    #expect(ids.story(title: "T").id == "story-0123456789ab")
    #expect(ids.drop(2) == "0123456789abcdef0123456789abcdef.3.drop2")
  }

  @Test func articlesOfOneFileHaveIdsOfTheirOwn() {
    let first = EventIDs(articleID: "sha256:\(digest)#1", extractionVersion: 3)
    let second = EventIDs(articleID: "sha256:\(digest)#2", extractionVersion: 3)
    #expect(first.event(1) != second.event(1))
    #expect(first.claim(1) != second.claim(1))
    #expect(first.story(title: "T").id != second.story(title: "T").id)
    #expect(second.event(1) == "0123456789abcdef0123456789abcdef-2.3.1")
  }
}
