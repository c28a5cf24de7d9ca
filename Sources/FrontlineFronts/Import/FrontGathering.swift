internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineOverlay
internal import FrontlineTime

/// What has been read of the fronts of a series so far.
struct FrontGathering {
  /// What files say of one day.
  struct DayShape: Hashable {
    var polygons: [Party.Side: [Polygon]] = [:]
    var lines: [LineString] = []
  }

  let settings: FrontImport
  var days: [Day: DayShape] = [:]
  var files: [Day: String] = [:]
  var broken: [Day: String] = [:]
  var sources: [String] = []
  var notes: [FrontImport.Note] = []

  init(_ settings: FrontImport) { self.settings = settings }

  private var dates: FrontDates { FrontDates(order: settings.dateOrder) }

  private mutating func note(_ kind: FrontImport.Note.Kind, _ path: String, _ sentence: String) {
    notes.append(FrontImport.Note(kind: kind, file: path, description: sentence))
  }

  /// Reads a file; what is wrong with it becomes a note.
  mutating func read(_ path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var dayOfFile: Day?
    do { dayOfFile = try dates.day(inName: name) } catch { note(.leftOut, path, error.description) }
    do throws(FormatError) {
      var reader = try GeoJSONReader(path: path)
      var faults = 0
      reading: while true {
        do throws(FormatError) {
          guard let feature = try reader.next() else { break reading }
          take(feature, number: reader.count - 1, path: path, dayOfFile: dayOfFile)
        } catch {
          // What is wrong with one feature leaves the others whole; all else ends the file.
          let isOfOneFeature = [.invalidValue, .missing, .duplicate].contains(error.code)
          guard isOfOneFeature, error.place.feature != nil else { throw error }
          faults += 1
          note(.leftOut, path, error.description)
        }
      }
      if reader.hasHeights { note(.leftOut, path, "\(path) has positions with heights, which are left out.") }
      guard let dayOfFile, days[dayOfFile] == nil else { return }
      if reader.count == 0, faults == 0 {
        days[dayOfFile] = DayShape()
        files[dayOfFile] = path
      } else {
        broken[dayOfFile] = "no feature of \(path) speaks of it that could be taken"
      }
    } catch {
      note(.brokenFile, path, error.description)
      if let dayOfFile {
        broken[dayOfFile] = error.description
        days[dayOfFile] = nil
      }
    }
  }

  private mutating func take(_ feature: GeoJSONFeature, number: Int, path: String, dayOfFile: Day?) {
    let name = "\(path), feature \(number)"
    var spoken: [Day] = []
    do {
      spoken = try dates.days(of: feature.properties)
    } catch {
      return note(.leftOut, path, "\(name): \(error.description)")
    }
    if spoken.isEmpty { spoken = dayOfFile.map { [$0] } ?? [] }
    guard !spoken.isEmpty else {
      return note(
        .leftOut, path, "\(name) has no date, start or times, and the name of its file has no day.")
    }
    if case .string(let source)? = feature.properties["source"], !source.isEmpty, !sources.contains(source) {
      sources.append(source)
    }
    var polygons: [Polygon] = []
    var lines: [LineString] = []
    feature.geometry?.gather(&polygons, &lines)
    guard !polygons.isEmpty || !lines.isEmpty else {
      return note(.leftOut, path, "\(name) has neither a line nor a polygon.")
    }
    let side = settings.side ?? side(of: feature.properties)
    if !polygons.isEmpty, side == nil {
      return note(
        .leftOut, path,
        "\(name) is a polygon that names no party; name the property that does, or give the party.")
    }
    for day in spoken {
      if let other = files[day], other != path, dayOfFile != nil {
        note(.leftOut, path, "\(name) speaks of \(day), which \(other) has already.")
        continue
      }
      files[day] = path
      days[day, default: DayShape()].lines += lines
      if let side { days[day]!.polygons[side, default: []] += polygons }
    }
  }

  private func side(of properties: JSONObject) -> Party.Side? {
    let usual = ["party", "side", "controller", "control"]
    let others = settings.readsColorsAndNames ? ["status", "fill", "name", "Name"] : []
    for key in settings.sideProperty.map({ [$0] }) ?? usual + others {
      if case .string(let text)? = properties[key], !text.isEmpty { return Party.Side(text) }
    }
    return nil
  }

  /// The series of what was read.
  mutating func result(_ paths: [String]) throws -> FrontImport.Result {
    if sources.count > 1, !settings.mixesSources {
      throw FrontError(
        code: .mixedSources, subject: sources[0],
        description:
          "The features come from \(sources.count) sources (\(sources.prefix(3).joined(separator: ", "))); read one at a time, or ask for them to be mixed."
      )
    }
    let name = settings.source ?? sources.first ?? paths.first ?? "no file"
    let positions = days.values.flatMap { shape in
      shape.lines.flatMap(\.positions) + shape.polygons.values.flatMap { $0.flatMap(\.exterior.positions) }
    }
    guard let box = GeographicBox(enclosing: positions) else {
      let why = notes.first.map { " \($0.description)" } ?? ""
      throw FrontError(
        code: .badFile, subject: name,
        description:
          "\(paths.count == 1 ? "The file has no front" : "None of the \(paths.count) files has a front").\(why)"
      )
    }
    let plane = try LocalPlane(around: box)
    var made: [DayShape: GivenGround] = [:]
    var fronts: [Front] = []
    for (day, shape) in days.sorted(by: { $0.key < $1.key }) {
      let ground = try made[shape] ?? ground(of: shape, day: day, plane: plane)
      made[shape] = ground
      fronts.append(
        Front(
          day: day, origin: .given(source: name), areaOfInterest: name, shape: .given(ground),
          bases: SideBases { [] })
      )
    }
    let absences = broken.filter { days[$0.key] == nil }.map { day, why in
      FrontAbsence(day: day, description: "\(name) has no data for \(day): \(why)")
    }
    return FrontImport.Result(
      series: FrontSeries(name: name, fronts: fronts, absences: absences), notes: notes)
  }

  private mutating func ground(of shape: DayShape, day: Day, plane: LocalPlane) throws -> GivenGround {
    let sides = shape.polygons.keys.sorted { $0.rawValue < $1.rawValue }
    // What is straight in longitude and latitude is mended on their plane, so that no edge is bent.
    let flat = settings.edges == .longitudeLatitude ? LocalPlane.degrees : plane
    var grounds: [MultiPolygon] = []
    for side in sides {
      let ground = MultiPolygon(shape.polygons[side]!)
      let region = PlaneRegion(
        unchecked: try ground.polygons.map { polygon in
          PlanePolygon(unchecked: try polygon.rings.map { try flat.project($0.positions) }, crs: flat.crs)
        }, crs: flat.crs)
      if let defect = region.defect {
        note(
          .repaired, files[day] ?? "", "The ground of \(side) on \(day) was repaired. \(defect.description)")
        // Each polygon is mended on its own: taken together, the even-odd rule would cut overlaps out.
        let mended = try region.polygons.flatMap {
          try PlaneRegion(unchecked: [$0], crs: flat.crs).madeValid().polygons
        }
        grounds.append(try flat.onTheGround(PlaneRegion(unchecked: mended, crs: flat.crs).dissolved()))
      } else {
        grounds.append(ground)
      }
    }
    return try GivenGround(
      sides: sides, grounds: grounds, bare: shape.lines, edges: settings.edges, plane: plane)
  }
}

extension LocalPlane {
  /// The plane of longitude and latitude in degrees, as RFC 7946 reads edges.
  fileprivate static let degrees = LocalPlane(
    crs: "longitude and latitude",
    project: { $0.map { PlaneCoordinates($0.longitude, $0.latitude) } },
    unproject: { try $0.map { try Position(validatingLatitude: $0.y, longitude: $0.x) } })
}

extension Geometry {
  /// Adds the polygons and lines of a shape; points are none.
  func gather(_ polygons: inout [Polygon], _ lines: inout [LineString]) {
    switch self {
    case .point, .multiPoint: return
    case .lineString(let line): lines.append(line)
    case .multiLineString(let several): lines += several
    case .polygon(let polygon): polygons.append(polygon)
    case .multiPolygon(let shape): polygons += shape.polygons
    case .collection(let members): for member in members { member.gather(&polygons, &lines) }
    }
  }
}
