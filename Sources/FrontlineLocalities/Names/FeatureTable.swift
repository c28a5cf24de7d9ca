internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlinePlatform
internal import Synchronization

/// What phrases need of an atlas beside its names, made once and kept with it: circles around districts, the course of
/// roads.
final class FeatureTable: Sendable {
  private let circles = Mutex<[District.ID: EnclosingCircle]>([:])
  /// The greatest published length of a road of the atlas over that of its line; 1 where none is published.
  let bends: Double

  init(_ atlas: Atlas) {
    bends = atlas.routes.reduce(1) { most, route in
      guard let published = route.publishedLength else { return most }
      return max(most, published / route.line.length(edges: .geodesic))
    }
  }

  /// The corrected centre and radial of a district, `nil` where its outline is unknown.
  func circle(around district: District) -> EnclosingCircle? {
    if let known = circles.withLock({ $0[district.id] }) { return known }
    guard let shape = district.shape, let first = shape.polygons.first else { return nil }
    _ = first
    let positions = shape.polygons.flatMap { $0.exterior.positions }
    let circle = EnclosingCircle(around: positions) { center in
      shape.contains(center, edges: .geodesic)
        ? center : shape.nearestPoint(to: center, edges: .geodesic)?.position ?? center
    }
    circles.withLock { $0[district.id] = circle }
    return circle
  }

  static func of(_ atlas: Atlas) -> FeatureTable { atlas.derived(FeatureTable.self) { FeatureTable(atlas) } }
}

/// The cosine of an angle in degrees.
enum RadiiCosine {
  static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}
