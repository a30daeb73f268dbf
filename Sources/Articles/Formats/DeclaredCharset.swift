/// The charset an HTML page names for itself: `<meta charset=…>` or `content="text/html; charset=…"`.
enum DeclaredCharset {
  /// How much of the page is searched, in bytes. The standard asks for 1,024; pages have it later.
  private static let reach = 8_192

  /// The name for iconv; nil when the page names none.
  static func name(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(reach), as: UTF8.self).lowercased()
    guard let key = head.firstRange(of: "charset=") else { return nil }
    let name = head[key.upperBound...].drop { "\"' ".contains($0) }.prefix { character in
      character.isASCII && (character.isLetter || character.isNumber || "-_:.".contains(character))
    }
    return name.isEmpty ? nil : aliases[String(name)] ?? name.uppercased()
  }

  /// Names that mean more than they say (WHATWG Encoding Standard, 4.2).
  private static let aliases = [
    "iso-8859-1": "WINDOWS-1252", "latin1": "WINDOWS-1252", "us-ascii": "WINDOWS-1252", "ascii": "WINDOWS-1252",
    "iso-8859-9": "WINDOWS-1254", "iso-8859-11": "CP874", "tis-620": "CP874", "gb2312": "GB18030", "gbk": "GB18030",
    "shift_jis": "CP932", "sjis": "CP932", "x-sjis": "CP932", "euc-kr": "CP949", "ks_c_5601-1987": "CP949",
    "big5": "BIG5-HKSCS", "unicode": "UTF-16LE",
  ]
}
