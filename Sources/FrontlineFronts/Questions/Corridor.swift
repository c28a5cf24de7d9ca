public import FrontlineAtlas
internal import FrontlineGeodesy
public import FrontlineGeometry
public import FrontlineLedger
internal import FrontlineOverlay

/// A narrow strip of ground between two fronts with one side, which joins two wider grounds, or one and the
/// border.
public struct Corridor: Hashable, Sendable {
  /// The side on both flanks.
  public let flankedBy: Party.Side
  /// The sides that hold the places inside.
  public let sides: [Party.Side]
  /// The places inside, the weightiest first: cities before towns before villages, then by population.
  public let places: [FrontPlace]
  /// The strip, behind the front by the estimate.
  public let ground: MultiPolygon
  /// Its length: that of a strip of its area and perimeter.
  public let length: Length
  /// Its width: that of a strip of its area and perimeter.
  public let width: Length
  /// Its name, from the places inside: `Lachin`.
  public var name: String { places.first?.name ?? "no place" }
}

extension TracedFront {
  /// The corridors of the front, the longest first.
  ///
  /// The ground that a side does not hold, with what lies beyond the border of the area of interest, is
  /// narrowed by half the width from each border and widened again. What does not come back is narrower than
  /// that; a part of it is a corridor where it touches two of the grounds that came back, or one and the
  /// border, has a place inside, and is at least twice as long as it is wide.
  ///
  /// The border of the area of interest is taken to a two-hundredth of the width, for what is finer makes no corridor.
  ///
  /// A spit touches one ground alone and is none. Source: the opening of mathematical morphology (J. Serra,
  /// Image Analysis and Mathematical Morphology, 1982).
  ///
  /// - Parameter width: ground wider than this is no corridor.
  /// - Throws: ``FrontError`` for a width that is not positive.
  /// - Complexity: O(n log n) in the vertices of the front, with GEOS's buffers.
  public func corridors(narrowerThan width: Length = .kilometers(12)) throws -> [Corridor] {
    guard width > .zero, width.meters.isFinite else {
      throw FrontError(
        code: .badSetting, subject: "width",
        description: "A corridor must be narrower than a positive width; \(width.meters) m was asked for.")
    }
    guard !front.lines.isEmpty else { return [] }
    let mesh = trace.mesh
    let half = width.meters / 2
    // GEOS's buffers of a coast of 100,000 vertices take ten times as long as all the rest.
    let area = try mesh.area.simplified(within: width.meters / 200)
    let grounds = try Territories(trace, within: area).estimated
    let outside = try area.buffered(by: 2 * width.meters).madeValid().difference(area).madeValid()
    // A gap between the ground and the world outside, of rounding alone, would be a border to narrow from.
    let overlapping = try outside.buffered(by: 1).madeValid()
    var corridors: [Corridor] = []
    for (flank, side) in trace.sides.enumerated() {
      var ground = PlaneRegion.empty(crs: mesh.plane.crs)
      for other in trace.sides.indices where other != flank {
        ground = try ground.union(grounds[other].madeValid())
      }
      let open = try ground.union(overlapping)
      // GEOS's buffers are not always valid. What is left of the world outside shall not widen again into the
      // mouth of a corridor at the border.
      let wide = try open.buffered(by: -half).madeValid().intersection(ground).buffered(by: half).madeValid()
      // Grounds that only the world outside joins are two; that world is one of its own.
      let territories = try (wide.difference(outside).polygons + outside.polygons).map {
        Self.reach($0, crs: mesh.plane.crs)
      }
      for strip in try ground.difference(wide).polygons {
        let strip = PlaneRegion(unchecked: [strip], crs: mesh.plane.crs)
        let (length, across) = strip.polygons[0].asStrip
        guard length >= 2 * across, across > 1 else { continue }
        let inside = Clipper(strip)
        let places = mesh.places.indices.filter { place in
          let vertex = mesh.vertexOfPlace[place]
          return trace.map[vertex] != flank && inside.contains(mesh.coordinates[vertex])
        }
        guard !places.isEmpty else { continue }
        var touched = 0
        let reach = try strip.buffered(by: 1)
        for ground in territories
        where ground.box.intersects(Self.reach(strip.polygons[0], crs: strip.crs).box) {
          if try !ground.region.intersection(reach).isEmpty { touched += 1 }
        }
        guard touched >= 2 else { continue }
        corridors.append(
          Corridor(
            flankedBy: side,
            sides: trace.sides.indices.filter { side in
              places.contains { trace.map[mesh.vertexOfPlace[$0]] == side }
            }.map { trace.sides[$0] }, places: mesh.places(at: places.map { mesh.vertexOfPlace[$0] }),
            ground: try mesh.onTheGround(strip), length: .meters(length), width: .meters(across)))
      }
    }
    return corridors.sorted { $0.length > $1.length }
  }

  private static func reach(
    _ polygon: PlanePolygon, crs: String
  ) -> (region: PlaneRegion, box: PackedRTree.Box) {
    var low = polygon.rings[0][0]
    var high = low
    for point in polygon.rings[0] {
      low = pointwiseMin(low, point)
      high = pointwiseMax(high, point)
    }
    return (
      PlaneRegion(unchecked: [polygon], crs: crs),
      PackedRTree.Box(minX: low.x - 1, minY: low.y - 1, maxX: high.x + 1, maxY: high.y + 1)
    )
  }
}

extension PlanePolygon {
  /// The length and width of the rectangle that has the polygon's area and perimeter; of a shape rounder than
  /// any rectangle, those of the square of its area.
  var asStrip: (length: Double, width: Double) {
    let perimeter = zip(rings[0], rings[0].dropFirst()).reduce(0.0) { sum, edge in
      let d = edge.1 - edge.0
      return sum + (d * d).sum().squareRoot()
    }
    let root = perimeter * perimeter - 16 * area
    guard root > 0 else { return (area.squareRoot(), area.squareRoot()) }
    let width = (perimeter - root.squareRoot()) / 4
    return (perimeter / 2 - width, width)
  }
}
