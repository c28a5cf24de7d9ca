import ArgumentParser

extension CommandGroup {
  /// Maps, stories, tiles, and the server.
  static var maps: CommandGroup {
    CommandGroup(name: "Maps", subcommands: [MapCommand.self, TilesCommand.self, ServeCommand.self])
  }
}
