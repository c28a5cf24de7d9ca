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
    if hasCoordinates {
      let read: String? = if case .named(let name)? = crs { name } else { nil }
      guard Self.areSame(seen, read ?? "CRS84") else {
        throw FormatError(
          code: .unsupportedCRS, at: json.place(of: place),
          "the CRS \(quoted(seen)) is stated behind coordinates that were read as \(read ?? "longitude and latitude"); "
            + "state it before the features, or say it when reading (frontline convert --crs)", value: seen)
      }
    } else {
      // Longitude and latitude are what it says, and the caller how far the longitudes go.
      let isPlain = Self.isWGS84(seen) && crs == .longitudesTo360
      unproject = try Self.unprojection(
        of: isPlain ? .longitudesTo360 : .named(seen), unprojecting, at: json.place(of: place))
    }
  }

  /// The CRS that a text states behind its features; `nil`: it states none there, or comes through a pipe.
  static func crsBehind(_ source: ByteSource) -> String? {
    guard let bytes = source.last(1_024) else { return nil }
    let tail = String(decoding: bytes, as: UTF8.self)
    // Only a member of the outermost object leaves an object that is whole.
    guard let start = tail.ranges(of: "\"crs\"").last else { return nil }
    let members = try? JSONValue(.text("{\(tail[start.lowerBound...])"))
    // What stands before the features is read where it stands.
    if members?["features"] != nil { return nil }
    return members?["crs"]?["properties"]?["name"]?.string
  }

  /// What makes positions of coordinates in the CRS of that name; `nil`: they are positions.
  static func unprojection(
    of crs: StatedCRS, _ unprojecting: Unprojecting?, at place: FormatPlace
  ) throws(FormatError) -> ((_ x: Double, _ y: Double) throws -> Position)? {
    guard case .named(let name) = crs else { return { try StatedCRS.positionTo360($0, $1) } }
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

  /// Whether two names are of one CRS: `EPSG:32638` and `urn:ogc:def:crs:EPSG::32638`.
  private static func areSame(_ a: String, _ b: String) -> Bool {
    func code(_ name: String) -> Substring? { name.uppercased().split { $0 == ":" || $0 == "/" }.last }
    return isWGS84(a) ? isWGS84(b) : !isWGS84(b) && code(a) == code(b)
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
