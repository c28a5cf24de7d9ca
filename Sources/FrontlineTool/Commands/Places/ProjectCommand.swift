import ArgumentParser
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry

/// `frontline project 39.76,46.75 --to EPSG:28408`, and back with `--from`.
struct ProjectCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "project",
    abstract: "Turn a place into coordinates of a CRS, or coordinates of a CRS into a position.",
    discussion: """
      A CRS is an EPSG code, a PROJ string, WKT or a name. Coordinates of a CRS are given as \
      easting,northing, of a geographic one as longitude,latitude. The answer names the operation that PROJ \
      chose and its accuracy; --why lists the other candidates.
      """)

  @Argument(help: .place("With --to: a place", name: "place or coordinates"), completion: .settlements)
  var place: String

  @Option(help: ArgumentHelp("The CRS to turn the place into.", valueName: "crs"))
  var to: String?

  @Option(help: ArgumentHelp("The CRS in which easting,northing are given.", valueName: "crs"))
  var from: String?

  @Flag(help: "Take an operation of unknown accuracy where there is no other.")
  var ballpark = false

  @OptionGroup var output: OutputOptions

  func answer(in session: Session) throws -> ProjectionAnswer {
    switch (to, from) {
    case (let to?, nil):
      let place = try session.place(place, need: "a point is projected")
      let projection = try projection(CoordinateReferenceSystem(to), around: place.position)
      return try ProjectionAnswer(
        place: place, position: place.position, point: projection.project(place.position),
        projection: projection, isBack: false)
    case (nil, let from?):
      let crs = try CoordinateReferenceSystem(from)
      let point = try planePoint(crs)
      // The operation depends on where the point lies, so it is chosen once roughly and then around it.
      let rough = try Projection(crs, allowBallpark: ballpark).unproject(point)
      let projection = try projection(crs, around: rough)
      return try ProjectionAnswer(
        place: nil, position: projection.unproject(point), point: point, projection: projection, isBack: true)
    default:
      throw Failure.usage(
        "Say --to CRS to project a place, or --from CRS to turn coordinates into a position.")
    }
  }

  /// The projection whose operation is the best for the surroundings of a position.
  private func projection(
    _ crs: CoordinateReferenceSystem, around position: Position
  ) throws(GeodesyError) -> Projection {
    let reach = 0.05
    let area = GeographicBox(
      south: max(position.latitude - reach, -90), west: max(position.longitude - reach, -180),
      north: min(position.latitude + reach, 90), east: min(position.longitude + reach, 180))
    return try Projection(crs, areaOfInterest: area, allowBallpark: ballpark)
  }

  private func planePoint(_ crs: CoordinateReferenceSystem) throws -> PlanePoint {
    let text = place.replacing("\u{2212}", with: "-")
    let figures = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map { Double($0) }
    guard figures.count == 2, let easting = figures[0], let northing = figures[1], easting.isFinite,
      northing.isFinite
    else {
      throw Failure.usage("\"\(text)\" is no pair of coordinates; write easting,northing as 8649000,4402000.")
    }
    return PlanePoint(easting: easting, northing: northing, crs: crs.label)
  }
}

/// A position and its coordinates in a CRS, with the operation between them.
struct ProjectionAnswer: Answer {
  /// What was given; `nil`: coordinates.
  let place: ResolvedPlace?
  let position: Position
  let point: PlanePoint
  let projection: Projection
  /// Whether the position was asked for and not the coordinates.
  let isBack: Bool

  private var crs: CoordinateReferenceSystem { projection.crs }
  private var isGeographic: Bool { crs.isGeographic }

  /// The unit of the CRS: `m` for metres.
  private var unit: String {
    let unit = crs.axes.first?.unit ?? ""
    return unit == "metre" ? "m" : unit
  }

  /// The unit of latitude and longitude as it stands behind a figure.
  private var angleUnit: String { unit == "degree" ? "°" : " \(unit)" }

  private var coordinates: [(String, String)] {
    isGeographic
      ? [
        ("latitude", "\(fixed(point.northing, 7))\(angleUnit)"),
        ("longitude", "\(fixed(point.easting, 7))\(angleUnit)"),
      ]
      : [
        ("easting", "\(fixed(point.easting, 2)) \(unit)"),
        ("northing", "\(fixed(point.northing, 2)) \(unit)"),
      ]
  }

  var text: [String] {
    let given =
      isGeographic
      ? "longitude \(fixed(point.easting, 7)), latitude \(fixed(point.northing, 7))"
      : "\(fixed(point.easting, 2)),\(fixed(point.northing, 2))"
    let heading =
      isBack
      ? "\(fixed(position.latitude, 6)),\(fixed(position.longitude, 6)) is \(given) in \(crs)"
      : "\(place?.name ?? "\(position)") in \(crs)"
    let operation = projection.operation
    let accuracy =
      operation.accuracy.map { $0 == .zero ? "exact" : "good to \($0)" } ?? "of unknown accuracy"
    return [heading]
      + particulars(
        (isBack
          ? [("latitude", fixed(position.latitude, 8)), ("longitude", fixed(position.longitude, 8))]
          : coordinates)
          + [("operation", "\(operation.name), \(accuracy)")]
          + (outside.map { [("caution", $0)] } ?? []))
  }

  /// That the position lies where the CRS is not meant to be used; `nil`: it does not, or nobody says where that is.
  private var outside: String? {
    guard let area = crs.areaOfUse, !area.contains(position) else { return nil }
    func angle(_ degrees: Double, _ positive: String, _ negative: String) -> String {
      let size = abs(degrees)
      return "\(fixed(size, size == size.rounded() ? 0 : 2))° \(degrees < 0 ? negative : positive)"
    }
    let box =
      "\(angle(area.west, "E", "W")) to \(angle(area.east, "E", "W")), \(angle(area.south, "N", "S")) to \(angle(area.north, "N", "S"))"
    return "outside the area of use of the CRS, \(box), where its figures mean little"
  }

  var table: Table? {
    Table(
      columns: [
        .number("latitude", "latitude"), .number("longitude", "longitude"), .number("easting", "easting"),
        .number("northing", "northing"), .text("crs", "CRS"), .text("operation", "operation"),
        .number("accuracy_m", "accuracy"),
      ],
      rows: [
        [
          .init(degrees: position.latitude), .init(degrees: position.longitude), .init("\(point.easting)"),
          .init("\(point.northing)"), .init(crs.label), .init(projection.operation.name),
          .init(projection.operation.accuracy),
        ]
      ])
  }

  var json: JSONValue {
    let operation = projection.operation
    return [
      "position": .place(
        id: place?.settlement?.id, name: place?.settlement == nil ? nil : place?.name, position),
      "easting": .number(point.easting), "northing": .number(point.northing),
      "unit": .string(crs.axes.first?.unit ?? ""),
      "crs": ["code": .text(crs.code), "name": .string(crs.name), "area": .text(crs.areaName)],
      "caution": .text(outside),
      "operation": .object(object(operation)),
    ]
  }

  private func object(_ operation: Projection.Operation) -> JSONObject {
    [
      "name": .string(operation.name), "accuracy_m": .meters(operation.accuracy),
      "area": .text(operation.areaName), "is_ballpark": .bool(operation.isBallpark),
    ]
  }

  var features: [GeoJSONFeature]? {
    [
      GeoJSONFeature(
        place?.settlement?.id, place?.settlement == nil ? nil : place?.name, position,
        [
          "easting": .number(point.easting), "northing": .number(point.northing), "crs": .string(crs.label),
        ])
    ]
  }

  var why: Why {
    var why = Why()
    if let place { why.add("place", place) }
    why.add(
      "operation", [projection.operation.pipeline],
      .object(object(projection.operation).adding(["pipeline": .string(projection.operation.pipeline)])))
    let others = projection.candidates.filter { $0 != projection.operation }
    why.add(
      "candidates", others.isEmpty ? ["none but this one"] : others.map(\.description),
      .array(others.map { .object(object($0)) }))
    if let name = crs.areaName { why.add("area of use", name) }
    why.add("network", "off: only what is installed with PROJ is used")
    return why
  }
}
