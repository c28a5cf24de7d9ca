internal import FrontlineGeometry

/// Which number of a pair comes first in rings that are no GeoJSON.
package enum PairOrder: String, CaseIterable, Sendable {
  case latitudeFirst = "lat-lon"
  case longitudeFirst = "lon-lat"
}

/// The collection of features in JSON that is not a GeoJSON itself: inside of another object, as services answer, or an
/// array of features, of collections, or of records with a latitude and a longitude, by itself or inside of an object,
/// or rings as bare lists of pairs.
struct WrappedFeatures {
  /// The collection, or the feature, as JSON.
  let text: String
  /// Where it stands: `value`, `data.map`; empty: it was an array.
  let path: String
  /// What stands beside it: names, times and other plain values.
  let members: JSONObject
  /// Of rings that are no GeoJSON, which number of a pair comes first.
  var order: PairOrder?

  /// A collection that is the whole of a text.
  init(text: String, members: JSONObject) { (self.text, self.members, path) = (text, members, "") }

  /// Finds it; `nil`: there is none.
  ///
  /// - Throws: ``FormatError`` where there are several, with their paths, or records without positions.
  init?(
    in value: JSONValue, at place: FormatPlace, pairs: PairOrder? = nil, leavesPlaces: Bool = false
  ) throws(FormatError) {
    if let records = value.array {
      path = ""
      members = [:]
      if let text = try Self.collection(of: records, at: place, leavesPlaces) {
        self.text = text
      } else if let rings = try Self.bareRings(in: value, pairs, at: place) {
        (text, order) = rings
      } else {
        return nil
      }
      return
    }
    guard value.object != nil else { return nil }
    var found = Self.find(in: value, Self.collection)
    if found.isEmpty {
      found = Self.find(in: value) {
        $0.array.flatMap { records in try? Self.records(records, at: place, leavesPlaces) }
      }
    }
    guard let first = found.first else {
      guard let rings = try Self.bareRings(in: value, pairs, at: place) else { return nil }
      (text, order) = rings
      path = ""
      members = Self.plainMembers(value)
      return
    }
    guard found.count == 1 else {
      let paths = found.prefix(6).map { $0.path.joined(separator: ".") } + (found.count > 6 ? ["..."] : [])
      throw FormatError(
        code: .invalidValue, at: place,
        "the object is not a GeoJSON, and holds \(found.count) collections of features, at \(paths.joined(separator: ", ")); write each to a file of its own"
      )
    }
    path = first.path.joined(separator: ".")
    members = first.around
    text = first.value.description
  }

  /// What stands somewhere inside of JSON.
  private struct Found<Value> {
    var value: Value
    /// The way to it.
    var path: [String]
    /// The plain values of the object that it stands in.
    var beside: JSONObject
    /// Those of all objects around it, the nearest first.
    var around: JSONObject
  }

  /// All values inside of JSON of which `read` makes something; what is inside of such a value is passed over.
  private static func find<Value>(in value: JSONValue, _ read: (JSONValue) -> Value?) -> [Found<Value>] {
    var found: [Found<Value>] = []
    func walk(_ value: JSONValue, _ path: [String], _ beside: JSONObject, _ around: JSONObject) {
      if let read = read(value) {
        found.append(Found(value: read, path: path, beside: beside, around: around))
      } else if let object = value.object {
        let plain = plainMembers(value)
        var all = plain
        for (key, value) in around where all[key] == nil { all[key] = value }
        for (key, value) in object { walk(value, path + [key], plain, all) }
      } else {
        for (number, item) in (value.array ?? []).enumerated() {
          // Objects of a list are told apart; lists in a list stand side by side.
          walk(item, item.object == nil ? path : path + ["\(number)"], beside, around)
        }
      }
    }
    walk(value, [], [:], [:])
    return found
  }

  /// The names, times and other plain values of an object.
  private static func plainMembers(_ value: JSONValue) -> JSONObject {
    JSONObject(
      (value.object ?? [:]).compactMap { key, value -> (String, JSONValue)? in
        switch value {
        case .string, .integer, .number, .bool: (key, value)
        default: nil
        }
      })
  }

  /// A collection of features, whether it says that it is one or not.
  private static func collection(_ value: JSONValue) -> JSONValue? {
    func areFeatures(_ list: [JSONValue]) -> Bool { list.allSatisfy { $0["type"]?.string == "Feature" } }
    if let features = value["features"]?.array, areFeatures(features), var collection = value.object {
      collection["type"] = "FeatureCollection"
      return .object(collection)
    }
    guard let list = value.array, !list.isEmpty, areFeatures(list) else { return nil }
    return ["type": "FeatureCollection", "features": value]
  }

  /// The pairs of a ring that stands as a list of them.
  private static func ring(_ value: JSONValue) -> [[Double]]? {
    guard let list = value.array, list.count > 2 else { return nil }
    var pairs: [[Double]] = []
    for item in list {
      guard let pair = item.array, (2...3).contains(pair.count) else { return nil }
      let numbers = pair.compactMap(\.double)
      guard numbers.count == pair.count else { return nil }
      pairs.append(numbers)
    }
    return pairs
  }

  /// A collection of the rings that stand as lists of pairs of numbers; `nil`: there are none.
  ///
  /// - Parameter pairs: which number of a pair comes first; `nil`: a number beyond 90 tells it.
  /// - Throws: where nothing tells it, and where rings stand side by side, of which one may be the hole of another.
  private static func bareRings(
    in value: JSONValue, _ pairs: PairOrder?, at place: FormatPlace
  ) throws(FormatError) -> (text: String, order: PairOrder)? {
    let rings = find(in: value, ring)
    guard let first = rings.first else { return nil }
    let path = first.path.isEmpty ? "its top" : first.path.joined(separator: ".")
    func fault(_ sentence: String) -> FormatError {
      FormatError(
        code: .invalidValue, at: place,
        "the \(value.array == nil ? "object" : "array") is not a GeoJSON; at \(path) \(sentence)")
    }
    let (y, x) = (
      rings.contains { $0.value.contains { abs($0[0]) > 90 } },
      rings.contains { $0.value.contains { abs($0[1]) > 90 } }
    )
    guard let order = pairs ?? (y == x ? nil : y ? .longitudeFirst : .latitudeFirst) else {
      throw fault(
        "it holds pairs of numbers, which may be a ring, and does not say which number is the latitude; say --pairs lat-lon or lon-lat, or write a polygon of GeoJSON, longitude first"
      )
    }
    guard Set(rings.map(\.path)).count == rings.count else {
      throw fault("rings stand side by side, and one may be the hole of another; write polygons of GeoJSON")
    }
    let features = rings.map { ring -> JSONValue in
      var positions = ring.value.map { pair in
        order == .latitudeFirst ? [pair[1], pair[0]] : [pair[0], pair[1]]
      }
      if positions.first != positions.last { positions.append(positions[0]) }
      let coordinates = positions.map { JSONValue.array($0.map { .number($0) }) }
      var properties = ring.beside
      // The name of a ring among others may say whose it is, or of which day.
      if rings.count > 1, let key = ring.path.last, properties["folder"] == nil {
        properties["folder"] = .string(key)
      }
      return [
        "type": "Feature", "properties": .object(properties),
        "geometry": ["type": "Polygon", "coordinates": [.array(coordinates)]],
      ]
    }
    return ((["type": "FeatureCollection", "features": .array(features)] as JSONValue).description, order)
  }

  /// A collection of what is in an array.
  private static func collection(
    of items: [JSONValue], at place: FormatPlace, _ leavesPlaces: Bool
  ) throws(FormatError) -> String? {
    guard !items.isEmpty, items.allSatisfy({ $0.object != nil }) else { return nil }
    let types = Set(items.map { $0["type"]?.string ?? "" })
    if types == ["Feature"] {
      return (["type": "FeatureCollection", "features": .array(items)] as JSONValue).description
    }
    if items.count == 1, types == ["FeatureCollection"] { return items[0].description }
    guard types.isDisjoint(with: ["Feature", "FeatureCollection"]) else { return nil }
    return try records(items, at: place, leavesPlaces)?.description
  }

  /// A collection of records; `nil`: they are none.
  ///
  /// - Throws: where they do not say where they are.
  private static func records(
    _ items: [JSONValue], at place: FormatPlace, _ leavesPlaces: Bool
  ) throws(FormatError) -> JSONValue? {
    guard !items.isEmpty, items.allSatisfy({ $0.object != nil }) else { return nil }
    if let elements = overpass(items) { return elements }
    let place = try RecordPlace(of: items, file: place.file, leaving: leavesPlaces)
    return [
      "type": "FeatureCollection", "features": .array(items.map { .object(feature(of: $0, place)) }),
    ]
  }

  private static func feature(of item: JSONValue, _ place: RecordPlace) -> JSONObject {
    var properties = item.object ?? [:]
    // Overpass keeps what it knows of a node in an object of its own.
    for (key, value) in item["tags"]?.object ?? [:] where properties[key] == nil { properties[key] = value }
    var feature: JSONObject = ["type": "Feature", "geometry": .null, "properties": .object(properties)]
    if let position = place.coordinates(of: item) {
      feature["geometry"] = ["type": "Point", "coordinates": position]
    }
    return feature
  }
}
