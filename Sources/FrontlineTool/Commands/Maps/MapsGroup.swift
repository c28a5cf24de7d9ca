import ArgumentParser

extension CommandGroup {
  /// Maps and stories.
  static var maps: CommandGroup {
    CommandGroup(name: "Maps", subcommands: [MapCommand.self])
  }
}
