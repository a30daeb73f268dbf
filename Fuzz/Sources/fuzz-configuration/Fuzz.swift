import Daemon
import FuzzSupport

/// Configuration files: either settings or issues that name what is wrong.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  ScratchFolder.write(FuzzInput.bytes(data, count), to: "claimd.toml")
  do {
    let configuration = try ConfigurationFile(path: ScratchFolder.file("claimd.toml")).read()
    precondition(configuration.inbox.hasPrefix("/") && configuration.maxBytes > 0)
  } catch {
    precondition(!error.issues.isEmpty && error.issues.allSatisfy { !$0.message.isEmpty }, "an error without a reason")
  }
  return FuzzInput.kept
}
