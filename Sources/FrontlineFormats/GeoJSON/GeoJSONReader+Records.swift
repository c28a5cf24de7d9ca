import FrontlineGeometry

extension GeoJSONReader {
  /// The feature that a record is: an object that is no GeoJSON and says by two of its members, or by an object in it, where it
  /// is. Once one has been read, those without a position are features without a geometry. `nil`: the parts are none.
  mutating func record(_ parts: GeoJSONParts) throws(FormatError) -> GeoJSONFeature? {
    let others: GeoJSONParts.Seen = [.geometry, .coordinates, .features, .geometries, .properties]
    guard fault == nil, parts.type.flatMap(GeoJSONType.init) == nil, parts.seen.isDisjoint(with: others)
    else {
      return nil
    }
    var properties = JSONObject()
    if let id = parts.id { properties["id"] = id.json }
    if let type = parts.type { properties["type"] = .string(type) }
    for (key, value) in parts.foreignMembers { properties[key] = value }
    let item = JSONValue.object(properties)
    var coordinates = recordPlace?.coordinates(of: item)
    // A record may name its place otherwise than those before.
    if coordinates == nil, let found = try? RecordPlace(of: [item], file: name, leaving: leavesPlaces) {
      recordPlace = found
      coordinates = found.coordinates(of: item)
    }
    guard recordPlace != nil else { return nil }
    var feature = GeoJSONFeature(geometry: nil, properties: properties)
    if let pair = coordinates?.array, pair.count > 1, let x = pair[0].double, let y = pair[1].double {
      do {
        let position = try unproject.map { try $0(x, y) } ?? Position(validatingLatitude: y, longitude: x)
        feature.geometry = .point(position)
      } catch {
        let sentence = (error as? GeometryError).map(inSentence) ?? "\(error)".withoutStop
        note(.invalidValue, sentence, at: parts.place)
      }
    }
    return try deliver(feature, of: parts)
  }
}
