import Foundation
import Testing

@testable import Systemd

/// The catalog explains every journal entry, and nothing else.
@Suite struct CatalogTests {
  /// Entries of the catalog: identifier and what follows up to the next one.
  private static func entries() throws -> [(id: String, text: String)] {
    let parts = try Repository.text("systemd/claimd.catalog").components(separatedBy: "\n-- ").dropFirst()
    return parts.map { (String($0.prefix(32)), String($0.dropFirst(32))) }
  }

  @Test func `every message has its entry, and every entry its message`() throws {
    #expect(try Self.entries().map(\.id).sorted() == JournalMessage.allCases.map(\.id).sorted())
  }

  @Test func `identifiers are 128 bits and different`() {
    #expect(Set(JournalMessage.allCases.map(\.id)).count == JournalMessage.allCases.count)
    for message in JournalMessage.allCases {
      #expect(message.id.count == 32 && message.id.allSatisfy { "0123456789abcdef".contains($0) })
    }
  }

  @Test func `each entry has a subject, a definer and a text that says what to do`() throws {
    for (id, text) in try Self.entries() {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      #expect(lines.first?.hasPrefix("Subject: ") == true, "\(id)")
      #expect(lines.dropFirst().first == "Defined-By: claimd", "\(id)")
      #expect(lines.dropFirst(2).first == "", "\(id): the header ends with an empty line")
      #expect(text.count > 150, "\(id)")
    }
  }

  @Test func `each field it names is one of ours`() throws {
    let known = ["CLAIMD_FILE", "CLAIMD_ARTICLE", "CLAIMD_REASON", "CLAIMD_PATH", "CLAIMD_COUNT"]
    for (id, text) in try Self.entries() {
      for field in text.matches(of: /@([A-Z_]+)@/).map({ String($0.output.1) }) {
        #expect(known.contains(field), "\(id)")
      }
    }
  }

  @Test func `a reason that a file waits for is explained`() throws {
    let text = try #require(try Self.entries().first { $0.id == JournalMessage.fileWaiting.id }).text
    for code in ["permission", "not-regular", "changed", "too-deep", "descriptors", "input-output"] {
      #expect(text.contains("\n\(code) "), "\(code)")
    }
  }
}
