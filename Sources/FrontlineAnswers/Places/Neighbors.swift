public import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeodesy
public import FrontlineGeometry
import FrontlineLedger

/// A settlement near a place, with distance and direction from it.
public struct Neighbor: Record {
  /// The settlement.
  public let settlement: Settlement
  /// Its district.
  public let district: Reference?
  /// How far it is.
  public let distance: Length
  /// In which direction; `nil`: at the very point.
  public let azimuth: Azimuth?

  init(_ near: NearbySettlement, _ atlas: Atlas) {
    settlement = near.settlement
    district = atlas.reference(toDistrict: near.settlement.district)
    distance = near.distance
    azimuth = near.azimuth
  }

  /// The fields.
  public static let fields = Fields<Neighbor>(
    columns: [
      "id", "distance_m", "compass_point", "azimuth_deg", "name", "kind", "district", "latitude", "longitude",
      "uncertainty_m",
    ], properties: ["id", "name", "kind", "distance_m", "azimuth_deg"]
  ) {
    Field("id", .text) { $0.settlement.id }
    Field("name", "name", .text) { $0.settlement.name }
    Field("latitude", .degrees) { $0.settlement.position.latitude }
    Field("longitude", .degrees) { $0.settlement.position.longitude }
    Field("kind", "kind", .word) { $0.settlement.kind }
    Field("district", "district", .reference) { $0.district }
    Field("distance_m", "distance", .length) { $0.distance }
    Field("azimuth_deg", "azimuth", .azimuth) { $0.azimuth }
    Field("compass_point", "", .compass) { $0.azimuth }
    Field("uncertainty_m", .length) { $0.settlement.coordinateUncertainty }
  }
}

/// Settlements near a place, nearest first.
public struct NeighborsAnswer: Answer, Record {
  /// Where it is measured from.
  public let center: Measured
  /// Within which distance; `nil`: so many were asked for.
  public let radius: Length?
  /// Whose settlements are listed, and on which day; `nil`: those of all.
  public let holding: HoldingFilter?
  /// The settlements.
  public let neighbors: [Neighbor]
  /// How good the points are, and what the atlas lacks around.
  public let caveats: Caveats?
  /// The sentence above the list.
  let heading: String
  let atlas: Atlas

  init(
    _ found: [NearbySettlement], of center: Measured, within radius: Length?, among filter: SettlementFilter,
    heading: String, in context: Context
  ) throws {
    self.center = center
    self.radius = radius
    holding = filter.holding
    let atlas = try context.atlas()
    self.atlas = atlas
    self.heading =
      holding.map { "\(heading), of those that \(atlas.name(of: $0.party)) held on \($0.day)" } ?? heading
    neighbors = found.map { Neighbor($0, atlas) }
    let reach = radius ?? neighbors.last?.distance ?? .zero
    var caveats = Caveats.onPoints(
      [center.point?.uncertainty], neighbors.map(\.settlement.coordinateUncertainty))
    if let holding {
      var all = filter
      all.holding = nil
      let near = try context.settlements(all).within(reach, of: center).map(\.settlement)
      caveats.words += Caveats.on(near.lazy.map { holding.standing(of: $0, in: atlas) }).words
      caveats.add(holding.unknown(among: near, in: atlas))
      caveats.addDays(holding.day...holding.day, of: atlas.ledger)
    }
    caveats.add(try atlas.partialCoverage(within: reach, of: center.shape()))
    self.caveats = caveats
  }

  /// The fields.
  public static let fields = Fields<NeighborsAnswer> {
    Field("center", .measured) { $0.center }
    Field("radius_m", .length) { $0.radius }.whenKnown
    Field("held_by", .text) { $0.holding?.party.rawValue }.whenKnown
    Field("on", .day) { $0.holding?.day }.whenKnown
    Field("count", .count) { $0.neighbors.count }
    Field("settlements", .records()) { $0.neighbors }
  }

  /// The list.
  public var listKey: String? { "settlements" }

  /// The settlements in columns.
  public func text(on page: Page) -> [String] {
    [heading] + (neighbors.isEmpty ? [] : Neighbor.fields.table(neighbors).aligned(on: page, indent: 2))
  }

  /// A row for each settlement.
  public var table: Table? { Neighbor.fields.table(neighbors) }

  /// The settlements.
  public var features: [GeoJSONFeature]? {
    neighbors.map {
      Neighbor.fields.feature($0, at: .point($0.settlement.position), id: $0.settlement.id)
    }
  }

  /// The geodesics, what the place was taken for, and which settlements are listed.
  public var why: Why {
    var why = Why()
    why.addGeodesic("geodesics from the place to each settlement")
    why.add("center", center)
    why.add(
      "selection",
      center.point?.settlement == nil ? "all settlements" : "all settlements but the place itself")
    why.addData(atlas)
    return why
  }
}
