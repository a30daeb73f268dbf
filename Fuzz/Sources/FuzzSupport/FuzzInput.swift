/// The bytes that libFuzzer made up.
public enum FuzzInput {
  /// Tells libFuzzer that the input may go into the corpus.
  public static let kept: Int32 = 0
  /// Tells it that the input is not to go there.
  public static let refused: Int32 = -1

  /// The bytes at a pointer that libFuzzer hands over.
  public static func bytes(_ data: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: data, count: count))
  }
}
