import FuzzSupport

/// NITF and NewsML-G2.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = FuzzInput.bytes(data, count)
  guard bytes.contains(UInt8(ascii: "<")) else { return FuzzInput.refused }
  FuzzedFile.check(bytes)
  return FuzzInput.kept
}
