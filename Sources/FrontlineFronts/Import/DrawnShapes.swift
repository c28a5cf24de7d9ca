internal import FrontlineGeometry

/// The polygons and lines of what somebody drew; points are none.
struct DrawnShapes {
  private(set) var polygons: [Polygon] = []
  private(set) var lines: [LineString] = []

  init(_ geometry: Geometry?) {
    if let geometry { add(geometry) }
  }

  private mutating func add(_ geometry: Geometry) {
    switch geometry {
    case .point, .multiPoint: return
    case .lineString(let line): lines.append(line)
    case .multiLineString(let several): lines += several
    case .polygon(let polygon): polygons.append(polygon)
    case .multiPolygon(let shape): polygons += shape.polygons
    case .collection(let members): for member in members { add(member) }
    }
  }

  var isEmpty: Bool { polygons.isEmpty && lines.isEmpty }

  /// The most degrees of longitude between two positions of its lines and rings that follow each other.
  var longestStep: Double {
    var longest = 0.0
    for positions in lines.map(\.positions) + polygons.flatMap({ $0.rings.map(\.positions) }) {
      var last = positions[0].longitude
      for position in positions {
        longest = max(longest, abs(position.longitude - last))
        last = position.longitude
      }
    }
    return longest
  }
}
