import FrontlineFormats
import FrontlineGeometry

extension GeoJSONFeature {
  /// A named point with further properties.
  init(_ id: String?, _ name: String?, _ position: Position, _ properties: JSONObject = [:]) {
    self.init(
      id: id.map { .string($0) }, geometry: .point(position),
      properties: (["id": .text(id), "name": .text(name)] as JSONObject).adding(properties))
  }
}
