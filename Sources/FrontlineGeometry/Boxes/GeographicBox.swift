/// A span of latitudes and a span of longitudes, borders included; it may cross the antimeridian.
///
/// ```swift
/// let karabakh = GeographicBox(south: 38.8, west: 45.5, north: 40.6, east: 47.8)
/// karabakh.contains(shusha)                                    // true
/// let fiji = GeographicBox(south: -21, west: 176, north: -12, east: -178)
/// fiji.crossesAntimeridian                                     // true
/// fiji.longitudeSpan                                           // 6
/// ```
///
/// The longitudes run eastward from ``west`` to ``east`` (RFC 7946 section 5.2): a box whose west is greater
/// than its east crosses 180 degrees.
///
/// Edge cases:
/// - `west == east` is a box of no width, -180 ... 180 is the whole circle.
/// - Longitudes 180 and -180 are one meridian.
/// - A box that reaches a pole contains the pole at any longitude, and two such boxes intersect there.
public struct GeographicBox: Hashable, Sendable {
  /// The southern border in degrees, -90 ... 90.
  public let south: Double
  /// The western border in degrees, -180 ... 180.
  public let west: Double
  /// The northern border in degrees, at least ``south``.
  public let north: Double
  /// The eastern border in degrees, -180 ... 180; less than ``west`` where the box crosses 180 degrees.
  public let east: Double

  /// The whole globe.
  public static let world = GeographicBox(south: -90, west: -180, north: 90, east: 180)

  /// A box from literals; traps with the sentence of ``init(validatingSouth:west:north:east:)`` where they
  /// are impossible. For data use that initializer.
  public init(south: Double, west: Double, north: Double, east: Double) {
    do {
      try self.init(validatingSouth: south, west: west, north: north, east: east)
    } catch {
      preconditionFailure(error.description)
    }
  }

  /// A box from data.
  ///
  /// - Parameters:
  ///   - south: degrees, -90 ... 90.
  ///   - west: degrees, -180 ... 180.
  ///   - north: degrees, `south` ... 90.
  ///   - east: degrees, -180 ... 180.
  /// - Throws: ``GeometryError`` with code ``GeometryError/Code/invalidCoordinate``, naming the value.
  public init(validatingSouth south: Double, west: Double, north: Double, east: Double) throws(GeometryError)
  {
    _ = try Position(validatingLatitude: south, longitude: west)
    _ = try Position(validatingLatitude: north, longitude: east)
    guard south <= north else {
      throw GeometryError(
        code: .invalidCoordinate,
        description: "The south of a box, \(south), is greater than its north, \(north).")
    }
    self.south = south
    self.west = west
    self.north = north
    self.east = east
  }

  /// The box of one position.
  public init(_ position: Position) {
    self.init(
      south: position.latitude, west: position.longitude, north: position.latitude, east: position.longitude)
  }

  /// The smallest box around the positions: of the spans of longitude that hold them all, the narrowest.
  ///
  /// ```swift
  /// let ends = [Position(latitude: 0, longitude: 179), Position(latitude: 1, longitude: -178)]
  /// GeographicBox(enclosing: ends)                             // 0 179 1 -178: three degrees wide
  /// ```
  ///
  /// It encloses the positions, not the edges between them: a geodesic edge bulges toward the pole, and one
  /// across the antimeridian of an elsewhere wide line may lie outside.
  ///
  /// - Returns: nil where there are no positions.
  /// - Complexity: O(n); O(n log n) where they spread over more than half the globe.
  public init?(enclosing positions: some Collection<Position>) {
    guard let first = positions.first else { return nil }
    var (south, north, west, east) = (first.latitude, first.latitude, first.longitude, first.longitude)
    for position in positions {
      south = min(south, position.latitude)
      north = max(north, position.latitude)
      west = min(west, position.longitude)
      east = max(east, position.longitude)
    }
    if east - west > 180, let span = Self.narrowestSpan(of: positions.map(\.longitude)) {
      (west, east) = span
    }
    self.init(south: south, west: west, north: north, east: east)
  }

  /// The span between the two sides of the widest gap, or nil where the widest is the one across 180.
  private static func narrowestSpan(of longitudes: [Double]) -> (west: Double, east: Double)? {
    let sorted = longitudes.sorted()
    var widest = sorted[0] + 360 - sorted[sorted.count - 1]
    var span: (Double, Double)?
    for (a, b) in zip(sorted, sorted.dropFirst()) where b - a > widest {
      widest = b - a
      span = (b, a)
    }
    return span
  }
}

extension GeographicBox {
  /// Whether the box crosses the antimeridian; one that only ends on it does not.
  public var crossesAntimeridian: Bool { west > east && west < 180 && east > -180 }

  /// The width in degrees of longitude, 0 ... 360.
  public var longitudeSpan: Double { west <= east ? east - west : east - west + 360 }

  /// The height in degrees of latitude, 0 ... 180.
  public var latitudeSpan: Double { north - south }

  /// The position half-way between the borders.
  public var center: Position {
    let middle = west + longitudeSpan / 2
    return Position(latitude: (south + north) / 2, longitude: middle > 180 ? middle - 360 : middle)
  }

  /// The corners, counterclockwise from the south-west.
  public var corners: [Position] {
    [
      Position(latitude: south, longitude: west), Position(latitude: south, longitude: east),
      Position(latitude: north, longitude: east), Position(latitude: north, longitude: west),
    ]
  }
}

extension GeographicBox: CustomStringConvertible {
  /// South, west, north and east in degrees: `38.80000, 45.50000 ... 40.60000, 47.80000`.
  public var description: String {
    "\(fixed(south, 5)), \(fixed(west, 5)) ... \(fixed(north, 5)), \(fixed(east, 5))"
  }
}
