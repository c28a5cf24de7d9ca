import FrontlineFormats
import FrontlineGeometry
import Testing

@Suite struct WrappedFeaturesTests {
  private let feature =
    #"{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[30,48]}}"#

  @Test(arguments: [
    #"{"data":{"map":{"type":"FeatureCollection","features":[FEATURE]}},"ok":true}"#,
    #"{"features_of_day":[FEATURE],"day":"2022-03-05"}"#, "[FEATURE]",
    #"[{"lat":"48","lng":30,"a":1}]"#, #"[{"a":1,"location":{"lat":48,"lng":"30"}}]"#,
    #"[{"a":1,"geometry":{"type":"Point","coordinates":[30,48]}}]"#,
    #"{"venues":[{"lat":"48","lng":"30","a":1}],"fields":[]}"#,
    #"{"elements":[{"type":"node","id":1,"lat":48,"lon":30,"tags":{"a":1}}]}"#,
  ])
  func `Finds features in other JSON`(text: String) throws {
    var reader = try GeoJSONReader(.text(text.replacing("FEATURE", with: feature)))
    let features = try reader.rest()
    #expect(features.map(\.geometry) == [.point(Position(latitude: 48, longitude: 30))])
    #expect(features[0].properties["a"]?.int == 1)
  }

  @Test func `A record on each line is a feature`() throws {
    var reader = try GeoJSONReader(
      .text(
        """
        {"id": 7, "type": "Battle", "lat": "48", "lng": 30, "a": 1}
        {"id": 8, "lat": null, "lng": null}
        {"id": 9, "location": {"latitude": 47, "longitude": 31}}
        {"id": 10, "lat": 48, "lng": 190}
        \(feature)
        """))
    var features: [GeoJSONFeature] = []
    for _ in 0..<3 { features.append(try #require(try reader.next())) }
    #expect(
      features.map(\.geometry) == [
        .point(Position(latitude: 48, longitude: 30)), nil, .point(Position(latitude: 47, longitude: 31)),
      ])
    #expect(features[0].properties["type"] == "Battle" && features[0].properties["id"]?.int == 7)
    let error = #expect(throws: FormatError.self) { try reader.next() }
    #expect(error?.description.contains("longitude 190.0 is outside") == true)
    #expect(error?.place.feature == 3)
    #expect(try reader.rest().map { $0.properties["a"]?.int } == [1])
  }

  @Test func `An object without a position is no record`() throws {
    var reader = try GeoJSONReader(.text(#"{"name": "Alpha", "day": "2022-03-05"}"#))
    let error = #expect(throws: FormatError.self) { try reader.rest() }
    #expect(error?.description.contains("has no \"type\"") == true)
  }

  @Test func `A map of uMap is the features of its layers with their names and colors`() throws {
    let features = feature.replacing("\"a\":1", with: "\"a\":1,\"_umap_options\":{\"color\":\"Red\"}")
    var reader = try GeoJSONReader(
      .text(
        #"{"type":"umap","uri":"x","properties":{"name":"Control"},"geometry":{"type":"Point","coordinates":[30,48]},"layers":[{"type":"FeatureCollection","features":[\#(features)],"_umap_options":{"name":"North","color":"Blue"}},{"type":"FeatureCollection","features":[\#(feature)],"_umap_options":{"name":"South","color":"Blue"}}]}"#
      ))
    let read = try reader.rest()
    #expect(read.map { $0.properties["folder"]?.string } == ["North", "South"])
    #expect(read.map { $0.properties["fill"]?.string } == ["Red", "Blue"])
    #expect(read.allSatisfy { $0.properties["_umap_options"] == nil })
    #expect(reader.foreignMembers["name"] == "Control")
  }

  @Test func `Rings in one object have its names`() throws {
    var reader = try GeoJSONReader(
      .text(#"{"day":"2022-03-05","A":[[47,36],[47,37],[48,37]],"B":[[47,35],[47,36],[48,36]]}"#))
    reader.pairs = .latitudeFirst
    #expect(try reader.rest().map { $0.properties["folder"]?.string } == ["A", "B"])
  }

  @Test func `Keeps what stands beside`() throws {
    var reader = try GeoJSONReader(
      .text(#"{"when":"2022-03-05","map":{"type":"FeatureCollection","features":[\#(feature)]}}"#))
    _ = try reader.rest()
    #expect(reader.foreignMembers["when"]?.string == "2022-03-05")
  }

  /// Which number of a pair is the latitude is never guessed.
  @Test func `Rings that say not which number is which are refused`() throws {
    var reader = try GeoJSONReader(.text(#"{"result":{"map":[[47,36],[47,37],[48,37],[47,36]]}}"#))
    let error = #expect(throws: FormatError.self) { try reader.rest() }
    #expect(error?.description.contains("at result.map it holds pairs of numbers") == true)
  }

  @Test(arguments: [
    (#"{"day":"2022-03-05","map":{"party":"A","ring":[[47,36],[47,37],[48,37]]}}"#, PairOrder.latitudeFirst),
    (#"[[36,47],[37,47],[37,48],[36,47]]"#, .longitudeFirst),
  ])
  func `Rings are read where the order is asked for`(text: String, order: PairOrder) throws {
    var reader = try GeoJSONReader(.text(text))
    reader.pairs = order
    let feature = try #require(try reader.next())
    #expect(try feature.geometry?.wkt() == "POLYGON ((36 47, 37 47, 37 48, 36 47))")
    #expect(try reader.next() == nil)
    #expect(reader.orderOfRings == order)
  }

  @Test func `A number beyond ninety tells the order`() throws {
    var reader = try GeoJSONReader(
      .text(#"{"date":"2022-03-05","ring":[[47,136],[47,137],[48,137]],"party":"A"}"#))
    let feature = try #require(try reader.next())
    #expect(try feature.geometry?.wkt() == "POLYGON ((136 47, 137 47, 137 48, 136 47))")
    #expect(feature.properties["party"]?.string == "A")
    #expect(reader.orderOfRings == .latitudeFirst)
  }

  /// One may be the hole of another.
  @Test func `Rings side by side are refused`() throws {
    var reader = try GeoJSONReader(.text("[[[0,0],[9,0],[9,9]],[[1,1],[2,1],[2,2]]]"))
    reader.pairs = .longitudeFirst
    let error = #expect(throws: FormatError.self) { try reader.rest() }
    #expect(error?.description.contains("rings stand side by side") == true)
  }

  @Test func `Names several collections`() throws {
    let one = #"{"type":"FeatureCollection","features":[\#(feature)]}"#
    var reader = try GeoJSONReader(.text(#"{"a":\#(one),"b":{"c":\#(one)}}"#))
    let error = #expect(throws: FormatError.self) { try reader.rest() }
    #expect(error?.description.contains("2 collections of features, at a, b.c") == true)
  }

  /// However deep, and with all that is said around it.
  @Test func `a collection is found at any depth`() throws {
    let depth = 40
    let text =
      (0..<depth).map { #"{"key":"\#($0)","in":"# }.joined() + #"[{"map":{"features":[\#(feature)]}}]"#
      + String(repeating: "}", count: depth)
    var reader = try GeoJSONReader(.text(#"{"updated":"2023-05-03","result":\#(text)}"#))
    #expect(try reader.rest().count == 1)
    #expect(reader.foreignMembers["updated"] == "2023-05-03")
    #expect(reader.foreignMembers["key"] == "39")
  }

  @Test func `collections in the items of a list are told apart`() throws {
    var reader = try GeoJSONReader(
      .text(#"{"days":[{"map":{"features":[\#(feature)]}},{"map":{"features":[\#(feature)]}}]}"#))
    let error = #expect(throws: FormatError.self) { try reader.rest() }
    #expect(error?.description.contains("at days.0.map, days.1.map") == true)
  }

  @Test func `ways of Overpass are lines and polygons`() throws {
    let text = #"""
      {"version":0.6,"elements":[{"type":"node","id":1,"lat":15.5,"lon":32.5},{"type":"node","id":2,"lat":15.6,"lon":32.6,"tags":{"place":"town","name":"A"}},
      {"type":"way","id":3,"nodes":[1,2],"tags":{"highway":"primary"}},
      {"type":"way","id":4,"geometry":[{"lat":1,"lon":2},{"lat":1,"lon":3},{"lat":2,"lon":3},{"lat":1,"lon":2}],"tags":{"landuse":"military"}},
      {"type":"way","id":5,"nodes":[1,9]}]}
      """#
    var reader = try GeoJSONReader(.text(text))
    let features = try reader.rest()
    #expect(
      features.map { $0.geometry?.wkt() } == [
        "POINT (32.6 15.6)", "LINESTRING (32.5 15.5, 32.6 15.6)", "POLYGON ((2 1, 3 1, 3 2, 2 1))", nil,
      ])
    #expect(features[1].properties["highway"]?.string == "primary")
  }

  @Test func `an answer that is one page of several says so`() throws {
    func remarks(_ member: String) throws -> [String] {
      let reader = try GeoJSONReader(
        .text(#"{"type":"FeatureCollection",\#(member),"features":[\#(feature)]}"#, name: "p.json"))
      return try FeatureFileFacts.read(reader) { _ in }.remarks
    }
    #expect(
      try remarks(#""numberMatched":5,"numberReturned":1"#) == [
        "p.json is one page, with 1 of 5 features; the others are in other pages."
      ])
    #expect(try remarks(#""exceededTransferLimit":true"#).count == 1)
    #expect(try remarks(#""properties":{"exceededTransferLimit":true}"#).count == 1)
    #expect(throws: FormatError.self) { try remarks(#""properties":{"name":"x"}"#) }
    #expect(try remarks(#""numberMatched":1,"numberReturned":1"#).isEmpty)
  }
}
