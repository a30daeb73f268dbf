import Articles
import Testing

@Suite("What is no article")
struct RejectionTests {
  static let binaries: [([UInt8], String)] = [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "PNG"),
    ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "JPEG"),
    (Array("%PDF-1.7\n1 0 obj the file is not text at all.".utf8), "PDF"),
    ([0x50, 0x4B, 3, 4, 20, 0, 6, 0], "ZIP"),
    (Array("{\\rtf1 The minister said that it was done.}".utf8), "RTF"),
    ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], "program"),
    ([0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0], "Windows program"),
    (Array("The minister said that".utf8) + [0] + Array("it was done.".utf8), "1 NUL byte"),
    (Array(repeating: 0, count: 5000), "4096 NUL bytes"),
    (Array(String(repeating: "a\u{1}\u{2}b", count: 100).utf8), "control"),
  ]

  @Test("Empty", arguments: [[], Array(" \r\n\t \u{FEFF}\u{A0}\n".utf8), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]])
  func empty(bytes: [UInt8]) throws {
    let error = try #require(try Reading.rejection(bytes))
    #expect(error.kind == .empty)
  }

  @Test(
    "Binary, with what it looks like",
    arguments: binaries)
  func binary(bytes: [UInt8], word: String) throws {
    let error = try #require(try Reading.rejection(bytes))
    #expect(error.kind == .binary)
    #expect(error.detail.contains(word), "\(error.detail)")
  }

  @Test(
    "Undecodable",
    arguments: [
      [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00],
      [0xEF, 0xBB, 0xBF, 0x41, 0xFF, 0xFE, 0x80, 0x80],
    ])
  func undecodable(bytes: [UInt8]) throws {
    let error = try #require(try Reading.rejection(bytes))
    #expect(error.kind == .undecodable)
    #expect(error.detail.contains("byte"))
  }

  @Test(
    "Not prose",
    arguments: [
      """
      2024-09-08 08:21:10 INFO starting the service on port 8080
      2024-09-08 08:21:11 WARN connection from 10.0.0.7 was refused
      2024-09-08 08:21:12 INFO the request has been handled in 12 ms
      2024-09-08 08:21:13 INFO the request has been handled in 11 ms
      2024-09-08 08:21:14 ERROR the disk is full, cannot write to it
      2024-09-08 08:21:15 INFO stopping the service
      """,
      """
      id,name,city,amount
      1,Jane Doe,Halifax,100.20
      2,John Roe,Sydney,99.10
      3,Mary Major,Truro,12.00
      """,
      """
      name\tplace\tcomment
      Jane\tHalifax\tThe wind is strong.
      John\tSydney\tIt is calm here.
      Mary\tTruro\tThere is some rain.
      """,
      """
      func main() {
        let values = [1, 2, 3]
        for value in values { print(value * 2); total += value }
        return values.map { $0 + 1 }
      }
      """,
      "1\n2\n3\n5\n8\n13\n21\n34\n55\n89\n144\n",
      "Apples\nPears\nPlums\nFlour\nSugar\nMilk\n",
      "Jane Doe\n",
      "Lorem ipsum dolor sit amet, consectetur adipiscing elit. Vestibulum posuere tincidunt purus. Nulla facilisi.",
    ])
  func notProse(text: String) throws {
    let error = try #require(try Reading.rejection(Array(text.utf8)))
    #expect(error.kind == .notProse, "\(error.detail)")
    #expect(error.detail.hasPrefix("the text is not prose: "))
  }
}
