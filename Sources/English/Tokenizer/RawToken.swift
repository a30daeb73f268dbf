/// A token before it is analysed.
struct RawToken {
  /// Its word in the vocabulary.
  var form: Int32
  /// Code-point offsets.
  var start: Int32
  var end: Int32
  /// Whether one plain space follows.
  var spaceAfter: Bool
}
