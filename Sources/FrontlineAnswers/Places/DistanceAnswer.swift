import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeodesy
public import FrontlineGeometry

/// The geodesic between two points.
public struct DistanceAnswer: Answer, Record {
  /// The one.
  public let from: ResolvedPlace
  /// The other.
  public let to: ResolvedPlace
  let atlas: Atlas

  /// The length of the geodesic on WGS 84.
  public var distance: Length { from.distance(to: to) }
  /// The direction there; `nil`: they are the same point.
  public var azimuth: Azimuth? { from.azimuth(to: to) }
  /// The direction back.
  public var backAzimuth: Azimuth? { to.azimuth(to: from) }
  /// How far the distance can be off, since neither place is a point; `nil`: both were given as positions.
  public var uncertainty: Length? {
    guard from.uncertainty != nil || to.uncertainty != nil else { return nil }
    return (from.uncertainty ?? .zero) + (to.uncertainty ?? .zero)
  }

  /// The fields.
  public static let fields = Fields<DistanceAnswer>(
    columns: ["from", "to", "distance_m", "azimuth_deg", "back_azimuth_deg", "uncertainty_m"],
    properties: ["distance_m", "azimuth_deg"]
  ) {
    Field("from", "from", .place) { $0.from }
    Field("to", "to", .place) { $0.to }
    Field("distance_m", "distance", .length) { $0.distance }
    Field("azimuth_deg", "azimuth", .azimuth) { $0.azimuth }
    Field("compass_point", .compass) { $0.azimuth }
    Field("back_azimuth_deg", "back", .azimuth) { $0.backAzimuth }
    Field("back_compass_point", .compass) { $0.backAzimuth }
    Field("uncertainty_m", "within", .length) { $0.uncertainty }
  }

  /// The distance and the direction both ways.
  public func text(on page: Page) -> [String] {
    let distance = uncertainty.map { "\(self.distance), give or take \($0)" } ?? self.distance.description
    guard azimuth != nil else { return ["\(distance): \(from.name) and \(to.name) are the same point"] }
    return ["\(distance)\(uncertainty == nil ? "" : ",") from \(from.name) to \(to.name)"]
      + particulars([
        ("\(from.name) to \(to.name)", direction(azimuth)),
        ("\(to.name) to \(from.name)", direction(backAzimuth)),
      ])
  }

  /// One row.
  public var table: Table? { Self.fields.table([self]) }

  /// Both places and the line between them.
  public var features: [GeoJSONFeature]? {
    let places = [from, to].map { GeoJSONFeature($0.settlement?.id, $0.name, $0.position) }
    guard azimuth != nil, let line = try? LineString([from.position, to.position]) else { return places }
    return places + [Self.fields.feature(self, at: .lineString(line))]
  }

  /// How good the points are.
  public var caveats: Caveats? {
    Caveats(uncertainty.map { ["give or take \($0), for the points are no better"] } ?? [])
  }
  /// True.
  public var saysCaveats: Bool { true }

  /// The geodesic, what the places were taken for, and how good they are.
  public var why: Why {
    var why = Why()
    why.addGeodesic("geodesic")
    why.add("from", from)
    why.add("to", to)
    if let uncertainty {
      let parts = "the points may be off by \(from.uncertainty ?? .zero) and \(to.uncertainty ?? .zero)"
      why.add(
        "uncertainty", ["\(parts), so the distance by up to \(uncertainty)"],
        [
          "from_m": .meters(from.uncertainty), "to_m": .meters(to.uncertainty),
          "distance_m": .meters(uncertainty),
        ])
    }
    why.addData(atlas)
    return why
  }
}

extension FieldKind<ResolvedPlace> {
  /// A place as `{"id", "name", "latitude", "longitude"}`, in a table by its name.
  static var place: Self {
    .init(ResolvedPlace.fields.schema, json: { .object($0.object) }, cell: { .init($0.name) })
  }
}
