public import FrontlineAtlas
internal import FrontlineGeodesy
public import FrontlineGeometry
public import FrontlineLedger
internal import FrontlineOverlay

/// Ground with its bounds: the least, the best estimate and the most.
public struct AreaShare: Hashable, Sendable {
  /// What is surely held: triangles whose corners are all of the side.
  public let lower: Area
  /// What lies behind the front.
  public let estimate: Area
  /// What is surely held, and the band beside it.
  public let upper: Area
  /// The whole that it is a share of.
  public let whole: Area
  /// Whether the three figures are bounds and an estimate; else they are one, as of a front that was not traced.
  public internal(set) var hasBounds = true

  /// The three as shares of the whole, from 0 to 1; `nil` where the whole has no area.
  public var fractions: (lower: Double, estimate: Double, upper: Double)? {
    whole > .zero ? (lower / whole, estimate / whole, upper / whole) : nil
  }
}

extension AreaShare {
  init(_ area: SideArea, of whole: Area) {
    self.init(
      lower: .squareMeters(area.lower), estimate: .squareMeters(area.estimate),
      upper: .squareMeters(area.upper), whole: whole)
  }
}

extension TracedFront {
  /// The ground that a side surely holds: every triangle whose corners are all its own.
  ///
  /// - Throws: ``FrontError`` for a side that the front does not part.
  /// - Complexity: O(n) in the triangles at the first question to a trace, which keeps what it found; O(v) in the vertices after it.
  public func surelyHeld(by side: Party.Side) throws -> MultiPolygon {
    try trace.mesh.onTheGround(trace.territories().surely[try front.number(of: side)])
  }

  /// The ground between the surely held grounds, in which the front runs.
  public var band: MultiPolygon {
    get throws { try trace.mesh.onTheGround(trace.territories().band) }
  }
}

extension Front {
  /// The ground behind the front of a side.
  ///
  /// - Throws: ``FrontError`` for a side that the front does not part.
  /// - Complexity: as ``TracedFront/surelyHeld(by:)``; O(1) for a front that was not traced.
  public func territory(of side: Party.Side) throws -> MultiPolygon {
    let number = try number(of: side)
    switch shape {
    case .traced(let trace): return try trace.mesh.onTheGround(trace.territories().estimated[number])
    case .imported(let ground): return ground.territories[number]
    }
  }

  /// How much of the area of interest a side holds, in geodesic areas.
  ///
  /// ```swift
  /// try front.share(of: .armenian).estimate        // 9907 km² on 29 October 2020
  /// ```
  ///
  /// Edge cases: of a front that was not traced the three figures are one, and the whole is the outline that bounds it, or
  /// nothing where there is none.
  ///
  /// - Throws: ``FrontError`` for a side that the front does not part.
  /// - Complexity: O(n) in the triangles at the first question to a trace; O(1) after it.
  public func share(of side: Party.Side) throws -> AreaShare {
    switch shape {
    case .imported(let ground):
      let area = try ground.area(of: number(of: side))
      let whole = try ground.outline.map { try onTheGround($0.region).area(edges: .geodesic) }
      return AreaShare(lower: area, estimate: area, upper: area, whole: whole ?? .zero, hasBounds: false)
    case .traced(let trace):
      return try AreaShare(trace.areas()[number(of: side)], of: trace.mesh.wholeArea())
    }
  }

  /// How much of a district a side holds, in geodesic areas.
  ///
  /// The district's own outline bounds it; what of it lies outside the area of interest counts in the whole
  /// and with no side.
  ///
  /// - Throws: ``FrontError`` where the district has no outline.
  /// - Complexity: at the first question of a district to a net O(n log m) in the triangles and the vertices of its outline;
  ///   after it O(n), and the overlay of the outline with the triangles that it crosses where the side of any of them is new.
  public func share(of side: Party.Side, in district: District) throws -> AreaShare {
    guard let shape = district.shape else {
      throw FrontError(
        code: .noAreaOfInterest, subject: district.id.rawValue,
        description: "\(district.name) has no outline in the data.")
    }
    guard let trace else {
      let region = try plane.region(of: shape)
      let area = try onTheGround(planeGround(of: side).intersection(region)).area(edges: .geodesic)
      return AreaShare(
        lower: area, estimate: area, upper: area, whole: shape.area(edges: .geodesic), hasBounds: false)
    }
    let ground = try trace.mesh.ground(within: shape)
    let area = try trace.measureSides(within: ground)[number(of: side)]
    return AreaShare(area, of: ground.whole)
  }

  /// Which part of a district lies in the area of interest, from 0 to 1; `nil` where it has no outline. Of a front that was
  /// not traced it is all.
  package func coverage(of district: District) throws -> Double? {
    guard let shape = district.shape else { return nil }
    guard let trace else { return 1 }
    let ground = try trace.mesh.ground(within: shape)
    return ground.whole > .zero ? ground.covered / ground.whole : nil
  }

  /// The number of a side of this front.
  func number(of side: Party.Side) throws -> Int {
    if let number = sides.firstIndex(of: side) { return number }
    throw FrontError(
      code: .noSide, subject: "\(side)",
      description:
        "The front of \(day) does not part the side \(side); its sides are \(sides.map(\.rawValue).joined(separator: ", "))."
    )
  }
}

extension Front {
  /// The plane that its grounds are laid over each other on.
  var plane: LocalPlane {
    switch shape {
    case .traced(let trace): trace.mesh.plane
    case .imported(let ground): ground.plane
    }
  }

  /// The ground behind the front of a side on the plane; empty for a side that the front does not part.
  func planeGround(of side: Party.Side) throws -> PlaneRegion {
    guard let number = sides.firstIndex(of: side) else { return .empty(crs: plane.crs) }
    switch shape {
    case .traced(let trace): return try trace.territories().estimated[number]
    case .imported(let ground): return try ground.regions()[number]
    }
  }

  func onTheGround(_ region: PlaneRegion) throws -> MultiPolygon {
    try trace?.mesh.onTheGround(region) ?? plane.onTheGround(region)
  }
}
