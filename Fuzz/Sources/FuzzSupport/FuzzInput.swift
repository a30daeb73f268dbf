/// The bytes that libFuzzer made up.
public enum FuzzInput {
  /// What libFuzzer takes to keep an input, and not to keep it in the corpus.
  public static let kept: Int32 = 0
  public static let refused: Int32 = -1

  /// The bytes at a pointer that libFuzzer hands over.
  public static func bytes(_ data: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: data, count: count))
  }
}
