#if GeoPackage
  public import FrontlineAtlas
  public import FrontlineFronts
  internal import FrontlineFormats
  internal import FrontlineGeometry

  extension Atlas {
    /// The atlas that a GeoPackage holds which ``writeGeoPackage(to:fronts:generator:)`` wrote, and which others may
    /// have edited since.
    ///
    /// ```swift
    /// let path = "/tmp/frontline-example.gpkg"
    /// try atlas.writeGeoPackage(to: path, generator: "an example")
    /// try Atlas(geoPackage: path).settlements.count == atlas.settlements.count     // true
    /// ```
    ///
    /// Edge cases: layers that an atlas does not know (fronts, control areas, others' own) are passed over; the
    /// layer `settlements` must be there. A file that is locked, or no GeoPackage, is told so.
    ///
    /// - Throws: ``InterchangeError`` where the file cannot be read; `AtlasError` with every fault of every layer, its
    ///   row and column.
    /// - Complexity: linear in the rows.
    public init(geoPackage path: String) throws {
      let reader = try GeoPackageReader(path: path)
      let known: Set = ["settlements", "districts", "routes", "claims", "parties", "sources", "statements"]
      var layers: [String: [GeoJSONFeature]] = [:]
      for entry in try reader.entries() where known.contains(entry.name) {
        layers[entry.name] =
          try reader.layer(entry, unproject: reader.unprojection(of: entry, crs: nil)).features
      }
      guard layers["settlements"] != nil else {
        throw InterchangeError(
          .badFile, path,
          "\(path) holds no layer settlements, so it is not an atlas; \"frontline convert\" reads its layers."
        )
      }
      try self.init(
        layers: layers, provenance: reader.provenance ?? Provenance(name: path),
        conventions: reader.conventions(), file: path, called: "GeoPackage")
    }

    /// Writes the atlas as a GeoPackage: settlements, districts, routes, claims, parties, sources and statements,
    /// who held each settlement as spans of days, and, where given, fronts and the ground of each side by day.
    ///
    /// ```swift
    /// let day = try Day("2020-11-08")
    /// let fronts = try FrontTracer(atlas).series(during: day...day)
    /// try atlas.writeGeoPackage(to: "/tmp/frontline-example.gpkg", fronts: fronts, generator: "an example")
    /// ```
    ///
    /// Layers with a time have the columns `start` and `end` for the time slider of QGIS, which takes the end
    /// as excluded, so it is the day after; uncertain dates stand beside them as EDTF. Styles and the settings of
    /// the slider come with the file.
    ///
    /// - Parameters:
    ///   - fronts: a series of this atlas' fronts; `nil`: no layers of fronts.
    ///   - generator: how it was made, in words, for the metadata.
    /// - Throws: ``InterchangeError`` where the file cannot be written; then an old one stays as it was.
    public func writeGeoPackage(to path: String, fronts: FrontSeries? = nil, generator: String) throws {
      try writeGeoPackage(
        to: path, layers: layers + [controlLayer(during: fronts?.days)] + (fronts?.layers() ?? []),
        generator: generator)
    }

    package func writeGeoPackage(to path: String, layers: [Layer], generator: String) throws {
      try GeoPackageWriter.write(
        to: path, provenance: provenance, conventions: conventions, attribution: provenance.attribution,
        generator: generator, colors: colors,
        timeColumns: TimeColumns.others(of: layers.map { ($0, $0.isTemporal) })
      ) { writer in
        for layer in layers {
          try writer.write(layer, isTemporal: layer.isTemporal) { insert in
            for feature in layer.features { try insert(feature) }
          }
        }
      }
    }
  }
#endif
