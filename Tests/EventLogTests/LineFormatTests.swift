import Changes
import Testing

@testable import EventLog

@Suite struct LineFormatTests {
  @Test func aLineIsByteForByteThis() throws {
    let event = LoggedEvent(sequence: 42, time: "2024-09-08T10:00:00.000001Z", event: Samples.fate(.articleRejected))
    let line = try LineFormat.line(event, log: "0f8fad5b-d9cb-469f-a165-70867728950e")
    let id = "sha256:" + String(repeating: "cd", count: 32)
    #expect(
      String(decoding: line, as: UTF8.self) == #"{"specversion":"1.0","sequence":"00000000000000000042","#
        + #""time":"2024-09-08T10:00:00.000001Z","type":"article.rejected","id":"abab:1:0","#
        + #""source":"urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e","subject":"article/\#(id)","#
        + #""datacontenttype":"application/json","data":{"article":{"id":"\#(id)","language":null,"#
        + #""name":"caf\\xE9.bin","nameBytes":"Y2Fm6S5iaW4=","published":null,"publishedFrom":null,"publisher":null,"#
        + #""title":null,"url":null},"detail":"It holds no sentence.","#
        + #""file":{"modified":"2024-09-08T10:00:00.000000000Z","size":2048},"reason":"not-prose","summary":"Read."}}"#)
  }

  @Test func theClosingLineEndsInTheChain() throws {
    let log = try TemporaryLog()
    let writer = try log.open()
    let text = String(decoding: try log.bytes, as: UTF8.self)
    #expect(text.hasSuffix(#","version":"1.0.0"},"chain":"\#(writer.chain)"}"# + "\n"))
  }

  @Test(arguments: [
    ("plain /path", #""plain /path""#), ("\"\\", #""\"\\""#), ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
    ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
    ("\u{80}\u{85}\u{9B}\u{9F}\u{A0}", "\"\\u0080\\u0085\\u009b\\u009f\u{A0}\""),
    ("\u{2027}\u{2028}\u{2029}\u{202A}", "\"\u{2027}\\u2028\\u2029\u{202A}\""), ("é👩‍🚀\u{FFFF}", "\"é👩‍🚀\u{FFFF}\""),
    ("e\u{301}", "\"e\u{301}\""), ("", #""""#),
  ])
  func stringsAreEscaped(text: String, json: String) throws {
    let encoded = try DataEncoder.encode([text])
    #expect(Array(encoded) == Array("[\(json)]".utf8))
    #expect(JSONGrammar.problem(in: encoded.span) == nil)
  }

  @Test(arguments: [
    (200, "200"), (-3, "-3"), (2.5, "2.5"), (0.1, "0.1"), (1e21, "1e+21"), (-0.0, "0"),
    (9_007_199_254_740_992, "9007199254740992"),
  ])
  func numbersAreAsShortAsTheyCanBe(value: Double, json: String) throws {
    #expect(JSONText.number(value) == json)
  }

  @Test func numbersThatJSONCannotSayAreRefused() {
    #expect(throws: EncodingError.self) { try DataEncoder.encode([Double.infinity]) }
    #expect(throws: EncodingError.self) { try DataEncoder.encode(["x": Double.nan]) }
  }

  @Test func keysAreSortedByBytes() throws {
    let json = try DataEncoder.encode(["b": 1, "B": 2, "a10": 3, "a9": 4, "ä": 5, "": 6])
    #expect(String(decoding: json, as: UTF8.self) == #"{"":6,"B":2,"a10":3,"a9":4,"b":1,"ä":5}"#)
  }
}
