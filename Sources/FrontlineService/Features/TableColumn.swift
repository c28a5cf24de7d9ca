internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineInterchange
internal import FrontlineTime

/// Places of features that an index knows of: how many they are, and which, in their order.
struct FewPlaces {
  let count: Int
  let places: () -> [Int]
}

/// The values of one property of all features: numbers as they are, texts by their number in a list of those that occur.
struct TableColumn: Sendable {
  enum Values: Sendable {
    /// NaN: unknown.
    case numbers([Double])
    /// The place in the list; the place 0 is of what is unknown.
    case texts([UInt32], list: [String])
    /// 0: false, 1: true, 2: unknown.
    case flags([UInt8])
  }

  let name: String
  let kind: Layer.Column.Kind
  let values: Values
  private let index = Lazy<Index>()

  init(_ column: Layer.Column, _ features: [GeoJSONFeature]) {
    name = column.name
    kind = column.kind
    switch column.kind {
    case .integer, .real:
      values = .numbers(features.map { $0.properties[column.name]?.double ?? .nan })
    case .boolean:
      values = .flags(features.map { $0.properties[column.name]?.bool.map { $0 ? 1 : 0 } ?? 2 })
    case .text, .day, .list, .json:
      var list = [""]
      var places: [String: UInt32] = [:]
      values = .texts(
        features.map { feature in
          guard let value = feature.properties[column.name], !value.isNull else { return 0 }
          let text = value.field
          if let place = places[text] { return place }
          let place = UInt32(truncatingIfNeeded: list.count)
          places[text] = place
          list.append(text)
          return place
        }, list: list)
    }
  }

  /// The places at which it has one of some texts, by their numbers in the list; `nil`: it holds no texts.
  func few(_ codes: [Int]) -> FewPlaces? {
    guard case .texts(let all, let list) = values else { return nil }
    let index = index.value { Index(all, count: list.count) }
    return FewPlaces(count: codes.reduce(0) { $0 + index.places(of: $1).count }) {
      let places = codes.flatMap { index.places(of: $0) }.map(Int.init)
      return codes.count > 1 ? places.sorted() : places
    }
  }

  /// The places of the features by their texts.
  private struct Index: Sendable {
    private let places: [UInt32]
    private let starts: [Int]

    init(_ codes: [UInt32], count: Int) {
      var starts = [Int](repeating: 0, count: count + 1)
      for code in codes { starts[Int(code) + 1] += 1 }
      for code in 0..<count { starts[code + 1] += starts[code] }
      var next = starts
      var places = [UInt32](repeating: 0, count: codes.count)
      for (place, code) in codes.enumerated() {
        places[next[Int(code)]] = UInt32(truncatingIfNeeded: place)
        next[Int(code)] += 1
      }
      self.starts = starts
      self.places = places
    }

    func places(of code: Int) -> ArraySlice<UInt32> { places[starts[code]..<starts[code + 1]] }
  }

  /// Whether it can be asked for.
  var isQueryable: Bool {
    switch kind {
    case .text, .integer, .real, .boolean, .day: true
    case .list, .json: false
    }
  }

  /// Its schema.
  var schema: JSONValue {
    switch kind {
    case .integer: ["type": "integer"]
    case .real: ["type": "number"]
    case .boolean: ["type": "boolean"]
    case .day: ["type": "string", "format": "date"]
    case .text: ["type": "string"]
    case .list: ["type": "array", "items": ["type": "string"]]
    case .json: [:]
    }
  }
}
