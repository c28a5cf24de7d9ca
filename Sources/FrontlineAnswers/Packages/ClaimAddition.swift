public import FrontlineAtlas
public import FrontlineLedger
public import FrontlineTime

/// Adds a claim to a data package on disk.
///
/// ```swift
/// var addition = ClaimAddition(
///   to: "atlas", of: "mayor", on: "Alma", party: "north", reported: try Day("2001-02-04"))
/// addition.stance = .denied
/// addition.validFrom = try EDTFDate("2001-02-03")
/// func add() throws -> Claim { try addition.answer(in: context).claim }
/// ```
///
/// A claim is only ever added: a mistake is put right by a new claim that names the one it corrects. The package is read as
/// it would be then, and where anything is at fault, nothing is written. No name is repaired.
public struct ClaimAddition: Question {
  /// The folder of the package, which is that of the context's atlas.
  public var folder: String
  /// Who says so.
  public var source: Source.ID
  /// What it is on: a name or an id.
  public var place: String
  /// What the name is the name of; `nil`: settlements first.
  public var kind: Subject.Kind?
  /// Who holds it; who does not, where it is denied.
  public var party: Party.ID
  /// What the source does with the fact.
  public var stance = Claim.Stance.asserted
  /// The day on which the source said it.
  public var reported: Day
  /// Since when; `nil`: nobody says.
  public var validFrom: EDTFDate?
  /// Until when; `nil`: open.
  public var validTo: EDTFDate?
  /// Where it can be read.
  public var citation = ""
  /// A remark.
  public var note = ""
  /// The claim that it corrects.
  public var corrects: String?
  /// The claim that it was derived from.
  public var derivedFrom: String?
  /// Settlements of a district for which it does not speak.
  public var exceptions: [String] = []
  /// Its id; `nil`: one made of place, day and source.
  public var id: String?

  /// An addition.
  public init(
    to folder: String, of source: Source.ID, on place: String, party: Party.ID, reported: Day
  ) {
    self.folder = folder
    self.source = source
    self.place = place
    self.party = party
    self.reported = reported
  }

  /// The claim as it stands in the package now.
  ///
  /// - Throws: ``AnswerError`` where the package would have a fault with it.
  public func answer(in context: Context) throws -> ClaimAdditionAnswer {
    // What is written down for good rests on no repaired name.
    let subject = try context.subject(place, kind: kind, exactly: true).subject
    var ledger = try context.atlas().ledger
    while true {
      let claim = Claim(
        id: id ?? freeID(subject, in: ledger), subject: subject, party: party, stance: stance,
        validFrom: validFrom, validTo: validTo, reported: reported, source: source, citation: citation,
        note: note, corrects: corrects, derivedFrom: derivedFrom, exceptions: exceptions)
      do {
        let atlas = try DataPackage.append([claim], to: folder)
        return ClaimAdditionAnswer(
          claim: claim, folder: folder, words: try context.atlas().words(claim), atlas: atlas)
      } catch let error as AtlasError where error.code == .invalidPackage {
        // Another writer may have taken the free id meanwhile.
        if id == nil, let now = try? Atlas(contentsOf: folder).ledger, now.claim(claim.id) != nil {
          ledger = now
          continue
        }
        let faults = error.faults.map { "\($0)" }.joined(separator: " ")
        throw AnswerError.data("The claim was refused and nothing was written: \(faults)")
      }
    }
  }

  /// An id made of place, day and source that no claim has yet.
  private func freeID(_ subject: Subject, in ledger: Ledger) -> String {
    let base = "\(subject.id)-\(reported)-\(source)\(stance == .denied ? "-denied" : "")"
    var id = base
    var number = 2
    while ledger.claim(id) != nil {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }
}

/// The claim as it stands in the package now.
public struct ClaimAdditionAnswer: Answer, Record {
  /// The claim.
  public let claim: Claim
  /// The folder of the package.
  public let folder: String
  /// The claim in one line.
  let words: String
  let atlas: Atlas

  /// The fields.
  public static let fields = Fields<ClaimAdditionAnswer> {
    Field("added", .record) { $0.claim }
    Field("folder", .text) { $0.folder }
    Field("claims", .count) { $0.atlas.ledger.claims.count }
  }

  /// What was added, and to what.
  public func text(on page: Page) -> [String] {
    let count = counted(atlas.ledger.claims.count, "claim")
    return ["Added \(claim.id) to \(folder), which now has \(count)", "  \(words)"]
  }

  /// How it was written.
  public var why: Why {
    var why = Why()
    why.add("written", "claims.csv was written whole beside the old one, synced and renamed, under a lock")
    why.addData(atlas)
    return why
  }
}
