import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry

/// Settlements near a place, nearest first, with distance and direction from it.
struct NearbyAnswer: Answer {
  /// One of them, with the names that the answer prints.
  struct Neighbor {
    var settlement: Settlement
    var name: String
    var district: String
    var distance: Length
    var azimuth: Azimuth?
  }

  let center: Measured
  let neighbors: [Neighbor]
  /// The sentence above the list.
  let heading: String
  /// What was asked: the radius or the number.
  let question: JSONObject
  let atlas: Atlas

  init(
    _ found: [NearbySettlement], of center: Measured, heading: String, question: JSONObject,
    session: Session
  ) throws {
    self.center = center
    self.heading = heading
    self.question = question
    atlas = try session.atlas()
    neighbors = try found.map { near in
      try Neighbor(
        settlement: near.settlement, name: near.settlement.name,
        district: session.name(ofDistrict: near.settlement.district), distance: near.distance,
        azimuth: near.azimuth)
    }
  }

  var text: [String] {
    [heading] + (neighbors.isEmpty ? [] : columns.aligned().map { "  " + $0 })
  }

  var table: Table? { columns }

  private var columns: Table {
    Table(
      columns: [
        .hidden("id"), .number("distance_m", "distance"), .text("compass_point", ""),
        .number("azimuth_deg", "azimuth"), .text("name", "name"), .text("kind", "kind"),
        .text("district", "district"), .hidden("latitude"), .hidden("longitude"), .hidden("uncertainty_m"),
      ],
      rows: neighbors.map { near in
        [
          Table.Cell(near.settlement.id), .init(near.distance),
          .init(near.azimuth?.compassPoint.abbreviation),
          .init(near.azimuth), .init(near.name), .init(near.settlement.kind.rawValue),
          .init(near.district, csv: near.settlement.district ?? ""),
          .init(degrees: near.settlement.position.latitude),
          .init(degrees: near.settlement.position.longitude),
          .init(near.settlement.coordinateUncertainty),
        ]
      })
  }

  var json: JSONValue {
    .object(
      (["center": center.json] as JSONObject).adding(question).adding([
        "settlements": .array(neighbors.map { .object(members($0)) })
      ]))
  }

  private func members(_ near: Neighbor) -> JSONObject {
    JSONValue.placeMembers(id: near.settlement.id, name: near.name, near.settlement.position).adding([
      "kind": .string(near.settlement.kind.rawValue), "district": .text(near.settlement.district),
      "distance_m": .meters(near.distance), "azimuth_deg": .degrees(near.azimuth),
      "compass_point": .compass(near.azimuth),
      "uncertainty_m": .meters(near.settlement.coordinateUncertainty),
    ])
  }

  var features: [GeoJSONFeature]? {
    neighbors.map { near in
      GeoJSONFeature(
        near.settlement.id, near.name, near.settlement.position,
        [
          "kind": .string(near.settlement.kind.rawValue), "distance_m": .meters(near.distance),
          "azimuth_deg": .degrees(near.azimuth),
        ])
    }
  }

  var why: Why {
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
