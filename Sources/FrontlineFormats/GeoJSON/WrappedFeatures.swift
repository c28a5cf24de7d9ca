internal import FrontlineGeometry

/// The collection of features in JSON that is not a GeoJSON itself: inside of another object, as services answer, or an
/// array of features, of collections, or of records with a latitude and a longitude.
struct WrappedFeatures {
  /// The collection, or the feature, as JSON.
  let text: String
  /// Where it stands: `value`, `data.map`; empty: it was an array.
  let path: String
  /// What stands beside it: names, times and other plain values.
  let members: JSONObject

  /// Finds it; `nil`: there is none.
  ///
  /// - Throws: ``FormatError`` where there are several, with their paths, or records without positions.
  init?(in value: JSONValue, at place: FormatPlace) throws(FormatError) {
    if let records = value.array {
      guard let text = try Self.collection(of: records, at: place) else { return nil }
      self.text = text
      path = ""
      members = [:]
      return
    }
    guard let object = value.object else { return nil }
    var found: [(path: [String], value: JSONValue, beside: JSONObject)] = []
    Self.find(object, [], &found, depth: 0)
    guard let first = found.first else {
      guard let path = Self.bareRing(in: .object(object), [], depth: 0) else { return nil }
      throw FormatError(
        code: .invalidValue, at: place,
        "the object is not a GeoJSON; at \(path.joined(separator: ".")) it holds pairs of numbers, which may be a ring, and does not say which number is the latitude; write a polygon of GeoJSON, longitude first"
      )
    }
    guard found.count == 1 else {
      let paths = found.prefix(6).map { $0.path.joined(separator: ".") } + (found.count > 6 ? ["..."] : [])
      throw FormatError(
        code: .invalidValue, at: place,
        "the object is not a GeoJSON, and holds \(found.count) collections of features, at \(paths.joined(separator: ", ")); write each to a file of its own"
      )
    }
    path = first.path.joined(separator: ".")
    members = first.beside
    text = first.value.description
  }

  /// Where the first list of three pairs of numbers or more stands; `nil`: there is none.
  private static func bareRing(in value: JSONValue, _ path: [String], depth: Int) -> [String]? {
    guard depth < 8 else { return nil }
    if let object = value.object {
      return object.lazy.compactMap { bareRing(in: $1, path + [$0], depth: depth + 1) }.first
    }
    guard let list = value.array else { return nil }
    let isRing =
      list.count > 2
      && list.allSatisfy { pair in
        pair.array.map { (2...3).contains($0.count) && $0.allSatisfy { $0.double != nil } } ?? false
      }
    if isRing { return path }
    return list.lazy.compactMap { bareRing(in: $0, path, depth: depth + 1) }.first
  }

  private static func find(
    _ object: JSONObject, _ path: [String],
    _ found: inout [(path: [String], value: JSONValue, beside: JSONObject)],
    depth: Int
  ) {
    guard depth < 8 else { return }
    let plain = JSONObject(
      object.compactMap { key, value -> (String, JSONValue)? in
        switch value {
        case .string, .integer, .number, .bool: (key, value)
        default: nil
        }
      })
    for (key, value) in object {
      if let inner = value.object {
        if let features = inner["features"]?.array, features.allSatisfy({ $0["type"]?.string == "Feature" }) {
          var collection = inner
          collection["type"] = "FeatureCollection"
          found.append((path + [key], .object(collection), plain))
        } else {
          find(inner, path + [key], &found, depth: depth + 1)
        }
      } else if let list = value.array, !list.isEmpty {
        if list.allSatisfy({ $0["type"]?.string == "Feature" }) {
          found.append((path + [key], ["type": "FeatureCollection", "features": value], plain))
        } else if list.count == 1, let inner = list[0].object {
          find(["0": .object(inner)], path + [key], &found, depth: depth + 1)
        }
      }
    }
  }

  /// A collection of what is in an array.
  private static func collection(of items: [JSONValue], at place: FormatPlace) throws(FormatError) -> String?
  {
    guard !items.isEmpty, items.allSatisfy({ $0.object != nil }) else { return nil }
    let types = Set(items.map { $0["type"]?.string ?? "" })
    if types == ["Feature"] {
      return (["type": "FeatureCollection", "features": .array(items)] as JSONValue).description
    }
    if items.count == 1, types == ["FeatureCollection"] { return items[0].description }
    guard types.isDisjoint(with: ["Feature", "FeatureCollection"]) else { return nil }
    func number(_ value: JSONValue?) -> Double? {
      value?.double ?? value?.string.flatMap { WrittenDegrees.degrees($0) }
    }
    let place = try Self.positions(of: items, at: place)
    func position(_ item: JSONValue) -> JSONValue? {
      let owner = place.owner.map { item[$0] ?? .null } ?? item
      guard let y = place.latitude, let x = place.longitude else { return owner["coordinates"] }
      guard let latitude = number(owner[y]), let longitude = number(owner[x]) else { return nil }
      return .array([.number(longitude), .number(latitude)])
    }
    var features: [JSONValue] = []
    for item in items {
      var feature: JSONObject = ["type": "Feature", "geometry": .null, "properties": item]
      if let position = position(item) { feature["geometry"] = ["type": "Point", "coordinates": position] }
      features.append(.object(feature))
    }
    return (["type": "FeatureCollection", "features": .array(features)] as JSONValue).description
  }

  /// The members of records that say where they are: two, in the record itself or in one of its objects; without the two
  /// the `coordinates` of an object that is a point of GeoJSON.
  private static func positions(
    of items: [JSONValue], at place: FormatPlace
  ) throws(FormatError) -> (owner: String?, latitude: String?, longitude: String?) {
    func keys(_ objects: [JSONValue]) -> [String] {
      var keys: [String] = []
      for object in objects {
        for (key, _) in object.object ?? [:] where !keys.contains(key) { keys.append(key) }
      }
      return keys
    }
    let own = keys(items)
    let finder = ColumnFinder(own, file: place.file)
    if let (y, x) = try finder.positions() { return (nil, own[y], own[x]) }
    for owner in own {
      let inner = items.compactMap { $0[owner] }.filter { $0.object != nil }
      let names = keys(inner)
      if let (y, x) = try ColumnFinder(names, file: place.file).positions() {
        return (owner, names[y], names[x])
      }
      if !inner.isEmpty,
        inner.allSatisfy({ $0["type"]?.string == "Point" && $0["coordinates"]?.array != nil })
      {
        return (owner, nil, nil)
      }
    }
    throw finder.missing("property of a latitude and a longitude in the records of the array")
  }
}
