import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct ProjectionTests {
  static let karabakh = GeographicBox(south: 38.8, west: 45.5, north: 40.6, east: 47.8)
  static let shusha = Position(latitude: 39.7537, longitude: 46.7465)

  @Test func `Projects Shusha`() throws {
    let utm = try Projection(.utm(zone: 38, .north))
    let point = try utm.project(Self.shusha)
    #expect(abs(point.easting - 649_619.228) < 0.001 && abs(point.northing - 4_401_879.423) < 0.001)
    #expect(point.crs == "EPSG:32638")
    #expect(utm.operation.description == "UTM zone 38N (exact)")
    #expect(utm.candidates.count == 1)
    let back = try utm.unproject(point)
    #expect(back.distance(to: Self.shusha) < .meters(1e-6))
  }

  /// Oracle: `cs2cs` on 20 CRSs, also with the northing first, with axes to the south and west, in
  /// kilometres.
  @Test func `Agrees with cs2cs`() throws {
    let cases = try CaseFile("projections.csv").rows
    #expect(cases.count == 800)
    for (key, rows) in Dictionary(grouping: cases, by: { $0[0] }) {
      let crs = try CoordinateReferenceSystem(key)
      let area = rows[0][1].split(separator: " ").map { Double($0)! }
      let projection = try Projection(
        crs,
        areaOfInterest: area.isEmpty
          ? nil : GeographicBox(south: area[1], west: area[0], north: area[3], east: area[2]))
      let positions = rows.map { Position(latitude: Double($0[2])!, longitude: Double($0[3])!) }
      let points = try projection.project(positions)
      let back = try projection.unproject(points)
      let northingFirst =
        crs.axes[0].direction == "north" && crs.axes[1].direction == "east" || key == "EPSG:32661"
      let tolerance = crs.isGeographic ? 1e-9 : 1e-4 / crs.axes[0].unitInSI
      for (i, row) in rows.enumerated() {
        var (easting, northing) = (Double(row[4])!, Double(row[5])!)
        if northingFirst { swap(&easting, &northing) }
        if key == "EPSG:2053" { (easting, northing) = (-easting, -northing) }
        if key == "EPSG:5513" { (easting, northing) = (-northing, -easting) }
        #expect(abs(points[i].easting - easting) < tolerance, "\(row)")
        #expect(abs(points[i].northing - northing) < tolerance, "\(row)")
        #expect(back[i].distance(to: positions[i]) < .meters(0.01), "\(row)")
        #expect(try projection.project(positions[i]) == points[i])
      }
    }
  }

  @Test func `Chooses the operation for the area`() throws {
    let crs = try CoordinateReferenceSystem("EPSG:28408")
    let here = try Projection(crs, areaOfInterest: Self.karabakh)
    #expect(here.operation.name == "Inverse of Pulkovo 1942 to WGS 84 (16) + 6-degree Gauss-Kruger zone 8")
    #expect(here.operation.accuracy == .meters(4.5))
    #expect(here.operation.area?.contains(Self.karabakh) == true)
    #expect(here.coversAreaOfInterest == true)
    #expect(here.candidates.contains(here.operation))
    let anywhere = try Projection(crs)
    #expect(anywhere.candidates.count == 5)
    #expect(anywhere.candidates.compactMap(\.accuracy?.meters).sorted() == [3, 4.5, 5, 44, 999])
    let moscow = GeographicBox(south: 55, west: 42.5, north: 56, east: 43)
    let north = try Projection(crs, areaOfInterest: moscow)
    #expect(north.operation.area?.contains(moscow) == true)
    #expect(north.candidates.allSatisfy { $0.area?.intersects(moscow) == true })
  }

  @Test func `Refuses ballpark`() throws {
    let pacific = GeographicBox(south: -10, west: -150, north: 10, east: -140)
    let crs = try CoordinateReferenceSystem("EPSG:28408")
    #expect {
      try Projection(crs, areaOfInterest: pacific)
    } throws: {
      ($0 as? GeodesyError)?.code == .noOperation
        && "\($0)" == """
          PROJ knows only a ballpark operation, of unknown accuracy, from WGS 84 to EPSG:28408, Pulkovo 1942 / \
          Gauss-Kruger zone 8 in -10.00000, -150.00000 ... 10.00000, -140.00000.
          """
    }
    let asked = try Projection(crs, areaOfInterest: pacific, allowBallpark: true)
    #expect(asked.operation.isBallpark)
    #expect(asked.operation.accuracy == nil)
  }

  @Test func `Does not swap the axes`() throws {
    let crs = try CoordinateReferenceSystem("EPSG:28408")
    #expect(crs.axes.map(\.name) == ["Northing", "Easting"])
    let point = try Projection(crs, areaOfInterest: Self.karabakh).project(Self.shusha)
    #expect((8_640_000...8_660_000).contains(point.easting))
    #expect((4_400_000...4_410_000).contains(point.northing))
  }

  @Test func `Refuses what lies outside`() throws {
    let gnomonic = try Projection(CoordinateReferenceSystem("+proj=gnom +lat_0=40 +lon_0=46"))
    let far = Position(latitude: -40, longitude: -134)
    #expect {
      try gnomonic.project(far)
    } throws: {
      let error = $0 as? GeodesyError
      return error?.code == .outsideDomain && error?.position == far
        && "\($0)".hasSuffix(
          "has no place for latitude -40.0, longitude -134.0: Point outside of projection domain.")
    }
    #expect {
      try gnomonic.project([Self.shusha, far])
    } throws: {
      ($0 as? GeodesyError)?.index == 1 && ($0 as? GeodesyError)?.position == far
    }
    let mercator = try Projection(CoordinateReferenceSystem("EPSG:3857"))
    for latitude in [90.0, -90] {
      #expect {
        try mercator.project(Position(latitude: latitude, longitude: 46))
      } throws: {
        "\($0)" == """
          EPSG:3857, WGS 84 / Pseudo-Mercator has no place for latitude \(latitude), longitude 46.0: the \
          projection runs off to infinity there, or does not lead back.
          """
      }
    }
  }

  @Test func `Refuses plausible numbers far from the area`() throws {
    // PROJ gives UTM coordinates here that lead back to a place thousands of kilometres away.
    let utm = try Projection(.utm(zone: 38, .north))
    let far = Position(latitude: 0.001, longitude: -46.5)
    #expect {
      try utm.project(far)
    } throws: {
      ($0 as? GeodesyError)?.position == far && ($0 as? GeodesyError)?.code == .outsideDomain
    }
    let krovak = try Projection(CoordinateReferenceSystem("EPSG:5513"))
    #expect(throws: GeodesyError.self) { try krovak.project(Position(latitude: -60, longitude: -160)) }
    #expect(try krovak.project(Position(latitude: 50.0755, longitude: 14.4378)).easting < 0)  // Prague
  }

  @Test func `Leaves a refused buffer as it was`() throws {
    let gnomonic = try Projection(CoordinateReferenceSystem("+proj=gnom +lat_0=40 +lon_0=46"))
    let given = [SIMD2(46.0, 40), SIMD2(-134, -40)]
    var pairs = given
    #expect(throws: GeodesyError.self) { try gnomonic.project(&pairs) }
    #expect(pairs == given)
    pairs = [SIMD2(39.7, 146.7)]
    #expect {
      try gnomonic.project(&pairs)
    } throws: {
      "\($0)" == "Longitude 39.7 and latitude 146.7 are no position."
    }
    pairs = [SIMD2(.nan, 0)]
    #expect(throws: GeodesyError.self) { try gnomonic.project(&pairs) }
    pairs = [SIMD2(.infinity, 0)]
    #expect(throws: GeodesyError.self) { try gnomonic.unproject(&pairs) }
    pairs = []
    try gnomonic.project(&pairs)
    try gnomonic.unproject(&pairs)
    #expect(pairs == [])
    #expect(try gnomonic.project([Position]()).isEmpty)
  }

  @Test func `Refuses points of another CRS and of nowhere`() throws {
    let utm = try Projection(.utm(zone: 38, .north))
    let strange = PlanePoint(easting: 8_649_000, northing: 4_401_000, crs: "EPSG:28408")
    #expect {
      try utm.unproject(strange)
    } throws: {
      "\($0)" == "A point in EPSG:28408 was given to a projection of EPSG:32638."
        && ($0 as? GeodesyError)?.code == .crsMismatch
    }
    for (easting, northing) in [(1e9, 0.0), (0, 1e9), (5e7, 4e6), (1e300, -1e300), (-1e30, 1e30)] {
      #expect {
        try utm.unproject(PlanePoint(easting: easting, northing: northing, crs: "EPSG:32638"))
      } throws: {
        ($0 as? GeodesyError)?.code == .outsideDomain
      }
    }
    let degrees = try Projection(CoordinateReferenceSystem("EPSG:4284"), areaOfInterest: Self.karabakh)
    #expect(throws: GeodesyError.self) {
      try degrees.unproject(PlanePoint(easting: 39.7, northing: 146.7, crs: "EPSG:4284"))
    }
  }

  /// Law: there and back is the same place, all over the Earth, or else the place is refused.
  @Test(arguments: [
    ("EPSG:32638", 3e-3, 0.05), ("EPSG:3031", 3e-3, 0.02), ("EPSG:6933", 3e-3, 0), ("EPSG:4326", 1e-6, 0),
    ("EPSG:3832", 1e-6, 0), ("EPSG:5513", 1, 0.999), ("EPSG:8857", 1, 0), ("EPSG:28408", 0.1, 0.05),
  ])
  func `Comes back or is refused`(code: String, meters: Double, refused: Double) throws {
    let projection = try Projection(CoordinateReferenceSystem(code))
    var random = SeededGenerator(seed: 3)
    var refusals = 0
    for _ in 0..<2000 {
      let position = Position(
        latitude: .random(in: -80...80, using: &random), longitude: .random(in: -180...180, using: &random))
      do {
        let back = try projection.unproject(projection.project(position))
        // Transverse Mercator is good to a nanometre near its meridian, to a metre 70 degrees from it.
        let away = abs((position.longitude - 45).remainder(dividingBy: 180))
        let isFar = ["EPSG:32638", "EPSG:28408"].contains(code) && away > 60
        #expect(back.distance(to: position) < .meters(isFar ? 1 : meters), "\(position)")
      } catch {
        refusals += 1
        #expect(error.code == .outsideDomain)
      }
    }
    #expect(Double(refusals) <= refused * 2000)
    for longitude in [-180.0, 180] where code != "EPSG:5513" {
      let position = Position(latitude: -70, longitude: longitude)
      #expect(try projection.unproject(projection.project(position)).distance(to: position) < .meters(meters))
    }
  }

  @Test func `Works on many threads at once`() async throws {
    let projection = try Projection(CoordinateReferenceSystem("EPSG:28408"), areaOfInterest: Self.karabakh)
    let expected = try projection.project(Self.shusha)
    let results = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<500 where try projection.project(Self.shusha) != expected { return false }
          return true
        }
      }
      return try await group.reduce(into: [Bool]()) { $0.append($1) }
    }
    #expect(results == Array(repeating: true, count: 8))
  }
}
