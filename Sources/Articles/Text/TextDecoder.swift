import Resources

/// Turns the bytes of a file into text, or says why they are none.
///
/// In order: a byte order mark decides; valid UTF-8 is UTF-8; UTF-8 with a few broken bytes is repaired with U+FFFD;
/// else the charset is guessed. The mark itself is not part of the text; nothing else is changed or left out.
struct TextDecoder: Sendable {
  private let kinds: FileKinds

  init(kinds: FileKinds) { self.kinds = kinds }

  /// The text of `bytes`.
  ///
  /// - Parameter declared: the charset that the document itself names, as iconv knows it. Valid UTF-8 wins over it:
  ///   browsers save pages as UTF-8 and leave the name as it was.
  /// - Throws: `empty`, `binary` or `undecodable`.
  func text(_ bytes: [UInt8], declared: String? = nil) throws(ArticleError) -> String {
    if bytes.isEmpty { throw ArticleError(.empty, "the file is empty") }
    if let kind = kinds.certain(bytes) { throw ArticleError(.binary, "the file is \(kind), not text") }
    let text = try decode(bytes, declared: declared)
    guard text.unicodeScalars.contains(where: { !$0.isBlank }) else {
      if bytes.contains(0) { throw binary(bytes) }
      throw ArticleError(.empty, "the file has \(bytes.count) bytes, all of them white space")
    }
    try checkControls(in: text, of: bytes)
    return text
  }

  private func decode(_ bytes: [UInt8], declared: String?) throws(ArticleError) -> String {
    if let mark = ByteOrderMark(of: bytes) { return try decode(bytes[mark.length...], as: mark) }
    let zeros = bytes.contains(0)
    if !zeros, let text = String(validating: bytes, as: UTF8.self) { return text }
    if !zeros, let text = Self.repairedUTF8(bytes[...]) { return text }
    if !zeros, let declared, let text = try? Iconv.text(bytes[...], from: declared, repairs: bytes.count / 200) {
      return text
    }
    var tried: [String] = []
    for charset in Charset.candidates(for: bytes) where !zeros || charset.hasPrefix("UTF-16") {
      if let text = try? Iconv.text(bytes[...], from: charset) { return text }
      tried.append(charset)
    }
    if zeros { throw binary(bytes) }
    if let kind = kinds.likely(bytes) { throw ArticleError(.binary, "the file looks like \(kind), not text") }
    let first = Self.firstInvalidUTF8(bytes)
    let how = tried.isEmpty ? "" : " (tried \(tried.joined(separator: ", ")))"
    throw ArticleError(
      .undecodable,
      "the charset of the file cannot be told: it is not UTF-8 from byte \(first + 1) on, and nothing else fits\(how)")
  }

  private func decode(_ bytes: ArraySlice<UInt8>, as mark: ByteOrderMark) throws(ArticleError) -> String {
    if mark.charset == "UTF-8" {
      if let text = String(validating: bytes, as: UTF8.self) ?? Self.repairedUTF8(bytes) { return text }
      throw ArticleError(.undecodable, "the file begins with a UTF-8 byte order mark but is not UTF-8")
    }
    do {
      return try Iconv.text(bytes, from: mark.charset)
    } catch {
      switch error {
      case .invalid(let offset):
        let place = offset + mark.length + 1
        throw ArticleError(
          .undecodable, "the file begins with a \(mark.charset) byte order mark but is not valid at byte \(place)")
      case .unknownCharset:
        throw ArticleError(
          .undecodable, "the file begins with a \(mark.charset) byte order mark, which this system cannot convert")
      }
    }
  }

  /// Text with more than one control character in a hundred is not text.
  private func checkControls(in text: String, of bytes: [UInt8]) throws(ArticleError) {
    var controls = 0
    var all = 0
    for scalar in text.unicodeScalars {
      all += 1
      let value = scalar.value
      if (value < 0x20 && !(0x09...0x0D).contains(value)) || (0x7F...0x9F).contains(value) && value != 0x85
        || value == 0xFFFD
      {
        controls += 1
      }
      if value == 0 { throw binary(bytes) }
    }
    guard controls * 100 > all, controls > 2 else { return }
    let looks = kinds.likely(bytes).map { "; it looks like \($0), not text" } ?? ""
    throw ArticleError(.binary, "\(controls) of the file's \(all) characters are control or damaged characters\(looks)")
  }

  private func binary(_ bytes: [UInt8]) -> ArticleError {
    let head = bytes.prefix(4096).count { $0 == 0 }
    let looks = kinds.likely(bytes).map { "it looks like \($0), not text" } ?? "it is not text"
    guard head > 0 else {
      let place = (bytes.firstIndex(of: 0) ?? 0) + 1
      return ArticleError(.binary, "the file has a NUL byte at byte \(place); \(looks)")
    }
    return ArticleError(
      .binary, "the file has \(head) NUL byte\(head == 1 ? "" : "s") in its first 4 KiB; \(looks)")
  }

  /// UTF-8 with damage: at least two good multi-byte characters for each bad place, or one cut-off character at the end.
  /// In other charsets bytes that happen to be a character of UTF-8 are far rarer.
  private static func repairedUTF8(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    var good = 0
    var bad = 0
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      if scalar.value == 0xFFFD { bad += 1 } else { good += 1 }
    }
    let cutAtEnd = bad == 1 && text.unicodeScalars.last?.value == 0xFFFD && (bytes.last ?? 0) >= 0x80 && good > 0
    return good >= 2 * bad || cutAtEnd ? text : nil
  }

  private static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int {
    var offset = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.value == 0xFFFD { return offset }
      offset += UTF8.width(scalar)
    }
    return offset
  }
}
