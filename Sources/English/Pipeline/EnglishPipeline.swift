import Glibc
import Synchronization

/// Analyses English text: tokens, sentences, parts of speech, dependency trees, morphology, lemmas, named entities.
///
/// An independent implementation of the inference of spaCy's `en_core_web_sm` 3.8.0, which it follows token for token.
/// Safe to use from several tasks at once; each call works in memory of its own, and what is remembered from call to
/// call (words met before) is bounded.
public final class EnglishPipeline: Sendable {
  /// Which instructions the matrix products use.
  public let kernel: MatrixKernel
  let model: EnglishModel
  private let idle = Mutex<[Workspace]>([])
  /// More workspaces than this are not kept for later calls.
  private static let maximumIdle = 4
  /// Lines are analysed together up to about this many tokens.
  private static let batch = 256
  /// The environment variable that chooses the kernel: a `MatrixKernel`'s name.
  static let kernelVariable = "CLAIMD_KERNEL"

  /// Loads the model; every file's length and SHA-256 is checked.
  /// - Parameters:
  ///   - folder: the model's folder; see `ModelFolder.locate(explicit:)`.
  ///   - kernel: which instructions to use; nil: what the environment variable `CLAIMD_KERNEL` names ("portable",
  ///     "avx2", "avx512"), else the fastest. One that the processor lacks is replaced by the fastest that it has.
  ///   - abbreviations: words that keep their full stop ("Sgt."), beside those that the model knows. The model takes the
  ///     stop of one that is not listed for the end of a sentence. None: as the model was published.
  /// - Throws: when a file is missing, has another content than the published one, or cannot be read.
  public init(
    model folder: String, kernel: MatrixKernel? = nil, abbreviations: [String] = []
  ) throws(ModelError) {
    let named = getenv(Self.kernelVariable).flatMap { MatrixKernel(rawValue: String(cString: $0)) }
    let wanted = kernel ?? named ?? .best
    self.kernel = MatrixKernel.available.contains(wanted) ? wanted : .best
    model = try EnglishModel(folder: folder, kernel: self.kernel, abbreviations: abbreviations)
  }

  /// Analyses a text as one piece, as spaCy would.
  public func process(_ text: String) -> Document {
    let scalars = Array(text.unicodeScalars)
    return analyse(scalars, texts: scalars.isEmpty ? [] : [0..<scalars.count])
  }

  /// Analyses each line of a text by itself, so that no sentence runs over the end of a line. Blank lines and the line
  /// ends (line feed, carriage return) become no tokens; all offsets are those of the whole text.
  /// - Parameters:
  ///   - text: the text.
  ///   - cuts: further code-point offsets, ascending, at which a line is cut into texts of their own.
  public func processLines(_ text: String, cutAt cuts: [Int] = []) -> Document {
    let scalars = Array(text.unicodeScalars)
    var texts: [Range<Int>] = []
    var rest = cuts[...]
    for line in scalars.indices.split(whereSeparator: { scalars[$0] == "\n" || scalars[$0] == "\r" }) {
      var start = line.startIndex
      while let cut = rest.first, cut < line.endIndex {
        if cut > start { texts.append(start..<cut) }
        start = max(start, cut)
        rest.removeFirst()
      }
      texts.append(start..<line.endIndex)
    }
    return analyse(scalars, texts: texts.filter { !scalars[$0].allSatisfy { CodePoint.isSpace($0.value) } })
  }

  private func analyse(_ scalars: [Unicode.Scalar], texts: [Range<Int>]) -> Document {
    let workspace = idle.withLock { $0.popLast() } ?? Workspace(model)
    defer {
      idle.withLock { if $0.count < Self.maximumIdle { $0.append(workspace) } }
    }
    var analysis = Analysis()
    scalars.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: UInt32.self) { units in
        for text in texts {
          workspace.add(units.slice(text.lowerBound, text.upperBound), offset: text.lowerBound)
          if workspace.tokenCount >= Self.batch { workspace.analyse(into: &analysis) }
        }
        workspace.analyse(into: &analysis)
      }
    }
    return Document(
      scalars: scalars, tokens: analysis.tokens, sentenceStarts: analysis.sentenceStarts, entities: analysis.entities)
  }
}

/// What the batches of a document amount to.
struct Analysis {
  var tokens: [Token] = []
  var sentenceStarts: [Int] = []
  var entities: [Span] = []
}
