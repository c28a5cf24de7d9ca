import FrontlineFormats
import FrontlineGeometry

/// What a column of GeoArrow says of its CRS and its edges.
struct GeometryMetadata: Sendable {
  /// How its edges are read.
  let edges: EdgeRule

  /// Reads the metadata of a column.
  ///
  /// - Throws: ``ColumnFault`` where the CRS is not longitude and latitude on WGS 84, or the edges are not read.
  init(_ field: Field) throws(ColumnFault) {
    guard let text = field.metadata["ARROW:extension:metadata"], !text.isEmpty else {
      edges = .longitudeLatitude
      return
    }
    let value: JSONValue
    do { value = try JSONValue(parsing: text) } catch {
      throw ColumnFault("The metadata of the column \"\(field.name)\" are no JSON: \(error)")
    }
    switch value["edges"]?.string ?? (value["edges"] == nil ? "planar" : "") {
    case "planar": edges = .longitudeLatitude
    case "karney": edges = .geodesic
    case let other:
      throw ColumnFault(
        "The column \"\(field.name)\" has edges of kind \"\(other)\"; planar ones and those of karney are read."
      )
    }
    if let crs = value["crs"], !crs.isNull, !Self.isWGS84(crs) {
      throw ColumnFault(
        "The column \"\(field.name)\" is in \(Self.name(crs)); its coordinates must be longitude and latitude on WGS 84 (OGC:CRS84 or EPSG:4326)."
      )
    }
  }

  /// Whether a CRS is longitude and latitude on WGS 84: by its id, or where it has none by its name.
  static func isWGS84(_ crs: JSONValue) -> Bool {
    switch crs {
    case .string(let text):
      if text.hasPrefix("{") { return (try? JSONValue(parsing: text)).map(isWGS84) ?? false }
      return ["OGC:CRS84", "EPSG:4326", "CRS84", "4326", "urn:ogc:def:crs:OGC:1.3:CRS84"].contains(text)
        || text.hasPrefix("GEOGCRS[\"WGS 84")
        || text.hasPrefix("GEOGCS[\"WGS 84\"")
    case .object:
      let code = crs["id"]?["code"]
      switch (crs["id"]?["authority"]?.string, code?.string ?? code?.int.map { "\($0)" }) {
      case ("OGC", "CRS84"), ("EPSG", "4326"): return true
      case (nil, nil):
        return crs["type"]?.string == "GeographicCRS" && (crs["name"]?.string?.hasPrefix("WGS 84") ?? false)
      default: return false
      }
    default: return false
    }
  }

  /// What an error calls a CRS.
  private static func name(_ crs: JSONValue) -> String {
    if case .string(let text) = crs { return "the CRS \"\(text.prefix(60))\"" }
    let code = crs["id"]?["code"]
    if let authority = crs["id"]?["authority"]?.string, let code = code?.string ?? code?.int.map({ "\($0)" })
    {
      return "\(authority):\(code)"
    }
    return crs["name"]?.string.map { "the CRS \"\($0)\"" } ?? "a CRS without a name"
  }

  /// The metadata of what the library writes.
  static func written(edges: EdgeRule) -> String {
    let crs = """
      {"$schema":"https://proj.org/schemas/v0.7/projjson.schema.json","type":"GeographicCRS","name":"WGS 84 (CRS84)",\
      "datum_ensemble":{"name":"World Geodetic System 1984 ensemble","members":[{"name":"World Geodetic System 1984 \
      (Transit)"},{"name":"World Geodetic System 1984 (G730)"},{"name":"World Geodetic System 1984 (G873)"},{"name":\
      "World Geodetic System 1984 (G1150)"},{"name":"World Geodetic System 1984 (G1674)"},{"name":"World Geodetic \
      System 1984 (G1762)"},{"name":"World Geodetic System 1984 (G2139)"}],"ellipsoid":{"name":"WGS 84",\
      "semi_major_axis":6378137,"inverse_flattening":298.257223563},"accuracy":"2.0"},"coordinate_system":{"subtype":\
      "ellipsoidal","axis":[{"name":"Geodetic longitude","abbreviation":"Lon","direction":"east","unit":"degree"},\
      {"name":"Geodetic latitude","abbreviation":"Lat","direction":"north","unit":"degree"}]},"id":{"authority":"OGC",\
      "code":"CRS84"}}
      """
    return "{\"crs\":\(crs),\"crs_type\":\"projjson\"\(edges == .geodesic ? ",\"edges\":\"karney\"" : "")}"
  }
}
