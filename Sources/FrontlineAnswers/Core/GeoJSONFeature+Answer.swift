import FrontlineFormats
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry

extension GeoJSONFeature {
  /// A named point with further properties.
  init(_ id: String?, _ name: String?, _ position: Position, _ properties: JSONObject = [:]) {
    self.init(
      id: id.map { .string($0) }, geometry: .point(position),
      properties: (["id": .text(id), "name": .text(name)] as JSONObject).adding(properties))
  }

  /// The feature with positions added along its edges, which here are geodesics, so that a reader who takes them
  /// as straight in longitude and latitude (RFC 7946 section 3.1.1) is off by no more than a meter; grounds are valid as
  /// such a reader sees them.
  ///
  /// - Throws: `FrontError` where a ground cannot be made valid.
  func densified() throws -> GeoJSONFeature {
    let tolerance = Length.meters(1)
    var feature = self
    switch geometry {
    case .lineString(let line):
      feature.geometry = .lineString(line.densified(tolerance: tolerance, edges: .geodesic))
    case .polygon(let polygon):
      let dense = polygon.densified(tolerance: tolerance, edges: .geodesic)
      feature.geometry =
        try dense.isValid ? .polygon(dense) : .multiPolygon(MultiPolygon([dense]).validAsWritten())
    case .multiPolygon(let polygons):
      let dense = polygons.densified(tolerance: tolerance, edges: .geodesic)
      feature.geometry = .multiPolygon(try dense.validAsWritten())
    default: break
    }
    return feature
  }
}
