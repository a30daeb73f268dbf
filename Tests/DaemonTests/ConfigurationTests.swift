import Testing

@testable import Daemon

@Suite struct ConfigurationTests {
  private func parse(_ text: String) throws(ConfigurationError) -> Configuration {
    try ConfigurationFile(path: "claimd.toml").parse(text)
  }

  @Test func anEmptyFileIsTheDefaults() throws {
    #expect(try parse("") == Configuration())
    #expect(Configuration().archiveFolder == "/var/spool/claimd/archive")
  }

  @Test func everyKeyIsRead() throws {
    let configuration = try parse(
      """
      [inbox]
      path = "/a/in"
      archive = "/a/done"
      rejected = "/a/bad"
      disposal = "keep"
      settle-seconds = 2.5
      rescan-seconds = 10
      max-bytes = 1000
      [state]
      path = "/a/state"
      [log]
      path = "/a/log"
      rotate-bytes = 5000
      rotate-hours = 24
      compress = true
      level = "debug"
      [model]
      path = "/a/model"
      """)
    var expected = Configuration()
    expected.inbox = "/a/in"
    expected.archive = "/a/done"
    expected.rejected = "/a/bad"
    expected.disposal = .keep
    expected.settleSeconds = 2.5
    expected.rescanSeconds = 10
    expected.maxBytes = 1000
    expected.state = "/a/state"
    expected.log = "/a/log"
    expected.rotateBytes = 5000
    expected.rotateHours = 24
    expected.compressesLog = true
    expected.level = "debug"
    expected.model = "/a/model"
    #expect(configuration == expected)
  }

  @Test(arguments: [
    ("[inbox]\npath = 'relative'", 2, "must be an absolute path"),
    ("[inbox]\n\nmax-bytes = 0", 3, "whole number from 1"),
    ("[inbox]\ndisposal = \"burn\"", 2, "\"archive\", \"keep\" or \"delete\""),
    ("[inbox]\nsettle-seconds = \"two\"", 2, "number of seconds"),
    ("# comment\n[inbux]\npath = '/x'", 2, "unknown table [inbux]; the tables are inbox, log, model, state"),
    (
      "[log]\npaht = '/x'", 2,
      "unknown key 'paht' in [log]; the keys are path, rotate-bytes, rotate-hours, compress, level"
    ),
    ("level = 'info'", 1, "outside of any table"),
    ("log.level = 'loud'", 1, "must be one of trace, debug"),
    ("[log]\nrotate-bytes = -1", 2, "whole number from 0"),
    ("[log]\nrotate-hours = \"daily\"", 2, "number of hours"),
    ("[log]\ncompress = \"zstd\"", 2, "true or false"),
    ("[log\nlevel = 'info'", 1, "table header"),
    ("# comment\n[:x]\nlevel = 'info'", 2, "must be followed by the name of a table"),
    ("[inbox]\r\n[,log]\r\n", 2, "must be followed by the name of a table"),
    ("\u{FEFF}[log]\u{A0}\n\u{A0}[,x]", 2, "a line is a table, a key with its value, or a comment"),
    ("[inbox]\npath = \"\"\"\n/in\"\"\"", 2, "a value is text in quotes on one line, a number, true or false"),
    ("[\nlevel = 'info'", 1, "must be followed by the name of a table"),
    ("[log]\na\"=\"=[1979-05-27TT07:32:00Z [", 2, "the name of a key stands without quotes"),
    ("[[[log]", 1, "must be followed by the name of a table"),
    ("[inbox]\npath = [1,}{a = 2", 2, "a value is text in quotes on one line, a number, true or false"),
    ("[inbox]\nmax-bytes = 1979-05-27TT07:32:00z", 2, "a value is text in quotes on one line, a number, true or false"),
    ("[inbox]\nmax-bytes = -07:32:00 # no time", 2, "a value is text in quotes on one line, a number, true or false"),
  ])
  func aMistakeIsNamedWithItsLine(text: String, line: Int, words: String) {
    do {
      _ = try parse(text)
      Issue.record("accepted: \(text)")
    } catch {
      #expect(error.issues.count == 1)
      #expect(error.issues.first?.line == line)
      #expect(error.description.contains(words), "\(error)")
    }
  }

  @Test func allMistakesAreToldAtOnceInTheOrderOfTheFile() {
    do {
      _ = try parse("[log]\nlevel = 3\n[inbox]\nsize = 1\npath = 4\n")
      Issue.record("accepted")
    } catch {
      #expect(error.issues.map(\.line) == [2, 4, 5])
    }
  }

  @Test func aMissingFileIsNamed() {
    do {
      _ = try ConfigurationFile(path: "/nonexistent/claimd.toml").read()
      Issue.record("read a file that is not there")
    } catch {
      #expect(error.description == "/nonexistent/claimd.toml: not found")
    }
  }

  @Test func flagsWinOverTheFile() throws {
    var source = ConfigurationSource(inbox: "/b/in", state: "here")
    source.file = nil
    let configuration = try source.configuration()
    #expect(configuration.inbox == "/b/in")
    #expect(configuration.state.hasPrefix("/") && configuration.state.hasSuffix("/here"))
  }
}
