import ArgumentParser

extension CommandGroup {
  /// Data in and out: other formats, other people's tables.
  static var exchange: CommandGroup {
    CommandGroup(
      name: "Files in and out",
      subcommands: [ConvertCommand.self, ExportCommand.self, ImportCommand.self, JoinCommand.self])
  }
}
