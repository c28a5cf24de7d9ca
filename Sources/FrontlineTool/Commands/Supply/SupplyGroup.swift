import ArgumentParser

extension CommandGroup {
  /// Which road is open, where it is cut, what hangs on one place.
  static var supply: CommandGroup {
    CommandGroup(
      name: "Supply routes",
      subcommands: [
        RouteCommand.self, PathsCommand.self, ChokepointsCommand.self, ExposureCommand.self,
        ReachCommand.self, WaysCommand.self,
      ])
  }
}
