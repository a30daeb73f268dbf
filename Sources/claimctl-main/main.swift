import ClaimctlCommands

await Claimctl.main()
