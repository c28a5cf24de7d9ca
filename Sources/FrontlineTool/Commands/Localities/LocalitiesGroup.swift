import ArgumentParser

extension CommandGroup {
  /// Where a phrase means, what a position is called, and whether a sentence is borne out.
  static var localities: CommandGroup {
    CommandGroup(
      name: "Phrases and statements",
      subcommands: [LocateCommand.self, DescribeCommand.self, FindCommand.self, CheckCommand.self])
  }
}
