#if GeoPackage
  import FrontlineAtlas
  import FrontlineFormats
  import FrontlineGeometry
  import FrontlineLedger
  import FrontlineTime
  import GRDB
  import Testing

  @testable import FrontlineInterchange

  /// Packages that somebody has tampered with: a sentence, and never a trap or a read without end.
  @Suite struct HostileGeoPackageTests {
    private func file(_ changes: String, in folder: Folder) throws -> String {
      let path = folder.path("atlas.gpkg")
      let ujar = Settlement(
        id: "ujar", names: PlaceNames("Ujar"), kind: .city,
        position: Position(latitude: 40.5, longitude: 47.7))
      try Atlas(settlements: [ujar]).writeGeoPackage(to: path, generator: "a test")
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction {
        for name in try String.fetchAll($0, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
          try $0.execute(sql: "DROP TRIGGER \(GeoPackageSchema.quoted(name))")
        }
        try $0.execute(sql: "PRAGMA foreign_keys = OFF; \(changes)")
      }
      try queue.close()
      return path
    }

    private static let rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"

    @Test(arguments: [
      "UPDATE gpkg_geometry_columns SET srs_id = 'abc'", "UPDATE gpkg_geometry_columns SET srs_id = x'00'",
      "UPDATE gpkg_geometry_columns SET column_name = x'67'",
      "UPDATE gpkg_contents SET table_name = x'67656f6d' WHERE table_name = 'settlements'",
      "INSERT INTO gpkg_spatial_ref_sys VALUES ('a', 5, 'EPSG', 'abc', 'd', 'd'); UPDATE gpkg_geometry_columns SET srs_id = 5",
      "INSERT INTO gpkg_spatial_ref_sys VALUES ('a', 5, x'00', 5, x'00', 'd'); UPDATE gpkg_geometry_columns SET srs_id = 5",
      "UPDATE settlements SET population = -5", "UPDATE settlements SET population = 'many'",
      "UPDATE settlements SET coordinate_uncertainty_m = 1e308", "UPDATE settlements SET elevation_m = 1e308",
      "UPDATE settlements SET id = 'a b'", "UPDATE settlements SET id = x'00'",
      "UPDATE settlements SET geom = zeroblob(100)",
      "DROP TABLE settlements; CREATE VIEW settlements AS \(rows) SELECT i AS fid, NULL AS geom, 'a' || i AS id FROM n",
      "DROP TABLE settlements; CREATE VIEW settlements AS \(rows) SELECT i AS fid, NULL AS geom, 'a' AS id FROM n WHERE i < 0",
      "DROP TABLE settlements; CREATE VIEW settlements AS SELECT 1 AS fid, zeroblob(900000000) AS geom, 'a' AS id",
      "DROP TABLE settlements; CREATE VIEW settlements AS \(rows) SELECT i AS fid, NULL AS geom, group_concat(i) AS id FROM n",
    ])
    func `is refused with a sentence`(changes: String) throws {
      let folder = Folder()
      let path = try file(changes, in: folder)
      #expect(throws: (any Error).self) { try Atlas(geoPackage: path) }
      _ = try? Conversion().run(from: path, to: folder.path("out.geojson"))
    }

    @Test func `metadata of another type is named`() throws {
      let folder = Folder()
      let path = try file("UPDATE gpkg_geometry_columns SET srs_id = 'abc'", in: folder)
      let error = #expect(throws: InterchangeError.self) { try Atlas(geoPackage: path) }
      #expect(error?.description.contains("srs_id holds \"abc\", and a whole number is needed") == true)
    }

    @Test func `a time to the last day there is has no day after it`() throws {
      let folder = Folder()
      try AtomicFile.write(
        #"{"type":"Feature","time":{"interval":["2020-01-01","+5881580-07-11"]},"geometry":{"type":"Point","coordinates":[46,39]},"properties":{}}"#,
        to: folder.path("in.geojson"))
      let error = #expect(throws: InterchangeError.self) {
        try Conversion().run(from: folder.path("in.geojson"), to: folder.path("out.gpkg"))
      }
      #expect(error?.description.contains("+5881580-07-11") == true)
      #expect(folder.files == ["in.geojson"])
    }

    @Test func `a pipe is no GeoPackage`() throws {
      let folder = Folder()
      _ = Tool.output("mkfifo '\(folder.path("a.gpkg"))'")
      #expect(throws: InterchangeError.self) { try Atlas(geoPackage: folder.path("a.gpkg")) }
    }
  }
#endif
