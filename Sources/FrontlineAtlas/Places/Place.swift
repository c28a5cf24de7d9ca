internal import FrontlineGeodesy
public import FrontlineGeometry

/// Anything with a name and a position: a settlement, a waypoint of a route.
public protocol Place: Sendable {
  /// The name by which the atlas prints it.
  var name: String { get }
  /// Where it is.
  var position: Position { get }
}

extension Place {
  /// The length of the geodesic on WGS 84 from this place to another, both taken as points.
  ///
  /// ```swift
  /// shusha.distance(to: stepanakert).kilometers    // 6.4
  /// ```
  ///
  /// A settlement is not a point: ``Settlement/coordinateUncertainty`` says how far the figure can be off.
  public func distance(to other: some Place) -> Length { position.distance(to: other.position) }

  /// The length of the geodesic on WGS 84 from this place to a position.
  public func distance(to other: Position) -> Length { position.distance(to: other) }

  /// The direction in which the geodesic to another place sets out, clockwise from true north; `nil` where
  /// the two are the same place.
  ///
  /// ```swift
  /// shusha.azimuth(to: stepanakert)?.compassPoint  // .north
  /// ```
  public func azimuth(to other: some Place) -> Azimuth? { position.azimuth(to: other.position) }

  /// The direction in which the geodesic to a position sets out; `nil` where the place is there.
  public func azimuth(to other: Position) -> Azimuth? { position.azimuth(to: other) }
}
