internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineOverlay
internal import FrontlineTime

extension FrontGathering {
  /// The series of what was read.
  mutating func result(_ paths: [String]) throws -> FrontImport.Result {
    if sources.count > 1, !settings.mixesSources {
      throw FrontError(
        code: .mixedSources, subject: sources[0],
        description:
          "The features come from \(sources.count) sources (\(sources.prefix(3).joined(separator: ", "))); read one at a time, or ask for them to be mixed."
      )
    }
    let name = settings.source ?? sources.first ?? settings.folder ?? nameOfSource(paths)
    let positions = days.values.flatMap { shape in
      shape.lines.flatMap(\.positions) + shape.polygons.values.flatMap { $0.flatMap(\.exterior.positions) }
    }
    guard let box = GeographicBox(enclosing: positions) else {
      let why = notes.first { $0.kind != .remark }.map { " \($0.description)" } ?? ""
      throw FrontError(
        code: .badFile, subject: name,
        description:
          "\(paths.count == 1 ? "The file has no front" : "None of the \(paths.count) files has a front").\(why)"
      )
    }
    let plane = try LocalPlane(around: box)
    let outline = try settings.outline.map { try GroundOutline($0, on: plane) }
    var made: [DayGround: ImportedTerritory] = [:]
    var fronts: [Front] = []
    for (day, shape) in days.sorted(by: { $0.key < $1.key }) {
      let key = DayGround(polygons: resolved(shape, on: day), lines: shape.lines)
      let ground = try made[key] ?? territory(of: key, day: day, plane: plane, outline)
      made[key] = ground
      fronts.append(
        Front(
          day: day, origin: .imported(source: name), areaOfInterest: name, shape: .imported(ground),
          bases: SideBases { [] })
      )
    }
    let absences = broken.filter { days[$0.key] == nil }.map { day, why in
      FrontUnavailable(day: day, description: "\(name) has no data for \(day): \(why)")
    }
    return FrontImport.Result(
      series: FrontSeries(name: name, fronts: fronts, absences: absences), notes: notes)
  }

  /// What the parties held on a day.
  private struct DayGround: Hashable {
    var polygons: [Party.Side: [Polygon]]
    var lines: [LineString]
  }

  private mutating func territory(
    of shape: DayGround, day: Day, plane: LocalPlane, _ outline: GroundOutline?
  ) throws -> ImportedTerritory {
    let sides = shape.polygons.keys.sorted { $0.rawValue < $1.rawValue }
    // What is straight in longitude and latitude is mended on their plane, so that no edge is bent.
    let flat = settings.edges == .longitudeLatitude ? LocalPlane.degrees : plane
    var territories: [MultiPolygon] = []
    for side in sides {
      let ground = MultiPolygon(shape.polygons[side]!)
      let region = PlaneRegion(
        unchecked: try ground.polygons.map { polygon in
          PlanePolygon(unchecked: try polygon.rings.map { try flat.project($0.positions) }, crs: flat.crs)
        }, crs: flat.crs)
      if let defect = region.defect {
        note(
          .repaired, "Grounds that were repaired", files[day] ?? "",
          "The ground of \(side) on \(day) was repaired. \(defect.description)")
        // Each polygon is mended on its own: taken together, the even-odd rule would cut overlaps out.
        let mended = try region.polygons.flatMap {
          try PlaneRegion(unchecked: [$0], crs: flat.crs).madeValid().polygons
        }
        territories.append(try flat.onTheGround(PlaneRegion(unchecked: mended, crs: flat.crs).dissolved()))
      } else {
        territories.append(ground)
      }
    }
    return try ImportedTerritory(
      sides: sides, territories: territories, bare: shape.lines, edges: settings.edges, plane: plane,
      outline: outline
    )
  }
}

/// The name of what files make: that of the one file, or of the first; never a path.
package func nameOfSource(_ paths: [String]) -> String {
  guard let first = paths.first else { return "no file" }
  let stem = fileStem(first)
  return stem.isEmpty ? first : stem
}

extension LocalPlane {
  /// The plane of longitude and latitude in degrees, as RFC 7946 reads edges.
  static let degrees = LocalPlane(
    crs: "longitude and latitude",
    project: { $0.map { PlaneCoordinates($0.longitude, $0.latitude) } },
    unproject: { try $0.map { try Position(validatingLatitude: $0.y, longitude: $0.x) } })
}
