import ClaimctlCommands

/// claimctl in a build folder; an installed one is a link to claimd.
@main enum Program {
  static func main() async { await Claimctl.main() }
}
