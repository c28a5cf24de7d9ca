internal import FrontlineGeodesy
package import FrontlineGeometry

/// Places, and which comes nearest.
package struct PlaceIndex: Sendable {
  package let places: [FrontPlace]
  private let tree: PackedRTree

  package init(_ places: [FrontPlace]) {
    self.places = places
    tree = PackedRTree(places.map { GeographicBox($0.position) })
  }

  /// The nearest places, nearest first.
  package func nearest(_ count: Int = 1, to position: Position) -> [(place: FrontPlace, distance: Length)] {
    tree.nearest(count, lowerBound: { $0.leastDistance(to: position).meters }) {
      places[$0].position.distance(to: position).meters
    }.map { (places[$0.index], .meters($0.distance)) }
  }
}
