/// A decoded file of the model, with typed access that names the file in its errors.
struct ModelData: Sendable {
  /// The file's full path, for errors.
  let path: String
  let bytes: [UInt8]
  let root: MessagePackValue

  /// Reads, checks and decodes `file` below `folder`.
  init(_ file: ModelFile, in folder: String) throws(ModelError) {
    path = "\(folder)/\(file.path)"
    bytes = try file.read(in: folder)
    do throws(MessagePackParser.Malformed) {
      root = try bytes.withUnsafeBufferPointer { (buffer) throws(MessagePackParser.Malformed) in
        try MessagePackParser.parse(buffer)
      }
    } catch {
      throw .malformed(path: path, reason: "\(error.reason) at byte \(error.offset)")
    }
  }

  /// An error that this file is not what the pipeline needs.
  func malformed(_ reason: String) -> ModelError { .malformed(path: path, reason: reason) }

  /// The value of `key`, a string or binary, in a map.
  func value(_ key: String, in map: MessagePackValue) throws(ModelError) -> MessagePackValue {
    for (name, value) in try pairs(map) {
      switch name {
      case .string(let range), .binary(let range):
        if bytes[range].elementsEqual(key.utf8) { return value }
      default: continue
      }
    }
    throw malformed("no \(key)")
  }

  func pairs(_ value: MessagePackValue) throws(ModelError) -> [(key: MessagePackValue, value: MessagePackValue)] {
    guard case .map(let pairs) = value else { throw malformed("not a map") }
    return pairs
  }

  func array(_ value: MessagePackValue) throws(ModelError) -> [MessagePackValue] {
    guard case .array(let values) = value else { throw malformed("not an array") }
    return values
  }

  func string(_ value: MessagePackValue) throws(ModelError) -> String {
    String(decoding: bytes[try stringRange(value)], as: UTF8.self)
  }

  func stringRange(_ value: MessagePackValue) throws(ModelError) -> Range<Int> {
    guard case .string(let range) = value else { throw malformed("not a string") }
    return range
  }

  func scalars(_ value: MessagePackValue) throws(ModelError) -> [UInt32] {
    try string(value).unicodeScalars.map(\.value)
  }

  func integer(_ value: MessagePackValue) throws(ModelError) -> Int {
    guard case .integer(let number) = value else { throw malformed("not an integer") }
    return Int(number)
  }

  /// A string id: 64 bits without a sign.
  func id(_ value: MessagePackValue) throws(ModelError) -> UInt64 {
    switch value {
    case .integer(let number): return UInt64(bitPattern: number)
    case .unsigned(let number): return number
    default: throw malformed("not a string id")
    }
  }
}
