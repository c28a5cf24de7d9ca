internal import FrontlineFormats
internal import FrontlineGeometry

/// Features of one kind that are read when they are asked for, as often as that is.
struct FeatureTable {
  var name: String
  var title: String
  /// Hands over all features in their order.
  var visit: (_ body: (GeoJSONFeature) throws -> Void) throws -> Void
  /// The columns and shape, where they are known without reading.
  var known: Layer?
  /// Whether it can be read more than once.
  var isRepeatable = true
  /// Members of a collection that were read before its features.
  var foreignMembers: () -> JSONObject = { [:] }

  init(
    name: String, title: String? = nil,
    visit: @escaping (_ body: (GeoJSONFeature) throws -> Void) throws -> Void
  ) {
    self.name = name
    self.title = title ?? name
    self.visit = visit
  }

  init(_ layer: Layer) {
    self.init(name: layer.name, title: layer.title) { body in
      for feature in layer.features { try body(feature) }
    }
    known = layer
  }

  /// The columns, their kinds and the shape: as known, else by reading all features once.
  func surveyed(
    for format: ExchangeFormat, onProgress: ((Int) -> Void)?
  ) throws -> (layer: Layer, isTemporal: Bool) {
    if let known { return (known, known.isTemporal) }
    guard isRepeatable else {
      throw InterchangeError(
        .badCall, name,
        "\(format.rawValue) needs the columns before the first row, so its input is read twice; save it to a file first."
      )
    }
    var survey = Survey()
    var count = 0
    try visit { feature in
      survey.add(feature)
      count += 1
      if count % 1_000 == 0 { onProgress?(count) }
    }
    return (
      Layer(name: name, title: title, shape: survey.shape, columns: survey.columns, features: []),
      survey.isTemporal
    )
  }
}

/// What columns features have, found by looking at all of them.
private struct Survey {
  private(set) var columns: [Layer.Column] = []
  private(set) var isTemporal = false
  private var places: [String: Int] = [:]
  private var isSettled: [Bool] = []
  private var shapes: Set<Layer.Shape> = []

  var shape: Layer.Shape { shapes.isEmpty ? .none : shapes.count == 1 ? shapes.first! : .mixed }

  mutating func add(_ feature: GeoJSONFeature) {
    if feature.spokenDays != nil { isTemporal = true }
    if let geometry = feature.geometry {
      switch geometry {
      case .point: shapes.insert(.point)
      case .lineString: shapes.insert(.line)
      case .polygon, .multiPolygon: shapes.insert(.polygon)
      default: shapes.insert(.mixed)
      }
    }
    if let id = feature.id, feature.properties["id"] == nil { add("id", id.json) }
    for (key, value) in feature.properties { add(key, value) }
  }

  private mutating func add(_ name: String, _ value: JSONValue) {
    let place: Int
    if let known = places[name] {
      place = known
    } else {
      place = columns.count
      places[name] = place
      columns.append(Layer.Column(name: name, kind: .text))
      isSettled.append(false)
    }
    guard let kind = Self.kind(of: value) else { return }
    guard isSettled[place] else {
      columns[place].kind = kind
      isSettled[place] = true
      return
    }
    switch (columns[place].kind, kind) {
    case let (a, b) where a == b: break
    case (.integer, .real), (.real, .integer): columns[place].kind = .real
    default: columns[place].kind = .text
    }
  }

  private static func kind(of value: JSONValue) -> Layer.Column.Kind? {
    switch value {
    case .null: nil
    case .bool: .boolean
    case .integer: .integer
    case .number: .real
    case .string(let text): text.isDay ? .day : .text
    case .array(let values): values.allSatisfy { $0.string != nil } ? .list : .json
    case .object: .json
    }
  }
}
