import FrontlineGeometry

extension GeoJSONReader {
  /// Reads a `crs` member of the edition of 2008; refuses one that is neither longitude and latitude on WGS 84
  /// nor one that the caller can unproject.
  mutating func readCRS() throws(FormatError) {
    let place = json.window.mark()
    let value = try json.readValue()
    if value.isNull { return }
    guard let seen = value["properties"]?["name"]?.string else {
      throw Self.unsupported(value.description, nil, at: json.place(of: place))
    }
    let change = try Self.unprojection(of: seen, unprojecting, at: json.place(of: place))
    guard let change else {
      unproject = nil
      return
    }
    guard !hasCoordinates else {
      throw FormatError(
        code: .unsupportedCRS, at: json.place(of: place),
        "the CRS \(quoted(seen)) is stated behind coordinates that were read before; it must come first",
        value: seen)
    }
    unproject = change
  }

  /// What makes positions of coordinates in the CRS of that name; `nil`: they are positions.
  static func unprojection(
    of name: String, _ unprojecting: Unprojecting?, at place: FormatPlace
  ) throws(FormatError) -> ((_ x: Double, _ y: Double) throws -> Position)? {
    if isWGS84(name) { return nil }
    guard let unprojecting else { throw unsupported(quoted(name), name, at: place) }
    do {
      return try unprojecting(name)
    } catch {
      throw FormatError(
        code: .unsupportedCRS, at: place, "the CRS \(quoted(name)) cannot be read: \(error)", value: name,
        underlying: error)
    }
  }

  private static func unsupported(_ seen: String, _ name: String?, at place: FormatPlace) -> FormatError {
    FormatError(
      code: .unsupportedCRS, at: place,
      "the coordinates are in the CRS \(seen); only longitude and latitude on WGS 84 can be read, so project them "
        + "first (ogr2ogr -t_srs OGC:CRS84)", value: name)
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
