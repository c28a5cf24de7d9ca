import FrontlineAtlas
public import FrontlineFormats
public import FrontlineGeodesy
public import FrontlineGeometry

/// The geodesic between the nearest points of two things, one of which is a line or an outline.
public struct ShapeDistanceAnswer: Answer, Record {
  /// The one.
  public let from: Measured
  /// The other.
  public let to: Measured
  /// The nearest points of both, and how far they are apart.
  public let closest: ClosestPositions
  let atlas: Atlas

  init(from: Measured, to: Measured, atlas: Atlas) throws {
    guard let closest = try from.shape().closestPositions(to: to.shape(), edges: .geodesic) else {
      throw AnswerError.data(
        "\(from.name) or \(to.name) has an empty outline, so no distance can be measured.")
    }
    self.from = from
    self.to = to
    self.closest = closest
    self.atlas = atlas
  }

  /// The direction from the one to the other; `nil`: they touch.
  public var azimuth: Azimuth? {
    closest.distance > .zero ? closest.here.azimuth(to: closest.there) : nil
  }

  /// How far a point among the two may be off; `nil`: not stated.
  public var uncertainty: Length? { from.point?.uncertainty ?? to.point?.uncertainty }

  /// The fields.
  public static let fields = Fields<ShapeDistanceAnswer>(
    columns: [
      "from", "to", "distance_m", "azimuth_deg", "from_latitude", "from_longitude", "to_latitude",
      "to_longitude", "uncertainty_m",
    ], properties: ["distance_m", "azimuth_deg"]
  ) {
    Field("from", "from", .measured) { $0.from }
    Field("to", "to", .measured) { $0.to }
    Field("distance_m", "distance", .length) { $0.closest.distance }
    Field("azimuth_deg", "azimuth", .azimuth) { $0.azimuth }
    Field("compass_point", .compass) { $0.azimuth }
    Field("from_point", .record) { $0.closest.here }
    Field("to_point", .record) { $0.closest.there }
    Field("from_latitude", .degrees, in: .table) { $0.closest.here.latitude }
    Field("from_longitude", .degrees, in: .table) { $0.closest.here.longitude }
    Field("to_latitude", .degrees, in: .table) { $0.closest.there.latitude }
    Field("to_longitude", .degrees, in: .table) { $0.closest.there.longitude }
    Field("uncertainty_m", "within", .length) { $0.uncertainty }
  }

  /// The distance, the nearest points and the direction.
  public func text(on page: Page) -> [String] {
    var pairs: [(String, String)] = []
    if from.point == nil { pairs.append(("nearest point of \(from.id ?? from.name)", "\(closest.here)")) }
    if to.point == nil { pairs.append(("nearest point of \(to.id ?? to.name)", "\(closest.there)")) }
    if closest.distance > .zero { pairs.append(("direction", direction(azimuth))) }
    let touching = closest.distance > .zero ? "" : ": they touch, or one lies in the other"
    return ["\(closest.distance) from \(from.name) to \(to.name)\(touching)"] + particulars(pairs)
  }

  /// One row.
  public var table: Table? { Self.fields.table([self]) }

  /// Both and the line between them.
  public var features: [GeoJSONFeature]? {
    let ends = [from, to].map { measured in
      GeoJSONFeature(
        id: measured.id.map { .string($0) }, geometry: try? measured.shape(),
        properties: ["id": .text(measured.id), "name": .string(measured.name)])
    }
    guard closest.distance > .zero, let line = try? LineString([closest.here, closest.there]) else {
      return ends
    }
    return ends + [Self.fields.feature(self, at: .lineString(line))]
  }

  /// The geodesic, and what the places were taken for.
  public var why: Why {
    var why = Why()
    why.addGeodesic("the geodesic between the nearest points, edges being geodesics")
    why.add("from", from)
    why.add("to", to)
    why.addData(atlas)
    return why
  }
}
