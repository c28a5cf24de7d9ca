internal import FrontlineFormats
internal import FrontlineGeodesy
internal import FrontlineGeometry

/// Reads the `place` of features that have no `geometry`: their shape in a CRS that `coordRefSys` names, in the order of
/// its axes (OGC Features and Geometries JSON, OGC 21-045).
struct PlaceReader {
  /// Whether positions had heights, which are left out.
  private(set) var hasHeights = false
  /// How many places could not be read.
  private(set) var unread = 0
  private var known: [String: GeoJSONReader.Unprojecting] = [:]

  /// Gives a feature without a geometry the shape of its place.
  mutating func complete(_ feature: inout GeoJSONFeature, in collection: JSONObject) {
    guard feature.geometry == nil, feature.foreignMembers["place"]?.isNull == false else { return }
    feature.geometry = geometry(of: feature, in: collection)
    if feature.geometry == nil { unread += 1 }
  }

  /// How many places could not be read, in a sentence; `nil`: all were.
  func unreadNote(_ file: String) -> String? {
    guard unread > 0 else { return nil }
    return
      "\(file): features with a place that cannot be read (JSON-FG) and no geometry, which have no shape: \(unread)."
  }

  /// The shape of a feature's place; `nil`: it is of a kind or in a CRS that cannot be read.
  ///
  /// - Parameter collection: the members of its collection, which may name the CRS.
  private mutating func geometry(of feature: GeoJSONFeature, in collection: JSONObject) -> Geometry? {
    guard let place = feature.foreignMembers["place"] else { return nil }
    let stated = place["coordRefSys"] ?? feature.foreignMembers["coordRefSys"] ?? collection["coordRefSys"]
    var unprojecting: GeoJSONReader.Unprojecting?
    if let stated, !stated.isNull {
      guard let name = Self.name(of: stated), let found = unprojection(of: name) else { return nil }
      unprojecting = found
    }
    // The reader takes "longitude and latitude" where no CRS is said; how this one is called is known here.
    guard
      var reader = try? GeoJSONReader(
        .text(place.description), crs: unprojecting == nil ? nil : "that of the place",
        unprojecting: unprojecting),
      let read = try? reader.next()
    else { return nil }
    hasHeights = hasHeights || reader.hasHeights
    return read.geometry
  }

  /// The CRS that a `coordRefSys` names: a URI, a CURIE such as `[EPSG:32638]`, or a reference to one.
  private static func name(of value: JSONValue) -> String? {
    guard let text = value.string ?? value["href"]?.string else { return nil }
    return text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
  }

  private mutating func unprojection(of name: String) -> GeoJSONReader.Unprojecting? {
    if let found = known[name] { return found }
    let made = Self.makeUnprojection(of: name)
    known[name] = made
    return made
  }

  private static func makeUnprojection(of name: String) -> GeoJSONReader.Unprojecting? {
    guard let crs = try? CoordinateReferenceSystem(name), let change = try? unprojecting(name) else {
      return nil
    }
    let isNorthFirst = crs.axes.first.map { ["north", "south"].contains($0.direction.lowercased()) } ?? false
    return { _ in isNorthFirst ? { try change($1, $0) } : change }
  }
}
