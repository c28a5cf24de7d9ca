import ArgumentParser

extension CommandGroup {
  /// Where places are, and how far from each other.
  static var places: CommandGroup {
    CommandGroup(
      name: "Places",
      subcommands: [
        AskCommand.self, DistanceCommand.self, WithinCommand.self, NearestCommand.self, PlaceCommand.self,
        PlacesCommand.self, DistrictCommand.self, ProjectCommand.self,
      ])
  }
}
