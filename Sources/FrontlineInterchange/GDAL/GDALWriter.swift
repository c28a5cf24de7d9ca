#if GDAL
  internal import FrontlineFormats
  internal import FrontlineGDAL
  internal import FrontlineGeometry
  internal import FrontlineTime

  /// Writes a layer through a driver of GDAL; the one owner of its handles.
  ///
  /// The file is made in memory and takes the place of an old one when it is whole.
  final class GDALWriter {
    private let path: String
    private let driver: String
    private let layer: Layer
    private let memory: String
    private var dataset: UnsafeMutableRawPointer?
    private var table: UnsafeMutableRawPointer?

    /// - Parameters:
    ///   - path: how errors call it, and where it will be.
    ///   - driver: the name of the format, as GDAL calls it.
    ///   - layer: its name, columns and shape; its own features are not looked at.
    init(_ path: String, driver: String, layer: Layer) throws {
      self.path = path
      self.driver = driver
      self.layer = layer
      memory =
        "/vsimem/frontline-\(UInt64.random(in: 0...UInt64.max)).\(path.split(separator: ".").last ?? "")"
      let found = try GDAL.tried(path, "cannot be written") { .some(gdal.GDALGetDriverByName(driver)) }
      guard let found else {
        let version = gdal.GDALVersionInfo("RELEASE_NAME").map { String(cString: $0) } ?? ""
        throw InterchangeError(
          .notBuiltIn, path,
          "\(path): the GDAL of this build, \(version), does not write \(driver); "
            + "write .gpkg, of which an ogr2ogr with that driver makes it.")
      }
      dataset = try tried { gdal.GDALCreate(found, memory, 0, 0, 0, GDT_Unknown, nil) }
      let crs = try tried { gdal.OSRNewSpatialReference(nil) }
      defer { gdal.OSRRelease(crs) }
      // A FlatGeobuf has room for a code of EPSG; its coordinates are longitude first all the same.
      _ = gdal.OSRSetFromUserInput(crs, driver == "FlatGeobuf" ? "EPSG:4326" : "OGC:CRS84")
      gdal.OSRSetAxisMappingStrategy(crs, OAMS_TRADITIONAL_GIS_ORDER)
      table = try tried {
        gdal.GDALDatasetCreateLayer(
          dataset, layer.name, layer.shape == .none ? nil : crs, Self.type(of: layer.shape), nil)
      }
      for column in layer.columns { try create(column) }
    }

    deinit {
      guard GDAL.isReady else { return }
      if let dataset { gdal.GDALClose(dataset) }
      _ = gdal.VSIUnlink(memory)
    }

    private func create(_ column: Layer.Column) throws {
      let (type, subtype) = Self.type(of: column.kind)
      let field = try tried { gdal.OGR_Fld_Create(column.name, type) }
      defer { gdal.OGR_Fld_Destroy(field) }
      if let subtype { gdal.OGR_Fld_SetSubType(field, subtype) }
      _ = try tried { gdal.OGR_L_CreateField(table, field, 1) == OGRERR_NONE ? true : nil }
    }

    func write(_ feature: GeoJSONFeature) throws {
      let made = try tried { gdal.OGR_F_Create(gdal.OGR_L_GetLayerDefn(table)) }
      defer { gdal.OGR_F_Destroy(made) }
      for (index, column) in layer.columns.enumerated() {
        set(Int32(index), of: made, to: feature.properties[column.name] ?? .null, column.kind)
      }
      if let geometry = feature.geometry, layer.shape != .none {
        let bytes = layer.fitted(geometry).wkb()
        var shape: UnsafeMutableRawPointer?
        _ = try tried {
          gdal.OGR_G_CreateFromWkb(bytes, nil, &shape, Int32(bytes.count)) == OGRERR_NONE ? true : nil
        }
        _ = gdal.OGR_F_SetGeometryDirectly(made, shape)
      }
      _ = try tried { gdal.OGR_L_CreateFeature(table, made) == OGRERR_NONE ? true : nil }
    }

    private func set(
      _ index: Int32, of feature: UnsafeMutableRawPointer, to value: JSONValue, _ kind: Layer.Column.Kind
    ) {
      switch (value, kind) {
      case (.null, _): gdal.OGR_F_SetFieldNull(feature, index)
      case (.bool(let value), .boolean): gdal.OGR_F_SetFieldInteger(feature, index, value ? 1 : 0)
      case (.integer(let value), .integer): gdal.OGR_F_SetFieldInteger64(feature, index, Int64(value))
      case (.integer(let value), .real): gdal.OGR_F_SetFieldDouble(feature, index, Double(value))
      case (.number(let value), .real): gdal.OGR_F_SetFieldDouble(feature, index, value)
      case (.string(let text), .day):
        guard let day = Day(plain: text) else { return gdal.OGR_F_SetFieldNull(feature, index) }
        gdal.OGR_F_SetFieldDateTime(
          feature, index, Int32(day.year), Int32(day.month), Int32(day.day), 0, 0, 0, 0)
      case (_, .json): gdal.OGR_F_SetFieldString(feature, index, value.description)
      default: gdal.OGR_F_SetFieldString(feature, index, value.field)
      }
    }

    /// Ends the file and puts it in its place.
    func finish() throws {
      let open = dataset
      (dataset, table) = (nil, nil)
      gdal.GDALClose(open)
      var count: vsi_l_offset = 0
      let bytes = try tried { gdal.VSIGetMemFileBuffer(memory, &count, 0) }
      var file = try AtomicFile(path: path)
      try file.write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
      try file.commit()
    }

    private func tried<Value>(_ work: () -> Value?) throws -> Value {
      try GDAL.tried(path, "cannot be written", work)
    }

    private static func type(of shape: Layer.Shape) -> OGRwkbGeometryType {
      switch shape {
      case .none: wkbNone
      case .point: wkbPoint
      case .line: wkbLineString
      case .polygon: wkbMultiPolygon
      case .mixed: wkbUnknown
      }
    }

    private static func type(of kind: Layer.Column.Kind) -> (OGRFieldType, OGRFieldSubType?) {
      switch kind {
      case .integer: (OFTInteger64, nil)
      case .real: (OFTReal, nil)
      case .boolean: (OFTInteger, OFSTBoolean)
      case .day: (OFTDate, nil)
      case .json: (OFTString, OFSTJSON)
      case .text, .list: (OFTString, nil)
      }
    }
  }
#endif
