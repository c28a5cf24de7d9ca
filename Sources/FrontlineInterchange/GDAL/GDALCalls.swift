#if GDAL
  internal import FrontlineGDAL

  /// GDAL, made ready once, and quiet: its words come with our errors.
  enum GDAL {
    /// What is read through it: formats of files, and none that goes to the network or to a database.
    static let drivers = [
      "ESRI Shapefile", "FlatGeobuf", "ESRIJSON", "TopoJSON", "GML", "GPX", "XLSX", "XLS",
      "ODS",
      "OpenFileGDB", "GPKG", "MapInfo File", "GeoRSS", "DXF", "JML", "GeoJSON", "GeoJSONSeq", "Parquet",
      "Arrow", "CSV", "OSM",
    ]

    private static let isReady: Bool = {
      GDALAllRegister()
      // The first row of a sheet names its columns, whatever it looks like.
      for format in ["XLSX", "XLS", "ODS"] { CPLSetConfigOption("OGR_\(format)_HEADERS", "FORCE") }
      return true
    }()

    /// Does work with GDAL's messages kept; `nil` from it is an error in GDAL's words.
    ///
    /// - Throws: ``InterchangeError`` with ``InterchangeError/Code/badFile``.
    static func tried<Value>(_ path: String, _ what: String, _ work: () -> Value?) throws -> Value {
      precondition(isReady)
      CPLPushErrorHandler(CPLQuietErrorHandler)
      defer { CPLPopErrorHandler() }
      CPLErrorReset()
      if let value = work() { return value }
      throw error(path, what)
    }

    /// The last thing that GDAL said, as an error.
    static func error(_ path: String, _ what: String) -> InterchangeError {
      let words = CPLGetLastErrorMsg().map { String(cString: $0) } ?? ""
      let reason = words.isEmpty ? "GDAL knows no format of it" : "GDAL says: \(words.trimmedStop)"
      return InterchangeError(.badFile, path, "\(path) \(what): \(reason).")
    }

    /// Calls `body` with texts as GDAL takes a list of them.
    static func withList<Result>(_ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result)
      -> Result
    {
      var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
      for text in texts { list = CSLAddString(list, text) }
      defer { CSLDestroy(list) }
      guard let list else {
        var empty: UnsafePointer<CChar>?
        return withUnsafePointer(to: &empty) { body($0) }
      }
      return list.withMemoryRebound(to: UnsafePointer<CChar>?.self, capacity: texts.count + 1) { body($0) }
    }
  }
#endif
