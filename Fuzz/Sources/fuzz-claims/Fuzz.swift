import Articles
import Claims
import Daemon
import FuzzSupport

private let analyzer: ArticleAnalyzer = {
  do { return try ArticleAnalyzer() } catch { fatalError("\(error)") }
}()

/// Text as an article: sentences, claims and the places of their evidence.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let text = String(decoding: FuzzInput.bytes(data, count), as: UTF8.self)
  let article = Article(id: "sha256:0", name: FileName("fuzzed"), text: text)
  let scalars = Array(text.unicodeScalars)
  for mention in analyzer.claims(of: article).mentions {
    let evidence = mention.evidence
    precondition(
      evidence.start >= 0 && evidence.start < evidence.end && evidence.end <= scalars.count,
      "evidence \(evidence.start)..<\(evidence.end) of \(scalars.count) code points")
    let found = String(String.UnicodeScalarView(scalars[evidence.start..<evidence.end]))
    precondition(
      found.unicodeScalars.elementsEqual(evidence.exact.unicodeScalars), "the evidence is not what it quotes")
  }
  return FuzzInput.kept
}
