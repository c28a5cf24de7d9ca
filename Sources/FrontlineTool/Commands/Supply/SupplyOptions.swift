import ArgumentParser
import FrontlineAnswers

/// What is assumed, whatever the claims say.
struct AssumeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Assume that a party held a settlement on that day: azerbaijan:Lachin. Can be given several times.",
      valueName: "party:place"))
  var assume: [String] = []
}

/// The options of all questions on paths.
struct SupplyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day.", valueName: "day"), completion: .days)
  var on: String

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "The party whose roads are asked about; left out, the one that held the first place of the question.",
      valueName: "party"), completion: .parties)
  var party: String?

  @Flag(help: "Let paths take contested links too.")
  var contested = false

  @OptionGroup var assumed: AssumeOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
}

extension Context {
  /// Whose roads are asked about.
  func roads(_ supply: SupplyOptions) throws -> RoadSettings {
    var roads = try roads(supply.on, supply.party, supply.assumed, supply.claims)
    roads.takesContested = supply.contested
    return roads
  }

  func roads(
    _ day: String, _ party: String?, _ assumed: AssumeOptions, _ claims: ClaimOptions
  ) throws -> RoadSettings {
    var roads = try RoadSettings(
      on: self.day(day, named: "--on"), for: self.party(party), by: rule(claims), asKnownOn: known(claims))
    roads.assumptions = assumed.assume
    return roads
  }
}
