public import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineLedger
import FrontlineTime

/// `frontline control Shusha`
struct ControlCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "control",
    abstract: "Say who held a place, or each of many: its history, or on one day, with the claims.",
    discussion: """
      Who held a place is what a rule makes of the claims of the sources; it says nothing on who owns it. \
      Days before the first and after the last of which the ledger speaks are unknown.
      """,
    examples: [
      "frontline control Shusha --on 2020-11-08 --why",
      "frontline control --on 2020-11-08 --kind town --format csv",
    ])

  @Argument(
    help: ArgumentHelp(
      "A settlement, district, area or route: a name, an id, or \"Name, District\"; several will do, - reads them from standard input, one a line, and none with --on means every settlement.",
      valueName: "place"),
    completion: .settlements)
  var places: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the name is the name of, where it is that of several: settlement, district, area or route.",
      valueName: "kind"))
  var subject: Subject.Kind?

  @Option(
    help: ArgumentHelp("On this day, or in this month or year, not the whole history.", valueName: "day"),
    completion: .days)
  var on: String?

  @Option(
    help: ArgumentHelp("Only settlements that this party held on the day of --on.", valueName: "party"),
    completion: .parties)
  var heldBy: String?

  @OptionGroup var filter: FilterOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let unused: Set<SharedOption> = [.units]

  var limit: Int? { list.limit }

  func question(in context: Context) throws -> ControlRequest {
    let days = try on.map { try context.days($0, named: "--on") }
    let (rule, known) = try (context.rule(claims), context.known(claims))
    if places.isEmpty {
      return try .all(all(on: days, heldBy: context.party(heldBy), by: rule, asKnownOn: known))
    }
    if filter.kind != nil || filter.district != nil || heldBy != nil {
      throw Failure.usage(
        "--kind, --district and --held-by choose among all settlements; leave the place or them out.")
    }
    return .places(
      try PlaceList.each(places) { [subject] in
        ControlQuestion($0, kind: subject, during: days, by: rule, asKnownOn: known)
      })
  }

  private func all(on days: ClosedRange<Day>?, heldBy party: Party.ID?, by rule: Rule, asKnownOn known: Day?)
    throws -> HoldingsQuestion
  {
    guard let days else {
      throw Failure.usage(
        "Name a place, as in frontline control Shusha, or a day with --on for every settlement.")
    }
    guard days.lowerBound == days.upperBound else {
      throw Failure.usage(
        "Every settlement is listed for one day; --on \(on ?? "") is \(days.lowerBound) to \(days.upperBound). What changed in a span is said by frontline changes."
      )
    }
    if subject != nil {
      throw Failure.usage("--subject goes with a place; without one settlements are listed.")
    }
    return HoldingsQuestion(
      on: days.lowerBound, among: filter.filter, heldBy: party, by: rule, asKnownOn: known)
  }
}

/// What `control` asks: who held some places, or every settlement on a day.
enum ControlRequest: Question {
  case places(EachQuestion<ControlQuestion>)
  case all(HoldingsQuestion)

  static let schema = JSONSchema.anyOf([EachQuestion<ControlQuestion>.schema, HoldingsQuestion.schema])

  func answer(in context: Context) throws -> AnyAnswer {
    switch self {
    case .places(let question): try question.answer(in: context)
    case .all(let question): AnyAnswer(try question.answer(in: context))
    }
  }
}

extension Subject.Kind: ExpressibleByArgument {}
