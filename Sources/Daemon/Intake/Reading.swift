import Articles
import Changes
import Claims
import Inbox
import Synchronization

/// A file as it was read, with all that can be told of it without knowing any other: done on several files side by side.
struct Reading: Sendable {
  let file: InboxFile
  /// When it began to be read.
  let began: ContinuousClock.Instant
  let outcome: Outcome

  enum Outcome: Sendable {
    case drop(Drop)
    case waiting(WaitingReason)
    case gone
    /// The inbox itself cannot be read.
    case failed(InboxError)
  }
}

/// A file that was read whole: its identity and what it holds.
struct Drop: Sendable {
  let file: InboxFile
  /// SHA-256 of its bytes, hex.
  let digest: String
  /// What it holds: one article as a rule, many in some formats, one failure when it cannot be read at all. Empty when
  /// the content was taken in before.
  let items: [Item]

  /// An article, or why it is none.
  struct Item: Sendable {
    let id: String
    let result: Result<Article, Unreadable>
    /// What the article claims; nil while that was not worked out.
    var extraction: Extraction?

    var isArticle: Bool {
      if case .success = result { true } else { false }
    }
  }

  /// Why a file, or one of the articles in it, is no article, for the event.
  struct Unreadable: Error {
    let reason: RejectionReason
    let detail: String
  }

  var id: String { "sha256:" + digest }
  var name: FileName { FileName(bytes: file.path) }
  var facts: ArticleFate.FileFacts {
    ArticleFate.FileFacts(size: Int(file.size), modified: FileTime.rfc3339(nanoseconds: file.modified))
  }
}

extension Drop.Unreadable {
  init(_ error: ArticleError) { self.init(reason: RejectionReason(error.kind), detail: error.description) }

  init(size: Int64, limit: Int) {
    let shown = (StatusReport.grouped(Int(size)), StatusReport.grouped(limit))
    self.init(
      reason: .oversize, detail: "the file has \(shown.0) bytes; the limit is \(shown.1) (inbox.max-bytes)")
  }
}
