import FrontlineLedger
import FrontlineTime

#if GeoPackage
  import FrontlineAtlas
  import FrontlineData
  import FrontlineFormats
  import FrontlineFronts
  import FrontlineGeometry
  import GRDB
  import Testing

  @testable import FrontlineInterchange

  @Suite struct GeoPackageTests {
    @Test func `The bundled atlas comes back equal`() throws {
      let folder = Folder()
      let atlas = try Atlas.karabakh()
      let path = folder.path("karabakh.gpkg")
      try atlas.writeGeoPackage(to: path, generator: "a test")
      try expectEqual(try Atlas(geoPackage: path), atlas)
    }

    @Test(arguments: 0..<20) func `Made atlases come back equal`(seed: Int) throws {
      let folder = Folder()
      var made = MadeAtlas(seed: UInt64(seed))
      let atlas = try made.atlas()
      let path = folder.path("made.gpkg")
      try atlas.writeGeoPackage(to: path, generator: "a test")
      try expectEqual(try Atlas(geoPackage: path), atlas)
    }

    /// Kinds of places and layers of districts in the colors of parties would look held.
    @Test func `Only who holds what is drawn in the colors of parties`() throws {
      let folder = Folder()
      let atlas = try Atlas.karabakh()
      let path = folder.path("karabakh.gpkg")
      try atlas.writeGeoPackage(to: path, generator: "a test")
      let styles = try DatabaseQueue(path: path).read { database in
        try Row.fetchAll(database, sql: "SELECT f_table_name, styleQML FROM layer_styles").map { row in
          (row[0] as String, row[1] as String)
        }
      }
      let colors = atlas.parties.compactMap { Color(hex: $0.color) }
        .map { $0.parts.map(String.init).joined(separator: ",") }
      #expect(!colors.isEmpty)
      #expect(styles.count > 3)
      for (layer, style) in styles {
        let hasColors = colors.contains { style.contains("v=\"\($0)") }
        #expect(hasColors == ["claims", "control"].contains(layer), "\(layer)")
      }
      let districts = try #require(styles.first { $0.0 == "districts" }?.1)
      #expect(districts.contains(#"<prop k="style" v="no"/>"#))
    }

    @Test func `Every fault of every layer is told`() throws {
      let folder = Folder()
      let path = folder.path("edited.gpkg")
      try Atlas.karabakh().writeGeoPackage(to: path, generator: "a test")
      let queue = try DatabaseQueue(path: path)
      try queue.write {
        // They index shapes by functions that SQLite alone does not have.
        for name in try String.fetchAll($0, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
          try $0.execute(sql: "DROP TRIGGER \(GeoPackageSchema.quoted(name))")
        }
        try $0.execute(
          sql: """
            UPDATE settlements SET kind = 'hamlet', population = -3 WHERE id = 'shusha';
            UPDATE settlements SET source = 'nobody' WHERE id = 'stepanakert';
            UPDATE districts SET area_alternatives = '[{"area_km2":"wide"}]' WHERE id = 'shusha-rayon';
            UPDATE statements SET comparison = 'nearly' WHERE rowid = 1;
            """)
      }
      try queue.close()
      let error = #expect(throws: AtlasError.self) { try Atlas(geoPackage: path) }
      #expect(error?.code == .invalidPackage)
      func messages(_ layer: String) -> [String] {
        error?.faults.filter { $0.file == "layer \(layer)" }.map { "\($0.column ?? ""): \($0.message)" } ?? []
      }
      #expect(
        messages("settlements") == [
          "kind: \"hamlet\" is not one of city, town and village.",
          "population: -3 is outside 0 ... 1000000000.",
          "source: There is no source \"nobody\".",
        ])
      #expect(
        messages("districts") == ["area_alternatives 0, area_km2: The value is a string; a number is needed."]
      )
      #expect(messages("statements").count == 1)
    }

    @Test func `Fronts and control areas are spans of days`() throws {
      let folder = Folder()
      let atlas = try Atlas.karabakh()
      let series = try FrontTracer(atlas).series(during: Day("2020-11-05")...Day("2020-11-10"))
      let path = folder.path("war.gpkg")
      try atlas.writeGeoPackage(to: path, fronts: series, generator: "a test")
      let reader = try GeoPackageReader(path: path)
      let entries = try reader.entries()
      let areas = try reader.layer(#require(entries.first { $0.name == "control_areas" }))
      #expect(!areas.features.isEmpty)
      // Every day of the series is covered once by the ground of each side.
      for day in try Day("2020-11-05")...Day("2020-11-10") {
        let sides = areas.features.filter { feature in
          guard let days = feature.days, let from = days.from, let to = days.to else { return false }
          return feature.properties["part"]?.string == "behind the front" && from <= day && day <= to
        }.compactMap { $0.properties["side"]?.string }
        #expect(sides.sorted() == series.front(on: day)?.sides.map(\.rawValue).sorted())
      }
      #expect(try reader.entries().map(\.name).contains("fronts"))
    }

    @Test func `What is no GeoPackage is told so`() throws {
      let folder = Folder()
      let text = folder.path("notes.gpkg")
      try AtomicFile.write("not a database", to: text)
      #expect(throws: InterchangeError.self) { try Atlas(geoPackage: text) }
      #expect(throws: InterchangeError.self) { try Atlas(geoPackage: folder.path("missing.gpkg")) }
      let broken = folder.path("broken.gpkg")
      try AtomicFile.write("SQLite format 3\0 and then nothing", to: broken)
      #expect(throws: InterchangeError.self) { try Atlas(geoPackage: broken) }
    }

    @Test func `A failure leaves the old file`() throws {
      let folder = Folder()
      let path = folder.path("old.gpkg")
      try AtomicFile.write("old", to: path)
      struct Stop: Error {}
      #expect(throws: Stop.self) {
        try GeoPackageWriter.write(
          to: path, provenance: Provenance(), attribution: "", generator: "", colors: [:]
        ) { _ in throw Stop() }
      }
      #expect(folder.files == ["old.gpkg"])
    }

    /// The geometry type, the extent and the index are as GDAL reads them, where it is here.
    @Test(.enabled(if: Tool.isInstalled("ogrinfo"))) func `GDAL reads every layer`() throws {
      let folder = Folder()
      let atlas = try Atlas.karabakh()
      let path = folder.path("karabakh.gpkg")
      try atlas.writeGeoPackage(to: path, generator: "a test")
      let info = Tool.output("ogrinfo -so -al '\(path)' 2>&1")
      for (layer, count) in [
        ("settlements", atlas.settlements.count), ("districts", atlas.districts.count),
        ("routes", atlas.routes.count), ("claims", atlas.ledger.claims.count),
        ("parties", atlas.parties.count), ("sources", atlas.sources.count),
      ] {
        let part = info.components(after: "Layer name: \(layer)\n")
        #expect(part.contains("Feature Count: \(count)\n"), "\(layer)")
      }
      #expect(info.components(after: "Layer name: claims\n").contains("start: Date"))
      #expect(info.components(after: "Layer name: claims\n").contains("reported: Date"))
      #expect(info.components(after: "Layer name: districts\n").contains("Geometry: Multi Polygon"))
      #expect(!info.contains("Warning"), "\(info)")
      // An index that is used: a spatial filter gives what brute force gives.
      let box = try #require(
        GeographicBox(enclosing: [
          Position(latitude: 39.7, longitude: 46.7), Position(latitude: 39.9, longitude: 46.9),
        ]))
      let inside = atlas.settlements.count { box.contains($0.position) }
      let filtered = Tool.output("ogrinfo -so -spat 46.7 39.7 46.9 39.9 '\(path)' settlements")
      #expect(filtered.contains("Feature Count: \(inside)\n"))
    }
  }

  extension String {
    /// What follows a text, up to the next layer.
    fileprivate func components(after text: String) -> String {
      guard let start = range(of: text)?.upperBound else { return "" }
      let rest = self[start...]
      return String(rest[..<(rest.range(of: "Layer name:")?.lowerBound ?? rest.endIndex)])
    }

    fileprivate func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }
  }

  extension Substring {
    fileprivate func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }
  }
#endif
