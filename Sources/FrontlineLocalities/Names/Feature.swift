internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry

/// A place that a phrase names: its corrected centre, how far it reaches from there, how well that is known.
struct Feature: Sendable {
  let place: NamedPlace
  let position: Position
  /// From the centre to the farthest point of its border.
  let radial: Contribution
  /// How far the centre may be off.
  let uncertainty: Contribution

  var settlement: Settlement? { if case .settlement(let settlement) = place { settlement } else { nil } }
  var district: District? { if case .district(let district) = place { district } else { nil } }
  var route: SupplyRoute? { if case .route(let route) = place { route } else { nil } }

  var name: String { place.name }

  /// A settlement: a disc about its point.
  init(_ settlement: Settlement) {
    place = .settlement(settlement)
    position = settlement.position
    radial = Contribution(
      .radialOfFeature, Extent.radial(of: settlement.kind), isAssumed: true,
      note: "no outline of \(settlement.name) is known; assumed for a \(settlement.kind.rawValue)")
    uncertainty = Contribution(
      .coordinateUncertainty, settlement.coordinateUncertainty ?? .zero,
      note: "of the point of \(settlement.name) in the data")
  }

  /// A district or route by the circle around its outline or line.
  init(_ place: NamedPlace, circle: EnclosingCircle) {
    self.place = place
    position = circle.center
    radial = Contribution(
      .radialOfFeature, circle.radius,
      note: "from the corrected centre of \(place.name) to its farthest point")
    if case .route(let route) = place {
      uncertainty = Contribution(
        .coordinateUncertainty, Resolver.uncertainty(of: route), note: "of the waypoints of \(route.name)")
    } else {
      uncertainty = Contribution(.coordinateUncertainty, .zero)
    }
  }

  /// What a distance from it is uncertain by, but for the distance itself.
  var parts: [Contribution] { [radial, uncertainty] }
  var reach: Length { radial.length + uncertainty.length }
}

/// The smallest circle around positions, or nearly.
struct EnclosingCircle: Sendable {
  let center: Position
  let radius: Length

  /// The circle around positions, at least one, by moving the centre towards the farthest position in ever smaller
  /// steps (M. Badoiu and K. L. Clarkson, Smaller core-sets for balls, SODA 2003). Its radius is measured to the farthest of them, so
  /// it always holds them all; it exceeds the least by half a per cent at most.
  init(around positions: [Position], snapping: (Position) -> Position = { $0 }) {
    var latitude = 0.0
    var longitude = 0.0
    let base = positions[0]
    let scale = Self.cosine(base.latitude)
    let points = positions.map { position -> SIMD2<Double> in
      var east = position.longitude - base.longitude
      if east > 180 { east -= 360 } else if east < -180 { east += 360 }
      return [east * scale, position.latitude - base.latitude]
    }
    for point in points {
      longitude += point.x / Double(points.count)
      latitude += point.y / Double(points.count)
    }
    var center = SIMD2(longitude, latitude)
    for step in 1...200 {
      var farthest = center
      var most = -1.0
      for point in points {
        let offset = point - center
        let distance = (offset * offset).sum()
        if distance > most { (most, farthest) = (distance, point) }
      }
      center += (farthest - center) / Double(step + 1)
    }
    var east = base.longitude + center.x / max(scale, 1e-9)
    if east > 180 { east -= 360 } else if east < -180 { east += 360 }
    let middle = snapping(
      Position(latitude: max(-90, min(90, base.latitude + center.y)), longitude: max(-180, min(180, east))))
    self.center = middle
    radius = positions.reduce(.zero) { max($0, middle.distance(to: $1)) }
  }

  private static func cosine(_ latitude: Double) -> Double { RadiiCosine.cosine(latitude) }
}
