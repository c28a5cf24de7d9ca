package import FrontlineGeometry

extension Geometry {
  /// The shape of a text of GeoJSON, a geometry alone or a feature, as tables have it in a column; `nil`: it is none.
  ///
  /// - Throws: ``FormatError`` where the text is no GeoJSON.
  package init?(
    geoJSON text: String, name: String, reading: CoordinateReading = CoordinateReading()
  ) throws(FormatError) {
    let unproject = reading.unproject
    var reader = try GeoJSONReader(
      .text(text, name: name), crs: unproject == nil ? nil : "that of the table",
      unprojecting: unproject.map { unproject in { _ in unproject } })
    let shape = try reader.next()?.geometry
    if reader.hasHeights { reading.onHeight?() }
    guard let shape else { return nil }
    self = shape
  }
}
