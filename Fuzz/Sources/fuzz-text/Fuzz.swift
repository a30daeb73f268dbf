import FuzzSupport

/// Any bytes: charsets, gzip, headers, languages.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = FuzzInput.bytes(data, count)
  FuzzedFile.check(bytes)
  return FuzzInput.kept
}
