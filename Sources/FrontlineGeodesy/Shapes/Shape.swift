public import FrontlineGeometry

/// Anything between which a distance can be measured.
///
/// A multipolygon or a collection may be empty, and then has no distance: such measurements are optional.
/// Positions, lines, rings and polygons never are: see ``SolidShape``.
public protocol Shape: Sendable {
  /// This shape as one of the seven kinds.
  var geometry: Geometry { get }
}

/// A shape that is never empty, so that it always has a distance.
public protocol SolidShape: Shape {}

extension Position: SolidShape {
  /// This position as a point.
  public var geometry: Geometry { .point(self) }
}

extension LineString: SolidShape {
  /// This line.
  public var geometry: Geometry { .lineString(self) }
}

extension Ring: SolidShape {
  /// The ring as a line, without what it encloses.
  public var geometry: Geometry { .lineString(line) }
}

extension Polygon: SolidShape {
  /// This polygon.
  public var geometry: Geometry { .polygon(self) }
}

extension MultiPolygon: Shape {
  /// This multipolygon.
  public var geometry: Geometry { .multiPolygon(self) }
}

extension Geometry: Shape {
  /// The shape itself.
  public var geometry: Geometry { self }
}
