import ArgumentParser

extension CommandGroup {
  /// Data packages: checked, and added to.
  static var packages: CommandGroup {
    CommandGroup(name: "Data packages", subcommands: [ValidateCommand.self, ClaimCommand.self])
  }
}
