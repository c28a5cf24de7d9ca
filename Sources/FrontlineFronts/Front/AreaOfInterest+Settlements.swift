internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineOverlay

extension AreaOfInterest {
  /// The ground of the settlements that an atlas has claims on, or of all where it has claims on none: their convex
  /// hull with a margin of a tenth of their extent about it, at least 1 km.
  ///
  /// So data from elsewhere, which often come without outlines, have fronts too.
  ///
  /// - Throws: ``FrontError`` where there is no settlement, or where they lie on more than half the globe.
  init(ofSettlementsIn atlas: Atlas) throws {
    let claimed = atlas.settlements.filter { !atlas.ledger.claims(on: .settlement($0.id)).isEmpty }
    let places = claimed.isEmpty ? Array(atlas.settlements) : claimed
    guard let box = GeographicBox(enclosing: places.map(\.position)) else {
      throw FrontError(
        code: .noAreaOfInterest, subject: "area",
        description: """
          The atlas has no settlement, and its data name no area of interest; name one in datapackage.json, or \
          the area to trace the front in.
          """)
    }
    guard places.allSatisfy({ box.center.distance(to: $0.position) < .kilometers(10_000) }) else {
      throw FrontError(
        code: .noAreaOfInterest, subject: "area",
        description: """
          The settlements of the atlas lie on more than half the globe, and its data name no area of \
          interest; name one in datapackage.json, or the area to trace the front in.
          """)
    }
    let plane = try LocalPlane(around: box)
    let ring = try Self.hull(of: plane.project(places.map(\.position)), margin: 0.1, crs: plane.crs)
    self.init(
      name: "the ground of the data's settlements",
      shape: MultiPolygon([Polygon(exterior: try Ring(plane.unproject(ring)))]))
    isOfSettlements = true
  }

  /// The convex hull of points, grown by a share of their extent, as a closed ring. Each edge has points between, so
  /// that it runs near the straight line in any other projection too.
  static func hull(
    of points: [PlaneCoordinates], margin: Double, crs: String
  ) throws(OverlayError) -> [PlaneCoordinates] {
    var (low, high) = (points[0], points[0])
    for point in points { (low, high) = (pointwiseMin(low, point), pointwiseMax(high, point)) }
    let extent = ((high - low) * (high - low)).sum().squareRoot()
    let reach = max(extent * margin, 1_000)
    let hull = try PlaneRegion(within: reach, ofHullOf: points, crs: crs).polygons[0].rings[0]
    let step = (extent + 2 * reach) / 16
    var ring = [hull[0]]
    for (corner, next) in zip(hull, hull.dropFirst()) {
      let edge = next - corner
      let pieces = max(1, ((edge * edge).sum().squareRoot() / step).rounded(.up))
      for piece in 1..<Int(pieces) { ring.append(corner + edge * (Double(piece) / pieces)) }
      ring.append(next)
    }
    return ring
  }
}
