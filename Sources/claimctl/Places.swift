import ArgumentParser
import Daemon
import EventLog
import Foundation
import Index

/// Where the daemon's files are: the same options and the same configuration file as `claimd run`.
struct Places: ParsableArguments {
  @Option(help: ArgumentHelp("Read this configuration file.", valueName: "file"))
  var config: String?
  @Option(help: ArgumentHelp("The folder that articles are dropped into.", valueName: "dir"))
  var inbox: String?
  @Option(help: ArgumentHelp("The folder of the index.", valueName: "dir"))
  var state: String?
  @Option(help: ArgumentHelp("The event log.", valueName: "file"))
  var log: String?

  func configuration() throws -> Configuration {
    do throws(ConfigurationError) {
      return try ConfigurationSource(file: config, inbox: inbox, state: state, log: log).configuration()
    } catch {
      throw Failure("\(error)", .configuration)
    }
  }

  /// The index, read-only.
  func index() throws -> SQLiteClaimIndex {
    try SQLiteClaimIndex(readOnlyPath: StateFolder(path: try configuration().state).indexPath)
  }
}

/// An answer that cannot be given: the reason, and the status to exit with.
struct Failure: Error {
  let message: String
  let status: DaemonError.ExitStatus

  init(_ message: String, _ status: DaemonError.ExitStatus) {
    self.message = message
    self.status = status
  }
}

/// Runs a command's body; a failure is said on standard error and ends the program with its status.
func answering(_ body: () async throws -> Void) async throws {
  do {
    try await body()
  } catch let failure as Failure {
    FileHandle.standardError.write(Data("claimctl: \(failure.message)\n".utf8))
    throw ExitCode(failure.status.rawValue)
  } catch let error as EventLogError {
    FileHandle.standardError.write(Data("claimctl: \(error)\n".utf8))
    throw ExitCode(DaemonError(stopping: error).exit.rawValue)
  } catch let error as IndexError {
    FileHandle.standardError.write(Data("claimctl: \(error)\n".utf8))
    throw ExitCode(DaemonError(stopping: error).exit.rawValue)
  } catch let error as DaemonError {
    FileHandle.standardError.write(Data("claimctl: \(error)\n".utf8))
    throw ExitCode(error.exit.rawValue)
  } catch let error as CursorFile.Failure {
    FileHandle.standardError.write(Data("claimctl: \(error)\n".utf8))
    throw ExitCode(error.status.rawValue)
  }
}

extension CursorFile.Failure {
  /// What a program should exit with.
  fileprivate var status: DaemonError.ExitStatus {
    switch self {
    case .locked: .temporary
    case .notACursor: .data
    case .failed: .io
    }
  }
}
