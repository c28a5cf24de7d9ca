internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineOverlay
internal import FrontlineTime

extension FrontGathering {
  /// The series of what was read.
  mutating func result(_ paths: [String]) throws -> FrontImport.Result {
    if let undecided {
      throw FrontError(
        code: .badFile, subject: settings.folder ?? nameOfSource(paths), description: undecided)
    }
    if sources.count > 1, !settings.mixesSources {
      throw FrontError(
        code: .mixedSources, subject: sources[0],
        description:
          "The features come from \(sources.count) sources (\(sources.prefix(3).joined(separator: ", "))); read one at a time, or ask for them to be mixed."
      )
    }
    let name = settings.source ?? sources.first ?? settings.folder ?? nameOfSource(paths)
    if let first = days.keys.min(), let last = days.keys.max() {
      let dated = EDTFDate.writableDays
      guard dated.contains(first), dated.contains(last), last - first < Self.mostDays else {
        throw FrontError(
          code: .badFile, subject: name,
          description:
            "The fronts of \(name) go from \(first) to \(last); a series is of \(Self.mostDays) days at most, none before \(dated.lowerBound) or after \(dated.upperBound). Read them in parts."
        )
      }
    }
    let carried = carryOver()
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
          bases: SideBases(), carriedFrom: carried[day])
      )
    }
    if let sentence = vocabulary.noteOnUnmet { note(.remark, "Words that are not in the data", "", sentence) }
    let absences = broken.filter { days[$0.key] == nil }.map { day, why in
      FrontUnavailable(day: day, description: "\(name) has no data for \(day): \(why)")
    }
    return FrontImport.Result(
      series: FrontSeries(name: name, fronts: fronts, absences: absences), notes: notes, colors: colors)
  }

  /// The days of a series, of which each without a front is named: a thousand years.
  private static let mostDays = 366_000

  /// Says where two sides are given the same ground.
  private mutating func noteOverlaps(
    of sides: [Party.Side], _ territories: [MultiPolygon], _ day: Day, _ flat: LocalPlane
  ) throws {
    guard sides.count > 1 else { return }
    let boxes = territories.map { GeographicBox(enclosing: $0.polygons.flatMap(\.exterior.positions)) }
    let regions = try territories.map { ground in
      PlaneRegion(
        unchecked: try ground.polygons.map { polygon in
          PlanePolygon(unchecked: try polygon.rings.map { try flat.project($0.positions) }, crs: flat.crs)
        }, crs: flat.crs)
    }
    for first in sides.indices {
      for second in sides.indices where second > first {
        guard let a = boxes[first], let b = boxes[second], a.intersects(b) else { continue }
        let both = try flat.onTheGround(regions[first].intersection(regions[second]))
        let area = both.area(edges: settings.edges)
        guard area > ImportedTerritory.leastOverlap else { continue }
        note(
          .remark, "Grounds of two sides that overlap", files[day] ?? "",
          "The grounds of \(sides[first]) and \(sides[second]) on \(day) overlap by \(area); both hold it.")
      }
    }
  }

  /// Lets the last capture before days without data stand for some of them, as asked; the day of it for each.
  private mutating func carryOver() -> [Day: Day] {
    guard settings.carry > 0 else { return [:] }
    var carried: [Day: Day] = [:]
    let captured = days.keys.sorted()
    for (number, day) in captured.enumerated() {
      let next = number + 1 < captured.count ? captured[number + 1] : nil
      let last = Swift.min(day + settings.carry, next.map { $0 - 1 } ?? day + settings.carry)
      guard day < last else { continue }
      for later in (day + 1)...last {
        carried[later] = day
        days[later] = days[day]
      }
      let span = last == day + 1 ? "\(last) has" : "\(day + 1) to \(last) have"
      note(
        .remark, "Captures carried over to days without data", files[day] ?? "",
        "\(span) no data: the capture of \(day) is carried over.")
    }
    return carried
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
    try noteOverlaps(of: sides, territories, day, flat)
    return try ImportedTerritory(
      sides: sides, territories: territories, bare: shape.lines, edges: settings.edges, plane: plane,
      outline: outline
    )
  }
}

extension LocalPlane {
  /// The plane of longitude and latitude in degrees, as RFC 7946 reads edges.
  static let degrees = LocalPlane(
    crs: "longitude and latitude",
    project: { $0.map { PlaneCoordinates($0.longitude, $0.latitude) } },
    unproject: { try $0.map { try Position(validatingLatitude: $0.y, longitude: $0.x) } })
}
