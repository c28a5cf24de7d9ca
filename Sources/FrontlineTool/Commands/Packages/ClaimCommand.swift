public import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineLedger
import FrontlineTime

/// `frontline claim`: the ledger of a package on disk.
struct ClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "Add to the ledger of a data package.",
    subcommands: [ClaimAddCommand.self])
}

/// `frontline claim add ... --atlas FOLDER`
struct ClaimAddCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Append a claim to a data package on disk.",
    discussion: """
      The package is named with --atlas. A claim is only ever added: a mistake is put right by a new claim \
      that names the one it --corrects. The package is read as it would be then, and where anything is at \
      fault, nothing is written.
      """,
    examples: [
      "frontline claim add Bayeux --party british --source towns --reported 1944-06-08 --atlas my-atlas",
      "frontline claim add Caen --party german --stance denied --source towns --reported 1944-07-21 --atlas my-atlas",
    ])

  @Argument(
    help: ArgumentHelp("What the claim is on: a name or an id.", valueName: "place"), completion: .settlements
  )
  var place: String

  @Option(
    help: ArgumentHelp(
      "What the name is the name of, where it is that of several: settlement, district, area or route.",
      valueName: "kind"))
  var subject: Subject.Kind?

  @Option(
    help: ArgumentHelp("Who holds it; with --stance denied: who does not.", valueName: "party"),
    completion: .parties)
  var party: String

  @Option(help: ArgumentHelp("What the source does with the fact.", valueName: "stance"))
  var stance: Claim.Stance = .asserted

  @Option(help: ArgumentHelp("Who says so: the id of a source.", valueName: "source"))
  var source: String

  @Option(help: ArgumentHelp("The day on which the source said it.", valueName: "day"), completion: .days)
  var reported: String

  @Option(help: ArgumentHelp("Since when, as EDTF; left out: nobody says.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Until when, as EDTF; left out: open.", valueName: "date"))
  var to: String?

  @Option(help: ArgumentHelp("Where it can be read.", valueName: "text"))
  var citation = ""

  @Option(help: ArgumentHelp("A remark.", valueName: "text"))
  var note = ""

  @Option(help: ArgumentHelp("The claim that this one corrects.", valueName: "id"))
  var corrects: String?

  @Option(help: ArgumentHelp("The claim that this one was derived from.", valueName: "id"))
  var derivedFrom: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Settlements of a district for which it does not speak.", valueName: "id"))
  var except: [String] = []

  @Option(help: ArgumentHelp("Its id; made of place, day and source where left out.", valueName: "id"))
  var id: String?

  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let unused: Set<SharedOption> = [.units]

  static let formats: [Printer.Format] = [.text, .json]

  func question(in context: Context) throws -> ClaimAddition {
    guard let folder = output.atlas else {
      throw Failure.usage("Name the package to add to with --atlas; the bundled one is not written to.")
    }
    var addition = try ClaimAddition(
      to: folder, of: Source.ID(source), on: place, party: Party.ID(party),
      reported: context.day(reported, named: "--reported"))
    addition.kind = subject
    addition.stance = stance
    addition.validFrom = try date(from, "--from")
    addition.validTo = try date(to, "--to")
    addition.citation = citation
    addition.note = note
    addition.corrects = corrects
    addition.derivedFrom = derivedFrom
    addition.exceptions = except
    addition.id = id
    return addition
  }

  private func date(_ text: String?, _ option: String) throws -> EDTFDate? {
    do {
      return try text.map { try EDTFDate($0) }
    } catch {
      throw Failure.usage("\(option): \(error)")
    }
  }
}

extension Claim.Stance: ExpressibleByArgument {}
