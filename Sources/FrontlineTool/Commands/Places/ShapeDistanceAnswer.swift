import FrontlineAtlas
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry

/// The geodesic between the nearest points of two things, one of which is a line or an outline.
struct ShapeDistanceAnswer: Answer {
  let from: Measured
  let to: Measured
  let closest: ClosestPositions
  let atlas: Atlas

  init(from: Measured, to: Measured, atlas: Atlas) throws {
    guard let closest = try from.shape().closestPositions(to: to.shape(), edges: .geodesic) else {
      throw Failure.data("\(from.name) or \(to.name) has an empty outline, so no distance can be measured.")
    }
    self.from = from
    self.to = to
    self.closest = closest
    self.atlas = atlas
  }

  private var azimuth: Azimuth? {
    closest.distance > .zero ? closest.here.azimuth(to: closest.there) : nil
  }

  /// How far a point among the two may be off; `nil`: not stated.
  private var uncertainty: Length? { from.point?.uncertainty ?? to.point?.uncertainty }

  var text: [String] {
    var pairs: [(String, String)] = []
    if from.point == nil { pairs.append(("nearest point of \(from.id ?? from.name)", "\(closest.here)")) }
    if to.point == nil { pairs.append(("nearest point of \(to.id ?? to.name)", "\(closest.there)")) }
    if closest.distance > .zero { pairs.append(("direction", direction(azimuth))) }
    let touching = closest.distance > .zero ? "" : ": they touch, or one lies in the other"
    return ["\(closest.distance) from \(from.name) to \(to.name)\(touching)"] + particulars(pairs)
  }

  var json: JSONValue {
    [
      "from": from.json, "to": to.json, "distance_m": .meters(closest.distance),
      "azimuth_deg": .degrees(azimuth), "compass_point": .compass(azimuth),
      "from_point": point(closest.here), "to_point": point(closest.there),
      "uncertainty_m": .meters(uncertainty),
    ]
  }

  private func point(_ position: Position) -> JSONValue {
    ["latitude": .number(position.latitude), "longitude": .number(position.longitude)]
  }

  var table: Table? {
    Table(
      columns: [
        .text("from", "from"), .text("to", "to"), .number("distance_m", "distance"),
        .number("azimuth_deg", "azimuth"), .hidden("from_latitude"), .hidden("from_longitude"),
        .hidden("to_latitude"), .hidden("to_longitude"), .number("uncertainty_m", "within"),
      ],
      rows: [
        [
          Table.Cell(from.name), .init(to.name), .init(closest.distance), .init(azimuth),
          .init(degrees: closest.here.latitude), .init(degrees: closest.here.longitude),
          .init(degrees: closest.there.latitude), .init(degrees: closest.there.longitude),
          .init(uncertainty),
        ]
      ])
  }

  var features: [GeoJSONFeature]? {
    var features = [from, to].map { measured in
      GeoJSONFeature(
        id: measured.id.map { .string($0) }, geometry: try? measured.shape(),
        properties: ["id": .text(measured.id), "name": .string(measured.name)])
    }
    if closest.distance > .zero, let line = try? LineString([closest.here, closest.there]) {
      features.append(
        GeoJSONFeature(
          geometry: .lineString(line),
          properties: ["distance_m": .meters(closest.distance), "azimuth_deg": .degrees(azimuth)]))
    }
    return features
  }

  var why: Why {
    var why = Why()
    why.addGeodesic("the geodesic between the nearest points, edges being geodesics")
    why.add("from", from)
    why.add("to", to)
    why.addData(atlas)
    return why
  }
}
