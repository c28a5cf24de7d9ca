internal import FrontlineGeometry

extension WrappedFeatures {
  /// The features of all layers of a map of uMap, each with the name of its layer as `folder` and its color, or that of its
  /// layer, as `fill`, of lines as `stroke`; `nil`: it is none.
  init?(uMap parts: GeoJSONParts) {
    guard parts.type == "umap", let layers = parts.foreignMembers["layers"]?.array else { return nil }
    func options(_ value: JSONValue?) -> JSONValue? { value?["_umap_options"] ?? value?["_storage"] }
    var features: [JSONValue] = []
    for layer in layers {
      let ofLayer = options(layer)
      for feature in layer["features"]?.array ?? [] {
        guard var copy = feature.object else { continue }
        var properties = feature["properties"]?.object ?? [:]
        let own = options(feature["properties"])
        (properties["_umap_options"], properties["_storage"]) = (nil, nil)
        if let name = ofLayer?["name"], properties["folder"] == nil { properties["folder"] = name }
        let isLine = feature["geometry"]?["type"]?.string?.hasSuffix("LineString") == true
        let key = isLine ? "stroke" : "fill"
        let named = isLine ? ["color"] : ["fillColor", "color"]
        let colors = [own, ofLayer].flatMap { options in named.compactMap { options?[$0] } }
        if let color = colors.first(where: { $0.string?.isEmpty == false }), properties[key] == nil {
          properties[key] = color
        }
        copy["properties"] = .object(properties)
        features.append(.object(copy))
      }
    }
    self.init(
      text: (["type": "FeatureCollection", "features": .array(features)] as JSONValue).description,
      members: parts.properties)
  }
}
