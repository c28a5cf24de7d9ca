package import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineLedger

extension Atlas {
  /// The atlas of a data package: a folder with `settlements.csv` and, as far as there are any,
  /// `districts.geojson`, `routes.geojson`, `parties.csv`, `sources.csv`, `claims.csv`, `statements.csv` and
  /// `datapackage.json`.
  ///
  /// ```swift
  /// let atlas = try Atlas(contentsOf: "GeoData/karabakh")
  /// ```
  ///
  /// It opens a package without faults and no other. What costs too much to look for at each opening (rings
  /// that cross themselves, settlements some metres outside a border that is drawn as a geodesic) is left to
  /// ``DataPackage/validate(_:)``.
  ///
  /// Edge cases: a small atlas needs no more than `settlements.csv` with the columns `id`, `name`, `kind`,
  /// `latitude` and `longitude`. A file or column that `datapackage.json` lists must be there. Nothing may refer
  /// to a row that is not there, so a settlement with a `district` needs `districts.geojson`.
  ///
  /// - Parameter folder: the path of the folder.
  /// - Throws: ``AtlasError``: `unreadable` where the folder cannot be opened, `invalidPackage` with every fault
  ///   of every file, the first of them in the description.
  /// - Complexity: linear in the size of the files.
  public init(contentsOf folder: String) throws(AtlasError) {
    var (reader, ledger) = try Self.read(folder)
    // A writer may have been at work between two of the files; then what was read belongs to no one package.
    for _ in 0..<5 where reader.hasChanged { (reader, ledger) = try Self.read(folder) }
    guard reader.sink.faults.isEmpty, let ledger else {
      throw .invalidPackage(folder, faults: reader.sink.inOrder)
    }
    self.init(AtlasContents(reader.records, ledger: ledger))
  }

  private static func read(_ folder: String) throws(AtlasError) -> (PackageReader, Ledger?) {
    let reader = PackageReader(folder: folder)
    try reader.checkFolder()
    reader.noteStamp()
    return (reader, reader.readAll(thoroughly: false))
  }
}

extension Atlas {
  /// The atlas that the layers of one file make, which have the names and columns of the files of a data package.
  ///
  /// - Throws: ``AtlasError`` with `invalidPackage` and every fault, which names its layer and row.
  package init(
    layers: [String: [GeoJSONFeature]], provenance: Provenance, conventions: AtlasConventions, file: String,
    called kind: String
  ) throws(AtlasError) {
    let reader = PackageReader(folder: file)
    reader.layers = [:]
    for name in PackageFile.allCases { reader.layers?[name] = layers["\(name)"] }
    reader.records.provenance = provenance
    reader.records.conventions = conventions
    let ledger = reader.readAll(thoroughly: false)
    guard reader.sink.faults.isEmpty, let ledger else {
      throw .invalidPackage(file, called: kind, faults: reader.sink.inOrder)
    }
    self.init(AtlasContents(reader.records, ledger: ledger))
  }
}

/// A folder of files that an atlas can be read from.
public enum DataPackage {
  /// Everything that is wrong with a package, file by file and row by row; none: it is sound.
  ///
  /// ```swift
  /// for fault in try DataPackage.validate("GeoData/karabakh") { print(fault) }
  /// // nothing; of a broken one:
  /// // settlements.csv, row 12, column latitude: "39,75" is not a number; it has a decimal comma.
  /// ```
  ///
  /// It looks for all that ``Atlas/init(contentsOf:)`` does, and for what is too dear there: polygons whose
  /// rings cross, and settlements outside the borders of their own district, these being geodesics.
  ///
  /// - Parameter folder: the path of the folder.
  /// - Throws: ``AtlasError`` with `unreadable` where the folder cannot be opened.
  public static func validate(_ folder: String) throws(AtlasError) -> [PackageFault] {
    let reader = PackageReader(folder: folder)
    try reader.checkFolder()
    _ = reader.readAll(thoroughly: true)
    return reader.sink.inOrder
  }
}

extension PackageReader {
  /// Reads and checks all files; the ledger is `nil` where a claim is at fault.
  func readAll(thoroughly: Bool) -> Ledger? {
    if layers == nil { readDescriptor() }
    readSources()
    readParties()
    readSettlements()
    readDistricts()
    readRoutes()
    readStatements()
    checkCounts()
    checkConventions()
    checkReferences()
    checkShapes(thoroughly: thoroughly)
    return readClaims()
  }
}

extension FaultSink {
  /// The faults by file, then by row, else as they were found.
  var inOrder: [PackageFault] {
    faults.enumerated().sorted { a, b in
      (a.element.file, a.element.row ?? 0, a.offset) < (b.element.file, b.element.row ?? 0, b.offset)
    }.map(\.element)
  }
}

extension AtlasError {
  /// How many faults a description spells out.
  static let shownFaults = 20

  static func invalidPackage(
    _ folder: String, called kind: String = "data package", faults: [PackageFault]
  ) -> AtlasError {
    let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
    var lines = ["The \(kind) \(quoted(folder)) has \(count):"]
    lines += faults.prefix(shownFaults).map { "  \($0)" }
    if faults.count > shownFaults { lines.append("  and \(faults.count - shownFaults) more.") }
    return AtlasError(
      code: .invalidPackage, subject: folder, description: lines.joined(separator: "\n"), faults: faults)
  }
}
