import FrontlineGeodesy
import FrontlineGeometry
import Testing

@Suite struct PolygonAreaTests {
  /// `printf '39 46\n39 47\n40 47\n40 46\n' | Planimeter` prints 4 394069.468679 9549468853.9.
  @Test func `Degree square by planimeter`() throws {
    let box = try polygon((39, 46), (39, 47), (40, 47), (40, 46))
    #expect(abs(box.area(edges: .geodesic).squareMeters - 9_549_468_853.9) < 0.1)
    #expect(abs(box.perimeter(edges: .geodesic).meters - 394_069.468679) < 1e-6)
  }

  /// The quadrangle between two parallels and two meridians has a closed form (Snyder 1987, equation 3-12).
  /// The whole plane of longitude and latitude is the Earth: 510,065,621,724,088.44 m2 on WGS 84.
  @Test func `Parallels are exact`() throws {
    let world = try polygon((-90, -180), (-90, 180), (90, 180), (90, -180))
    #expect(abs(world.area(edges: .longitudeLatitude).squareMeters - 510_065_621_724_088.44) < 1)
    let degree = try polygon((39, 46), (39, 47), (40, 47), (40, 46))
    #expect(abs(degree.area(edges: .longitudeLatitude).squareMeters - 9_549_520_094.031) < 0.001)
  }

  @Test func `Direction does not matter and holes are taken off`() throws {
    let outer = try ring((39, 46), (39, 47), (40, 47), (40, 46))
    let back = try Ring(outer.positions.reversed())
    let hole = try ring((39.2, 46.2), (39.4, 46.2), (39.4, 46.4))
    for edges in EdgeRule.allCases {
      let whole = Polygon(exterior: outer).area(edges: edges)
      #expect(abs(whole.squareMeters - Polygon(exterior: back).area(edges: edges).squareMeters) < 0.001)
      let rest = Polygon(exterior: outer, interiors: [hole]).area(edges: edges)
      let taken = Polygon(exterior: hole).area(edges: edges)
      #expect(abs((rest + taken - whole).squareMeters) < 0.001)
    }
  }

  /// `printf '80 0\n80 90\n80 180\n80 -90\n' | Planimeter` prints 4 ... 2507270031169.9.
  @Test func `Pole inside`() throws {
    let cap = try polygon((80, 0), (80, 90), (80, 180), (80, -90))
    #expect(abs(cap.area(edges: .geodesic).squareMeters - 2_507_270_031_169.9) < 1)
  }
}

func position(_ latitude: Double, _ longitude: Double) -> Position {
  Position(latitude: latitude, longitude: longitude)
}

/// A closed ring from its corners, the first not repeated.
func ring(_ corners: (Double, Double)...) throws -> Ring { try ring(corners) }
func ring(_ corners: [(Double, Double)]) throws -> Ring {
  try Ring((corners + [corners[0]]).map { position($0.0, $0.1) })
}

func polygon(_ corners: (Double, Double)...) throws -> FrontlineGeometry.Polygon {
  FrontlineGeometry.Polygon(exterior: try ring(corners))
}
