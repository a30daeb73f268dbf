import CMaxout
import Glibc

/// One file of the model that the pipeline reads, with its published length and SHA-256.
struct ModelFile: Sendable, Hashable {
  /// Path inside the model's folder.
  let path: String
  let size: Int
  let sha256: String

  static let tokenizer = ModelFile(
    path: "tokenizer", size: 77_066, sha256: "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467")
  static let norms = ModelFile(
    path: "vocab/lookups.bin", size: 70_040,
    sha256: "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682")
  static let encoder = ModelFile(
    path: "tok2vec/model", size: 6_269_370, sha256: "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090")
  static let tagger = ModelFile(
    path: "tagger/model", size: 19_829, sha256: "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7")
  static let tags = ModelFile(
    path: "tagger/cfg", size: 615, sha256: "d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118")
  static let parser = ModelFile(
    path: "parser/model", size: 319_909, sha256: "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e")
  static let parserMoves = ModelFile(
    path: "parser/moves", size: 1_571, sha256: "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f")
  static let entities = ModelFile(
    path: "ner/model", size: 6_154_601, sha256: "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e")
  static let entityMoves = ModelFile(
    path: "ner/moves", size: 1_064, sha256: "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4")
  static let attributes = ModelFile(
    path: "attribute_ruler/patterns", size: 14_735,
    sha256: "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683")
  static let lemmas = ModelFile(
    path: "lemmatizer/lookups/lookups.bin", size: 972_893,
    sha256: "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737")

  /// All of them.
  static let all = [
    tokenizer, norms, encoder, tagger, tags, parser, parserMoves, entities, entityMoves, attributes, lemmas,
  ]

  /// Reads the file below `folder` and compares it with its published length and SHA-256.
  func read(in folder: String) throws(ModelError) -> [UInt8] {
    let fullPath = "\(folder)/\(path)"
    let bytes = try contents(at: fullPath)
    guard bytes.count == size else { throw .wrongSize(path: fullPath, expected: size, found: bytes.count) }
    let found = Self.sha256(of: bytes)
    guard found == sha256 else { throw .altered(path: fullPath, expected: sha256, found: found) }
    return bytes
  }

  private func contents(at fullPath: String) throws(ModelError) -> [UInt8] {
    let file = open(fullPath, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable(path: fullPath, reason: String(cString: strerror(errno))) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw .unreadable(path: fullPath, reason: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: fullPath, reason: "not a regular file")
    }
    let length = Int(status.st_size)
    // A file of another length is not read: it may be anything.
    guard length == size else { throw .wrongSize(path: fullPath, expected: size, found: length) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      while count < length {
        let got = Glibc.read(file, buffer.baseAddress?.advanced(by: count), length - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
      }
    }
    guard failure == 0 else { throw .unreadable(path: fullPath, reason: String(cString: strerror(failure))) }
    return bytes
  }

  /// The SHA-256 of `bytes` in hexadecimal.
  /// - Parameter kernel: the portable one does without the processor's SHA extensions.
  static func sha256(of bytes: [UInt8], kernel: MatrixKernel = .best) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    cmaxout_sha256(kernel.native, bytes, bytes.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
