public import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger

/// What is wrong with a data package.
///
/// ```swift
/// try ValidationQuestion("GeoData/karabakh").answer(in: context).faults.isEmpty        // true
/// ```
public struct ValidationQuestion: Question {
  /// The folder of the package.
  public var folder: String

  /// A question.
  public init(_ folder: String) { self.folder = folder }

  /// All its faults; where it has none, what it holds.
  public func answer(in context: Context) throws -> ValidationAnswer {
    let faults = try DataPackage.validate(folder)
    return try ValidationAnswer(
      folder: folder, faults: faults, atlas: faults.isEmpty ? Atlas(contentsOf: folder) : nil)
  }
}

/// The faults of a data package, or that it has none.
public struct ValidationAnswer: Answer, Record {
  /// The folder of the package.
  public let folder: String
  /// What is wrong with it.
  public let faults: [PackageFault]
  /// What the package holds; `nil`: it has faults.
  public let atlas: Atlas?

  private var counts: [(key: String, count: Int, words: String)] {
    guard let atlas else { return [] }
    func count(_ key: String, _ count: Int, _ one: String) -> (key: String, count: Int, words: String) {
      (key, count, counted(count, one, key))
    }
    return [
      count("settlements", atlas.settlements.count, "settlement"),
      count("districts", atlas.districts.count, "district"), count("routes", atlas.routes.count, "route"),
      count("parties", atlas.parties.count, "party"), count("sources", atlas.sources.count, "source"),
      count("claims", atlas.ledger.claims.count, "claim"),
      count("statements", atlas.statements.count, "statement"),
    ]
  }

  /// What is allowed and worth knowing, a sentence each.
  private var remarks: [String] {
    guard let atlas else { return [] }
    var remarks = atlas.partyWordsOfPlaces.map {
      "\"\($0.word)\" means the party \($0.party) and the settlement \($0.settlement); a text must make clear which."
    }
    if !atlas.ledger.claims.isEmpty {
      do { _ = try AreaOfInterest.standard(of: atlas) } catch {
        // Grounds by day are fronts by themselves.
        if (try? FrontTracer(atlas)) == nil {
          remarks.append("No front is traced unless a question names an area. \(error)")
        }
      }
    }
    return remarks
  }

  /// The fields.
  public static let fields = Fields<ValidationAnswer> {
    Field("folder", .text) { $0.folder }
    Field("is_valid", .flag) { $0.faults.isEmpty }
    Field("faults", .records()) { $0.faults }
    Field("remarks", .texts) { $0.remarks }
    Field("counts", .dictionary(of: .integer)) { JSONObject($0.counts.map { ($0.key, .integer($0.count)) }) }
  }

  /// The list.
  public var listKey: String? { "faults" }

  /// Each fault, or what the package holds.
  public func text(on page: Page) -> [String] {
    guard faults.isEmpty else {
      let (shown, more) = page.shown(of: faults, indent: 0)
      return shown.map(\.description) + more
    }
    return ["\(folder) has no fault: \(listed(counts.map(\.words)))"] + remarks.map { "  \($0)" }
  }

  /// A row for each fault.
  public var table: Table? { PackageFault.fields.table(faults) }

  /// Bad data, where there are faults.
  public var failure: AnswerError? {
    faults.isEmpty ? nil : .data("\(folder) has \(counted(faults.count, "fault")).")
  }

  /// What was looked at.
  public var why: Why {
    var why = Why()
    why.add(
      "checks",
      "files, columns and types as datapackage.json lists them; ids, references, dates, positions and polygons; each settlement inside its district"
    )
    if let atlas { why.addData(atlas) }
    return why
  }
}

extension PackageFault: Record {
  /// Where what is wrong.
  public static let fields = Fields<PackageFault> {
    Field("file", .text) { $0.file }
    Field("row", .count) { $0.row }
    Field("column", .text) { $0.column }
    Field("fault", .text) { $0.message }
  }
}
