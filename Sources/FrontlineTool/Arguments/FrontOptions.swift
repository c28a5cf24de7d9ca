public import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFronts
import FrontlineTime

extension FrontSettings.PocketRule: ExpressibleByArgument {}

/// The options of all questions on the front of a day: where it is traced, and what becomes of pockets.
struct FrontOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What becomes of ground that another side encloses: keep or drop.", valueName: "keep|drop"))
  var pockets: FrontSettings.PocketRule = .keep

  @Option(help: ArgumentHelp("Trace the front in this district only.", valueName: "district"))
  var area: String?
}

extension Context {
  /// How fronts are traced and claims weighed.
  func settings(_ front: FrontOptions, _ claims: ClaimOptions) throws -> FrontSettings {
    try FrontSettings(rule: rule(claims), asKnownOn: known(claims), pockets: front.pockets)
  }

  /// The days of `--from` and `--to`.
  func days(from: String, to: String) throws -> ClosedRange<Day> {
    let (first, last): (Day, Day) = try (day(from, named: "--from"), day(to, named: "--to"))
    guard first <= last else { throw Failure.usage("--from \(first) is after --to \(last).") }
    return first...last
  }
}
