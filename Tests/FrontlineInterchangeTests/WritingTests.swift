import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import Testing

@testable import FrontlineInterchange

@Suite struct WritingTests {
  private func nested(_ depth: Int) -> String {
    let open = String(repeating: #"{"type":"GeometryCollection","geometries":["#, count: depth)
    let point = #"{"type":"Point","coordinates":[46,39]}"#
    return #"{"type":"Feature","properties":{},"geometry":"# + open + point
      + String(repeating: "]}", count: depth)
      + "}"
  }

  @Test(arguments: ["out.wkt", "out.csv", "out.gpkg"])
  func `collections that could not be read back are not written`(name: String) throws {
    let folder = Folder()
    for depth in [1, 30, 31, 32, 40] {
      try AtomicFile.write(nested(depth), to: folder.path("in.geojson"))
      let written = try? Conversion().run(from: folder.path("in.geojson"), to: folder.path(name))
      #expect((written != nil) == (depth <= 31), "\(depth) deep")
      if written != nil {
        #expect(throws: Never.self) {
          try Conversion().run(from: folder.path(name), to: folder.path("back.geojson"))
        }
      }
    }
  }

  @Test func `a file beside the table that is somebody else's stays`() throws {
    let folder = Folder()
    try AtomicFile.write(nested(0), to: folder.path("in.geojson"))
    try AtomicFile.write("my notes\n", to: folder.path("out.csv.about.txt"))
    let error = #expect(throws: InterchangeError.self) {
      try Conversion().run(from: folder.path("in.geojson"), to: folder.path("out.csv"))
    }
    #expect(error?.description.contains("was not written by Frontline") == true)
    #expect(folder.files == ["in.geojson", "out.csv.about.txt"])
    // One of ours is written anew, and names no folder of this machine.
    _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("other.csv"))
    let result = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("other.csv"))
    let about = String(decoding: try ByteSource.file(try #require(result.aboutFile)).all(), as: UTF8.self)
    #expect(about == "converted by Frontline from in.geojson\n")
  }

  @Test func `ids are free and numbered`() {
    var ids = FreeIDs()
    #expect(["a", "a", "a-2", "a", "b"].map { ids.take($0) } == ["a", "a-2", "a-2-2", "a-3", "b"])
  }

  /// Towns of one name, some within 2 km of each other, over the poles and the antimeridian: as every two compared.
  @Test func `towns of one name are told apart by 2 km anywhere`() throws {
    var table = "town,holder,lat,lon,as-of\n"
    for (latitude, longitude) in [
      (40.0, 46.0), (40.017, 46), (40.019, 46), (40, 46.023), (40, 46.024), (0, 180), (0, -179.99),
      (0, 179.97),
      (89.995, 0), (89.995, 180), (89.9, 90), (-90, 0), (-89.99, 77),
    ] {
      table += "Same,A,\(latitude),\(longitude),2020-01-01\n"
    }
    let folder = Folder()
    try AtomicFile.write(table, to: folder.path("towns.csv"))
    let atlas = try TownControlImport().read([folder.path("towns.csv")]).atlas
    #expect(
      atlas.settlements.map { "\($0.position)" }.sorted()
        == [
          "-90.00000, 0.00000", "0.00000, 179.97000", "0.00000, 180.00000", "40.00000, 46.00000",
          "40.00000, 46.02400", "40.01900, 46.00000", "89.90000, 90.00000", "89.99500, 0.00000",
        ])
  }

  @Test(arguments: ["out.csv", "out.wkt", "out.geojsonl"])
  func `the file that says whom to name is written when the table is whole on the disk`(name: String) throws {
    let folder = Folder()
    try AtomicFile.write(nested(0), to: folder.path("in.geojson"))
    let (seen, path) = (Steps(), folder.path)
    let look: @Sendable (AtomicFile.Step) -> Void = { step in
      guard step == .synced else { return }
      seen.files.append(
        Tool.output("ls '\(path)'").split(separator: "\n").filter { $0.hasPrefix("out") }.map(String.init))
    }
    try AtomicFile.$onStep.withValue(look) {
      _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path(name))
    }
    // The table is synced, then the file beside it, and neither was in its place before.
    #expect(seen.files == [[], []])
    #expect(folder.files == ["in.geojson", name, "\(name).about.txt"])
  }
}

private final class Steps: @unchecked Sendable {  // used by one thread
  var files: [[String]] = []
}
