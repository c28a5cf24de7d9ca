import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime

/// `frontline claim`: the ledger of a package on disk.
struct ClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "Add to the ledger of a data package.",
    subcommands: [ClaimAddCommand.self])
}

/// `frontline claim add ... --atlas FOLDER`
struct ClaimAddCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Append a claim to a data package on disk.",
    discussion: """
      The package is named with --atlas. A claim is only ever added: a mistake is put right by a new claim \
      that names the one it --corrects. The package is read as it would be then, and where anything is at \
      fault, nothing is written.
      """)

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
  var stance: StanceArgument = .asserted

  @Option(help: ArgumentHelp("Who says so: the id of a source.", valueName: "source"))
  var source: String

  @Option(help: ArgumentHelp("The day on which the source said it.", valueName: "day"))
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

  @OptionGroup var output: OutputOptions

  static let formats: [Printer.Format] = [.text, .json]

  func answer(in session: Context) throws -> ClaimAddAnswer {
    guard let folder = output.atlas else {
      throw Failure.usage("Name the package to add to with --atlas; the bundled one is not written to.")
    }
    // What is written down for good rests on no repaired name.
    let subject = try session.subject(place, kind: subject, exactly: true).subject
    var ledger = try session.atlas().ledger
    while true {
      let claim = try claim(id: id ?? freeID(subject, in: ledger), on: subject, in: session)
      do {
        let atlas = try DataPackage.append([claim], to: folder)
        return try ClaimAddAnswer(
          claim: claim, words: session.atlas().words(claim), folder: folder, atlas: atlas)
      } catch let error as AtlasError where error.code == .invalidPackage {
        // Another writer may have taken the free id meanwhile.
        if id == nil, let now = try? Atlas(contentsOf: folder).ledger, now.claim(claim.id) != nil {
          ledger = now
          continue
        }
        let faults = error.faults.map { "\($0)" }.joined(separator: " ")
        throw Failure.data("The claim was refused and nothing was written: \(faults)")
      }
    }
  }

  private func claim(id: String, on subject: Subject, in session: Context) throws -> Claim {
    try Claim(
      id: id, subject: subject, party: Party.ID(party), stance: stance.stance,
      validFrom: date(from, "--from"), validTo: date(to, "--to"),
      reported: session.day(reported, named: "--reported"), source: Source.ID(source),
      citation: citation, note: note, corrects: corrects, derivedFrom: derivedFrom, exceptions: except)
  }

  private func date(_ text: String?, _ option: String) throws -> EDTFDate? {
    do {
      return try text.map { try EDTFDate($0) }
    } catch {
      throw Failure.usage("\(option): \(error)")
    }
  }

  /// An id made of place, day and source that no claim has yet.
  private func freeID(_ subject: Subject, in ledger: Ledger) -> String {
    let denied = stance == .denied ? "-denied" : ""
    let base = "\(subject.id)-\(reported)-\(source)\(denied)"
    var id = base
    var number = 2
    while ledger.claim(id) != nil {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }
}

/// The stance of a claim as an option.
enum StanceArgument: String, CaseIterable, ExpressibleByArgument {
  case asserted, denied, assessed, agreed

  var stance: Claim.Stance {
    switch self {
    case .asserted: .asserted
    case .denied: .denied
    case .assessed: .assessed
    case .agreed: .agreed
    }
  }
}

/// The claim as it stands in the package now.
struct ClaimAddAnswer: Answer {
  let claim: Claim
  /// The claim in one line.
  let words: String
  let folder: String
  let atlas: Atlas

  var text: [String] {
    [
      "Added \(claim.id) to \(folder), which now has \(counted(atlas.ledger.claims.count, "claim"))",
      "  \(words)",
    ]
  }

  var json: JSONValue {
    [
      "added": .object(claim.object), "folder": .string(folder),
      "claims": .integer(atlas.ledger.claims.count),
    ]
  }

  var why: Why {
    var why = Why()
    why.add("written", "claims.csv was written whole beside the old one, synced and renamed, under a lock")
    why.addData(atlas)
    return why
  }
}
