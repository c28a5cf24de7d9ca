#if GDAL
  internal import FrontlineGDAL

  /// The functions of GDAL, by their own names.
  var gdal: frontline_gdal_functions {
    @inline(__always) _read { yield GDAL.opened.functions.pointee }
  }

  /// GDAL, made ready once, and quiet: its words come with our errors.
  enum GDAL {
    /// What is read through it: formats of files, and none that goes to the network or to a database.
    static let drivers = [
      "ESRI Shapefile", "FlatGeobuf", "ESRIJSON", "GML", "GPX", "XLSX", "XLS",
      "ODS",
      "OpenFileGDB", "GPKG", "MapInfo File", "GeoRSS", "DXF", "JML", "GeoJSON", "GeoJSONSeq", "Parquet",
      "Arrow", "CSV", "OSM",
    ]

    /// Why there is no GDAL to be had on this machine; nil: all is well, and it is ready.
    private static let fault: String? = {
      let (functions, fault) = opened
      guard fault == nil else { return fault }
      functions.pointee.GDALAllRegister()
      // The first row of a sheet names its columns, whatever it looks like.
      for format in ["XLSX", "XLS", "ODS"] {
        functions.pointee.CPLSetConfigOption("OGR_\(format)_HEADERS", "FORCE")
      }
      // Without a schema GML is text: "007" is no 7.
      functions.pointee.CPLSetConfigOption("GML_FIELDTYPES", "ALWAYS_STRING")
      return nil
    }()

    static var isReady: Bool { fault == nil }

    /// The functions of the library, to be called where `tried` has been.
    fileprivate nonisolated(unsafe) static let opened:
      (functions: UnsafePointer<frontline_gdal_functions>, fault: String?) = {
        // Never freed: functions of the process.
        let functions = UnsafeMutablePointer<frontline_gdal_functions>.allocate(capacity: 1)
        let fault = frontline_open_gdal(functions).map { String(cString: $0) }
        return (UnsafePointer(functions), fault)
      }()

    /// - Throws: ``InterchangeError`` with ``InterchangeError/Code/notBuiltIn`` where GDAL cannot be loaded.
    static func check(_ path: String, _ what: String) throws {
      guard let fault else { return }
      throw InterchangeError(
        .notBuiltIn, path,
        "\(path) \(what): GDAL, which has this format, cannot be loaded (\(fault.trimmedStop)); install it.")
    }

    /// Does work with GDAL's messages kept; `nil` from it is an error in GDAL's words.
    ///
    /// - Throws: ``InterchangeError`` with ``InterchangeError/Code/badFile``, or with
    ///   ``InterchangeError/Code/notBuiltIn`` where GDAL is not installed.
    static func tried<Value>(_ path: String, _ what: String, _ work: () -> Value?) throws -> Value {
      try check(path, what)
      gdal.CPLPushErrorHandler(gdal.CPLQuietErrorHandler)
      defer { gdal.CPLPopErrorHandler() }
      gdal.CPLErrorReset()
      if let value = work() { return value }
      throw error(path, what)
    }

    /// The last thing that GDAL said, as an error.
    static func error(_ path: String, _ what: String) -> InterchangeError {
      let words = gdal.CPLGetLastErrorMsg().map { String(cString: $0) } ?? ""
      let reason = words.isEmpty ? "GDAL knows no format of it" : "GDAL says: \(words.trimmedStop)"
      return InterchangeError(.badFile, path, "\(path) \(what): \(reason).")
    }

    /// Calls `body` with texts as GDAL takes a list of them.
    static func withList<Result>(_ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result)
      -> Result
    {
      var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
      for text in texts { list = gdal.CSLAddString(list, text) }
      defer { gdal.CSLDestroy(list) }
      guard let list else {
        var empty: UnsafePointer<CChar>?
        return withUnsafePointer(to: &empty) { body($0) }
      }
      return list.withMemoryRebound(to: UnsafePointer<CChar>?.self, capacity: texts.count + 1) { body($0) }
    }
  }
#endif
