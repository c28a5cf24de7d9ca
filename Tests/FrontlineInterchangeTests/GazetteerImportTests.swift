import FrontlineAtlas
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import Testing

@testable import FrontlineInterchange

/// Made-up files of the shapes that others publish.
enum MadeGazetteer {
  /// Rows of a dump of GeoNames.
  static func dump(
    _ rows: [(id: Int, name: String, others: String, y: Double, x: Double, code: String, people: Int)]
  )
    -> String
  {
    rows.map { row in
      let parts = row.code.split(separator: ".").map(String.init)
      return [
        "\(row.id)", row.name, row.name, row.others, "\(row.y)", "\(row.x)", parts[0], parts[1], "UA", "",
        "07", "", "", "",
        "\(row.people)", "", "120", "Europe/Kyiv", "2020-01-01",
      ].joined(separator: "\t") + "\n"
    }.joined()
  }

  static func collection(_ features: [String]) -> String {
    "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
  }

  /// A square of a degree as a polygon.
  static func square(_ x: Double, _ y: Double, _ size: Double = 1) -> String {
    "{\"type\":\"Polygon\",\"coordinates\":[[[\(x),\(y)],[\(x + size),\(y)],[\(x + size),\(y + size)],[\(x),\(y + size)],[\(x),\(y)]]]}"
  }
}

@Suite struct GazetteerImportTests {
  private func imported(_ kind: GazetteerImport, _ text: String, _ name: String, in folder: Folder) throws
    -> ImportedAtlas
  {
    try AtomicFile.write(text, to: folder.path(name))
    let imported = try kind.read([folder.path(name)])
    let path = folder.path("package-\(kind.kind.rawValue)")
    try DataPackage.write(imported.atlas, to: path, generator: imported.generator)
    #expect(try DataPackage.validate(path).map(\.description) == [])
    return imported
  }

  @Test func `A dump of GeoNames becomes settlements`() throws {
    let folder = Folder()
    let dump = MadeGazetteer.dump([
      (100, "Alpha", "Alfa,Альфа", 48.1, 37.2, "P.PPLA", 0), (101, "Beta", "", 48.2, 37.3, "P.PPL", 12_345),
      (102, "Gamma", "", 48.3, 37.4, "P.PPLX", 900), (103, "Long Hill", "", 48.3, 37.5, "T.HLL", 0),
    ])
    try AtomicFile.write(
      [
        "1\t100\tuk\tАльфа\t1\t\t\t\t\t", "2\t100\ten\tAlphaville\t1\t\t\t\t\t",
        "3\t100\tlink\thttps://example.org\t\t\t\t\t\t", "4\t100\tuk\tСтара Альфа\t\t\t\t1\t\t",
      ].map { $0 + "\n" }.joined(),
      to: folder.path("names.txt"))
    let found = try imported(
      GazetteerImport(.settlements, names: folder.path("names.txt")), dump, "XX.txt", in: folder)
    let alpha = try #require(found.atlas.settlement(id: "alphaville-100"))
    #expect(alpha.kind == .city)
    #expect(alpha.name(in: "uk") == "Альфа")
    #expect(Set(alpha.names.others) == ["Alpha", "Alfa", "Стара Альфа"])
    #expect(alpha.sourceDetail == "geonames:100, PPLA")
    let beta = try #require(found.atlas.settlement(id: "beta-101"))
    #expect(beta.kind == .town)
    #expect(beta.population == 12_345)
    #expect(found.atlas.settlements.count == 2)
    #expect(found.atlas.sources.map(\.license) == ["CC BY 4.0"])
    let notes = found.notes.map(\.description)
    #expect(notes.contains { $0.contains("1 of the kind \"PPLX\" are no settlements") })
    #expect(notes.contains { $0.contains("1 of GeoNames' feature class T are no settlements") })
    #expect(notes.contains { $0.contains("1 of the kind \"link\"") })
  }

  #if GDAL
    @Test func `An extract is read as OpenStreetMap writes it`() throws {
      let folder = Folder()
      try AtomicFile.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <osm version="0.6">
        <node id="1" lat="48.2" lon="37.2" version="1"><tag k="place" v="town"/><tag k="name" v="Альфа"/><tag k="name:en" v="Alpha"/><tag k="population" v="12000"/></node>
        <node id="2" lat="48.21" lon="37.3" version="1"/>
        <node id="3" lat="48.25" lon="37.25" version="1"/>
        <way id="10" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/><tag k="ref" v="M1"/></way>
        <way id="11" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="1"/><tag k="boundary" v="administrative"/><tag k="admin_level" v="6"/><tag k="name" v="West"/></way>
        <way id="12" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="1"/><tag k="building" v="yes"/><tag k="name" v="Hall"/></way>
        </osm>
        """, to: folder.path("a.osm"))
      let towns = try GazetteerImport(.settlements).read([folder.path("a.osm")]).atlas.settlements
      #expect(towns.map(\.id) == ["alpha-1"])
      #expect(towns.first?.population == 12_000)
      #expect(
        try GazetteerImport(.roads).read([folder.path("a.osm")]).atlas.routes.map(\.names.primary) == ["M1"])
      #expect(
        try GazetteerImport(.districts).read([folder.path("a.osm")]).atlas.districts.map(\.id) == ["west"])
    }

    @Test(.enabled(if: Tool.isInstalled("zip"))) func `A dump is read as it is packed`() throws {
      let folder = Folder()
      try AtomicFile.write("Readme for a made-up dump\n", to: folder.path("readme.txt"))
      try AtomicFile.write(
        MadeGazetteer.dump([(100, "Alpha", "", 48.1, 37.2, "P.PPL", 5)]), to: folder.path("XX.txt"))
      _ = Tool.output("cd '\(folder.path)' && zip -q XX.zip readme.txt XX.txt")
      let found = try GazetteerImport(.settlements).read([folder.path("XX.zip")])
      #expect(found.atlas.settlements.map(\.id) == ["alpha-100"])
    }
  #endif

  @Test func `A row that cannot be read leaves the others, and properties of positions are read`() throws {
    let found = try imported(
      GazetteerImport(.settlements),
      "Name,Latitude,Longitude,no\nAlpha,48°30'N,30°30'E,1\nBad,485,305,2\nNone,n/a,n/a,3\nBeta,\"48° 45' 00.0\"\" N\",\"31° 15' 00.0\"\" E\",4\n",
      "a.csv", in: Folder())
    #expect(
      found.atlas.settlements.map(\.position) == [
        Position(latitude: 48.5, longitude: 30.5), Position(latitude: 48.75, longitude: 31.25),
      ])
    #expect(
      found.unread.map { $0.description.contains("line 3") || $0.description.contains("line 4") } == [
        true, true,
      ])
    let plain = try imported(
      GazetteerImport(.settlements), "OBJECTID,NAME,x,y\n1,Alpha,30.5,48.5\n", "b.csv", in: Folder())
    #expect(plain.notes.map(\.description) == ["Properties that are not read: OBJECTID (1)."])
    let records = try imported(
      GazetteerImport(.settlements), #"[{"name":"Alpha","location":{"lat":48.5,"lng":30.5}}]"#, "c.json",
      in: Folder())
    #expect(records.notes.map(\.description) == [])
  }

  @Test func `Units of OCHA and GADM are those of the lowest level`() throws {
    let folder = Folder()
    func area(_ x: Double, _ properties: String) -> String {
      #"{"type":"Feature","properties":{\#(properties)},"geometry":\#(MadeGazetteer.square(x, 48))}"#
    }
    let found = try imported(
      GazetteerImport(.districts),
      MadeGazetteer.collection([
        area(
          30,
          #""ADM2_EN":"Center","ADM2_PCODE":"XX0101","ADM1_EN":"North","ADM1_PCODE":"XX01","ADM2_AR":"شمال""#),
        area(31, #""NAME_0":"Midland","NAME_1":"South","NAME_2":"West""#),
      ]), "a.geojson", in: folder)
    #expect(found.atlas.districts.map(\.name) == ["Center", "West"])
    #expect(found.atlas.districts.map(\.layer) == ["district", "district"])
    #expect(found.atlas.districts[0].note.contains("XX0101"))
    let error = #expect(throws: InterchangeError.self) {
      try imported(
        GazetteerImport(.districts), MadeGazetteer.collection([area(30, #""a":1,"b":2"#)]), "b.geojson",
        in: Folder())
    }
    #expect(error?.description.contains("whose properties are \"a\", \"b\"") == true)
  }

  @Test func `A road of no length is left out, and the others stay`() throws {
    let folder = Folder()
    func road(_ points: String) -> String {
      #"{"type":"Feature","properties":{"highway":"primary","ref":"M1"},"geometry":{"type":"LineString","coordinates":[\#(points)]}}"#
    }
    let found = try imported(
      GazetteerImport(.roads), MadeGazetteer.collection([road("[30,48],[31,48]"), road("[33,48],[33,48]")]),
      "a.geojson", in: folder)
    #expect(found.atlas.routes.count == 1)
    #expect(found.notes.contains { $0.description.contains("1 are shorter than a meter") })
  }

  @Test func `each feature that is left out has a reason`() throws {
    let folder = Folder()
    func area(_ id: String, _ shape: String, _ properties: String) -> String {
      #"{"type":"Feature","id":"\#(id)","properties":{\#(properties)},"geometry":\#(shape)}"#
    }
    let square = MadeGazetteer.square(30, 48)
    let left = [
      area("a2", square, #""admin_level":"8","name":"Small""#), area("a4", square, #""admin_level":"6""#),
      area("a6", square, #""building":"yes","name":"Hall""#),
      area(
        "a8", #"{"type":"Polygon","coordinates":[[[32,48],[33,48],[32,48],[32,48]]]}"#,
        #""admin_level":"6","name":"Flat""#),
      area(
        "w1", #"{"type":"LineString","coordinates":[[30,48],[31,48]]}"#, #""admin_level":"6","name":"Edge""#),
    ]
    let reasons = [
      "1 of the level \"8\" are in no layer", "1 have no name", "1 do not say that they are a district",
      "1 have polygons without an area", "1 have no polygon",
    ]
    let taken = area("a10", square, #""admin_level":"6","name":"East""#)
    let found = try imported(
      GazetteerImport(.districts), MadeGazetteer.collection(left + [taken]), "osm.geojson", in: folder)
    #expect(found.atlas.districts.map(\.id) == ["east"])
    let notes = found.notes.filter { $0.kind == .leftOut }.map(\.description)
    for reason in reasons { #expect(notes.count { $0.contains(reason) } == 1, "\(reason)") }
    // Where nothing can be taken the error has them all.
    try AtomicFile.write(MadeGazetteer.collection(left), to: folder.path("none.geojson"))
    let error = #expect(throws: InterchangeError.self) {
      try GazetteerImport(.districts).read([folder.path("none.geojson")])
    }
    for reason in reasons { #expect(error?.description.contains(reason) == true, "\(reason)") }
  }

  @Test func `Linked places keep their names`() throws {
    let folder = Folder()
    let place = """
      {"@id":"https://example.org/places/7","type":"Feature","properties":{"title":"Delta","ccodes":["XX"],"fclasses":["P"]},\
      "names":[{"toponym":"Delta","lang":"en"},{"toponym":"Дельта","lang":"uk"},{"toponym":"Old Delta"}],\
      "types":[{"identifier":"aat:300008347","label":"inhabited place"}],\
      "geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[37.5,48.5]}]}}
      """
    let found = try imported(
      GazetteerImport(.settlements), MadeGazetteer.collection([place]), "lpf.geojson", in: folder)
    let delta = try #require(found.atlas.settlement(id: "delta-7"))
    #expect(delta.name(in: "uk") == "Дельта")
    #expect(delta.names.others == ["Old Delta"])
    #expect(delta.sourceDetail == "https://example.org/places/7, inhabited place")
  }

  @Test func `An extract of OpenStreetMap is read however it is written`() throws {
    let folder = Folder()
    func point(_ head: String, _ properties: String) -> String {
      "{\"type\":\"Feature\",\(head)\"properties\":{\(properties)},\"geometry\":{\"type\":\"Point\",\"coordinates\":[37.5,48.5]}}"
    }
    let found = try imported(
      GazetteerImport(.settlements),
      MadeGazetteer.collection([
        // As Overpass Turbo, as osmium, and as GDAL's driver writes them.
        point(
          "\"id\":\"node/5\",",
          #""@id":"node/5","place":"town","name":"Епсилон","name:en":"Epsilon","population":"8 500","population:date":"2021","wikidata":"Q1""#
        ),
        point("\"id\":\"n6\",", #""place":"hamlet","name":"Zeta","alt_name":"Zita;Zetta","ele":"140""#),
        point(
          "",
          #""osm_id":"7","name":"Eta","place":"city","other_tags":"\"name:uk\"=>\"Ета\",\"population\"=>\"250000\"""#
        ),
        point("\"id\":\"node/8\",", #""place":"locality","name":"A field""#),
      ]), "osm.geojson", in: folder)
    let epsilon = try #require(found.atlas.settlement(id: "epsilon-node5"))
    #expect(epsilon.population == 8_500)
    #expect(epsilon.populationYear == 2021)
    #expect(epsilon.names.others == ["Епсилон"])
    let zeta = try #require(found.atlas.settlement(id: "zeta-n6"))
    #expect(zeta.names.others == ["Zita", "Zetta"])
    #expect(zeta.elevation == .meters(140))
    let eta = try #require(found.atlas.settlement(id: "eta-7"))
    #expect(eta.name(in: "uk") == "Ета")
    #expect(eta.population == 250_000)
    #expect(found.atlas.settlements.count == 3)
    #expect(found.atlas.provenance.origins.map(\.title) == ["© OpenStreetMap contributors"])
    let notes = found.notes.map(\.description)
    #expect(notes.contains { $0.contains("1 of the kind \"locality\" are no settlements") })
    #expect(notes.contains { $0.contains("Properties that are not read: wikidata (1)") })
  }

  @Test func `A table with usual columns is a gazetteer too`() throws {
    let folder = Folder()
    let found = try imported(
      GazetteerImport(.settlements, source: "A list"),
      "city,lat,lng,population\nTheta,48.7,37.7,\"120,000\"\n", "list.csv",
      in: folder)
    let theta = try #require(found.atlas.settlement(id: "theta"))
    #expect(theta.kind == .city)
    #expect(theta.population == 120_000)
    #expect(found.atlas.sources.map(\.name) == ["A list"])
  }

  @Test func `Boundaries become districts in their layers`() throws {
    let folder = Folder()
    func area(_ name: String, _ type: String, _ x: Double) -> String {
      "{\"type\":\"Feature\",\"properties\":{\"shapeName\":\"\(name)\",\"shapeISO\":\"XX-1\",\"shapeID\":\"id-\(name)\",\"shapeGroup\":\"XXX\",\"shapeType\":\"\(type)\"},\"geometry\":\(MadeGazetteer.square(x, 48))}"
    }
    let text = MadeGazetteer.collection([
      area("West", "ADM1", 36), area("East", "ADM2", 37), area("East", "ADM1", 37), area("Small", "ADM4", 38),
    ])
    let found = try imported(GazetteerImport(.districts), text, "geoboundaries.geojson", in: folder)
    #expect(found.atlas.districts.map(\.id) == ["west", "east", "east-province"])
    #expect(found.atlas.districts.map(\.layer.role) == [.province, .district, .province])
    #expect(found.atlas.districts.map(\.note).first == "geoboundaries:id-West, ADM1, ISO XX-1")
    #expect(found.notes.contains { $0.description.contains("1 of the level \"ADM4\" are in no layer") })
    let all = try GazetteerImport(.districts, layer: "district").read([folder.path("geoboundaries.geojson")])
    #expect(all.atlas.districts.count == 4)
  }

  @Test func `Roads are joined and measured`() throws {
    let folder = Folder()
    func way(_ id: Int, _ highway: String, _ ref: String, _ points: String) -> String {
      "{\"type\":\"Feature\",\"id\":\"way/\(id)\",\"properties\":{\"highway\":\"\(highway)\",\"ref\":\"\(ref)\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[\(points)]}}"
    }
    let found = try imported(
      GazetteerImport(.roads),
      MadeGazetteer.collection([
        way(1, "primary", "M1", "[37,48],[37.1,48.02],[37.2,48]"),
        way(2, "primary", "M1", "[37.3,48.1],[37.2,48]"),
        way(3, "secondary", "P2", "[37.2,48],[37.2,47.9]"), way(4, "footway", "", "[37,48],[37,48.1]"),
      ]), "roads.geojson", in: folder)
    #expect(found.atlas.routes.map(\.names.primary) == ["M1", "P2"])
    #expect(found.atlas.routes.map(\.roadClass) == ["main-road", "secondary-road"])
    let road = found.atlas.routes[0]
    #expect(road.waypoints.count == 4)
    let whole = try LineString([
      Position(latitude: 48, longitude: 37), Position(latitude: 48.02, longitude: 37.1),
      Position(latitude: 48, longitude: 37.2), Position(latitude: 48.1, longitude: 37.3),
    ])
    #expect(abs(road.publishedLength!.meters - whole.length(edges: .longitudeLatitude).meters) < 1e-6)
    #expect(found.notes.contains { $0.description.contains("1 of the kind \"footway\"") })
  }

  @Test func `A file with nothing in it is refused`() throws {
    let folder = Folder()
    try AtomicFile.write(MadeGazetteer.dump([(1, "Hill", "", 1, 1, "T.HLL", 0)]), to: folder.path("XX.txt"))
    let error = #expect(throws: InterchangeError.self) {
      try GazetteerImport(.settlements).read([folder.path("XX.txt")])
    }
    #expect(error?.description.contains("has nothing that settlements can be made of") == true)
    #expect(throws: InterchangeError.self) { try GazetteerImport(.roads).read([folder.path("XX.txt")]) }
  }
}
