import FrontlineAtlas
public import FrontlineFormats
public import FrontlineGeodesy
public import FrontlineGeometry

/// A position and its coordinates in a CRS, with the operation between them.
public struct ProjectionAnswer: Answer, Record {
  /// What was given; `nil`: coordinates, whose position was asked for.
  public let place: ResolvedPlace?
  /// The position.
  public let position: Position
  /// The coordinates.
  public let point: PlanePoint
  /// The operation, and the others that PROJ knows.
  public let projection: Projection

  private var crs: CoordinateReferenceSystem { projection.crs }

  /// The fields.
  public static let fields = Fields<ProjectionAnswer>(properties: [
    "id", "name", "easting", "northing", "crs",
  ]) {
    Field("position", .record) { $0.named }
    Field("id", .text, in: .map) { $0.named.id }
    Field("name", .text, in: .map) { $0.named.name }
    Field("latitude", "latitude", .degrees, in: .table) { $0.position.latitude }
    Field("longitude", "longitude", .degrees, in: .table) { $0.position.longitude }
    Field("easting", "easting", .number) { $0.written($0.point.easting) }
    Field("northing", "northing", .number) { $0.written($0.point.northing) }
    Field("unit", .text, in: .json) { $0.crs.axes.first?.unit ?? "" }
    Field("crs", .record, in: .json) { $0.crs }
    Field("crs", "CRS", .text, in: [.table, .map]) { $0.crs.label }
    Field("caution", .text, in: .json) { $0.caution }
    Field("operation", .record, in: .json) { $0.projection.operation }
    Field("operation", "operation", .text, in: .table) { $0.projection.operation.name }
    Field("accuracy_m", "accuracy", .length, in: .table) { $0.projection.operation.accuracy }
  }

  /// A coordinate of a plane to the millionth of its unit; what lies beyond differs from one processor to another.
  private func written(_ coordinate: Double) -> Double {
    crs.isGeographic ? coordinate : sixDecimals(coordinate)
  }

  private var named: NamedPosition {
    NamedPosition(
      id: place?.settlement?.id, name: place?.settlement == nil ? nil : place?.name, position)
  }

  /// The unit of latitude and longitude as it stands behind a figure.
  private func angle(_ degrees: Double, _ unit: String) -> String {
    fixed(degrees, 7) + (unit == "degree" ? "°" : " \(unit)")
  }

  private var coordinates: [(String, String)] {
    let unit = crs.axes.first?.unit ?? ""
    guard crs.isGeographic else {
      let word = unit == "metre" ? "m" : unit
      return [
        ("easting", "\(fixed(point.easting, 2)) \(word)"),
        ("northing", "\(fixed(point.northing, 2)) \(word)"),
      ]
    }
    return [("latitude", angle(point.northing, unit)), ("longitude", angle(point.easting, unit))]
  }

  /// What was asked for, the operation and its accuracy.
  public func text(on page: Page) -> [String] {
    let given =
      crs.isGeographic
      ? "longitude \(fixed(point.easting, 7)), latitude \(fixed(point.northing, 7))"
      : "\(fixed(point.easting, 2)),\(fixed(point.northing, 2))"
    let heading =
      place.map { "\($0.name) in \(crs)" }
      ?? "\(fixed(position.latitude, 6)),\(fixed(position.longitude, 6)) is \(given) in \(crs)"
    let operation = projection.operation
    let accuracy =
      operation.accuracy.map { $0 == .zero ? "exact" : "good to \($0)" } ?? "of unknown accuracy"
    let found =
      place == nil
      ? [("latitude", fixed(position.latitude, 8)), ("longitude", fixed(position.longitude, 8))] : coordinates
    return [heading]
      + particulars(
        found + [("operation", "\(operation.name), \(accuracy)"), ("caution", caution ?? "")])
  }

  /// That the position lies where the CRS is not meant to be used, or that the CRS has heights, which are left out; `nil`:
  /// neither, as far as anybody says.
  public var caution: String? {
    let heights = crs.heightName.map {
      "the CRS is a compound one: its plane part is used, and no height in its vertical part, \($0), is computed"
    }
    let cautions = [heights, outside].compactMap { $0 }
    return cautions.isEmpty ? nil : cautions.joined(separator: "; ")
  }

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

  /// One row.
  public var table: Table? { Self.fields.table([self]) }

  /// One point.
  public var features: [GeoJSONFeature]? {
    [Self.fields.feature(self, at: .point(position), id: place?.settlement?.id)]
  }

  /// What the place was taken for, the operation, and the others.
  public var why: Why {
    var why = Why()
    if let place { why.add("place", place) }
    why.add(
      "operation", [projection.operation.pipeline],
      .object(projection.operation.object.adding(["pipeline": .string(projection.operation.pipeline)])))
    let others = projection.candidates.filter { $0 != projection.operation }
    why.add(
      "candidates", others.isEmpty ? ["none but this one"] : others.map(\.description),
      .array(others.map { .object($0.object) }))
    if let name = crs.areaName { why.add("area of use", name) }
    why.add("network", "off: only what is installed with PROJ is used")
    return why
  }
}

extension CoordinateReferenceSystem: Record {
  /// Code, name and area of use.
  public static let fields = Fields<CoordinateReferenceSystem> {
    Field("code", .text) { $0.code }
    Field("name", .text) { $0.name }
    Field("area", .text) { $0.areaName }
  }
}

extension Projection.Operation: Record {
  /// What PROJ does, how good it is and where.
  public static let fields = Fields<Projection.Operation> {
    Field("name", .text) { $0.name }
    Field("accuracy_m", .length) { $0.accuracy }
    Field("area", .text) { $0.areaName }
    Field("is_ballpark", .flag) { $0.isBallpark }
  }
}
