import FrontlineGeodesy
import FrontlineGeometry
import Testing

@Suite struct PolygonContainsTests {
  /// A geodesic between two points of one parallel runs poleward of it, so the two readings of a degree
  /// square differ by slivers at its south and north side.
  @Test func edgesAreReadAsTold() throws {
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

  @Test func polesInsideWhicheverWayTheRingRuns() throws {
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

  @Test func sectorWithACornerAtThePole() throws {
    let sector = try polygon((90, 0), (80, 10), (80, 50))
    #expect(sector.contains(position(85, 30), edges: .geodesic))
    #expect(sector.contains(position(89.9, 11), edges: .geodesic))
    #expect(!sector.contains(position(85, 9), edges: .geodesic))
    #expect(!sector.contains(position(85, 100), edges: .geodesic))
    #expect(!sector.contains(position(-85, 30), edges: .geodesic))
  }

  @Test func acrossTheAntimeridian() throws {
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

  @Test func holesAreOutside() throws {
    let outer = try ring((39, 46), (39, 47), (40, 47), (40, 46))
    let hole = try ring((39.2, 46.2), (39.4, 46.2), (39.4, 46.4))
    let shape = Polygon(exterior: outer, interiors: [hole])
    for edges in EdgeRule.allCases {
      #expect(!shape.contains(position(39.35, 46.25), edges: edges))
      #expect(shape.contains(position(39.25, 46.35), edges: edges))
    }
  }
}
