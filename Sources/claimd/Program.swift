import ClaimctlCommands
import Daemon

/// The one executable of an installed claimd. Called by the name of claimctl, a link to it, it is that program: both share
/// all their libraries, and two files would hold them twice.
@main enum Program {
  static func main() async {
    if CommandLine.arguments.first?.split(separator: "/").last == "claimctl" {
      await Claimctl.main()
    } else {
      Heap.limitArenas()
      await Claimd.main()
    }
  }
}
