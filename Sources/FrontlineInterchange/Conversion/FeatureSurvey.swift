internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineTime

/// What is known of all features of a table before the first is written.
struct FeatureSurvey {
  /// The columns, their kinds and the shape.
  var layer: Layer
  /// Whether features speak of days.
  var isTemporal: Bool
  /// The names of columns for the first and the last day, where a `time` says what the properties do not.
  var dayColumns: (from: String, to: String)?
  /// The column of the ids of the features, where some have another property `id`; `nil`: the column is `id`.
  var idColumn: String?
  /// Whether properties `latitude` and `longitude` say where each point is, no more and no less.
  var repeatsPosition = true
  /// Whether some features have no shape.
  var lacksShapes = false
  /// The columns of whole numbers of which some are too large for 32 bits.
  var longColumns: Set<String> = []
  /// The columns in which arrays or objects stand among other values, so that none can be told from a text.
  var mixedColumns: [String] = []
}

/// Looks at features one by one for a ``FeatureSurvey``.
struct Survey {
  /// What the values of a column are, and whether they have anything that a double would not hold.
  private struct Values {
    var kind: Layer.Column.Kind?
    var hasLargeInteger = false
    var hasJSON = false
    var hasLong = false

    mutating func add(_ value: JSONValue) {
      if value.array != nil || value.object != nil { hasJSON = true }
      if case .integer(let whole) = value {
        if Double(exactly: whole) == nil { hasLargeInteger = true }
        if Int32(exactly: whole) == nil { hasLong = true }
      }
      guard let found = Survey.kind(of: value) else { return }
      kind = kind.map { Survey.merged($0, found) } ?? found
    }

    mutating func add(_ other: Values) {
      hasLargeInteger = hasLargeInteger || other.hasLargeInteger
      hasJSON = hasJSON || other.hasJSON
      hasLong = hasLong || other.hasLong
      if let found = other.kind { kind = kind.map { Survey.merged($0, found) } ?? found }
    }

    /// The kind of them all; whole numbers that a column of doubles would change are texts.
    var settled: Layer.Column.Kind { kind == .real && hasLargeInteger ? .text : kind ?? .text }
  }

  private var isTemporal = false
  private var hasOwnTimes = false
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
    if case .days = feature.spokenDays { isTemporal = true }
    if !hasOwnTimes, feature.hasTimeOfItsOwn { hasOwnTimes = true }
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
    var longColumns = Set(zip(names, values).filter { $1.hasLong }.map(\.0))
    if ids.hasLong { longColumns.insert(idColumn ?? "id") }
    let shape: Layer.Shape = shapes.isEmpty ? .none : shapes.count == 1 ? shapes.first! : .mixed
    return FeatureSurvey(
      layer: Layer(name: name, title: title, shape: shape, columns: columns, features: []),
      isTemporal: isTemporal, dayColumns: hasOwnTimes ? GeoJSONFeature.dayNames(besides: names) : nil,
      idColumn: idColumn, repeatsPosition: repeatsPosition, lacksShapes: lacksShapes,
      longColumns: longColumns,
      mixedColumns: zip(names, values).compactMap { $1.hasJSON && $1.settled != .json ? $0 : nil })
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
    case .array, .object: .json
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
      return value != nil
        && (property.double ?? property.string.flatMap { Double($0.trimmedBlanks) }) == value
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
