public import FrontlineGeometry

/// A feature: a shape, or none, with what is known of it (RFC 7946 section 3.2).
///
/// ```swift
/// let shusha = GeoJSONFeature(
///   id: "shusha", geometry: .point(Position(latitude: 39.7537, longitude: 46.7465)),
///   properties: ["name": "Shusha"])
/// shusha.id                                 // shusha
/// shusha.properties["name"]?.string         // "Shusha"
/// ```
///
/// Edge cases: `null` for geometry and a missing one are both `nil`; `null` for properties is an empty object.
/// Altitudes are not kept.
public struct GeoJSONFeature: Hashable, Sendable {
  /// The id, where it has one.
  public var id: ID?
  /// The shape; `nil` where it has none, or one without coordinates.
  public var geometry: Geometry?
  /// What is known of it, in order.
  public var properties: JSONObject
  /// The bounding box it came with: west, south, east, north, or with lowest and highest altitude after each
  /// pair. It is not checked against the geometry.
  public var boundingBox: [Double]?
  /// All other members of the feature object, in order (section 6.1).
  public var foreignMembers: JSONObject
  /// The members of the geometry object that the RFC does not know, in order.
  public var geometryMembers: JSONObject

  /// A feature.
  public init(
    id: ID? = nil, geometry: Geometry?, properties: JSONObject = [:], boundingBox: [Double]? = nil,
    foreignMembers: JSONObject = [:], geometryMembers: JSONObject = [:]
  ) {
    self.id = id
    self.geometry = geometry
    self.properties = properties
    self.boundingBox = boundingBox
    self.foreignMembers = foreignMembers
    self.geometryMembers = geometryMembers
  }

  /// The id of a feature: a string or a number. A whole number that 64 bits do not hold is read as the string of its
  /// digits, so that no two ids become one.
  public enum ID: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral
  {
    /// A string.
    case string(String)
    /// A whole number.
    case integer(Int)
    /// Any other number, finite.
    case number(Double)

    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }

    /// The id as text, a string without quotes.
    public var description: String {
      switch self {
      case .string(let value): value
      case .integer(let value): "\(value)"
      case .number(let value): "\(value)"
      }
    }
  }
}
