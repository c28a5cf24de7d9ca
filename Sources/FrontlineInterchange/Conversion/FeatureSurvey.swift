internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineTime

/// What is known of all features of a table before the first is written.
struct FeatureSurvey {
  /// The columns, their kinds and the shape.
  var layer: Layer
  /// Whether features speak of days.
  var isTemporal: Bool
  /// The column of the ids of the features, where some have another property `id`; `nil`: the column is `id`.
  var idColumn: String?
  /// Whether properties `latitude` and `longitude` say where each point is, no more and no less.
  var repeatsPosition = true
  /// Whether some features have no shape.
  var lacksShapes = false
}

/// Looks at features one by one for a ``FeatureSurvey``.
struct Survey {
  /// What the values of a column are, and whether they have anything that a double would not hold.
  private struct Values {
    var kind: Layer.Column.Kind?
    var hasLargeInteger = false

    mutating func add(_ value: JSONValue) {
      if case .integer(let whole) = value, Double(exactly: whole) == nil { hasLargeInteger = true }
      guard let found = Survey.kind(of: value) else { return }
      kind = kind.map { Survey.merged($0, found) } ?? found
    }

    mutating func add(_ other: Values) {
      hasLargeInteger = hasLargeInteger || other.hasLargeInteger
      if let found = other.kind { kind = kind.map { Survey.merged($0, found) } ?? found }
    }

    /// The kind of them all; whole numbers that a column of doubles would change are texts.
    var settled: Layer.Column.Kind { kind == .real && hasLargeInteger ? .text : kind ?? .text }
  }

  private var isTemporal = false
  private var names: [String] = []
  private var values: [Values] = []
  private var places: [String: Int] = [:]
  private var shapes: Set<Layer.Shape> = []
  private var lacksShapes = false
  private var repeatsPosition = true
  private var ids = Values()
  private var hasIDs = false
  private var hasOtherIDs = false

  mutating func add(_ feature: GeoJSONFeature) {
    if feature.spokenDays != nil { isTemporal = true }
    switch feature.geometry {
    case nil: lacksShapes = true
    case .point: shapes.insert(.point)
    case .lineString: shapes.insert(.line)
    case .polygon, .multiPolygon: shapes.insert(.polygon)
    default: shapes.insert(.mixed)
    }
    if repeatsPosition { repeatsPosition = feature.repeatsPosition }
    if let id = feature.id {
      hasIDs = true
      ids.add(id.json)
      if feature.hasOtherID { hasOtherIDs = true }
    }
    for (key, value) in feature.properties { add(key, value) }
  }

  private mutating func add(_ name: String, _ value: JSONValue) {
    if let place = places[name] {
      values[place].add(value)
    } else {
      places[name] = names.count
      names.append(name)
      values.append(Values())
      values[names.count - 1].add(value)
    }
  }

  func finished(name: String, title: String) -> FeatureSurvey {
    var columns = zip(names, values).map { Layer.Column(name: $0, kind: $1.settled) }
    var idColumn: String?
    if hasOtherIDs {
      idColumn = freeName("feature_id", among: names)
      columns.insert(Layer.Column(name: idColumn!, kind: ids.settled), at: 0)
    } else if hasIDs, let place = places["id"] {
      var all = values[place]
      all.add(ids)
      columns[place].kind = all.settled
    } else if hasIDs {
      columns.insert(Layer.Column(name: "id", kind: ids.settled), at: 0)
    }
    let shape: Layer.Shape = shapes.isEmpty ? .none : shapes.count == 1 ? shapes.first! : .mixed
    return FeatureSurvey(
      layer: Layer(name: name, title: title, shape: shape, columns: columns, features: []),
      isTemporal: isTemporal, idColumn: idColumn, repeatsPosition: repeatsPosition, lacksShapes: lacksShapes)
  }

  private static func merged(_ a: Layer.Column.Kind, _ b: Layer.Column.Kind) -> Layer.Column.Kind {
    switch (a, b) {
    case let (a, b) where a == b: a
    case (.integer, .real), (.real, .integer): .real
    default: .text
    }
  }

  private static func kind(of value: JSONValue) -> Layer.Column.Kind? {
    switch value {
    case .null: nil
    case .bool: .boolean
    case .integer: .integer
    case .number: .real
    case .digits: .text
    case .string(let text): Day(plain: text) != nil ? .day : .text
    case .array(let values): values.allSatisfy { $0.string != nil } ? .list : .json
    case .object: .json
    }
  }
}

extension GeoJSONFeature {
  /// Whether it has a property `id` that is not its id.
  var hasOtherID: Bool {
    guard let id, let property = properties["id"] else { return false }
    return property != id.json
  }

  /// The feature with its id as a property too: of the name given, else `id`, or where it has another property of that
  /// name, `feature_id`.
  func identified(as column: String? = nil) -> GeoJSONFeature {
    guard let id else { return self }
    let name = column ?? (hasOtherID ? freeName("feature_id", among: properties.map(\.key)) : "id")
    var copy = self
    copy.properties[name] = id.json
    return copy
  }

  /// Whether its properties `latitude` and `longitude` are those of its point, or empty where it has none.
  fileprivate var repeatsPosition: Bool {
    func says(_ key: String, _ value: Double?) -> Bool {
      guard let property = properties[key], !property.isNull, property.string != "" else {
        return value == nil
      }
      return value != nil && (property.double ?? property.string.flatMap { Double($0) }) == value
    }
    switch geometry {
    case nil: return says("latitude", nil) && says("longitude", nil)
    case .point(let position)?:
      return says("latitude", position.latitude) && says("longitude", position.longitude)
    default: return false
    }
  }
}

/// The name, or with the first number behind it that makes it differ from the others, letters large or small.
func freeName(_ name: String, among others: some Sequence<String>) -> String {
  let taken = Set(others.map { $0.lowercased() })
  var free = name
  var number = 2
  while taken.contains(free.lowercased()) {
    free = "\(name)_\(number)"
    number += 1
  }
  return free
}
