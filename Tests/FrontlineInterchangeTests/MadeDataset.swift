#if GDAL
  import FrontlineFormats
  import FrontlineGDAL
  import FrontlineGeometry

  @testable import FrontlineInterchange

  /// A data set of several layers, written by a driver of GDAL: what the program reads and does not write.
  enum MadeDataset {
    /// A layer of texts, each row with a shape or without one.
    struct Layer {
      var name: String
      var columns: [String]
      var rows: [(shape: Geometry?, values: [String])]
    }

    static func write(_ driver: String, to path: String, _ layers: [Layer]) throws {
      try GDAL.check(path, "cannot be written")
      let driver = try GDAL.tried(path, "has no driver") { gdal.GDALGetDriverByName(driver) }
      let data = try GDAL.tried(path, "cannot be written") {
        gdal.GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
      }
      defer { gdal.GDALClose(data) }
      let crs = gdal.OSRNewSpatialReference(nil)
      defer { gdal.OSRRelease(crs) }
      _ = gdal.OSRSetFromUserInput(crs, "EPSG:4326")
      gdal.OSRSetAxisMappingStrategy(crs, OAMS_TRADITIONAL_GIS_ORDER)
      for layer in layers {
        let hasShapes = layer.rows.contains { $0.shape != nil }
        let table = try GDAL.tried(path, "takes no layer") {
          gdal.GDALDatasetCreateLayer(
            data, layer.name, hasShapes ? crs : nil, hasShapes ? wkbPolygon : wkbNone, nil)
        }
        for column in layer.columns {
          let field = gdal.OGR_Fld_Create(column, OFTString)
          defer { gdal.OGR_Fld_Destroy(field) }
          _ = gdal.OGR_L_CreateField(table, field, 1)
        }
        for row in layer.rows {
          let feature = gdal.OGR_F_Create(gdal.OGR_L_GetLayerDefn(table))
          defer { gdal.OGR_F_Destroy(feature) }
          for (index, value) in row.values.enumerated() {
            gdal.OGR_F_SetFieldString(feature, Int32(index), value)
          }
          if let bytes = row.shape?.wkb() {
            var shape: UnsafeMutableRawPointer?
            _ = gdal.OGR_G_CreateFromWkb(bytes, nil, &shape, Int32(bytes.count))
            _ = gdal.OGR_F_SetGeometryDirectly(feature, shape)
          }
          _ = try GDAL.tried(path, "takes no row") {
            gdal.OGR_L_CreateFeature(table, feature) == OGRERR_NONE ? true : nil
          }
        }
      }
    }
  }
#endif
