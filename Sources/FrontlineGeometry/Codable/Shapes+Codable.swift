/// Shapes are coded as geometries of GeoJSON (RFC 7946 section 3.1), positions longitude first.
///
/// ```swift
/// import Foundation
///
/// let encoder = JSONEncoder()
/// encoder.outputFormatting = .sortedKeys
/// let json = try encoder.encode(Position(latitude: 39.7537, longitude: 46.7465))
/// String(decoding: json, as: UTF8.self)  // {"coordinates":[46.7465,39.7537],"type":"Point"}
/// ```
///
/// They are written as they are, so that reading gives the same shape again: not cut at the antimeridian, not wound anew,
/// edges not densified. A file for other programs is made by `GeoJSONWriter`, which does all that.
///
/// Edge cases: a position of three numbers is refused, because a ``Position`` has no height and none is dropped.
private enum GeoJSONKey: String, CodingKey {
  case type, coordinates, geometries
}

/// A position as the array that GeoJSON has for it.
private struct Coordinates: Codable {
  let position: Position

  init(_ position: Position) { self.position = position }

  init(from decoder: any Decoder) throws {
    var numbers = try decoder.unkeyedContainer()
    let (longitude, latitude) = (try numbers.decode(Double.self), try numbers.decode(Double.self))
    guard numbers.isAtEnd else {
      throw decoder.corrupted("A position is a longitude and a latitude; this one has a third number.")
    }
    position = try decoder.valid { () throws(GeometryError) in
      try Position(validatingLatitude: latitude, longitude: longitude)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var numbers = encoder.unkeyedContainer()
    try numbers.encode(position.longitude)
    try numbers.encode(position.latitude)
  }
}

extension Decoder {
  /// What `make` makes; its error at the place that is being decoded.
  fileprivate func valid<Value>(_ make: () throws(GeometryError) -> Value) throws -> Value {
    do throws(GeometryError) { return try make() } catch { throw corrupted(error.description) }
  }

  /// The coordinates of a geometry that must be of a kind.
  fileprivate func coordinates<Value: Decodable>(of kind: String, as type: Value.Type) throws -> Value {
    let members = try container(keyedBy: GeoJSONKey.self)
    let found = try members.decode(String.self, forKey: .type)
    guard found == kind else { throw corrupted("A \(kind) is wanted here, and this is a \(quoted(found)).") }
    return try members.decode(type, forKey: .coordinates)
  }
}

extension Encoder {
  fileprivate func encode(_ kind: String, _ coordinates: some Encodable, for key: GeoJSONKey = .coordinates)
    throws
  {
    var members = container(keyedBy: GeoJSONKey.self)
    try members.encode(kind, forKey: .type)
    try members.encode(coordinates, forKey: key)
  }
}

extension Collection where Element == Position {
  fileprivate var coded: [Coordinates] { map(Coordinates.init) }
}

extension Polygon {
  fileprivate var coded: [[Coordinates]] { rings.map(\.positions.coded) }

  fileprivate init(_ rings: [[Coordinates]], _ decoder: any Decoder) throws {
    guard let exterior = rings.first else {
      throw decoder.corrupted("A polygon needs an exterior ring, and this one has no ring.")
    }
    self.init(
      exterior: try decoder.ring(exterior), interiors: try rings.dropFirst().map { try decoder.ring($0) })
  }
}

extension Decoder {
  fileprivate func line(_ coordinates: [Coordinates]) throws -> LineString {
    try valid { () throws(GeometryError) in try LineString(coordinates.map(\.position)) }
  }

  fileprivate func ring(_ coordinates: [Coordinates]) throws -> Ring {
    try valid { () throws(GeometryError) in try Ring(coordinates.map(\.position)) }
  }
}

extension Position: Codable {
  /// A position from a `Point` of GeoJSON.
  ///
  /// - Throws: `DecodingError` for another geometry and for coordinates out of range.
  public init(from decoder: any Decoder) throws {
    self = try decoder.coordinates(of: "Point", as: Coordinates.self).position
  }

  /// Writes a `Point` of GeoJSON.
  public func encode(to encoder: any Encoder) throws { try encoder.encode("Point", Coordinates(self)) }
}

extension LineString: Codable {
  /// A line from a `LineString` of GeoJSON.
  ///
  /// - Throws: `DecodingError` for another geometry, fewer than two positions, and coordinates out of range.
  public init(from decoder: any Decoder) throws {
    self = try decoder.line(decoder.coordinates(of: "LineString", as: [Coordinates].self))
  }

  /// Writes a `LineString` of GeoJSON.
  public func encode(to encoder: any Encoder) throws { try encoder.encode("LineString", positions.coded) }
}

extension Ring: Codable {
  /// A ring from a closed `LineString` of GeoJSON, which has no geometry for a ring alone.
  ///
  /// - Throws: `DecodingError` for another geometry, and for a line that is not closed or has fewer than four positions.
  public init(from decoder: any Decoder) throws {
    self = try decoder.ring(decoder.coordinates(of: "LineString", as: [Coordinates].self))
  }

  /// Writes a closed `LineString` of GeoJSON.
  public func encode(to encoder: any Encoder) throws { try line.encode(to: encoder) }
}

extension Polygon: Codable {
  /// A polygon from a `Polygon` of GeoJSON.
  ///
  /// - Throws: `DecodingError` for another geometry, no ring, and a ring that is not closed.
  public init(from decoder: any Decoder) throws {
    try self.init(decoder.coordinates(of: "Polygon", as: [[Coordinates]].self), decoder)
  }

  /// Writes a `Polygon` of GeoJSON, the exterior ring first.
  public func encode(to encoder: any Encoder) throws { try encoder.encode("Polygon", coded) }
}

extension MultiPolygon: Codable {
  /// Polygons from a `MultiPolygon` of GeoJSON.
  ///
  /// - Throws: `DecodingError` as ``Polygon`` does.
  public init(from decoder: any Decoder) throws {
    let polygons = try decoder.coordinates(of: "MultiPolygon", as: [[[Coordinates]]].self)
    self.init(try polygons.map { try Polygon($0, decoder) })
  }

  /// Writes a `MultiPolygon` of GeoJSON.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode("MultiPolygon", polygons.map(\.coded))
  }
}

extension Geometry: Codable {
  /// A shape from a geometry of GeoJSON of any kind.
  ///
  /// - Throws: `DecodingError` for a kind that GeoJSON does not have, and as the single kinds do.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: GeoJSONKey.self)
    let kind = try members.decode(String.self, forKey: .type)
    switch kind {
    case "Point": self = .point(try Position(from: decoder))
    case "MultiPoint":
      self = .multiPoint(try members.decode([Coordinates].self, forKey: .coordinates).map(\.position))
    case "LineString": self = .lineString(try LineString(from: decoder))
    case "MultiLineString":
      let lines = try members.decode([[Coordinates]].self, forKey: .coordinates)
      self = .multiLineString(try lines.map { try decoder.line($0) })
    case "Polygon": self = .polygon(try Polygon(from: decoder))
    case "MultiPolygon": self = .multiPolygon(try MultiPolygon(from: decoder))
    case "GeometryCollection": self = .collection(try members.decode([Geometry].self, forKey: .geometries))
    default: throw decoder.corrupted("\(quoted(kind)) is not a geometry of GeoJSON.")
    }
  }

  /// Writes a geometry of GeoJSON.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .point(let position): try position.encode(to: encoder)
    case .multiPoint(let positions): try encoder.encode(kind, positions.coded)
    case .lineString(let line): try line.encode(to: encoder)
    case .multiLineString(let lines): try encoder.encode(kind, lines.map(\.positions.coded))
    case .polygon(let polygon): try polygon.encode(to: encoder)
    case .multiPolygon(let shape): try shape.encode(to: encoder)
    case .collection(let members): try encoder.encode(kind, members, for: .geometries)
    }
  }
}

extension GeographicBox: Codable {
  /// A box from a `bbox` of GeoJSON (RFC 7946 section 5): west, south, east, north.
  ///
  /// - Throws: `DecodingError` for another number of numbers, and for those of no box.
  public init(from decoder: any Decoder) throws {
    let numbers = try [Double](from: decoder)
    guard numbers.count == 4 else {
      throw decoder.corrupted("A box is west, south, east and north; this one has \(numbers.count) numbers.")
    }
    self = try decoder.valid { () throws(GeometryError) in
      try GeographicBox(
        validatingSouth: numbers[1], west: numbers[0], north: numbers[3], east: numbers[2])
    }
  }

  /// Writes a `bbox` of GeoJSON: `[45.5, 38.8, 47.8, 40.6]`.
  public func encode(to encoder: any Encoder) throws { try [west, south, east, north].encode(to: encoder) }
}

extension PlanePoint: Codable {
  private enum CodingKeys: String, CodingKey { case easting, northing, crs }

  /// A point from `{"easting": 649619.2, "northing": 4401879.4, "crs": "EPSG:32638"}`.
  ///
  /// - Throws: `DecodingError` for a coordinate that is not finite.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    let easting = try members.decode(Double.self, forKey: .easting)
    let northing = try members.decode(Double.self, forKey: .northing)
    guard easting.isFinite, northing.isFinite else {
      throw decoder.corrupted("The coordinates \(easting), \(northing) are not finite.")
    }
    self.init(easting: easting, northing: northing, crs: try members.decode(String.self, forKey: .crs))
  }

  /// Writes easting, northing and CRS.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(easting, forKey: .easting)
    try members.encode(northing, forKey: .northing)
    try members.encode(crs, forKey: .crs)
  }
}
