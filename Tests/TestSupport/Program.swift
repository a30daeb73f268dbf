import Foundation
import Glibc

/// Runs the project's own programs, as built beside the tests.
public struct Program: Sendable {
  /// The path of the executable.
  public let path: String

  /// `claimd`.
  public static let claimd = Program(path: buildFolder + "/claimd")
  /// `claimctl`.
  public static let claimctl = Program(path: buildFolder + "/claimctl")

  /// A program at `path`.
  public init(path: String) { self.path = path }

  /// What a run gave.
  public struct Result: Sendable {
    /// The exit status; for a program that a signal ended, 128 plus the signal's number.
    public let status: Int32
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String
  }

  /// Runs it to its end.
  public func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    let running = try start(arguments, environment: environment)
    return running.waitForEnd()
  }

  /// Starts it and returns at once.
  public func start(_ arguments: [String], environment: [String: String] = [:]) throws -> RunningProgram {
    try RunningProgram(path: path, arguments: arguments, environment: environment)
  }

  /// Where the executables are: where CLAIMD_PROGRAMS says (scripts/test names the release build, which is what users
  /// run), else beside the test bundle that is running.
  private static let buildFolder: String = {
    if let named = ProcessInfo.processInfo.environment["CLAIMD_PROGRAMS"] { return named }
    for argument in CommandLine.arguments where argument.hasSuffix(".xctest") || argument.contains(".xctest/") {
      return URL(fileURLWithPath: argument).deletingLastPathComponent().path
    }
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: program).deletingLastPathComponent().path
  }()
}

/// A program that was started. Output goes to files, so that no pipe can fill up and stall it.
public final class RunningProgram: Sendable {
  /// Its process id.
  public let processID: pid_t
  private let folder: TemporaryFolder

  init(path: String, arguments: [String], environment: [String: String]) throws {
    folder = try TemporaryFolder()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, folder.path("output"), flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, folder.path("errors"), flags, 0o600)
    let merged = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    var envp = merged.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var started: pid_t = 0
    let code = posix_spawn(&started, path, &actions, nil, &argv, &envp)
    guard code == 0 else { throw StartError(path: path, reason: String(cString: strerror(code))) }
    processID = started
  }

  /// A program that could not be started.
  public struct StartError: Error, CustomStringConvertible {
    let path: String
    let reason: String
    /// What was tried and why it failed.
    public var description: String { "cannot start \(path): \(reason)" }
  }

  /// Sends it a signal.
  public func signal(_ number: Int32) { kill(processID, number) }

  /// Waits for its end.
  @discardableResult public func waitForEnd() -> Program.Result {
    var status: Int32 = 0
    while waitpid(processID, &status, 0) < 0, errno == EINTR {}
    let ended = status & 0x7F
    let code = ended == 0 ? (status >> 8) & 0xFF : 128 + ended
    return Program.Result(status: code, output: output, errors: errors)
  }

  /// What it has written to standard output so far.
  public var output: String { read("output") }
  /// What it has written to standard error so far.
  public var errors: String { read("errors") }

  private func read(_ name: String) -> String {
    String(decoding: FileManager.default.contents(atPath: folder.path(name)) ?? Data(), as: UTF8.self)
  }
}

/// Waits until `condition` holds, looking every 20 ms; false when it does not within `seconds`.
public func eventually(within seconds: Double = 30, _ condition: () throws -> Bool) rethrows -> Bool {
  let end = Date().addingTimeInterval(seconds)
  while Date() < end {
    if try condition() { return true }
    usleep(20_000)
  }
  return try condition()
}
