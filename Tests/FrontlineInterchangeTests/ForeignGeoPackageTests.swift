#if GeoPackage
  import FrontlineFormats
  import FrontlineGeometry
  import GRDB
  import Testing

  @testable import FrontlineInterchange

  /// GeoPackages as others write and leave them.
  @Suite struct ForeignGeoPackageTests {
    /// A file of ours with one point, which `changes` make one of somebody else's.
    private func file(_ changes: String, in folder: Folder, properties: String = "{}") throws -> String {
      let path = folder.path("foreign.gpkg")
      try AtomicFile.write(
        #"{"type":"Feature","geometry":{"type":"Point","coordinates":[46.7462162,39.7535317]},"properties":\#(properties)}"#,
        to: folder.path("in.geojson"))
      _ = try Conversion().run(from: folder.path("in.geojson"), to: path)
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction {
        // Without the triggers, whose functions SQLite alone lacks.
        for name in try String.fetchAll($0, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
          try $0.execute(sql: "DROP TRIGGER \(GeoPackageSchema.quoted(name))")
        }
        try $0.execute(sql: "DELETE FROM gpkg_metadata_reference; DELETE FROM gpkg_metadata; \(changes)")
      }
      try queue.close()
      return path
    }

    private func features(_ path: String, crs: String? = nil, in folder: Folder) throws -> [GeoJSONFeature] {
      var conversion = Conversion()
      conversion.crs = crs.map { .named($0) }
      _ = try conversion.run(from: path, to: folder.path("out.geojson"))
      var reader = try GeoJSONReader(path: folder.path("out.geojson"))
      return try reader.rest()
    }

    private static let ownSystem = """
      INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 100000, 'NONE', 100000, 'GEOGCS["WGS 84",DATUM["WGS_1984",\
      SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],\
      AXIS["Longitude",EAST],AXIS["Latitude",NORTH]]', NULL);
      UPDATE gpkg_geometry_columns SET srs_id = 100000;
      """

    /// As `ogr2ogr -t_srs OGC:CRS84` of GDAL 3.6 writes it.
    @Test func `A system without a code means what its definition says`() throws {
      let folder = Folder()
      let read = try features(try file(Self.ownSystem, in: folder), in: folder)
      guard case .point(let position)? = read.first?.geometry else {
        Issue.record("There is no point.")
        return
      }
      #expect(abs(position.latitude - 39.7535317) < 1e-7)
      #expect(abs(position.longitude - 46.7462162) < 1e-7)
    }

    @Test func `A system that is not said must be`() throws {
      let folder = Folder()
      let path = try file("UPDATE gpkg_geometry_columns SET srs_id = -1;", in: folder)
      let error = #expect(throws: InterchangeError.self) { try features(path, in: folder) }
      #expect(error?.code == .badFile)
      #expect(error?.description.contains("--crs") == true)
      #expect(try features(path, crs: "OGC:CRS84", in: folder).count == 1)
    }

    @Test func `Another key is the id and another end keeps its day`() throws {
      let folder = Folder()
      let path = try file(
        #"ALTER TABLE "in" RENAME COLUMN fid TO ogc_fid; UPDATE "in" SET ogc_fid = 12"#, in: folder,
        properties: #"{"date":"2020-11-08"}"#)
      let read = try #require(try features(path, in: folder).first)
      #expect(read.id == .integer(12))
      #expect(read.properties["end"]?.string == "2020-11-09")
    }

    @Test func `A file that is cut short is told`() throws {
      let folder = Folder()
      let path = try file("", in: folder)
      let whole = try ByteSource.file(path).all()
      for length in [0, 15, 16, 99, 100, 4_096, whole.count - 1] {
        try AtomicFile.write(Array(whole[..<length]), to: path)
        let error = #expect(throws: InterchangeError.self) { try features(path, in: folder) }
        #expect(error?.code == .badFile, "\(length)")
      }
    }

    @Test func `A locked file is told`() throws {
      let folder = Folder()
      let path = try file("", in: folder)
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction {
        try $0.execute(sql: "BEGIN EXCLUSIVE")
        let error = #expect(throws: InterchangeError.self) { try features(path, in: folder) }
        #expect(error?.code == .unreadable)
        #expect(error?.description.contains("locked") == true)
        try $0.execute(sql: "ROLLBACK")
      }
    }

    /// SQLite would replay the log of the old file into the new one.
    @Test func `A file with a log beside it is not replaced`() throws {
      let folder = Folder()
      let path = try file("", in: folder)
      try AtomicFile.write("log", to: "\(path)-wal")
      let error = #expect(throws: InterchangeError.self) {
        try Conversion().run(from: folder.path("in.geojson"), to: path)
      }
      #expect(error?.code == .unwritable)
      #expect(error?.description.contains("another program") == true)
    }
  }
#endif
