import FrontlineAtlas
import FrontlineFronts
import FrontlineInterchange

/// Joins atlases into one data package: a gazetteer, districts, roads, and tables of who held what.
///
/// ```swift
/// let question = JoinQuestion(["places", "districts", "control"], to: "atlas")
/// func run() throws -> Int { try question.answer(in: context).imported.atlas.settlements.count }
/// ```
public struct JoinQuestion: Question {
  /// The atlases: folders of data packages, or GeoPackages.
  public var inputs: [String]
  /// The new folder.
  public var folder: String
  /// Whether it takes the place of an older data package.
  public var replacesFolder = false

  /// A question.
  public init(_ inputs: [String], to folder: String) {
    self.inputs = inputs
    self.folder = folder
  }

  /// What was made, and what was merged and renamed for it.
  public func answer(in context: Context) throws -> ImportAnswer {
    let atlases = try inputs.map { try Atlas(opening: $0) }
    let joined = try AtlasJoin().join(atlases, names: inputs.map { FrontImport.folderName($0) ?? $0 })
    try DataPackage.write(joined.atlas, to: folder, generator: joined.generator, replacing: replacesFolder)
    return ImportAnswer(folder: folder, imported: joined, faults: try DataPackage.validate(folder))
  }
}
