/// The types of objects that RFC 7946 defines (section 1.4).
enum GeoJSONType: String {
  case point = "Point"
  case multiPoint = "MultiPoint"
  case lineString = "LineString"
  case multiLineString = "MultiLineString"
  case polygon = "Polygon"
  case multiPolygon = "MultiPolygon"
  case geometryCollection = "GeometryCollection"
  case feature = "Feature"
  case featureCollection = "FeatureCollection"

  /// How deep the arrays of its coordinates are nested; 0 for a type without coordinates.
  var rank: Int {
    switch self {
    case .point: 1
    case .multiPoint, .lineString: 2
    case .multiLineString, .polygon: 3
    case .multiPolygon: 4
    case .geometryCollection, .feature, .featureCollection: 0
    }
  }

  var isGeometry: Bool { self != .feature && self != .featureCollection }
}
