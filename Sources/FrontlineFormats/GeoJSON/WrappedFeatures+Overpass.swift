extension WrappedFeatures {
  /// The elements that Overpass gives of OpenStreetMap, as features: nodes that have tags as points, ways as lines, those that
  /// close and are no roads or rivers as polygons. Relations have no shape. `nil`: they are no such elements, or all are nodes.
  ///
  /// A way has its `geometry` (`out geom`), or the nodes stand beside it (`out body; >; out skel`).
  static func overpass(_ elements: [JSONValue]) -> JSONValue? {
    let kinds = Set(elements.map { $0["type"]?.string ?? "" })
    guard kinds.isSubset(of: ["node", "way", "relation"]), kinds != ["node"],
      elements.allSatisfy({ $0["id"]?.double != nil })
    else { return nil }
    func pair(_ value: JSONValue) -> JSONValue? {
      guard let latitude = value["lat"], let longitude = value["lon"] else { return nil }
      return [longitude, latitude]
    }
    var nodes: [String: JSONValue] = [:]
    for element in elements where element["type"]?.string == "node" {
      if let id = element["id"] { nodes[id.description] = pair(element) }
    }
    var features: [JSONValue] = []
    for element in elements {
      let tags = element["tags"]?.object ?? [:]
      var geometry = JSONValue.null
      switch element["type"]?.string {
      case "node":
        guard !tags.isEmpty || kinds == ["node"] else { continue }
        if let position = pair(element) { geometry = ["type": "Point", "coordinates": position] }
      case "way":
        let ends =
          element["geometry"]?.array?.map(pair) ?? element["nodes"]?.array?.map { nodes[$0.description] }
          ?? []
        let line = ends.compactMap { $0 }
        guard line.count == ends.count, line.count > 1 else { break }
        let isLine = ["highway", "waterway", "railway", "barrier"].contains { tags[$0] != nil }
        let isRing = line.count > 3 && line.first == line.last && !isLine
        geometry =
          isRing
          ? ["type": "Polygon", "coordinates": .array([.array(line)])]
          : ["type": "LineString", "coordinates": .array(line)]
      default: break
      }
      var properties = element.object ?? [:]
      for key in ["geometry", "nodes", "members", "bounds"] { properties[key] = nil }
      for (key, value) in tags where properties[key] == nil { properties[key] = value }
      features.append(["type": "Feature", "geometry": geometry, "properties": .object(properties)])
    }
    return ["type": "FeatureCollection", "features": .array(features)]
  }
}
