import Resources

/// Tells files that are not text by their first bytes (`data/file-kinds.tsv`).
struct FileKinds: Sendable {
  private struct Signature {
    var offset: Int
    var bytes: [UInt8]
    var decidesAlone: Bool
    var name: String
  }

  private let signatures: [Signature]

  init(folder: String?) throws(ResourceError) {
    let table = try DataTable("file-kinds", in: folder)
    var signatures: [Signature] = []
    for row in table.rows {
      guard let offset = Int(row[0]), let bytes = Self.bytes(hexadecimal: row[1]), !bytes.isEmpty,
        ["sure", "hint"].contains(row[2]), !row[3].isEmpty
      else {
        throw .damaged(
          path: table.path, line: row.line, reason: "expected an offset, hexadecimal bytes, sure or hint, and a name")
      }
      signatures.append(Signature(offset: offset, bytes: bytes, decidesAlone: row[2] == "sure", name: row[3]))
    }
    self.signatures = signatures
  }

  /// What the file is ("a PNG image"), when its signature alone decides.
  func certain(_ bytes: [UInt8]) -> String? { match(bytes, alone: true) }

  /// What the file seems to be, given that it is binary.
  func likely(_ bytes: [UInt8]) -> String? { match(bytes, alone: false) }

  private func match(_ bytes: [UInt8], alone: Bool) -> String? {
    signatures.first { signature in
      (signature.decidesAlone || !alone) && bytes.count >= signature.offset + signature.bytes.count
        && bytes[signature.offset..<signature.offset + signature.bytes.count].elementsEqual(signature.bytes)
    }?.name
  }

  private static func bytes(hexadecimal text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
