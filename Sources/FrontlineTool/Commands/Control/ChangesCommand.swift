import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineMaps

/// `frontline changes --from 2020-09-27 --to 2020-10-28 --to-party azerbaijan`
struct ChangesCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "List the settlements whose holder changed, by day, with counts.",
    discussion: """
      A change is the first day of a new standing. It rests on announcements, which lag and lead the ground: \
      the day of an announcement is not the day of a capture.
      """)

  @Option(help: ArgumentHelp("The first day; the ledger's first where it is left out.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("The last day; the ledger's last where it is left out.", valueName: "day"))
  var to: String?

  @Option(
    help: ArgumentHelp("Only changes after which this party held the place.", valueName: "party"),
    completion: .parties)
  var toParty: String?

  @Flag(help: "Draw how many settlements each party held, in the terminal.")
  var chart = false

  @Option(
    help: ArgumentHelp("Write the same chart as SVG to this file.", valueName: "file"), completion: .file())
  var svg: String?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var claims: ClaimOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> ChangesAnswer {
    if chart, output.format != .text {
      throw Failure.usage("--chart is drawn with --format text only; --svg goes with every format.")
    }
    let rule = try session.rule(claims)
    let known = try session.day(claims.asKnownOn, named: "--as-known-on")
    let ledger = try session.atlas().ledger
    let days = try range(ledger, session)
    let party = try session.party(toParty)
    let members = try session.settlements(filter.filter)
    let ids = Set(members.map(\.id))
    let changes = ledger.changes(during: days, to: party, by: rule, asKnownOn: known)
      .filter { ids.contains($0.subject.id) }
    let wantsChart = chart || svg != nil
    let drawing =
      try wantsChart
      ? HoldingsChart(
        subjects: members.map { .settlement($0.id) }, days: days, rule: rule, asKnownOn: known, party: party
      ).chart(in: session) : nil
    if let svg, let drawing { try AtomicFile.write(drawing.svg(), to: svg) }
    return try ChangesAnswer(
      changes: changes, days: days, party: party, rule: rule, asKnownOn: known, chart: chart ? drawing : nil,
      session: session)
  }

  private func range(_ ledger: Ledger, _ session: Context) throws -> ClosedRange<Day> {
    guard let first = ledger.firstDay, let last = ledger.lastDay else {
      throw Failure.data("The atlas has no claims, so nothing changed hands in it.")
    }
    let from = try session.day(from, named: "--from") ?? first
    let to = try session.day(to, named: "--to") ?? max(last, from)
    guard from <= to else { throw Failure.usage("--from \(from) is after --to \(to).") }
    return from...to
  }
}
