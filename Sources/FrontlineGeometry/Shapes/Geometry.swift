/// A shape of any of the seven kinds of RFC 7946 section 3.1 (and of OGC Simple Features).
///
/// ```swift
/// let geometry = Geometry.point(Position(latitude: 39.7537, longitude: 46.7465))
/// if case .point(let position) = geometry { print(position) }      // 39.75370, 46.74650
/// ```
///
/// Edge cases: the multiple kinds and a collection can be empty; collections can hold collections.
public enum Geometry: Hashable, Sendable {
  /// One position.
  case point(Position)
  /// Several positions, possibly none.
  case multiPoint([Position])
  /// A line.
  case lineString(LineString)
  /// Several lines, possibly none.
  case multiLineString([LineString])
  /// A polygon.
  case polygon(Polygon)
  /// Several polygons, possibly none.
  case multiPolygon(MultiPolygon)
  /// Several shapes of any kind, possibly none.
  case collection([Geometry])
}

extension Geometry {
  /// The name of the kind as GeoJSON spells it: `Point`, `MultiPolygon`, `GeometryCollection`.
  public var kind: String {
    switch self {
    case .point: "Point"
    case .multiPoint: "MultiPoint"
    case .lineString: "LineString"
    case .multiLineString: "MultiLineString"
    case .polygon: "Polygon"
    case .multiPolygon: "MultiPolygon"
    case .collection: "GeometryCollection"
    }
  }

  /// Whether there is no position in it.
  public var isEmpty: Bool {
    switch self {
    case .point, .lineString, .polygon: false
    case .multiPoint(let positions): positions.isEmpty
    case .multiLineString(let lines): lines.isEmpty
    case .multiPolygon(let shape): shape.polygons.isEmpty
    case .collection(let members): members.allSatisfy(\.isEmpty)
    }
  }

  /// Calls `body` with each run of positions: a point, a line, a ring.
  ///
  /// - Complexity: O(number of runs), besides `body`.
  public func forEachRun(_ body: ([Position]) throws -> Void) rethrows {
    switch self {
    case .point(let position): try body([position])
    case .multiPoint(let positions): for position in positions { try body([position]) }
    case .lineString(let line): try body(line.positions)
    case .multiLineString(let lines): for line in lines { try body(line.positions) }
    case .polygon(let polygon): for ring in polygon.rings { try body(ring.positions) }
    case .multiPolygon(let shape):
      for polygon in shape.polygons { for ring in polygon.rings { try body(ring.positions) } }
    case .collection(let members): for member in members { try member.forEachRun(body) }
    }
  }

  /// All positions in order, the closing position of each ring included.
  ///
  /// - Complexity: O(n)
  public var positions: [Position] {
    var all: [Position] = []
    forEachRun { all.append(contentsOf: $0) }
    return all
  }

  /// The smallest box around the positions, or nil where there are none; see
  /// ``GeographicBox/init(enclosing:)`` for what it leaves out.
  ///
  /// - Complexity: O(n)
  public var positionBox: GeographicBox? { GeographicBox(enclosing: positions) }
}
