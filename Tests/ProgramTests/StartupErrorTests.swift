import Foundation
import Glibc
import TestSupport
import Testing

/// What stands in the way is named, with what to do and the exit status that fits.
@Suite struct StartupErrorTests {
  @Test func aMissingInbox() throws {
    let site = try Site()
    try FileManager.default.removeItem(atPath: site.inbox)
    let run = try site.once()
    #expect(run.status == 78)
    #expect(run.errors.contains(site.inbox))
  }

  @Test func aMissingLogFolder() throws {
    let site = try Site()
    let log = site.folder.path("nowhere/events.jsonl")
    let run = try Program.claimd.run(["run", "--once", "--inbox", site.inbox, "--state", site.state, "--log", log])
    #expect(run.status == 78)
    #expect(run.errors.contains(site.folder.path("nowhere")))
  }

  @Test func tooFewDescriptors() throws {
    let site = try Site()
    let limited = "ulimit -n 12; exec \"$0\" \"$@\""
    let run = try Program(path: "/bin/sh").run(
      ["-c", limited, Program.claimd.path, "run", "--once"] + site.places)
    #expect(run.status == 74)
    #expect(run.errors.contains("12 file descriptors"))
    #expect(run.errors.contains("LimitNOFILE="))
  }

  @Test func aStateFolderThatIsAFile() throws {
    let site = try Site()
    try site.folder.write("x", to: "state")
    let run = try site.once()
    #expect(run.status == 78)
    #expect(run.errors.contains(site.state))
  }

  @Test func aSecondDaemon() throws {
    let site = try Site()
    let first = try site.start()
    #expect(try eventually { try site.ask("status").output.hasPrefix("running") })
    let second = try site.once()
    #expect(second.status == 75)
    #expect(second.errors.contains(site.state))
    let otherState = ["run", "--once", "--inbox", site.inbox, "--state", site.folder.path("state2"), "--log", site.log]
    let third = try Program.claimd.run(otherState)
    #expect(third.status == 75)
    #expect(third.errors.contains(site.log))
    first.signal(SIGTERM)
    #expect(first.waitForEnd().status == 0)
  }

  @Test func aLogThatIsDamagedInTheMiddle() throws {
    let site = try Site()
    for number in 0..<3 { try site.drop(Newsroom.article(number), as: "a\(number).txt") }
    #expect(try site.once().status == 0)
    var log = Array(try String(contentsOfFile: site.log, encoding: .utf8).utf8)
    let middle = try #require(log[(log.count / 2)...].firstIndex(of: UInt8(ascii: "a")))
    log[middle] = UInt8(ascii: "b")
    try Data(log).write(to: URL(fileURLWithPath: site.log))
    let run = try site.once()
    #expect(run.status == 65)
    #expect(run.errors.contains(site.log) && run.errors.contains("line "))
    let verify = try site.ask("verify")
    #expect(verify.status == 65)
    #expect(verify.errors.contains("line "))
  }

  @Test func aTornTailIsCutKeptAndTold() throws {
    let site = try Site()
    try site.drop(Newsroom.article(1), as: "a1.txt")
    #expect(try site.once().status == 0)
    let whole = try site.events().count
    let handle = try #require(FileHandle(forWritingAtPath: site.log))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(#"{"specversion":"1.0","sequence":"000"#.utf8))
    try handle.close()
    let run = try site.once()
    #expect(run.status == 0)
    #expect(run.errors.contains("unfinished transaction"))
    #expect(try site.events().count == whole + 1)
    #expect(try site.events().last?.type == "log.repaired")
  }

  @Test func aMissingModel() throws {
    let site = try Site()
    let nowhere = site.folder.path("no-model")
    let run = try Program.claimd.run(["run", "--once", "--model", nowhere] + site.places)
    #expect(run.status == 70)
    #expect(run.errors.contains(nowhere) && run.errors.contains("scripts/fetch-model"))
  }

  @Test(.enabled(if: getuid() == 0, "mounting a small file system needs root"))
  func aFullDiskPausesIntakeAndFreeSpaceResumesIt() throws {
    let site = try Site()
    let disk = try site.folder.makeFolder("disk")
    guard mount("tmpfs", disk, "tmpfs", 0, "size=1m") == 0 else {
      withKnownIssue("this sandbox does not let a test mount a file system") { Issue.record("mount: errno \(errno)") }
      return
    }
    defer { umount(disk) }
    let log = disk + "/events.jsonl"
    let daemon = try Program.claimd.start(["run", "--inbox", site.inbox, "--state", site.state, "--log", log])
    #expect(eventually { FileManager.default.fileExists(atPath: log) })
    let ballast = disk + "/ballast"
    try Data(count: 1000 * 1024).write(to: URL(fileURLWithPath: ballast))
    for number in 0..<30 { try site.drop(Newsroom.article(number), as: "a\(number).txt") }
    #expect(eventually { daemon.errors.contains("intake is paused") })
    #expect(daemon.errors.contains(log))
    try FileManager.default.removeItem(atPath: ballast)
    #expect(eventually(within: 120) { site.folder.list("inbox").isEmpty })
    daemon.signal(SIGTERM)
    #expect(daemon.waitForEnd().status == 0)
    let closing = try Event.all(in: log).filter(\.isArticle)
    #expect(closing.count == 30)
    #expect(Set(closing.map(\.articleID)).count == 30)
    #expect(try Program.claimctl.run(["verify", "--log", log]).status == 0)
  }

  @Test(arguments: [["run", "--nonsense"], ["frobnicate"], ["run", "--config"]])
  func aWrongCommandLine(arguments: [String]) throws {
    #expect(try Program.claimd.run(arguments).status == 64)
  }

  @Test func aWrongConfigurationFileIsRefused() throws {
    let site = try Site()
    try site.folder.write("[inbox]\nsettle = 3\n\n[log]\nlevel = \"loud\"\n", to: "claimd.toml")
    let config = site.folder.path("claimd.toml")
    for arguments in [["check-config", "--config", config], ["run", "--once", "--config", config] + site.places] {
      let run = try Program.claimd.run(arguments)
      #expect(run.status == 78)
      #expect(run.errors.contains("\(config):2: unknown key 'settle' in [inbox]"))
      #expect(run.errors.contains("\(config):5: level in [log] must be one of"))
    }
    try site.folder.write("[inbox]\nsettle-seconds = 3\n", to: "claimd.toml")
    #expect(try Program.claimd.run(["check-config", "--config", config]).status == 0)
  }

  @Test func theExampleConfigurationIsRightAndNamesEveryKey() throws {
    let example = Checkout.root + "/systemd/claimd.toml"
    let check = try Program.claimd.run(["check-config", "--config", example])
    #expect(check.status == 0, "\(check.errors)")
    let text = try String(contentsOfFile: example, encoding: .utf8)
    for key in ["path", "archive", "rejected", "disposal", "settle-seconds", "rescan-seconds", "max-bytes", "level"] {
      #expect(text.contains("\(key) = "))
    }
  }
}
