package import FrontlineGeometry

extension Geometry {
  /// How deep collections are nested in one another where well-known text and binary are read.
  package static let nestingLimit = 32

  /// How deep it is nested: 1 for a shape, one more for each that it is a member of.
  package var nesting: Int {
    switch self {
    case .point, .lineString, .polygon: 1
    case .multiPoint, .multiLineString, .multiPolygon: 2
    case .collection(let members): 1 + (members.lazy.map(\.nesting).max() ?? 0)
    }
  }
}
