#if GDAL
  internal import FrontlineFormats
  internal import FrontlineGDAL
  internal import FrontlineGeometry

  /// A file that GDAL has open; the one owner of its handle.
  final class GDALDataset {
    /// A layer: what its features have in common.
    struct Layer {
      var name: String
      var index: Int
      /// Whether its features have shapes.
      var hasShapes: Bool
    }

    private let handle: UnsafeMutableRawPointer
    private let path: String
    /// The name of the format, as GDAL calls it.
    let driver: String
    let layers: [Layer]

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: where GDAL finds it, `/vsizip/...` among them.
    ///   - name: how errors call it.
    ///   - encoding: how the texts of a Shapefile are written that does not say so; `nil`: as GDAL takes it.
    init(_ path: String, name: String, encoding: TextEncoding? = nil) throws {
      self.path = name
      handle = try GDAL.tried(name, "cannot be read") {
        GDAL.withList(GDAL.drivers) { drivers in
          // Of what it guesses of a GML without a schema GDAL would leave a file beside it.
          let isTable = [".shp", ".dbf"].contains(where: path.lowercased().hasSuffix)
          let words =
            (path.lowercased().hasSuffix(".gml") ? ["WRITE_GFS=NO"] : [])
            + (encoding.map { isTable ? ["ENCODING=\($0.name.replacing("windows-", with: "CP"))"] : [] } ?? [])
          return GDAL.withList(words) { options in
            gdal.GDALOpenEx(path, UInt32(GDAL_OF_VECTOR), drivers, options, nil)
          }
        }
      }
      driver =
        gdal.GDALGetDatasetDriver(handle).flatMap { gdal.GDALGetDriverShortName($0) }.map {
          String(cString: $0)
        } ?? ""
      var layers: [Layer] = []
      for index in 0..<Int(gdal.GDALDatasetGetLayerCount(handle)) {
        guard let layer = gdal.GDALDatasetGetLayer(handle, Int32(index)) else { continue }
        let name = gdal.OGR_L_GetName(layer).map { String(cString: $0) } ?? "layer \(index + 1)"
        layers.append(Layer(name: name, index: index, hasShapes: gdal.OGR_L_GetGeomType(layer) != wkbNone))
      }
      self.layers = layers
    }

    deinit { gdal.GDALClose(handle) }

    /// The layers of these names; where none is given all of them.
    ///
    /// - Throws: ``InterchangeError`` where one is not there, or none is given and layers with shapes have other columns than
    ///   one another, for then they are not one map in parts.
    func layers(named names: [String]) throws -> [Layer] {
      if let lack = names.first(where: { name in !layers.contains { $0.name == name } }) {
        throw InterchangeError.noLayer(lack, path, layers.map(\.name))
      }
      guard names.isEmpty else { return layers.filter { names.contains($0.name) } }
      // What these formats part by the kind of shape is one map.
      guard !["OSM", "GPX", "XLSX", "ODS", "DXF"].contains(driver) else { return layers }
      let maps = layers.filter { $0.hasShapes && count(of: $0) > 0 }
      guard Set(maps.map { Set(columns(of: $0).map { $0.lowercased() }) }).count > 1 else { return layers }
      let shown =
        maps.prefix(8).map { "\"\($0.name)\"" }.joined(separator: ", ") + (maps.count > 8 ? ", ..." : "")
      throw InterchangeError(
        .badCall, path,
        "\(path) has \(maps.count) layers with shapes that are not of one table, \(shown); say which to read with --read-layer."
      )
    }

    private func count(of layer: Layer) -> Int64 {
      Int64(
        gdal.GDALDatasetGetLayer(handle, Int32(layer.index)).map { gdal.OGR_L_GetFeatureCount($0, 1) } ?? 0)
    }

    /// The names of the columns of a layer, in their order.
    func columns(of layer: Layer) -> [String] {
      let definition = gdal.OGR_L_GetLayerDefn(gdal.GDALDatasetGetLayer(handle, Int32(layer.index)))
      return (0..<gdal.OGR_FD_GetFieldCount(definition)).compactMap { GDALField(definition, $0)?.name }
    }

    /// Hands over the features of a layer.
    ///
    /// - Parameters:
    ///   - crs: the CRS of a layer that states none; `nil`: longitude and latitude on WGS 84.
    ///   - onHeight: called where positions have a height, which is left out.
    func forEach(
      in layer: Layer, crs: StatedCRS? = nil, onHeight: @escaping () -> Void,
      _ body: (Result<GeoJSONFeature, FormatError>) throws -> Void
    ) throws {
      // Of an extract of OpenStreetMap GDAL would keep the features of all other layers in memory.
      let selection =
        driver == "OSM" ? gdal.GDALDatasetExecuteSQL(handle, "SELECT * FROM \(layer.name)", nil, nil) : nil
      defer { if let selection { gdal.GDALDatasetReleaseResultSet(handle, selection) } }
      guard let source = selection ?? gdal.GDALDatasetGetLayer(handle, Int32(layer.index)) else { return }
      let definition = gdal.OGR_L_GetLayerDefn(source)
      let fields = (0..<gdal.OGR_FD_GetFieldCount(definition)).compactMap { GDALField(definition, $0) }
      var reading = try CoordinateReading(crs: crs)
      let own = layer.hasShapes ? try self.crs(of: source) : nil
      // Longitude and latitude are what a layer says, and the caller how far the longitudes go.
      if let own, own.unproject != nil || crs != .longitudesTo360 { reading = own }
      let hint =
        own == nil && crs == nil
        ? "; its layer states no CRS: where these are no degrees, say their CRS with \"frontline convert --crs\""
        : ""
      reading.onHeight = onHeight
      let styles = gdal.OGR_L_GetStyleTable(source) ?? gdal.GDALDatasetGetStyleTable(handle)
      gdal.OGR_L_ResetReading(source)
      gdal.CPLPushErrorHandler(gdal.CPLQuietErrorHandler)
      defer { gdal.CPLPopErrorHandler() }
      gdal.CPLErrorReset()
      var number = 0
      while let feature = gdal.OGR_L_GetNextFeature(source) {
        defer { gdal.OGR_F_Destroy(feature) }
        var made = GeoJSONFeature(geometry: nil)
        for field in fields {
          do {
            if let value = try field.value(of: feature) { made.properties[field.name] = value }
          } catch {
            throw FormatError(
              code: .encoding, at: FormatPlace(file: path, column: field.name, feature: number),
              "its letters are not UTF-8, and nothing in the file says what they are; say how it is written, as --encoding windows-1251 does of Windows' Cyrillic"
            )
          }
        }
        style(of: feature, styles, &made.properties)
        // Layers and sheets of several say what their features are.
        if layers.count > 1, made.properties["folder"] == nil {
          made.properties["folder"] = .string(layer.name)
        }
        do {
          made.geometry = try geometry(of: feature, reading)
        } catch {
          var place = FormatPlace(file: path)
          place.feature = number
          try body(
            .failure(
              FormatError(
                code: .invalidValue, at: place, "\(error)".trimmedStop + hint, underlying: error)))
          number += 1
          continue
        }
        try body(.success(made))
        number += 1
      }
      // The end of a layer and a fault in its midst are told apart by what GDAL said.
      if gdal.CPLGetLastErrorType() == CE_Failure { throw GDAL.error(path, "was not read to its end") }
    }

    private func geometry(of feature: UnsafeMutableRawPointer, _ reading: CoordinateReading) throws
      -> Geometry?
    {
      guard var shape = gdal.OGR_F_GetGeometryRef(feature), gdal.OGR_G_IsEmpty(shape) == 0 else { return nil }
      var linear: UnsafeMutableRawPointer?
      defer { if let linear { gdal.OGR_G_DestroyGeometry(linear) } }
      if gdal.OGR_G_HasCurveGeometry(shape, 0) != 0 {
        linear = gdal.OGR_G_GetLinearGeometry(shape, 0, nil)
        if let linear { shape = linear }
      }
      var bytes = [UInt8](repeating: 0, count: Int(gdal.OGR_G_WkbSize(shape)))
      _ = gdal.OGR_G_ExportToIsoWkb(shape, wkbNDR, &bytes)
      return try Geometry(wkb: bytes, name: path, reading: reading)
    }

    /// What reads the coordinates of a layer; `nil`: it states no CRS.
    private func crs(of layer: UnsafeMutableRawPointer) throws -> CoordinateReading? {
      guard let system = gdal.OGR_L_GetSpatialRef(layer) else { return nil }
      let name = gdal.OSRGetAuthorityName(system, nil).map { String(cString: $0) }
      let code = gdal.OSRGetAuthorityCode(system, nil).map { String(cString: $0) }
      if let name, let code {
        let id = "\(name):\(code)"
        return try CoordinateReading(crs: id == "EPSG:4979" ? nil : .named(id))
      }
      if gdal.OSRIsGeographic(system) != 0,
        let datum = gdal.OSRGetAttrValue(system, "DATUM", 0).map({ String(cString: $0) }),
        datum.contains("WGS_1984")
      {
        return try CoordinateReading(crs: nil)
      }
      var text: UnsafeMutablePointer<CChar>?
      guard gdal.OSRExportToWkt(system, &text) == OGRERR_NONE, let text else { return nil }
      defer { gdal.VSIFree(text) }
      return try CoordinateReading(crs: .named(String(cString: text)))
    }

    // MARK: - Styles

    /// Adds the style of a feature: the name that it refers to, and its colours as `fill` and `stroke`.
    private func style(
      of feature: UnsafeMutableRawPointer, _ table: UnsafeMutableRawPointer?, _ properties: inout JSONObject
    ) {
      guard let text = gdal.OGR_F_GetStyleString(feature).map({ String(cString: $0) }), !text.isEmpty else {
        return
      }
      var style = text
      if text.hasPrefix("@") {
        let name = String(text.dropFirst())
        if properties["styleUrl"] == nil { properties["styleUrl"] = .string("#\(name)") }
        let found = ["", "-normal", "_normal"].lazy.compactMap { gdal.OGR_STBL_Find(table, name + $0) }.first
        guard table != nil, let found else { return }
        style = String(cString: found)
      }
      for (tool, colorKey, property) in [("BRUSH(", "fc:", "fill"), ("PEN(", "c:", "stroke")] {
        guard properties[property] == nil, let start = style.firstRange(of: tool) else { continue }
        let inner = style[start.upperBound...].prefix { $0 != ")" }
        guard let color = inner.split(separator: ",").first(where: { $0.hasPrefix(colorKey) }) else {
          continue
        }
        properties[property] = .string(String(color.dropFirst(colorKey.count).prefix(7)).lowercased())
      }
    }
  }
#endif
