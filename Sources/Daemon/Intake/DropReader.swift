import Articles
import Claims
import Inbox

/// Reads files of the inbox and extracts what they claim: the part of the pipeline that knows nothing of other files, so
/// that several can be worked on at once.
struct DropReader: Sendable {
  private let analyzer: ArticleAnalyzer
  private let inbox: InboxReader
  private let maxBytes: Int

  init(analyzer: ArticleAnalyzer, inbox: InboxConfiguration) {
    self.analyzer = analyzer
    self.inbox = InboxReader(configuration: inbox)
    maxBytes = inbox.maxBytes
  }

  /// Goes on with other settings of the inbox.
  mutating func adopt(_ inbox: InboxConfiguration) { self = DropReader(analyzer: analyzer, inbox: inbox) }

  /// Reads one file.
  ///
  /// - Parameter isKnown: whether content was accepted before, which spares reading it again; ids are as of `Drop`.
  func read(_ file: InboxFile, isKnown: (String) -> Bool) -> Reading {
    let began = ContinuousClock.now
    do throws(InboxError) {
      return Reading(file: file, began: began, outcome: try outcome(of: file, isKnown))
    } catch {
      return Reading(file: file, began: began, outcome: .failed(error))
    }
  }

  private func outcome(of file: InboxFile, _ isKnown: (String) -> Bool) throws(InboxError) -> Reading.Outcome {
    switch try inbox.read(file) {
    case .waiting(let reason): return .waiting(reason)
    case .gone: return .gone
    case .oversize: return try oversize(file)
    case .contents(let contents):
      let digest = ContentDigest.hex(of: contents.bytes)
      let items = isKnown("sha256:" + digest) ? [] : self.items(in: contents.bytes, of: file, digest: digest)
      return .drop(Drop(file: file, digest: digest, items: items))
    }
  }

  /// The articles of a file of many, their claims extracted side by side and given in order.
  func extracted(_ items: [Drop.Item]) -> Lookahead<Drop.Item, Drop.Item> {
    Lookahead(items, limit: Self.mostBytes, weight: { (try? $0.result.get())?.text.utf8.count ?? 0 }, work: extract)
  }

  /// How many bytes of files are in work at once; a larger one is worked on alone, since its analysis takes many times
  /// its size of memory.
  static let mostBytes = 4 << 20

  private func items(in bytes: [UInt8], of file: InboxFile, digest: String) -> [Drop.Item] {
    let id = "sha256:" + digest
    do throws(ArticleError) {
      let items = try analyzer.articles(in: bytes, id: id, name: FileName(bytes: file.path)).map {
        Drop.Item(id: $0.id, result: $0.result.mapError(Drop.Unreadable.init))
      }
      return items.count == 1 ? items.map(extract) : items
    } catch {
      return [Drop.Item(id: id, result: .failure(Drop.Unreadable(error)))]
    }
  }

  /// What an article claims.
  func extraction(of article: Article) -> Extraction { analyzer.claims(of: article) }

  @Sendable private func extract(_ item: Drop.Item) -> Drop.Item {
    guard item.extraction == nil, case .success(let article) = item.result else { return item }
    var item = item
    item.extraction = extraction(of: article)
    return item
  }

  private func oversize(_ file: InboxFile) throws(InboxError) -> Reading.Outcome {
    var digest = StreamingDigest()
    switch try inbox.readChunks(of: file, { digest.update($0) }) {
    case .waiting(let reason): return .waiting(reason)
    case .gone: return .gone
    case .complete:
      let hex = digest.hex
      let unreadable = Drop.Unreadable(size: file.size, limit: maxBytes)
      return .drop(
        Drop(file: file, digest: hex, items: [Drop.Item(id: "sha256:" + hex, result: .failure(unreadable))]))
    }
  }
}
