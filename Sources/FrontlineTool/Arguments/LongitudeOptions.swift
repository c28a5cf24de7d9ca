import ArgumentParser

/// How far the longitudes of a file go.
struct LongitudeOptions: ParsableArguments {
  /// What can be said of it.
  enum Extent: String, CaseIterable, ExpressibleByArgument {
    case to360 = "0-360"
  }

  @Option(help: ArgumentHelp("How longitudes go where not from -180 to 180: 0-360.", valueName: "extent"))
  var longitudes: Extent?

  /// Whether they go from 0 to 360.
  var goTo360: Bool { longitudes == .to360 }
}
