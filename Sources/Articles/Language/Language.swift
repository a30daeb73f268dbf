/// A language by code and English name.
struct Language: Sendable, Hashable {
  /// ISO 639-1 code, or 639-2 where there is none.
  var code: String
  /// Its name in English.
  var name: String

  /// For messages: "Russian (ru)".
  var described: String { "\(name) (\(code))" }
}
