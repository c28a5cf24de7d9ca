internal import FrontlineFormats
internal import FrontlineGeometry

/// The properties of features that say no more than where their points are: columns of a table or members of a record of which
/// the points were made.
struct PlacedProperties {
  /// The names that could be a latitude and a longitude, by all names.
  private var known: [[String]: (latitude: String, longitude: String)?] = [:]

  /// The names of those of a feature.
  mutating func properties(of feature: GeoJSONFeature) -> Set<String> {
    guard case .point(let position)? = feature.geometry else { return [] }
    return properties(of: feature.properties, at: position)
  }

  /// The names of those of a record that was found at a position.
  mutating func properties(of record: JSONObject, at position: Position) -> Set<String> {
    if let (y, x) = pair(in: record) {
      return says(record, y, x, position) ? [y, x] : []
    }
    for (key, value) in record {
      guard let inner = value.object else { continue }
      if let (y, x) = pair(in: inner), says(inner, y, x, position) { return [key] }
      if let pair = inner["coordinates"]?.array, pair.count > 1, pair[0].double == position.longitude,
        pair[1].double == position.latitude
      {
        return [key]
      }
    }
    return []
  }

  private mutating func pair(in record: JSONObject) -> (latitude: String, longitude: String)? {
    let keys = record.map(\.key)
    if let found = known[keys] { return found }
    let found = ((try? ColumnFinder(keys, file: "").positions()) ?? nil).map {
      (latitude: keys[$0.latitude], longitude: keys[$0.longitude])
    }
    known[keys] = .some(found)
    return found
  }

  private func says(_ record: JSONObject, _ y: String, _ x: String, _ position: Position) -> Bool {
    func number(_ key: String) -> Double? {
      record[key].flatMap { $0.double ?? $0.string.flatMap(WrittenDegrees.degrees) }
    }
    if let y = number(y), let x = number(x) { return y == position.latitude && x == position.longitude }
    guard let y = record[y]?.string, let x = record[x]?.string else { return false }
    return (try? WrittenDegrees.position(y, x)) == position
  }
}
