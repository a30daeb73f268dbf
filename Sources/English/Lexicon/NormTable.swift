/// The normal form of a word, as far as it is not just lower case ("organisation" → "organization", "“" → "\"").
struct NormTable: Sendable {
  /// The id of a text → the id of its normal form.
  private var ids: [UInt64: UInt64] = [:]

  init(lookups data: ModelData) throws(ModelError) {
    for (text, norms) in Self.basic {
      for word in text.split(separator: " ") { ids[StringID.of(String(word))] = StringID.of(norms) }
    }
    // The model's own table goes before the basic one.
    let pairs = try data.pairs(try data.value("lexeme_norm", in: data.root))
    ids.reserveCapacity(ids.count + pairs.count)
    for (id, norm) in pairs { ids[try data.id(id)] = StringID.of(try data.string(norm)) }
  }

  /// The id of the normal form of the text with this id; nil: it is the text in lower case.
  func find(_ id: UInt64) -> UInt64? { ids[id] }

  /// spaCy's base norms, which are not part of the model.
  private static let basic: [(String, String)] = [
    ("'s 'S ’s ’S", "'s"), ("’ ‘ ´ `", "'"), ("” “ '' `` ´´ „ » « ‘‘ ’’", "\""), ("？", "?"), ("！", "!"), ("，", ","),
    ("；", ";"), ("：", ":"), ("。", "."), ("।", "."), ("…", "..."), ("— – -- --- ——", "-"),
    ("€ £ ¥ ฿ US$ C$ A$ ₺ ₹ ৳ ₩ Mex$ ₣ E£", "$"),
  ]
}
