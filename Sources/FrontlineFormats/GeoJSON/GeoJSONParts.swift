import FrontlineGeometry

/// The members of a GeoJSON object as they have been read, before its type says what they mean.
struct GeoJSONParts {
  var type: String?
  var id: GeoJSONFeature.ID?
  var geometry: Geometry?
  var geometryMembers = JSONObject()
  var properties = JSONObject()
  var boundingBox: [Double]?
  var geometries: [Geometry] = []
  var foreignMembers = JSONObject()
  /// Which members there are.
  var seen: Seen = []
  /// Where the object begins.
  var place: TextPlace

  init(at place: TextPlace) { self.place = place }

  struct Seen: OptionSet {
    let rawValue: Int
    static let type = Seen(rawValue: 1)
    static let id = Seen(rawValue: 2)
    static let geometry = Seen(rawValue: 4)
    static let properties = Seen(rawValue: 8)
    static let boundingBox = Seen(rawValue: 16)
    static let coordinates = Seen(rawValue: 32)
    static let geometries = Seen(rawValue: 64)
    static let features = Seen(rawValue: 128)
    static let crs = Seen(rawValue: 256)

    /// The member of that name, where it means something to GeoJSON.
    init?(key: String) {
      switch key {
      case "type": self = .type
      case "id": self = .id
      case "geometry": self = .geometry
      case "properties": self = .properties
      case "bbox": self = .boundingBox
      case "coordinates": self = .coordinates
      case "geometries": self = .geometries
      case "features": self = .features
      case "crs": self = .crs
      default: return nil
      }
    }

    init(rawValue: Int) { self.rawValue = rawValue }
  }

  var hasFeatures: Bool { seen.contains(.features) }
  var hasGeometryMembers: Bool {
    !seen.isDisjoint(with: [.geometry, .properties, .coordinates, .geometries])
  }

  /// Takes what ArcGIS says of its pages in `properties` of a collection for a member of the collection itself.
  mutating func hoistPaging() {
    let key = "exceededTransferLimit"
    guard properties.count == 1, let value = properties[key] else { return }
    if foreignMembers[key] == nil { foreignMembers[key] = value }
    properties = [:]
    seen.remove(.properties)
  }
}
