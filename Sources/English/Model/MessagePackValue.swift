/// A decoded MessagePack value. Strings and binaries stay where they are: ranges of the bytes that were decoded.
enum MessagePackValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// An unsigned integer above `Int64.max`: string ids.
  case unsigned(UInt64)
  case double(Double)
  case string(Range<Int>)
  case binary(Range<Int>)
  case array([MessagePackValue])
  case map([(key: MessagePackValue, value: MessagePackValue)])
}
