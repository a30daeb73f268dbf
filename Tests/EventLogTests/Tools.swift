import Foundation

/// What a program printed and how it ended.
struct ProgramResult {
  var output: String
  var status: Int32
}

/// Runs a program found on the path.
func run(_ program: String, _ arguments: [String], input: String? = nil) throws -> ProgramResult {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [program] + arguments
  let (output, given) = (Pipe(), Pipe())
  process.standardOutput = output
  process.standardError = output
  process.standardInput = given
  try process.run()
  if let input { try given.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
  try given.fileHandleForWriting.close()
  let text = try output.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return ProgramResult(output: String(decoding: text, as: UTF8.self), status: process.terminationStatus)
}

/// The digest by coreutils, which shares no code with the module.
func sha256(_ text: String) throws -> String {
  String(try run("sha256sum", [], input: text).output.prefix(64))
}
