import FrontlineAtlas
import FrontlineData
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineTestSupport
import Testing

@testable import FrontlineInterchange

/// Times of features in every format.
@Suite struct ConversionTimesTests {
  /// A time that is not days may not become an open one on a time slider, and readers must hear of it.
  @Test func `Times that are not days are said`() throws {
    let folder = Folder()
    func feature(_ time: GeoJSONTime?, _ properties: JSONObject = [:]) -> GeoJSONFeature {
      var feature = GeoJSONFeature(
        geometry: .point(Position(latitude: 39, longitude: 46)), properties: properties)
      feature.time = time
      return feature
    }
    let input = [
      feature(.interval(from: "1993~", to: "2020-11-08")),
      feature(.interval(from: "2020-11-08", to: "2020-11-31")),
      feature(.date("2020-02-30")), feature(.interval(from: "2020-11-10", to: "2020-11-08")),
      feature(nil, ["from": "2020-11-08", "to": "2020-11-31"]),
      feature(.interval(from: "2020-10", to: "2020-11")), feature(nil, ["from": "2020-10", "to": "2020-11"]),
    ]
    try AtomicFile.write(GeoJSONWriter.text(input), to: folder.path("in.geojson"))
    var endings = ["kml"]
    #if GeoPackage
      endings.append("gpkg")
    #endif
    for ending in endings {
      let result = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("out.\(ending)"))
      let note = try #require(result.notes.first { $0.contains("not days") }, "\(ending)")
      #expect(note.contains(": 5; of the first its time is") && note.contains("1993~"), "\(note)")
    }
    let kml = contents(folder.path("out.kml"))
    #expect(kml.split(separator: "<TimeSpan>").count == 3)
    #expect(kml.split(separator: "<begin>2020-10-01</begin>\n<end>2020-11-30</end>").count == 3)
    #expect(!kml.contains("TimeStamp"))
    // Text formats have them as they are.
    _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("out.csv"))
    #expect(
      contents(folder.path("out.csv")).split(separator: "\n").prefix(3) == [
        "from,to,start,end,latitude,longitude", ",,1993~,2020-11-08,39,46", ",,2020-11-08,2020-11-31,39,46",
      ])
  }

  @Test func `The time goes into the table`() throws {
    let folder = Folder()
    let times: [GeoJSONTime?] = [.date("2020-11-08"), .interval(from: "2020-09-27", to: nil), nil]
    let input = times.map { time in
      var feature = GeoJSONFeature(
        geometry: .point(Position(latitude: 39, longitude: 46)), properties: ["n": 1])
      feature.time = time
      return feature
    }
    try AtomicFile.write(GeoJSONWriter.text(input), to: folder.path("in.geojson"))
    _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("a.csv"))
    #expect(
      contents(folder.path("a.csv"))
        == "n,from,to,latitude,longitude\n1,2020-11-08,2020-11-08,39,46\n1,2020-09-27,,39,46\n1,,,39,46\n")
    _ = try Conversion().run(from: folder.path("a.csv"), to: folder.path("back.geojson"))
    #expect(try features(folder.path("back.geojson")).map(\.time) == times)
    // Readers take a line with a `time` for JSON-FG, and read it alone.
    _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("a.geojsonl"))
    #expect(!contents(folder.path("a.geojsonl")).contains("\"time\""))
    _ = try Conversion().run(from: folder.path("a.geojsonl"), to: folder.path("back.geojson"))
    #expect(try features(folder.path("back.geojson")).map(\.time) == times)
  }
}
