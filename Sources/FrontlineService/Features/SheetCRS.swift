internal import FrontlineFormats
internal import FrontlineGeodesy
internal import FrontlineGeometry

/// A CRS in which coordinates are taken and given, by its address; its axes in the order of its definition.
struct SheetCRS: Sendable {
  /// What becomes of longitude and latitude.
  enum Kind: Sendable {
    case longitudeLatitude
    case latitudeLongitude
    case projected(Projection)
  }

  let uri: String
  let kind: Kind

  static let crs84 = SheetCRS(
    uri: "http://www.opengis.net/def/crs/OGC/1.3/CRS84", kind: .longitudeLatitude)
  static let epsg4326 = SheetCRS(
    uri: "http://www.opengis.net/def/crs/EPSG/0/4326", kind: .latitudeLongitude)

  /// A projected CRS of EPSG, easting first.
  init(epsg code: Int) throws {
    uri = "http://www.opengis.net/def/crs/EPSG/0/\(code)"
    kind = .projected(try Projection(CoordinateReferenceSystem(epsg: code)))
  }

  private init(uri: String, kind: Kind) {
    self.uri = uri
    self.kind = kind
  }

  /// Those of an atlas: CRS84, its twin with latitude first, the sphere of web maps, and the UTM zones that it lies in, four
  /// at most.
  static func all(for box: GeographicBox?) -> [SheetCRS] {
    var all = [crs84, epsg4326]
    if let web = try? SheetCRS(epsg: 3857) { all.append(web) }
    guard let box else { return all }
    var codes: [Int] = []
    for position in [box.center] + box.corners {
      guard let zone = UTMZone(of: position) else { continue }
      let code = (zone.hemisphere == .north ? 32_600 : 32_700) + zone.number
      if !codes.contains(code), codes.count < 4 { codes.append(code) }
    }
    return all + codes.compactMap { try? SheetCRS(epsg: $0) }
  }

  /// Positions as they stand in this CRS; `nil`: one of them has no place in it.
  func pairs(_ positions: [Position]) -> [SIMD2<Double>]? {
    switch kind {
    case .longitudeLatitude: return positions.map { SIMD2($0.longitude, $0.latitude) }
    case .latitudeLongitude: return positions.map { SIMD2($0.latitude, $0.longitude) }
    case .projected(let projection):
      var pairs = positions.map { SIMD2($0.longitude, $0.latitude) }
      do { try projection.project(&pairs) } catch { return nil }
      return pairs
    }
  }

  /// The decimals with which coordinates are written: to a centimeter or finer.
  var decimals: Int {
    if case .projected = kind { return 3 }
    return 7
  }
}
