import ArgumentParser

extension CommandGroup {
  /// Who held what, when, according to whom.
  static var control: CommandGroup {
    CommandGroup(
      name: "Who held what",
      subcommands: [
        ControlCommand.self, ChangesCommand.self, DisagreementsCommand.self, ShareCommand.self,
        SourcesCommand.self,
      ])
  }
}
