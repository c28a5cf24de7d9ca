internal import FrontlineGeodesy
public import FrontlineGeometry

/// The ground that a phrase stands for, exact: circles, rings and sectors are so many metres of geodesic from a
/// position, corridors so many from a line, and the edges of areas are geodesics.
///
/// ```swift
/// let region = try Locality("5 km from Shusha").resolved(in: atlas).region
/// region.kind                                    // "ring"
/// region.contains(shusha.position.destination(.kilometers(5), toward: .degrees(77)))      // true
/// ```
public indirect enum LocalityRegion: Hashable, Sendable {
  /// All within a radius.
  case circle(center: Position, radius: Length)
  /// All between two radii, both included.
  case ring(center: Position, inner: Length, outer: Length)
  /// All between two radii and within an angle, in degrees, to either side of an azimuth.
  case sector(center: Position, inner: Length, outer: Length, azimuth: Azimuth, halfAngle: Double)
  /// All within a distance of a line.
  case corridor(LineString, halfWidth: Length)
  /// All within borders.
  case area(MultiPolygon)
  /// All in any of several.
  case union([LocalityRegion])
  /// All in every one of several.
  case intersection([LocalityRegion])
  /// All in the first and not in the second.
  case difference(LocalityRegion, LocalityRegion)

  /// The kind in a word: `circle`, `ring`, `sector`, `corridor`, `polygon`, `union`, `intersection`, `difference`.
  public var kind: String {
    switch self {
    case .circle: "circle"
    case .ring: "ring"
    case .sector: "sector"
    case .corridor: "corridor"
    case .area: "polygon"
    case .union: "union"
    case .intersection: "intersection"
    case .difference: "difference"
    }
  }

  /// The lines of corridors; empty where it is anything else.
  var lines: [LineString] {
    switch self {
    case .corridor(let line, _): return [line]
    case .union(let parts):
      let lines = parts.map(\.lines)
      return lines.contains(where: \.isEmpty) ? [] : lines.flatMap { $0 }
    default: return []
    }
  }

  /// Whether a position lies in the region or, within a tenth of a millimetre, on its edge.
  ///
  /// - Complexity: O(1) for what is round; O(log n) for a line; O(vertices) for an area.
  public func contains(_ position: Position) -> Bool {
    let slack = 1e-4
    switch self {
    case .circle(let center, let radius): return center.distance(to: position).meters <= radius.meters + slack
    case .ring(let center, let inner, let outer):
      let distance = center.distance(to: position).meters
      return distance >= inner.meters - slack && distance <= outer.meters + slack
    case .sector(let center, let inner, let outer, let azimuth, let halfAngle):
      let distance = center.distance(to: position).meters
      guard distance >= inner.meters - slack, distance <= outer.meters + slack else { return false }
      guard let seen = center.azimuth(to: position) else { return true }
      return seen.angle(to: azimuth) <= halfAngle + slack / max(distance, 1) * 180 / .pi + 1e-9
    case .corridor(let line, let halfWidth):
      return line.nearestPoint(to: position, edges: .geodesic).distance.meters <= halfWidth.meters + slack
    case .area(let shape): return shape.contains(position, edges: .geodesic)
    case .union(let parts): return parts.contains { $0.contains(position) }
    case .intersection(let parts): return parts.allSatisfy { $0.contains(position) }
    case .difference(let whole, let part): return whole.contains(position) && !part.contains(position)
    }
  }
}
