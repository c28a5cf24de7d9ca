import ArgumentParser

extension CommandGroup {
  /// The front of a day, its distance, its movement.
  static var fronts: CommandGroup {
    CommandGroup(
      name: "Fronts",
      subcommands: [
        FrontCommand.self, AreaCommand.self, ApproachCommand.self, MovementCommand.self,
        AnnotateCommand.self,
        FrontsCommand.self,
      ])
  }
}
