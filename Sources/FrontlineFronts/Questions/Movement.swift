public import FrontlineAtlas
internal import FrontlineGeodesy
public import FrontlineGeometry
public import FrontlineLedger
internal import FrontlineOverlay
public import FrontlineTime

/// What changed between the fronts of two days.
public struct FrontMovement: Hashable, Sendable {
  /// The ground that one side gained.
  public struct Gain: Hashable, Sendable {
    /// The side.
    public let side: Party.Side
    /// The ground behind its front on the later day and not on the earlier.
    public let gained: MultiPolygon
    /// The ground behind its front on the earlier day and not on the later.
    public let lost: MultiPolygon
    /// The area gained, on the ellipsoid.
    public let gainedArea: Area
    /// The area lost, on the ellipsoid.
    public let lostArea: Area
  }

  /// A place whose standing changed.
  public struct Change: Hashable, Sendable {
    /// The place.
    public let place: FrontPlace
    /// The side that held it; `nil`: contested, or without a standing.
    public let from: Party.Side?
    /// The side that holds it; `nil`: contested, or without a standing.
    public let to: Party.Side?
  }

  /// The earlier day and the later.
  public let days: ClosedRange<Day>
  /// What each side gained and lost.
  public let gains: [Gain]
  /// The places that changed, by id; empty for fronts that were not traced.
  public let changes: [Change]
}

extension Front {
  /// What changed from this front to a later one.
  ///
  /// ```swift
  /// let movement = try atlas.front(on: start)!.movement(to: atlas.front(on: end)!)
  /// movement.gains[0].gainedArea.squareKilometers
  /// ```
  ///
  /// Grounds are those behind the fronts, the estimates; the bounds of both days do not make bounds of the
  /// difference. Their vertices lie on a grid of a decimetre, so that no slivers are left where both fronts run alike.
  ///
  /// - Throws: ``FrontError``: the later day comes first, different areas of interest or sources.
  /// - Complexity: O(n log n) in the vertices of both.
  public func movement(to later: Front) throws -> FrontMovement {
    guard day <= later.day else {
      throw FrontError(
        code: .badSetting, subject: "\(later.day)",
        description: "A movement runs forward in time; \(later.day) is before \(day).")
    }
    guard areaOfInterest == later.areaOfInterest, plane.crs == later.plane.crs else {
      throw FrontError(
        code: .differentAreas, subject: areaOfInterest,
        description: "The fronts of \(areaOfInterest) and of \(later.areaOfInterest) cannot be compared.")
    }
    let all = sides + later.sides.filter { !sides.contains($0) }
    let gains = try all.map { side in
      let before = try planeGround(of: side)
      let after = try later.planeGround(of: side)
      let gained = try later.onTheGround(after.difference(before, onGrid: 0.1)).wound(edges: .geodesic)
      let lost = try onTheGround(before.difference(after, onGrid: 0.1)).wound(edges: .geodesic)
      return FrontMovement.Gain(
        side: side, gained: gained, lost: lost, gainedArea: gained.area(edges: .geodesic),
        lostArea: lost.area(edges: .geodesic))
    }
    return FrontMovement(days: day...later.day, gains: gains, changes: changes(to: later))
  }

  private func changes(to later: Front) -> [FrontMovement.Change] {
    guard let before = trace, let after = later.trace else { return [] }
    var places: [String: FrontPlace] = [:]
    for place in before.mesh.places + after.mesh.places { places[place.id] = place }
    return places.values.sorted { $0.id < $1.id }.compactMap { place in
      let (from, to) = (before.side(ofPlace: place.id), after.side(ofPlace: place.id))
      return from == to ? nil : FrontMovement.Change(place: place, from: from, to: to)
    }
  }
}

extension FrontTrace {
  /// The side that holds a place; `nil`: contested or not in the net.
  package func side(ofPlace id: String) -> Party.Side? {
    guard let place = mesh.numbers[id] else { return nil }
    let side = map[mesh.vertexOfPlace[place]]
    return side >= 0 ? sides[side] : nil
  }
}
