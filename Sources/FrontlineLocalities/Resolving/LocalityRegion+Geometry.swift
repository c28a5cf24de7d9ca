internal import FrontlineFronts
internal import FrontlineGeodesy
public import FrontlineGeometry
internal import FrontlineOverlay
internal import FrontlinePlatform

extension LocalityRegion {
  /// The region as polygons for a map, their edges geodesics.
  ///
  /// Arcs have a vertex every two degrees and stand just outside the true ones, by 0.016 per cent of the radius at
  /// most. Corridors and combined regions are overlaid on a plane about their middle; the round ends of corridors
  /// stand up to half a per cent of the half-width inside the true ones.
  ///
  /// - Throws: `OverlayError` where shapes cannot be overlaid.
  /// - Complexity: O(n log n) in the vertices.
  public func polygons() throws -> MultiPolygon {
    switch self {
    case .circle(let center, let radius): return Self.polygon(Self.arc(center, radius, 0, 360))
    case .ring(let center, let inner, let outer):
      let outside = Self.arc(center, outer, 0, 360)
      guard inner > .zero else { return Self.polygon(outside) }
      return Self.polygon(outside, hole: Self.arc(center, inner, 0, 360, isInner: true))
    case .sector(let center, let inner, let outer, let azimuth, let halfAngle):
      guard halfAngle < 180 else {
        return try LocalityRegion.ring(center: center, inner: inner, outer: outer).polygons()
      }
      let (from, to) = (azimuth.degrees - halfAngle, azimuth.degrees + halfAngle)
      let outside = Self.arc(center, outer, from, to)
      let inside =
        inner > .zero ? Array(Self.arc(center, inner, from, to, isInner: true).reversed()) : [center]
      return Self.polygon(outside + inside)
    case .area(let shape): return shape
    case .corridor, .union, .intersection, .difference:
      let plane = LocalPlane(about: middle)
      return try plane.onTheGround(overlay(on: plane))
    }
  }

  private static func polygon(_ positions: [Position], hole: [Position]? = nil) -> MultiPolygon {
    func ring(_ positions: [Position]) -> Ring? {
      positions.count >= 3 ? try? Ring(positions + [positions[0]]) : nil
    }
    guard let exterior = ring(positions) else { return MultiPolygon([]) }
    return MultiPolygon([
      Polygon(exterior: exterior, interiors: hole.flatMap(ring).map { [Ring]([$0]) } ?? [])
    ])
  }

  /// Positions on an arc, counter-clockwise as RFC 7946 has exteriors; the chords of an outer one do not cut into it.
  private static func arc(
    _ center: Position, _ radius: Length, _ from: Double, _ to: Double, isInner: Bool = false
  ) -> [Position] {
    guard radius > .zero else { return [center] }
    let isWhole = to - from >= 360
    let pieces = max(2, Int(((to - from) / 2).rounded(.up)))
    let step = (to - from) / Double(pieces)
    let grown = isInner ? radius : radius / cos(step / 2 * .pi / 180)
    return (0..<(isWhole ? pieces : pieces + 1)).map { i in
      center.destination(grown, toward: .degrees(to - Double(i) * step))
    }
  }

  /// A position near the middle of the region.
  private var middle: Position {
    switch self {
    case .circle(let center, _), .ring(let center, _, _), .sector(let center, _, _, _, _): return center
    case .corridor(let line, _): return line.positions[line.positions.count / 2]
    case .area(let shape):
      return shape.polygons.first.flatMap { GeographicBox(enclosing: $0.exterior.positions)?.center }
        ?? Position(latitude: 0, longitude: 0)
    case .union(let parts), .intersection(let parts):
      return parts.first?.middle ?? Position(latitude: 0, longitude: 0)
    case .difference(let whole, _): return whole.middle
    }
  }

  private func overlay(on plane: LocalPlane) throws -> PlaneRegion {
    switch self {
    case .circle, .ring, .sector, .area: return try plane.region(of: polygons())
    case .corridor(let line, let halfWidth):
      let dense = line.densified(tolerance: .meters(5), edges: .geodesic)
      let points = try plane.project(dense.positions)
      var whole = PlaneRegion.empty(crs: plane.crs)
      // Each piece as a thin sliver, then all of them grown: the overlay grows regions and no lines.
      var slivers: [PlanePolygon] = []
      for (a, b) in zip(points, points.dropFirst()) {
        let along = b - a
        let length = (along * along).sum().squareRoot()
        guard length > 0 else { continue }
        let across = SIMD2(-along.y, along.x) / length * 0.5
        let ring = [a - across, b - across, b + across, a + across, a - across]
        slivers.append(PlanePolygon(unchecked: [ring], crs: plane.crs))
      }
      for sliver in slivers {
        let grown = try PlaneRegion(unchecked: [sliver], crs: plane.crs).buffered(by: halfWidth.meters)
        whole = try whole.isEmpty ? grown : whole.union(grown)
      }
      return whole
    case .union(let parts):
      return try parts.dropFirst().reduce(parts[0].overlay(on: plane)) { try $0.union($1.overlay(on: plane)) }
    case .intersection(let parts):
      return try parts.dropFirst().reduce(parts[0].overlay(on: plane)) {
        try $0.intersection($1.overlay(on: plane))
      }
    case .difference(let whole, let part):
      return try whole.overlay(on: plane).difference(part.overlay(on: plane))
    }
  }
}
