/// A run of Unicode scalar values, borrowed. Texts are compared and looked up in this form, never as `String`, whose
/// equality takes canonically equivalent texts for one.
typealias Scalars = UnsafeBufferPointer<UInt32>

extension String {
  /// The text of scalar values.
  init(scalars: some Sequence<UInt32>) {
    var view = String.UnicodeScalarView()
    for c in scalars { view.append(Unicode.Scalar(c) ?? "\u{FFFD}") }
    self = String(view)
  }
}

extension UnsafeBufferPointer<UInt32> {
  /// The units from `start` up to `end`.
  @inline(__always)
  func slice(_ start: Int, _ end: Int) -> Scalars { Scalars(rebasing: self[start..<end]) }

  /// Whether `text` stands at `offset`.
  func has(_ text: [UInt32], at offset: Int) -> Bool {
    guard offset >= 0, offset + text.count <= count else { return false }
    for i in 0..<text.count where self[offset + i] != text[i] { return false }
    return true
  }
}
