import FrontlineGeometry
import FrontlineOverlay
import FrontlineTestSupport
import Testing

func region(_ pairs: [(Double, Double)], crs: String = "EPSG:32638") throws -> PlaneRegion {
  try PlaneRegion([PlanePolygon(exterior: points(pairs + [pairs[0]], crs: crs))])
}

func square(_ x: Double, _ y: Double, _ side: Double, crs: String = "EPSG:32638") throws -> PlaneRegion {
  try region([(x, y), (x + side, y), (x + side, y + side), (x, y + side)], crs: crs)
}

@Suite struct PlaneRegionTests {
  @Test func `The three overlays of two squares`() throws {
    let left = try square(0, 0, 2)
    let right = try square(1, 0, 2)
    #expect(try left.union(right).area == 6)
    #expect(try left.intersection(right).area == 2)
    #expect(try left.difference(right).area == 2)
    #expect(try left.intersection(try square(2, 0, 1)).isEmpty, "they only touch")
  }

  @Test func `Union and intersection add up to both areas`() throws {
    var dice = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let a = try square(dice.share() * 5, dice.share() * 5, 1 + dice.share() * 4)
      let b = try square(dice.share() * 5, dice.share() * 5, 1 + dice.share() * 4)
      let sum = try a.union(b).area + a.intersection(b).area
      #expect(abs(sum - a.area - b.area) < 1e-9)
      #expect(abs(try a.difference(b).area - a.area + (try a.intersection(b).area)) < 1e-9)
    }
  }

  @Test func `A hole is cut and kept`() throws {
    let ring = try square(0, 0, 3).difference(square(1, 1, 1))
    #expect(ring.area == 8)
    #expect(ring.polygons[0].interiors.count == 1)
  }

  /// Two regions that share a border but for rounding leave no sliver along it.
  @Test func `On a grid no slivers are left`() throws {
    let whole = try square(0, 0, 100)
    let same = try square(1e-7, -1e-7, 100)
    #expect(try !whole.difference(same).isEmpty)
    #expect(try whole.difference(same, onGrid: 0.1).isEmpty)
    #expect(try whole.difference(square(50.04, 0, 100), onGrid: 0.1).area == 5_000)
  }

  /// Each vertex lies on the grid and a needle thinner than its cells goes, with other polygons about or without.
  @Test func `A polygon alone is put on the grid`() throws {
    let needle = try region([(0, 0), (10.2, 0), (10.2, 10), (5.2, 10), (5.1, 14.9), (5, 10), (0, 10)])
    #expect(try needle.snapped(toGrid: 1).area == 100)
    let several = try PlaneRegion(needle.polygons + square(100.3, 0, 20).polygons)
    for whole in [try needle.snapped(toGrid: 1), try several.dissolved(onGrid: 1).snapped(toGrid: 1)] {
      #expect(whole.defect == nil)
      for point in whole.polygons.flatMap({ $0.rings.flatMap { $0 } }) {
        #expect(point.x == point.x.rounded() && point.y == point.y.rounded())
      }
    }
  }

  @Test func `Overlaps are dissolved`() throws {
    let both = try PlaneRegion(square(0, 0, 2).polygons + square(1, 0, 2).polygons)
    #expect(both.area == 8)
    #expect(try both.dissolved().area == 6)
  }

  @Test func `Buffers grow and shrink`() throws {
    let grown = try square(0, 0, 2).buffered(by: 1).area
    #expect(grown < 4 + 8 + Double.pi && grown > 4 + 8 + 0.97 * Double.pi)
    #expect(try square(0, 0, 2).buffered(by: -0.5).area == 1)
    #expect(try square(0, 0, 2).buffered(by: -2).isEmpty)
  }

  @Test func `A bow tie is named and mended`() throws {
    let bowTie = try region([(0, 0), (2, 2), (2, 0), (0, 2)])
    let defect = try #require(bowTie.defect)
    #expect(defect.description.contains("Self-intersection"))
    #expect(defect.place == PlanePoint(easting: 1, northing: 1, crs: "EPSG:32638"))
    let mended = try bowTie.madeValid()
    #expect(mended.area == 2)
    #expect(mended.polygons.count == 2)
    #expect(mended.defect == nil)
  }

  @Test func `A region without area becomes empty`() throws {
    #expect(try region([(0, 0), (2, 0), (1, 0)]).madeValid().isEmpty)
  }

  @Test func `GEOS speaks where a region crosses itself`() throws {
    let bowTie = try region([(0, 0), (2, 2), (2, 0), (0, 2)])
    let error = #expect(throws: OverlayError.self) { try bowTie.intersection(square(0, 0.5, 2)) }
    #expect(error?.code == .geos)
    #expect(error?.place == PlanePoint(easting: 1, northing: 1, crs: "EPSG:32638"))
    #expect(error?.description.contains("TopologyException") == true)
  }

  @Test func `Different planes are refused`() throws {
    let error = #expect(throws: OverlayError.self) {
      try square(0, 0, 1).union(square(0, 0, 1, crs: "EPSG:28408"))
    }
    #expect(error?.code == .mixedCRS)
  }

  @Test func `Bad rings are refused`() {
    #expect(throws: OverlayError.self) { try PlanePolygon(exterior: []) }
    #expect(throws: OverlayError.self) { try PlanePolygon(exterior: points([(0, 0), (1, 0), (0, 0)])) }
    let error = #expect(throws: OverlayError.self) {
      try PlanePolygon(exterior: points([(0, 0), (1, 0), (1, 1), (0, 1)]))
    }
    #expect(error?.code == .unclosedRing)
    #expect(throws: OverlayError.self) { try PlaneRegion([]) }
  }
}
