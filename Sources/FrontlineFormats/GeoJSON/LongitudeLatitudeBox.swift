import FrontlineGeometry

/// The smallest box round shapes as RFC 7946 section 5 has it; it may lie over the antimeridian.
///
/// It keeps the stretches of longitude that are taken, and leaves out the widest gap between them.
struct LongitudeLatitudeBox {
  /// More stretches than this are joined where the gap between them is smallest, so that memory stays flat.
  private static let limit = 256

  private var south = Double.infinity
  private var north = -Double.infinity
  /// The stretches of longitude taken, in order and apart.
  private var stretches: [ClosedRange<Double>] = []

  /// West, south, east, north; `nil` while there is nothing. West is greater than east where the box lies over
  /// the antimeridian.
  var corners: [Double]? {
    guard let first = stretches.first, let last = stretches.last else { return nil }
    var west = first.lowerBound
    var east = last.upperBound
    var widest = west + 360 - east
    for (left, right) in zip(stretches, stretches.dropFirst())
    where right.lowerBound - left.upperBound > widest {
      widest = right.lowerBound - left.upperBound
      west = right.lowerBound
      east = left.upperBound
    }
    return [west, south, east, north]
  }

  /// Takes in a shape that is not cut by the antimeridian.
  mutating func add(_ geometry: Geometry) {
    switch geometry {
    case .point(let position): add([position])
    case .multiPoint(let positions): for position in positions { add([position]) }
    case .lineString(let line): add(line.positions)
    case .multiLineString(let lines): for line in lines { add(line.positions) }
    case .polygon(let polygon): add(polygon.exterior.positions)
    case .multiPolygon(let multi): for polygon in multi.polygons { add(polygon.exterior.positions) }
    case .collection(let geometries): for geometry in geometries { add(geometry) }
    }
  }

  /// Takes in another box.
  mutating func add(_ other: LongitudeLatitudeBox) {
    south = min(south, other.south)
    north = max(north, other.north)
    for stretch in other.stretches { add(stretch) }
  }

  private mutating func add(_ positions: [Position]) {
    guard let first = positions.first else { return }
    var west = first.longitude
    var east = first.longitude
    for position in positions {
      west = min(west, position.longitude)
      east = max(east, position.longitude)
      south = min(south, position.latitude)
      north = max(north, position.latitude)
    }
    add(west...east)
  }

  private mutating func add(_ stretch: ClosedRange<Double>) {
    var low = stretches.firstIndex { $0.upperBound >= stretch.lowerBound } ?? stretches.count
    let high = stretches[low...].firstIndex { $0.lowerBound > stretch.upperBound } ?? stretches.count
    var joined = stretch
    if low < high {
      joined =
        min(
          joined.lowerBound, stretches[low].lowerBound)...max(
          joined.upperBound, stretches[high - 1].upperBound)
    }
    stretches.replaceSubrange(low..<high, with: CollectionOfOne(joined))
    guard stretches.count > Self.limit else { return }
    low = (1..<stretches.count).min { gap(before: $0) < gap(before: $1) } ?? 1
    stretches.replaceSubrange(
      low - 1...low, with: CollectionOfOne(stretches[low - 1].lowerBound...stretches[low].upperBound))
  }

  private func gap(before index: Int) -> Double {
    stretches[index].lowerBound - stretches[index - 1].upperBound
  }
}
