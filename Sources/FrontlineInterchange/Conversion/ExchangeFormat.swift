/// A format of files that can be converted, by the ending of the name.
package enum ExchangeFormat: String, CaseIterable, Sendable {
  case geoJSON = "geojson"
  case geoJSONLines = "geojsonl"
  case geoJSONSequence = "geojsons"
  case csv
  case tsv
  case wkt
  case kml
  case geoPackage = "gpkg"
  /// FlatGeobuf, written through GDAL.
  case flatGeobuf = "fgb"
  /// GeoParquet, written through GDAL where that has its driver.
  case geoParquet = "parquet"
  /// A folder with `settlements.csv`.
  case dataPackage = "data package"
  /// What GDAL reads: KML, Shapefile, FlatGeobuf, XLSX, archives.
  case foreign = "other"

  /// The format of a path; a folder is a data package.
  ///
  /// - Throws: ``InterchangeError`` with ``InterchangeError/Code/unknownFormat``, which says what `ogr2ogr` can do.
  package init(path: String, isFolder: Bool, isInput: Bool) throws(InterchangeError) {
    let name = path.lowercased()
    let endings: [(String, ExchangeFormat)] = [
      (".geojson", .geoJSON), (".json", .geoJSON), (".geojsonl", .geoJSONLines), (".ndjson", .geoJSONLines),
      (".jsonl", .geoJSONLines), (".ndgeojson", .geoJSONLines), (".geojsons", .geoJSONSequence),
      (".csv", .csv),
      (".tsv", .tsv), (".tab", .tsv), (".wkt", .wkt), (".kml", .kml), (".gpkg", .geoPackage),
      (".fgb", .flatGeobuf), (".parquet", .geoParquet),
    ]
    if isInput,
      isFolder
        ? name.hasSuffix(".gdb") || name.hasSuffix(".gdb/")
        : !FilePart.isText(name) || name.hasSuffix(".gz") || name.hasSuffix(".zip"),
      ![".tab", ".gpkg"].contains(where: name.hasSuffix)
    {
      self = .foreign
    } else if isFolder {
      self = .dataPackage
    } else if let found = endings.first(where: { name.hasSuffix($0.0) }) {
      self = found.1
    } else if let other = [".shp", ".gml", ".kmz", ".gpx", ".dxf", ".gdb"].first(
      where: name.hasSuffix)
    {
      let call = "ogr2ogr \(other == ".shp" ? "-lco ENCODING=UTF-8 " : "")\(path) data.gpkg makes it of one"
      throw InterchangeError(
        .unknownFormat, path,
        "\(path): files \(other) are read and not written; they are made by way of GeoPackage: \(call).")
    } else {
      throw InterchangeError(
        .unknownFormat, path,
        "\(path) has no ending that names a format; these do: .geojson, .geojsonl, .geojsons, .csv, .tsv, .wkt, "
          + ".kml, .gpkg, .fgb, .parquet, and a folder (a name that ends in /) for a data package.")
    }
  }

  /// Whether a file of it is GeoJSON, in any framing.
  var isGeoJSON: Bool { [.geoJSON, .geoJSONLines, .geoJSONSequence].contains(self) }
  /// Whether a file of it is rows of text under a header.
  var isTable: Bool { self == .csv || self == .tsv }
  /// Whether a file of it holds one table only: readers of GeoJSON take the first of several.
  var isOneTable: Bool { ![.kml, .geoPackage, .dataPackage].contains(self) }
  /// Whether a time slider shows a file of it day by day.
  var hasSlider: Bool { self == .kml || self == .geoPackage }
  /// Whether its shapes are well-known text or binary.
  var hasWellKnownShapes: Bool { [.csv, .tsv, .wkt, .geoPackage].contains(self) }
  /// Whether a file of it has a place for whom to name and how it was made.
  var holdsAttribution: Bool { [.geoJSON, .kml, .geoPackage, .dataPackage].contains(self) }
}
