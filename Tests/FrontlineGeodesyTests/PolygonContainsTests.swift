import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@Suite struct PolygonContainsTests {
  /// A geodesic between two points of one parallel runs poleward of it, so the two readings of a degree
  /// square differ by slivers at its south and north side.
  @Test func `Edges are read as told`() throws {
    let box = try polygon((39, 46), (39, 47), (40, 47), (40, 46))
    #expect(box.contains(position(39.5, 46.5), edges: .geodesic))
    #expect(box.contains(position(39.5, 46.5), edges: .longitudeLatitude))
    #expect(!box.contains(position(39.0001, 46.5), edges: .geodesic))
    #expect(box.contains(position(39.0001, 46.5), edges: .longitudeLatitude))
    #expect(box.contains(position(40.0001, 46.5), edges: .geodesic))
    #expect(!box.contains(position(40.0001, 46.5), edges: .longitudeLatitude))
    #expect(!box.contains(position(38.99, 46.5), edges: .longitudeLatitude))
    #expect(!box.contains(position(39.5, 45.99), edges: .geodesic))
    #expect(!box.contains(position(90, 0), edges: .geodesic))
  }

  @Test func `Poles inside whichever way the ring runs`() throws {
    let eastward: [(Double, Double)] = [(80, 0), (80, 90), (80, 180), (80, -90)]
    for corners in [eastward, eastward.reversed()] {
      let cap = FrontlineGeometry.Polygon(exterior: try ring(corners))
      #expect(cap.contains(position(90, 0), edges: .geodesic))
      #expect(cap.contains(position(90, 77), edges: .geodesic))
      #expect(cap.contains(position(85, 100), edges: .geodesic))
      #expect(!cap.contains(position(79, 0), edges: .geodesic))
      #expect(!cap.contains(position(-90, 0), edges: .geodesic))
      #expect(!cap.contains(position(-85, 100), edges: .geodesic))
    }
  }

  @Test func `Sector with a corner at the pole`() throws {
    let sector = try polygon((90, 0), (80, 10), (80, 50))
    #expect(sector.contains(position(85, 30), edges: .geodesic))
    #expect(sector.contains(position(89.9, 11), edges: .geodesic))
    #expect(!sector.contains(position(85, 9), edges: .geodesic))
    #expect(!sector.contains(position(85, 100), edges: .geodesic))
    #expect(!sector.contains(position(-85, 30), edges: .geodesic))
  }

  @Test func `Across the antimeridian`() throws {
    let fiji = try polygon((-19, 176), (-19, -178), (-15, -178), (-15, 176))
    for longitude in [177, 179.9, 180, -180, -179] {
      #expect(fiji.contains(position(-17, longitude), edges: .geodesic))
    }
    #expect(!fiji.contains(position(-17, 175), edges: .geodesic))
    #expect(!fiji.contains(position(-17, 0), edges: .geodesic))
    // Straight in longitude and latitude the same ring goes the long way round.
    #expect(fiji.contains(position(-17, 0), edges: .longitudeLatitude))
    #expect(!fiji.contains(position(-17, 177), edges: .longitudeLatitude))
  }

  /// Each answer of a batch is that of the position alone, on borders too.
  @Test(arguments: EdgeRule.allCases)
  func `Many as one by one`(_ edges: EdgeRule) throws {
    let outer = try ring((39, 46), (39, 47), (40, 47), (40, 46))
    let hole = try ring((39.2, 46.2), (39.4, 46.2), (39.4, 46.4))
    let shape = MultiPolygon([
      Polygon(exterior: outer, interiors: [hole]), try polygon((39.25, 46.3), (39.3, 46.3), (39.3, 46.28)),
    ])
    var numbers = SeededGenerator(seed: 16)
    var positions = (0..<300).map { _ in
      position(.random(in: 38.9...40.1, using: &numbers), .random(in: 45.9...47.1, using: &numbers))
    }
    positions += outer.positions + hole.positions + [position(39.3, 46.2), position(90, 0)]
    #expect(shape.contains(positions, edges: edges) == positions.map { shape.contains($0, edges: edges) })
    let nearest = shape.nearestPoints(to: positions, edges: edges)
    for (position, place) in zip(positions, nearest) {
      let alone = try #require(shape.nearestPoint(to: position, edges: edges))
      #expect(place.distance == alone.distance && place.position == alone.position)
      #expect(place.isInside == alone.isInside && place.border?.polygon == alone.border?.polygon)
      #expect(place.border?.ring == alone.border?.ring)
      #expect(place.border?.foot.segment == alone.border?.foot.segment)
    }
    #expect(shape.contains([Position](), edges: edges).isEmpty)
    #expect(MultiPolygon([]).contains(positions, edges: edges).allSatisfy { !$0 })
    #expect(MultiPolygon([]).nearestPoints(to: positions, edges: edges).isEmpty)
  }

  @Test func `Holes are outside`() throws {
    let outer = try ring((39, 46), (39, 47), (40, 47), (40, 46))
    let hole = try ring((39.2, 46.2), (39.4, 46.2), (39.4, 46.4))
    let shape = Polygon(exterior: outer, interiors: [hole])
    for edges in EdgeRule.allCases {
      #expect(!shape.contains(position(39.35, 46.25), edges: edges))
      #expect(shape.contains(position(39.25, 46.35), edges: edges))
    }
  }
}

@Suite struct BorderTests {
  private let corners: [(Double, Double)] = [(39, 46), (39, 47), (40, 47), (40.3, 46.5), (40, 46)]

  /// Each vertex, and 19 places along each edge, are on the border; 1 mm to either side decides.
  @Test(arguments: EdgeRule.allCases)
  func `The border counts as inside`(_ edges: EdgeRule) throws {
    let shape = FrontlineGeometry.Polygon(exterior: try ring(corners))
    for (a, b) in zip(shape.exterior.positions, shape.exterior.positions.dropFirst()) {
      for step in 0..<20 {
        let t = Double(step) / 20
        let place =
          edges == .geodesic
          ? a.point(atFraction: t, to: b)
          : position(
            a.latitude + t * (b.latitude - a.latitude), a.longitude + t * (b.longitude - a.longitude))
        #expect(shape.contains(place, edges: edges))
        guard step > 0, let along = place.azimuth(to: b) else { continue }
        // The ring runs counterclockwise: its inside is to the left.
        #expect(
          shape.contains(
            place.destination(.meters(0.001), toward: .degrees(along.degrees - 90)), edges: edges))
        #expect(
          !shape.contains(
            place.destination(.meters(0.001), toward: .degrees(along.degrees + 90)), edges: edges))
      }
    }
  }

  @Test func `One place under many longitudes`() throws {
    let sector = try polygon((90, 0), (80, 10), (80, 50))
    #expect(sector.contains(position(90, -123), edges: .geodesic))
    let cap = try polygon((60, -180), (60, 180), (90, 180), (90, -180))
    for longitude in [-180.0, -20, 0, 77, 180] {
      #expect(cap.contains(position(90, longitude), edges: .longitudeLatitude))
      #expect(cap.contains(position(65, longitude), edges: .longitudeLatitude))
      #expect(!cap.contains(position(55, longitude), edges: .longitudeLatitude))
      #expect(!cap.contains(position(-90, longitude), edges: .longitudeLatitude))
    }
    let east = try polygon((0, 170), (0, 180), (10, 180), (10, 170))
    #expect(east.contains(position(5, -180), edges: .longitudeLatitude))
    #expect(east.contains(position(5, -180), edges: .geodesic))
  }

  /// Antarctica as GeoJSON writes it: up one side of the antimeridian and down the other, with the pole at -90.
  @Test func `A slit to the pole has the inside on both sides`() throws {
    let coast: [(Double, Double)] = (0...36).map { i in (-84, Double(i * 10 - 180)) }
    let corners = [(-90.0, -180.0)] + coast + [(-90.0, 180.0)]
    for corners in [corners, corners.reversed()] {
      let shape = FrontlineGeometry.Polygon(exterior: try ring(corners))
      for edges in EdgeRule.allCases {
        for longitude in [-180.0, -175, -1, 0, 95, 175, 180] {
          #expect(shape.contains(position(-88, longitude), edges: edges))
          #expect(shape.contains(position(-90, longitude), edges: edges))
          #expect(!shape.contains(position(-80, longitude), edges: edges))
          #expect(!shape.contains(position(80, longitude), edges: edges))
        }
        #expect(abs(shape.area(edges: edges).squareKilometers / 1_408_000 - 1) < 0.01)
      }
    }
  }

  /// A star around the pole of many edges, and a lune from pole to pole.
  @Test func `Rings around and through poles`() throws {
    let star: [(Double, Double)] = (0..<36).map { i in (i.isMultiple(of: 2) ? 70 : 85, Double(i * 10 - 180)) }
    for corners in [star, star.reversed()] {
      let shape = FrontlineGeometry.Polygon(exterior: try ring(corners))
      #expect(shape.contains(position(89, 3), edges: .geodesic))
      #expect(shape.contains(position(72, -180), edges: .geodesic))
      #expect(!shape.contains(position(72, -170), edges: .geodesic))
      #expect(!shape.contains(position(-89, 3), edges: .geodesic))
    }
    let lune = try polygon((90, 0), (0, 10), (-90, 0), (0, 40))
    #expect(lune.contains(position(45, 20), edges: .geodesic))
    #expect(lune.contains(position(-45, 20), edges: .geodesic))
    #expect(!lune.contains(position(45, 50), edges: .geodesic))
    #expect(!lune.contains(position(45, -170), edges: .geodesic))
    // Over the pole, on the meridians 0 and 180 and back along 90.
    let wedge = try polygon((60, 0), (60, 180), (60, 90))
    #expect(wedge.contains(position(80, 90), edges: .geodesic))
    #expect(!wedge.contains(position(80, -90), edges: .geodesic))
    #expect(wedge.contains(position(90, 0), edges: .geodesic))
  }

  /// An independent rule: walking from the position to a place known to be inside crosses the border an even
  /// number of times where the position is inside. Sides are told by azimuths at both ends of both segments.
  @Test func `Crossings of a path agree`() throws {
    var numbers = SeededGenerator(seed: 5)
    for _ in 0..<40 {
      let center = position(.random(in: -89...89, using: &numbers), .random(in: -180...180, using: &numbers))
      let vertices = (0..<30).map { i in
        center.destination(
          .kilometers(.random(in: 100...1500, using: &numbers)), toward: .degrees(Double(-i) * 12))
      }
      let shape = FrontlineGeometry.Polygon(exterior: try Ring(vertices + [vertices[0]]))
      for _ in 0..<50 {
        let query = center.destination(
          .kilometers(.random(in: 1...2000, using: &numbers)),
          toward: .degrees(.random(in: 0..<360, using: &numbers)))
        let crossed = zip(shape.exterior.positions, shape.exterior.positions.dropFirst()).filter {
          cross(center, query, $0, $1)
        }
        #expect(shape.contains(query, edges: .geodesic) == (crossed.count % 2 == 0))
      }
    }
  }

  private func cross(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Bool {
    func left(_ a: Position, _ b: Position, _ c: Position) -> Bool {
      var turn = a.azimuth(to: c)!.degrees - a.azimuth(to: b)!.degrees
      if turn < 0 { turn += 360 }
      return turn > 180
    }
    return left(a, b, c) != left(a, b, d) && left(c, d, a) != left(c, d, b)
  }
}
