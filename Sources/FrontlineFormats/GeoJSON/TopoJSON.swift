/// The layers of a TopoJSON, whose shapes share their arcs, as features of GeoJSON.
///
/// The text of a layer, or of all, is a collection that `GeoJSONReader` reads, with the properties as they are.
///
/// Edge cases: an object that is no collection is a layer of one feature. Where there are several layers, each feature has
/// the name of its own in the property `folder`, unless it has such a property.
///
/// Source: [The TopoJSON Format Specification](https://github.com/topojson/topojson-specification), version 1.0.
package struct TopoJSON {
  /// An object of the topology.
  package struct Layer {
    /// Its key.
    package let name: String
    fileprivate let features: [JSONValue]
    /// The reference system that the file states, in the member of the edition of 2008.
    fileprivate let crs: JSONValue?
    /// A collection of its features.
    package var text: String { collection(features, crs) }
  }

  /// The objects, in their order.
  package let layers: [Layer]
  /// A collection of the features of all layers.
  package var text: String { collection(layers.flatMap(\.features), layers.first?.crs) }

  /// Reads a file.
  ///
  /// - Throws: ``FormatError`` where it is no topology, or a shape names an arc that is not there.
  package init(_ source: ByteSource) throws(FormatError) {
    let value = try JSONValue(source)
    guard let objects = value["objects"]?.object, let arcs = value["arcs"]?.array else {
      throw FormatError(
        code: .missing, at: FormatPlace(file: source.name),
        "it is no TopoJSON, which has \"objects\" and \"arcs\"")
    }
    let topology = try Topology(arcs, value["transform"], file: source.name)
    var layers: [Layer] = []
    for (name, object) in objects {
      let members =
        object["type"]?.string == "GeometryCollection" ? object["geometries"]?.array ?? [] : [object]
      var features: [JSONValue] = []
      for (number, member) in members.enumerated() {
        var feature = try topology.feature(member, named: "\(name), \(number)")
        if objects.count > 1, var properties = feature["properties"]?.object, properties["folder"] == nil {
          properties["folder"] = .string(name)
          feature["properties"] = .object(properties)
        }
        features.append(.object(feature))
      }
      layers.append(Layer(name: name, features: features, crs: value["crs"]))
    }
    self.layers = layers
  }
}

private func collection(_ features: [JSONValue], _ crs: JSONValue?) -> String {
  var members: JSONObject = ["type": "FeatureCollection"]
  if let crs { members["crs"] = crs }
  members["features"] = .array(features)
  return JSONValue.object(members).description
}

/// The arcs of a topology, and what makes shapes of them.
private struct Topology {
  private let arcs: [[JSONValue]]
  private let scale: (x: Double, y: Double, dx: Double, dy: Double)?
  private let file: String

  init(_ arcs: [JSONValue], _ transform: JSONValue?, file: String) throws(FormatError) {
    self.file = file
    func pair(_ key: String) throws(FormatError) -> (Double, Double) {
      guard let x = transform?[key]?[0]?.double, let y = transform?[key]?[1]?.double else {
        throw FormatError(
          code: .invalidValue, at: FormatPlace(file: file), "its transform has no two numbers in \"\(key)\"")
      }
      return (x, y)
    }
    if let transform, !transform.isNull {
      let (scale, translation) = (try pair("scale"), try pair("translate"))
      self.scale = (scale.0, scale.1, translation.0, translation.1)
    } else {
      scale = nil
    }
    var absolute: [[JSONValue]] = []
    for arc in arcs {
      // On a grid each position is told from the one before.
      var (x, y) = (0.0, 0.0)
      var positions: [JSONValue] = []
      for position in arc.array ?? [] {
        if scale != nil, let dx = position[0]?.double, let dy = position[1]?.double {
          (x, y) = (x + dx, y + dy)
          positions.append(Self.scaled([.number(x), .number(y)], scale))
        } else {
          positions.append(position)
        }
      }
      absolute.append(positions)
    }
    self.arcs = absolute
  }

  private static func scaled(
    _ position: JSONValue, _ scale: (x: Double, y: Double, dx: Double, dy: Double)?
  ) -> JSONValue {
    guard let scale, let x = position[0]?.double, let y = position[1]?.double else { return position }
    return [.number(x * scale.x + scale.dx), .number(y * scale.y + scale.dy)]
  }

  func feature(_ object: JSONValue, named name: String) throws(FormatError) -> JSONObject {
    var feature: JSONObject = ["type": "Feature"]
    if let id = object["id"] { feature["id"] = id }
    feature["properties"] = .object(object["properties"]?.object ?? [:])
    feature["geometry"] = try geometry(object, name)
    return feature
  }

  private func geometry(_ object: JSONValue, _ name: String) throws(FormatError) -> JSONValue {
    guard let type = object["type"]?.string else { return .null }
    if type == "GeometryCollection" {
      var members: [JSONValue] = []
      for member in object["geometries"]?.array ?? [] { members.append(try geometry(member, name)) }
      return ["type": .string(type), "geometries": .array(members)]
    }
    // How deep the arcs of a line stand in lists.
    let depths = ["LineString": 0, "MultiLineString": 1, "Polygon": 1, "MultiPolygon": 2]
    let coordinates: JSONValue
    if let depth = depths[type] {
      coordinates = try lines(object["arcs"] ?? .null, depth, name)
    } else if type == "MultiPoint" {
      coordinates = .array((object["coordinates"]?.array ?? []).map { Self.scaled($0, scale) })
    } else {
      coordinates = Self.scaled(object["coordinates"] ?? .null, scale)
    }
    return ["type": .string(type), "coordinates": coordinates]
  }

  private func lines(_ list: JSONValue, _ depth: Int, _ name: String) throws(FormatError) -> JSONValue {
    var parts: [JSONValue] = []
    for item in list.array ?? [] {
      if depth > 0 {
        parts.append(try lines(item, depth - 1, name))
        continue
      }
      // ~n is arc n from its end.
      guard let number = item.int, arcs.indices.contains(number < 0 ? ~number : number) else {
        throw FormatError(
          code: .invalidValue, at: FormatPlace(file: file),
          "\(name) names the arc \(item), and it has \(arcs.count)")
      }
      let arc = number < 0 ? arcs[~number].reversed() : arcs[number]
      parts += parts.isEmpty ? arc[...] : arc.dropFirst()
    }
    return .array(parts)
  }
}
