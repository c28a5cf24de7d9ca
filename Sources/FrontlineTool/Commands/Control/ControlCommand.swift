public import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineLedger

/// `frontline control Shusha`
struct ControlCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "control", abstract: "Say who held a place: its history, or on one day, with the claims.",
    discussion: """
      Who held a place is what a rule makes of the claims of the sources; it says nothing on who owns it. \
      Days before the first and after the last of which the ledger speaks are unknown.
      """, examples: ["frontline control Shusha", "frontline control Shusha --on 2020-11-08 --why"])

  @Argument(
    help: ArgumentHelp(
      "A settlement, district, area or route: a name, an id, or \"Name, District\".", valueName: "place"),
    completion: .settlements)
  var place: String

  @Option(
    help: ArgumentHelp(
      "What the name is the name of, where it is that of several: settlement, district, area or route.",
      valueName: "kind"))
  var subject: Subject.Kind?

  @Option(
    help: ArgumentHelp("On this day, or in this month or year, not the whole history.", valueName: "day"),
    completion: .days)
  var on: String?

  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func question(in context: Context) throws -> ControlQuestion {
    try ControlQuestion(
      place, kind: subject, during: on.map { try context.days($0, named: "--on") },
      by: context.rule(claims), asKnownOn: context.known(claims))
  }
}

extension Subject.Kind: ExpressibleByArgument {}
