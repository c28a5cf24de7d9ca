import ArgumentParser
import FrontlineAnswers
import FrontlineLedger
import FrontlineTime

/// The options of all questions on who held what: how claims are weighed, and as known on which day.
struct ClaimOptions: ParsableArguments {
  /// What help calls them.
  static let title = "How claims are weighed"

  @Option(
    help: ArgumentHelp(
      "How to weigh claims: latest, majority, source:ID or trusted:ID,ID.", valueName: "rule"),
    completion: .rules)
  var by = "latest"

  @Option(
    help: ArgumentHelp("Leave out what was reported after this day.", valueName: "day"), completion: .days)
  var asKnownOn: String?

  @Flag(help: "With source:ID, leave the baseline of the data out.")
  var withoutBaseline = false

  /// The first of them that was given; `nil`: none was.
  var firstGiven: String? {
    let options = [
      ("--by", by != "latest"), ("--as-known-on", asKnownOn != nil), ("--without-baseline", withoutBaseline),
    ]
    return options.first(where: \.1)?.0
  }

  /// Refuses the first of them that was given, where no claim is weighed.
  func refuse(_ reason: String) throws {
    if let option = firstGiven { throw Failure.usage("\(option) weighs claims, and \(reason).") }
  }
}

extension Context {
  /// The rule of `--by`.
  func rule(_ options: ClaimOptions) throws -> Rule {
    if options.withoutBaseline, !options.by.hasPrefix("source:") {
      throw Failure.usage("--without-baseline goes with --by source:ID only.")
    }
    return try rule(options.by, baseline: !options.withoutBaseline)
  }

  /// The day of `--as-known-on`.
  func known(_ options: ClaimOptions) throws -> Day? { try day(options.asKnownOn, named: "--as-known-on") }
}
