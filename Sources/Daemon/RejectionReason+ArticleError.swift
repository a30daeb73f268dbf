import Articles
import Changes

extension RejectionReason {
  /// The event's word for why a file is no article.
  init(_ kind: ArticleError.Kind) {
    switch kind {
    case .empty: self = .empty
    case .binary: self = .binary
    case .undecodable: self = .undecodable
    case .notProse: self = .notProse
    case .language: self = .language
    case .format: self = .format
    }
  }
}
