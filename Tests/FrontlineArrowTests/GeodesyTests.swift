import FrontlineC
import FrontlineGeodesy
import FrontlineGeometry
import Testing

@testable import FrontlineArrow

/// Distances, nearest points, destinations and areas of columns are those of the library, number for number.
struct GeodesyTests {
  let shusha = Position(latitude: 39.7537, longitude: 46.7465)
  let goris = Position(latitude: 39.5111, longitude: 46.3417)

  /// The same two positions as columns of every kind that is read.
  static let forms: [[MadeColumn]] = {
    let (y, x) = ([39.7537, 39.5111], [46.7465, 46.3417])
    func points(_ children: [MadeColumn], _ metadata: [(String, String)] = []) -> MadeColumn {
      MadeColumn(
        name: "geometry", format: "+s", length: 2, buffers: [nil], children: children,
        metadata: [("ARROW:extension:name", "geoarrow.point")] + metadata)
    }
    let pair = MadeColumn.doubles("xy", [x[0], y[0], x[1], y[1]])
    var wkb: [UInt8] = []
    for number in 0..<2 {
      wkb += [1] + MadeColumn.bytes([UInt32(1)]) + MadeColumn.bytes([x[number], y[number]])
    }
    return [
      [.doubles("latitude", y), .doubles("longitude", x)],
      [.texts("Lat", ["39.7537", "39,5111"]), .texts("Lng", ["46.7465", " 46.3417 "], isLarge: true)],
      [.views("lat", ["39.7537", "39.511100000000000"]), .views("lon", ["46.7465", "46.3417"])],
      [
        .dictionary("latitude", "c", [Int8(1), 0], of: ["39.5111", "39.7537"]),
        .dictionary("longitude", "S", [UInt16(0), 1], of: ["46.7465", "46.3417"]),
      ],
      [
        MadeColumn(
          name: "latitude", format: "d:18,4", length: 2,
          buffers: [nil, MadeColumn.bytes([Int64(397_537), 0, 395_111, 0])]),
        .doubles("longitude", x),
      ],
      [.texts("coordinates", ["39.7537, 46.7465", "39.5111 46.3417"])],
      [points([.doubles("x", x), .doubles("y", y)])],
      [
        MadeColumn(
          name: "where", format: "+w:2", length: 2, buffers: [nil], children: [pair],
          metadata: [
            ("ARROW:extension:name", "geoarrow.point"),
            ("ARROW:extension:metadata", #"{"crs":"EPSG:4326","edges":"karney"}"#),
          ])
      ],
      [
        MadeColumn(
          name: "geometry", format: "z", length: 2,
          buffers: [nil, MadeColumn.bytes([Int32(0), 21, 42]), wkb],
          metadata: [("ARROW:extension:name", "geoarrow.wkb")])
      ],
    ]
  }()

  @Test(arguments: forms) func `Distances of each form`(_ columns: [MadeColumn]) {
    let called = Called(frontline_distance, MadeStream([columns]), #"{"to": "39.8153, 46.7519"}"#)
    let stepanakert = Position(latitude: 39.8153, longitude: 46.7519)
    let expected: [String?] = [shusha, goris].map { plain($0.distance(to: stepanakert).meters) }
    #expect(called.sentence == "")
    #expect(called["distance_m"] == expected)
    #expect(called["reject_reason"] == [nil, nil])
    // What came in goes out as it was, before what is added.
    #expect(Array(called.names.dropLast(2)) == columns.map(\.name))
  }

  @Test func `Azimuths between columns`() {
    let called = Called(
      frontline_distance,
      MadeStream(
        .doubles("a", [39.7537, 39.7537]), .doubles("b", [46.7465, 46.7465]),
        .doubles("c", [39.5111, 39.7537]), .doubles("d", [46.3417, 46.7465])),
      """
      {"latitude": "a", "longitude": "b", "to_latitude": "c", "to_longitude": "d", "keep": false,
       "add": ["distance", "azimuth", "arrival"]}
      """)
    let path = shusha.path(to: goris)
    #expect(called.names == ["distance_m", "azimuth", "arrival_azimuth", "reject_reason"])
    let cells: [String?] = [
      plain(path.distance.meters), plain(path.departure?.degrees ?? 0), plain(path.arrival?.degrees ?? 0),
      nil,
    ]
    // A path of no length has no direction.
    let same: [String?] = ["0", nil, nil, nil]
    let wanted: [[String?]] = [cells, same]
    #expect(called.rows == wanted)
  }

  /// Many rows, with a fault here and there: those beside it keep their answers, in order.
  @Test func `Faults stay in their rows`() {
    let latitudes = (0..<5_000).map { (row: Int) -> Double? in
      row % 997 == 5 ? Double(row + 91) : 30 + Double(row) / 1_000
    }
    let called = Called(
      frontline_distance,
      MadeStream(.doubles("latitude", latitudes), .doubles("longitude", latitudes.map { _ in 46.5 })),
      #"{"to": "40, 46"}"#)
    let place = Position(latitude: 40, longitude: 46)
    let expected: [String?] = latitudes.map { latitude in
      let position = try? Position(validatingLatitude: latitude ?? 0, longitude: 46.5)
      return position.map { plain($0.distance(to: place).meters) }
    }
    #expect(called["distance_m"] == expected)
    #expect(called["reject_reason"].compactMap(\.self).count == 6)
    #expect(
      called["reject_reason"][5]
        == #"column "latitude": Latitude 96.0 is outside -90 ... 90; the axes may be swapped."#)
  }

  @Test func `Nearest of given lines`() throws {
    let line = try LineString([
      Position(latitude: 39.75, longitude: 46.2), Position(latitude: 39.99, longitude: 46.93),
    ])
    let called = Called(
      frontline_nearest,
      MadeStream(.doubles("latitude", [39.7537, nil]), .doubles("longitude", [46.7465, 46])),
      """
      {"lines": ["LINESTRING (46.2 39.75, 46.93 39.99)",
                 {"type": "LineString", "coordinates": [[50, 10], [51, 11]]}],
       "edges": "geodesic", "add": "line,distance,point,azimuth,along,side"}
      """)
    let point = line.nearestPoint(to: shusha, edges: .geodesic)
    let cells: [String?] = [
      "0", plain(point.distance.meters), "\(point.position.longitude) \(point.position.latitude)",
      plain(point.azimuth?.degrees ?? 0), plain(point.along.meters), "right", nil,
    ]
    let found: [String?] = Array(called.rows[0].dropFirst(2))
    #expect(found == cells)
    #expect(called["reject_reason"][1] == #"column "latitude": the field is empty and must not be."#)
    let plane = Called(
      frontline_nearest, MadeStream(.doubles("latitude", [39.7537]), .doubles("longitude", [46.7465])),
      #"{"lines": "LINESTRING (46.2 39.75, 46.93 39.99)", "add": "distance"}"#)
    let straight = line.nearestPoint(to: shusha, edges: .longitudeLatitude)
    #expect(plane["nearest_line_m"].first == .some(plain(straight.distance.meters)))
  }

  @Test func `Destinations`() {
    let called = Called(
      frontline_destination,
      MadeStream(
        .doubles("latitude", [39.7537, 39.7537]), .doubles("longitude", [46.7465, 46.7465]),
        .doubles("azimuth", [90, nil])),
      #"{"distance_m": 5000, "keep": false}"#)
    let end = shusha.destination(.kilometers(5), toward: .degrees(90))
    let cells: [[String?]] = [
      ["\(end.longitude) \(end.latitude)", plain(end.latitude), plain(end.longitude), nil],
      [nil, nil, nil, #"column "azimuth": there is no finite number."#],
    ]
    #expect(called.rows == cells)
  }

  @Test func `Areas`() throws {
    let ring = [(46.0, 39.0), (47, 39), (47, 40), (46, 40), (46, 39)]
    let polygon = Polygon(exterior: try Ring(ring.map { Position(latitude: $0.1, longitude: $0.0) }))
    let points = MadeColumn(
      name: "vertices", format: "+s", length: 5, buffers: [nil],
      children: [.doubles("x", ring.map(\.0)), .doubles("y", ring.map(\.1))])
    let rings = MadeColumn(
      name: "rings", format: "+l", length: 1, buffers: [nil, MadeColumn.bytes([Int32(0), 5])],
      children: [points])
    func shapes(_ edges: String) -> MadeColumn {
      MadeColumn(
        name: "shape", format: "+l", length: 1, buffers: [nil, MadeColumn.bytes([Int32(0), 1])],
        children: [rings],
        metadata: [
          ("ARROW:extension:name", "geoarrow.polygon"), ("ARROW:extension:metadata", edges),
        ])
    }
    let planar = Called(frontline_area, MadeStream(shapes("{}")), #"{"keep": false}"#)
    #expect(planar["area_m2"] == [plain(polygon.area(edges: .longitudeLatitude).squareMeters)])
    #expect(planar["perimeter_m"] == [plain(polygon.perimeter(edges: .longitudeLatitude).meters)])
    let geodesic = Called(frontline_area, MadeStream(shapes(#"{"edges":"karney"}"#)), #"{"keep": false}"#)
    #expect(geodesic["area_m2"] == [plain(polygon.area(edges: .geodesic).squareMeters)])
    let line = Called(
      frontline_area, MadeStream(.texts("wkt", ["LINESTRING (1 2, 3 4)", "POLYGON EMPTY", "POLY"])),
      #"{"geometry": "wkt"}"#)
    #expect(line["area_m2"] == [nil, nil, nil])
    #expect(line["reject_reason"][0] == #"column "wkt": its geometry is a LineString, and has no area."#)
    #expect(line["reject_reason"][1] == #"column "wkt": the geometry is empty."#)
    #expect(line["reject_reason"][2] != nil)
  }

  /// Slices: an offset of the batch, one of a column, and both, give the rows of their part.
  @Test func `Slices`() {
    let latitudes = (0..<100).map { Double?(30 + Double($0) / 10) }
    var latitude = MadeColumn.doubles("latitude", latitudes)
    var texts = MadeColumn.texts("longitude", (0..<100).map { $0 == 20 ? nil : "\(40 + $0)" })
    latitude.offset = 3
    latitude.length = 97
    texts.offset = 5
    texts.length = 95
    let made = MadeStream(latitude, texts)
    made.offset = 7
    made.rows = 30
    let called = Called(frontline_distance, made, #"{"to": "0, 0"}"#)
    let place = Position(latitude: 0, longitude: 0)
    let expected = (0..<30).map { row -> String? in
      if row + 12 == 20 { return nil }
      let position = Position(
        latitude: 30 + Double(row + 10) / 10, longitude: Double(40 + row + 12))
      return plain(position.distance(to: place).meters)
    }
    #expect(called["distance_m"] == expected)
    #expect(called["longitude"] == (0..<30).map { $0 + 12 == 20 ? nil : "\(40 + $0 + 12)" })
  }

  private func plain(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
