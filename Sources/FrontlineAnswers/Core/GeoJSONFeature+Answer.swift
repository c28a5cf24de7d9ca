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
  var densified: GeoJSONFeature {
    let tolerance = Length.meters(1)
    var feature = self
    switch geometry {
    case .lineString(let line):
      feature.geometry = .lineString(line.densified(tolerance: tolerance, edges: .geodesic))
    case .polygon(let polygon):
      let dense = polygon.densified(tolerance: tolerance, edges: .geodesic)
      feature.geometry = dense.isValid ? .polygon(dense) : .multiPolygon(MultiPolygon([dense]).mended)
    case .multiPolygon(let polygons):
      feature.geometry = .multiPolygon(polygons.densified(tolerance: tolerance, edges: .geodesic).mended)
    default: break
    }
    return feature
  }
}

extension MultiPolygon {
  /// The ground as a reader of files takes it: valid in longitude and latitude, where there is a way to make it so.
  fileprivate var mended: MultiPolygon { (try? validAsWritten()) ?? self }
}
