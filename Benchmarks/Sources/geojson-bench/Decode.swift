import Foundation

/// Reads the file with Foundation's `JSONDecoder` into typed values; gives how many positions there are.
func decode(_ path: String) throws -> Int {
  let data = try Data(contentsOf: URL(fileURLWithPath: path))
  let collection = try JSONDecoder().decode(DecodedCollection.self, from: data)
  return collection.features.reduce(0) { $0 + $1.geometry.positions }
}

private struct DecodedCollection: Decodable {
  var features: [DecodedFeature]
}

private struct DecodedFeature: Decodable {
  struct Properties: Decodable {
    var name: String
    var party: String
    var date: String
    var population: Int
    var score: Double
    var checked: Bool
  }

  var id: Int
  var geometry: DecodedGeometry
  var properties: Properties
}

private enum DecodedGeometry: Decodable {
  case point([Double])
  case line([[Double]])
  case polygon([[[Double]]])

  private enum Key: CodingKey { case type, coordinates }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    switch try values.decode(String.self, forKey: .type) {
    case "Point": self = .point(try values.decode([Double].self, forKey: .coordinates))
    case "LineString": self = .line(try values.decode([[Double]].self, forKey: .coordinates))
    default: self = .polygon(try values.decode([[[Double]]].self, forKey: .coordinates))
    }
  }

  var positions: Int {
    switch self {
    case .point: 1
    case .line(let line): line.count
    case .polygon(let rings): rings.reduce(0) { $0 + $1.count }
    }
  }
}
