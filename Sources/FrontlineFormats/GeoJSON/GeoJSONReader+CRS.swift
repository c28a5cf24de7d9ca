extension GeoJSONReader {
  /// Reads a `crs` member of the edition of 2008, and refuses one that is not longitude and latitude on WGS 84.
  mutating func readCRS() throws(FormatError) {
    let place = json.window.mark()
    let value = try json.readValue()
    if value.isNull { return }
    let name = value["properties"]?["name"]?.string
    if let name, Self.isWGS84(name) { return }
    throw FormatError(
      code: .unsupportedCRS, at: json.place(of: place),
      "the coordinates are in the CRS \(name.map(quoted) ?? value.description); only longitude and latitude on WGS 84 "
        + "can be read, so project them first (ogr2ogr -t_srs OGC:CRS84)", value: name)
  }

  /// Whether `name` is one of the many for longitude and latitude on WGS 84. In GeoJSON of 2008 EPSG:4326
  /// stood for that order too.
  private static func isWGS84(_ name: String) -> Bool {
    let parts = name.uppercased().split { $0 == ":" || $0 == "/" }
    guard let code = parts.last, code == "CRS84" || code == "CRS84H" || code == "4326" || code == "4979"
    else { return false }
    return parts.count == 1 || parts.contains { $0 == "OGC" || $0 == "EPSG" }
  }
}
