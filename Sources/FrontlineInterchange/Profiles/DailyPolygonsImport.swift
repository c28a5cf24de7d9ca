internal import FrontlineAtlas
internal import FrontlineFormats
public import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineLedger

/// Reads daily polygons of who held which ground, as `FrontImport` does, into an atlas: each shape becomes an
/// area, and the days on which a party held it a claim.
///
/// ```swift
/// let ring = "[[46, 39], [47, 39], [47, 40], [46, 39]]"
/// let files = ["/tmp/front-2022-03-01.geojson", "/tmp/front-2022-03-02.geojson"]
/// for file in files {
///   try AtomicFile.write(
///     "{\"type\": \"Feature\", \"properties\": {\"party\": \"a\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [\(ring)]}}",
///     to: file)
/// }
/// try DailyPolygonsImport().read(files).atlas.districts.count      // 1: the second day is as the first
/// ```
///
/// A polygon says whose it is by a property `party`, `side`, `controller`, `control` or `status`, else by its
/// `fill` colour or its `name`; or all are of one party, which is given.
///
/// Edge cases: lines without ground are left out. A day without a file is no data, so what was said before it ends
/// there. Shapes that cross themselves are repaired, with a note.
public struct DailyPolygonsImport: Sendable {
  /// How the files are read.
  public var fronts: FrontImport
  /// The party that a text of a property stands for, where it is not to be made of the text; an empty one is
  /// unknown, and its polygons are left out.
  public var parties: [String: String]

  /// A way to read such files.
  public init(fronts: FrontImport = FrontImport(), parties: [String: String] = [:]) {
    self.fronts = fronts
    self.parties = parties
  }

  /// Reads files, in any order.
  ///
  /// - Parameter onProgress: called with the number of files read, after each.
  /// - Throws: `FrontError` where no file has any ground.
  /// - Complexity: linear in the bytes and in the vertices.
  public func read(_ paths: [String], onProgress: ((Int) -> Void)? = nil) throws -> ImportedAtlas {
    var fronts = fronts
    fronts.readsColorsAndNames = true
    let result = try fronts.read(paths, onProgress: onProgress)
    var notes = ImportNotes()
    for note in result.notes {
      notes.add(
        note.kind == .repaired ? .repaired : .leftOut, topic: "Files and features", note.description)
    }
    for absence in result.series.absences {
      notes.add(.remark, topic: "Days without data", "There is no data for \(absence.day).")
    }

    var naming = PartyNaming(parties)
    var areas: [MultiPolygon: String] = [:]
    var districts: [District] = []
    var counts: [String: Int] = [:]
    let source = slug(result.series.name)
    var runs = ClaimRuns(isDaily: true, kind: .area)
    for (number, front) in result.series.fronts.enumerated() {
      if front.sides.isEmpty, !front.wholeLines.isEmpty {
        notes.add(
          .leftOut, topic: "Lines", "\(front.day) has lines and no polygons; a line is nobody's ground.")
      }
      for side in front.sides {
        let ground = try front.ground(of: side)
        guard !ground.polygons.isEmpty, let party = naming.parties(side.rawValue).parties.first else {
          notes.add(
            .leftOut, topic: "Unknown ground",
            "\(front.day): the ground of \"\(side.rawValue)\" is nobody's, and was left out.")
          continue
        }
        // The same shape of two parties is two areas, so that each is told apart by its name.
        let id: String
        if let known = areas[ground], known.hasPrefix("\(party)-area-") {
          id = known
        } else {
          counts[party.rawValue, default: 0] += 1
          id = "\(party)-area-\(counts[party.rawValue]!)"
          areas[ground] = id
          districts.append(
            District(
              id: id, layer: .area, names: PlaceNames("\(side.rawValue), \(front.day)"),
              kind: "daily polygon",
              shape: ground, source: Source.ID(source)))
        }
        _ = runs.add(subject: id, source: source, day: front.day, parties: [party], row: number + 1)
      }
    }
    try notes.check(
      !districts.isEmpty, "None of the \(paths.count) files has a polygon that says whose it is.")
    let name = result.series.name
    let atlas = try Atlas(
      settlements: [], districts: districts, parties: naming.all,
      sources: [
        Source(id: Source.ID(source), name: name, kind: .analyst, citation: "\(paths.count) GeoJSON files")
      ],
      claims: runs.finished(), provenance: Provenance(name: source, title: name))
    return ImportedAtlas(
      atlas: atlas, notes: notes.finished(),
      making: "Made by Frontline of the daily polygons of \(paths.count) GeoJSON files, from \(paths[0]) on.")
  }
}
