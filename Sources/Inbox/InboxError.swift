import Glibc

/// Something that stops the intake itself, as opposed to one file that has to wait.
public struct InboxError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of trouble it is.
  public enum Code: String, Sendable, Hashable {
    /// The folder is not there.
    case missing
    /// Something else stands where a folder should be.
    case notFolder
    /// The user that claimd runs as may not do it.
    case permission
    /// The disk or a quota is full.
    case noSpace
    /// The file system is mounted read-only.
    case readOnly
    /// The process or the system has no file descriptors left.
    case descriptors
    /// The kernel had no memory for it.
    case memory
    /// The configuration contradicts itself.
    case configuration
    /// Anything else: a failing disk, a lost mount.
    case inputOutput
  }

  /// What kind of trouble it is.
  public let code: Code
  /// The path concerned, as bytes.
  public let path: [UInt8]
  /// What was tried, as a verb phrase: "open the folder".
  public let operation: String
  /// The errno, where a system call failed.
  public let errno: Int32?
  /// What a person can do about it.
  public let remedy: String

  /// Whether waiting may help: pause the intake and try again.
  public var isTransient: Bool {
    switch code {
    case .missing, .noSpace, .descriptors, .memory, .inputOutput: true
    case .notFolder, .permission, .readOnly, .configuration: false
    }
  }

  /// "cannot open the folder /x: No such file or directory (errno 2). Make it, …"
  public var description: String {
    let cause = errno.map { ": " + SystemFailure.text($0) } ?? ""
    return "cannot \(operation) \(BytePath.display(path))\(cause). \(remedy)"
  }

  init(code: Code, path: [UInt8], operation: String, remedy: String) {
    (self.code, self.path, self.operation, self.errno, self.remedy) = (code, path, operation, nil, remedy)
  }

  /// A failed system call at a path; `remedy` replaces the general advice where more is known.
  init(_ failure: SystemFailure, at path: [UInt8], remedy: String? = nil) {
    code = Self.code(of: failure.errno)
    self.path = path
    operation = failure.operation
    errno = failure.errno
    self.remedy = remedy ?? Self.advice(for: code)
  }

  private static func code(of errno: Int32) -> Code {
    switch errno {
    case ENOENT: .missing
    case ENOTDIR, ELOOP: .notFolder
    case EACCES, EPERM: .permission
    case ENOSPC, EDQUOT: .noSpace
    case EROFS: .readOnly
    case EMFILE, ENFILE: .descriptors
    case ENOMEM: .memory
    default: .inputOutput
    }
  }

  private static func advice(for code: Code) -> String {
    switch code {
    case .missing: "Make the folder, or set its path in the configuration."
    case .notFolder: "Put a folder in its place, or set another path in the configuration."
    case .permission: "Give the user that claimd runs as the rights to read, write and enter this folder."
    case .noSpace: "Free some space on this disk (df), or raise the quota; claimd goes on by itself."
    case .readOnly: "Mount the file system read-write; for the service, its folder must stand in ReadWritePaths=."
    case .descriptors: "Raise LimitNOFILE= of the service, or fs.file-max of the system (sysctl)."
    case .memory: "Free some memory, or raise MemoryMax= of the service."
    case .configuration: "Correct the configuration; `claimd check-config` names what is wrong."
    case .inputOutput: "Look at the disk and the mount (journalctl -k)."
    }
  }
}
