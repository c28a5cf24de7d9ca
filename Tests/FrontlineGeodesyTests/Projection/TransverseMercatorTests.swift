import FrontlineGeometry
import FrontlineTestSupport
import Testing

@testable import FrontlineGeodesy

@Suite struct TransverseMercatorTests {
  private static let levels =
    (0...2).compactMap { GeodesicKernels(level: $0) }
    + (0...1).compactMap { GeodesicKernels(level: $0, isSingle: true) }

  private static let step = "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step "

  /// Pairs of longitude and latitude within so many degrees of a meridian, poles and the meridian itself among them.
  private func pairs(around meridian: Double, within degrees: Double, seed: UInt64) -> [SIMD2<Double>] {
    var numbers = SeededGenerator(seed: seed)
    let random = (0..<997).map { _ in
      SIMD2(
        meridian + .random(in: -degrees...degrees, using: &numbers), .random(in: -90...90, using: &numbers))
    }
    return random + [
      SIMD2(meridian, 0), SIMD2(meridian, 90), SIMD2(meridian + 20, -90), SIMD2(meridian - degrees, 0),
      SIMD2(meridian + degrees, 45),
    ]
  }

  private func projected(
    _ pairs: [SIMD2<Double>], _ projection: TransverseMercator, _ kernels: GeodesicKernels
  ) -> (plane: [SIMD2<Double>], hasFar: Bool) {
    var plane = pairs
    let hasFar = plane.withUnsafeMutableBufferPointer { plane in
      pairs.withUnsafeBufferPointer { projection.project($0, plane, kernels) }
    }
    return (plane, hasFar)
  }

  @Test(arguments: [
    (45.0, "+proj=utm +zone=38 +ellps=WGS84"),
    (-177, "+proj=utm +zone=1 +south +ellps=GRS80"),
    (-2, "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy"),
    (45, "+proj=tmerc +lat_0=0 +lon_0=45 +k=1 +x_0=8500000 +y_0=0 +ellps=krass"),
    (173, "+proj=etmerc +lat_0=-41 +lon_0=173 +k_0=0.9996 +x_0=1600000 +y_0=10000000 +ellps=clrk66"),
  ])
  func `Is within nanometers of PROJ`(_ meridian: Double, _ step: String) throws {
    let pipeline = Self.step + step
    let projection = try #require(TransverseMercator(pipeline: pipeline))
    let transformer = try Transformer(pipeline: pipeline)
    let given = pairs(around: meridian, within: 35, seed: 3)
    var expected = given
    expected.withUnsafeMutableBufferPointer { transformer.transform($0, .forward) }
    for kernels in Self.levels {
      let (plane, _) = projected(given, projection, kernels)
      for (index, (pair, other)) in zip(plane, expected).enumerated() where !pair.x.isNaN {
        let (east, north) = (pair.x - other.x, pair.y - other.y)
        // Both are within 5 nm of the truth where no false northing of 10,000 km takes digits away.
        #expect((east * east + north * north).squareRoot() < 12e-9, "\(kernels.name) \(given[index])")
      }
    }
  }

  @Test func `What is far from the meridian is left`() throws {
    let projection = try #require(TransverseMercator(pipeline: Self.step + "+proj=utm +zone=60 +ellps=WGS84"))
    let given = [SIMD2(177.0, 10), SIMD2(-179, 10), SIMD2(141.9, 10), SIMD2(-147.9, 10), SIMD2(-3, 89)]
    for kernels in Self.levels {
      let (plane, hasFar) = projected(given, projection, kernels)
      #expect(plane.map(\.x.isNaN) == [false, false, true, true, true])
      #expect(hasFar)
      #expect(!projected(Array(given.prefix(2)), projection, kernels).hasFar)
      #expect(plane[1].x - 500_000 > 400_000)  // east of the antimeridian is east of 177
    }
  }

  @Test func `Levels with fused multiply add agree`() throws {
    let projection = try #require(TransverseMercator(pipeline: Self.step + "+proj=utm +zone=38 +ellps=WGS84"))
    let given = pairs(around: 45, within: 35, seed: 4)
    let fused = Self.levels.filter { !$0.name.hasPrefix("SSE2") && !$0.name.hasPrefix("plain") }
    let planes = fused.map { projected(given, projection, $0).plane }
    for plane in planes.dropFirst() {
      let same = zip(plane, planes[0]).allSatisfy {
        ($0.x.bitPattern, $0.y.bitPattern) == ($1.x.bitPattern, $1.y.bitPattern) || $0.x.isNaN && $1.x.isNaN
      }
      #expect(same)
    }
  }

  /// A unit, an axis, an approximation, a second step, a figure that nobody knows: not to be done by half.
  @Test(arguments: [
    "+proj=utm +zone=38 +ellps=WGS84 +units=us-ft", "+proj=utm +zone=61 +ellps=WGS84",
    "+proj=utm +ellps=WGS84",
    "+proj=tmerc +approx +lon_0=45 +ellps=WGS84", "+proj=tmerc +lon_0=45 +axis=wsu +ellps=WGS84",
    "+proj=tmerc +lon_0=45 +ellps=moon99", "+proj=tmerc +lon_0=45", "+proj=merc +lon_0=45 +ellps=WGS84",
    "+proj=utm +zone=38 +ellps=WGS84 +step +proj=axisswap +order=2,1", "+proj=tmerc +lon_0=x +ellps=WGS84",
    "+proj=tmerc +lon_0=45 +k=0 +ellps=WGS84", "+proj=tmerc +lon_0=45 +x_0=inf +ellps=WGS84",
  ])
  func `What is not known is left to PROJ`(_ step: String) {
    #expect(TransverseMercator(pipeline: Self.step + step) == nil)
    #expect(TransverseMercator(pipeline: "+proj=utm +zone=38 +ellps=WGS84") == nil)  // takes radians
  }

  /// Near and far positions in one batch, and a far one that has no place.
  @Test func `Projections tell no difference`() throws {
    let utm = try Projection(.utm(zone: 38, .north))
    #expect(utm.mercator != nil)
    #expect(try Projection(CoordinateReferenceSystem("EPSG:28408")).mercator == nil)
    let near = Position(latitude: 39.7537, longitude: 46.7465)
    let far = Position(latitude: 10, longitude: 100)
    let points = try utm.project([near, far, near])
    #expect(points[0] == points[2] && abs(points[0].easting - 649_619.228) < 0.001)
    #expect(try utm.project(far) == points[1])
    do {
      _ = try utm.project([near, near, Position(latitude: 0, longitude: 135), near])
      Issue.record("a position without a place was projected")
    } catch {
      #expect(error.code == .outsideDomain && error.index == 2)
    }
  }

  @Test func `Squares of many are those of each`() throws {
    var numbers = SeededGenerator(seed: 8)
    var positions = (0..<2_000).map { _ in
      Position(
        latitude: .random(in: -90...90, using: &numbers), longitude: .random(in: -180...180, using: &numbers))
    }
    positions += [
      position(90, 0), position(-90, 100), position(84, 10), position(-80, 179), position(0, 180),
      position(-1e-9, -180), position(60, 3), position(75, 20.9),
    ]
    for precision in MGRSPrecision.allCases {
      let texts = try MGRSCoordinate.texts(of: positions, precision: precision)
      for (position, text) in zip(positions, texts) {
        #expect(try MGRSCoordinate(position, precision: precision).description == text)
      }
    }
    #expect(try MGRSCoordinate.texts(of: []).isEmpty)
  }
}
