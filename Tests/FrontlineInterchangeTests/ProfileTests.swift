import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineTestSupport
import FrontlineTime
import Testing

@testable import FrontlineInterchange

/// Writes an imported atlas as a package and checks that it is sound.
private func packaged(_ imported: ImportedAtlas, in folder: Folder) throws -> Atlas {
  let path = folder.path("package")
  try DataPackage.write(imported.atlas, to: path, generator: imported.generator)
  #expect(try DataPackage.validate(path).map(\.description) == [])
  return try Atlas(contentsOf: path)
}

@Suite struct TownControlImportTests {
  @Test func `Rows become claims`() throws {
    let folder = Folder()
    try AtomicFile.write(
      """
      Town,Holder,Lat,Lon,As-of
      Shusha,Armenian forces,39.7537,46.7465,2020-11-01
      Shusha,Armenian forces,39.7537,46.7465,2020-11-02
      Shusha,Azerbaijan,39.7537,46.7465,2020-11-08
      Hadrut,Azerbaijan,39.5187,47.0302,20201015
      Hadrut,,39.5187,47.0302,2020-10-20
      Nowhere,Azerbaijan,north,47,2020-10-20
      Shusha,Azerbaijan,39.7540,46.7465,2020-11-09
      Shusha,Armenian forces,39.7537,46.7465,2020-11-09

      """, to: folder.path("towns.csv"))
    let imported = try TownControlImport(source: "A table").read([folder.path("towns.csv")])
    let atlas = try packaged(imported, in: folder)
    #expect(atlas.settlements.map(\.id).sorted() == ["hadrut", "shusha"])
    let shusha = try #require(atlas.settlement(id: "shusha"))
    func state(_ day: String, _ place: Settlement = shusha) throws -> Standing.State {
      try atlas.standing(of: place, on: Day(day)).state
    }
    #expect(try state("2020-11-01") == .held(by: "armenian-forces"))
    #expect(try state("2020-11-05") == .held(by: "armenian-forces"))
    #expect(try state("2020-11-08") == .held(by: "azerbaijan"))
    let hadrut = try #require(atlas.settlement(id: "hadrut"))
    #expect(try state("2020-10-15", hadrut) == .held(by: "azerbaijan"))
    // What was said stands until the table says otherwise, be it only that it does not know.
    #expect(try state("2020-10-19", hadrut) == .held(by: "azerbaijan"))
    #expect(try state("2020-10-20", hadrut) == .unknown)
    // Two days to the same effect are one claim.
    #expect(atlas.ledger.claims(on: .settlement("shusha")).count == 2)
    let kinds = imported.notes.map(\.kind)
    #expect(kinds.filter { [.leftOut, .unread].contains($0) }.count == 2)
    #expect(kinds.filter { $0 == .repaired }.count == 1)
    #expect(imported.notes.contains { $0.description.contains("\"north\" is not a number") })
  }

  @Test func `A front is traced around the towns of a table`() throws {
    let folder = Folder()
    try AtomicFile.write(
      """
      town,holder,lat,lon,as-of
      Goris,Armenian forces,39.51,46.34,2020-10-15
      Stepanakert,Armenian forces,39.8153,46.7519,2020-10-15
      Hadrut,Azerbaijan,39.5187,47.0302,2020-10-15
      Fuzuli,Azerbaijan,39.6,47.14,2020-10-15

      """, to: folder.path("towns.csv"))
    let atlas = try packaged(TownControlImport().read([folder.path("towns.csv")]), in: folder)
    let front = try #require(try FrontTracer(atlas).front(on: Day("2020-10-15")))
    #expect(front.areaOfInterest == "the ground of the data's settlements")
    let distance = try #require(try front.distance(to: atlas.settlement(named: "Stepanakert")))
    #expect(try #require(distance.lower) <= distance.estimate)
    #expect(try distance.estimate <= #require(distance.upper))
  }

  @Test func `Columns are named where their names do not say it`() throws {
    let folder = Folder()
    try AtomicFile.write("a,b,c,d,e\nAlpha,A,48.5,30.5,2024-01-01\n", to: folder.path("towns.csv"))
    var towns = TownControlImport()
    towns.named.town = "a"
    towns.named.holder = "b"
    towns.named.latitude = "c"
    towns.named.longitude = "d"
    towns.named.date = "e"
    let atlas = try packaged(towns.read([folder.path("towns.csv")]), in: folder)
    #expect(atlas.settlements.map(\.names.primary) == ["Alpha"])
    #expect(atlas.ledger.claims.count == 1)
  }

  @Test func `Headers of other scripts and marks of notes are read`() throws {
    let folder = Folder()
    try AtomicFile.write(
      "Місто;Контроль;Координати;Дата;Population\nЗахідна[3];Росія[a];48°30′N 30°30′E / 48.5; 30.5;21.05.2023[5];~2299\n"
        .replacing("E / 48.5; 30.5", with: "E / 48.5°N 30.5°E"),
      to: folder.path("towns.csv"))
    let imported = try TownControlImport().read([folder.path("towns.csv")])
    let atlas = try packaged(imported, in: folder)
    #expect(imported.unread == [])
    #expect(atlas.settlements.map(\.id) == ["zakhidna"])
    #expect(atlas.settlements[0].population == 2299)
    #expect(atlas.settlements[0].position == Position(latitude: 48.5, longitude: 30.5))
    #expect(atlas.parties.map(\.id) == ["rosiya"] || atlas.parties.map(\.id) == ["rosiia"])
    #expect(atlas.ledger.claims.first?.validFrom == EDTFDate(try Day("2023-05-21")))
  }

  @Test func `A table without its columns is told`() throws {
    let folder = Folder()
    try AtomicFile.write("a,b\n1,2\n", to: folder.path("t.csv"))
    #expect(throws: InterchangeError.self) { try TownControlImport().read([folder.path("t.csv")]) }
  }
}

@Suite struct VIINAImportTests {
  private func atlas(_ table: String, in folder: Folder) throws -> (Atlas, ImportedAtlas) {
    try AtomicFile.write(table, to: folder.path("control.csv"))
    try AtomicFile.write(
      "geonameid,asciiname,latitude,longitude,feature_code\n1,Kyiv,50.45,30.52,PPLC\n2,Irpin,50.52,30.25,PPL\n",
      to: folder.path("places.csv"))
    let imported = try VIINAImport(places: folder.path("places.csv")).read([folder.path("control.csv")])
    return (try packaged(imported, in: folder), imported)
  }

  @Test func `The sources say who speaks and under which license`() throws {
    let (atlas, imported) = try atlas(
      "geonameid,date,status_dsm,status_other,vcontrol_version\n2,20220224,UA,UA,2024-10-13\n", in: Folder())
    #expect(
      atlas.sources.map(\.name) == [
        "places.csv", "DeepStateMap (VIINA, column status_dsm)", "VIINA, column status_other",
      ])
    #expect(atlas.sources[1].license == "ODbL 1.0")
    #expect(atlas.provenance.licenses.map(\.title) == ["ODbL 1.0"])
    #expect(imported.notes.isEmpty, "\(imported.notes)")
  }

  @Test func `Columns become sources and runs become claims`() throws {
    let folder = Folder()
    let (atlas, imported) = try atlas(
      """
      geonameid,date,status_wiki,status_boost,status_dsm,status_isw,status
      2,20220224,UA,UA,,UA,UA
      2,20220225,UA,CONTESTED,,UA,UA
      2,20220226,RU,CONTESTED,RU,UA,RU
      2,20220227,RU,UA,,UA,UA
      3,20220227,RU,UA,,UA,UA
      2,20220228,RU,XX,RU,UA,UA

      """, in: folder)
    #expect(
      atlas.sources.map(\.id.rawValue).sorted() == [
        "geonames-table", "viina-boost", "viina-dsm", "viina-isw", "viina-wiki",
      ])
    let place = try #require(atlas.settlement(id: "irpin-2"))
    func state(_ source: Source.ID, _ day: String) throws -> Standing.State {
      try atlas.standing(of: place, on: Day(day), by: .source(source)).state
    }
    #expect(try state("viina-wiki", "2022-02-25") == .held(by: "ukraine"))
    #expect(try state("viina-wiki", "2022-02-26") == .held(by: "russia"))
    #expect(try state("viina-boost", "2022-02-25") == .contested)
    #expect(try state("viina-boost", "2022-02-27") == .held(by: "ukraine"))
    #expect(try state("viina-dsm", "2022-02-25") == .unknown)
    #expect(try state("viina-dsm", "2022-02-26") == .held(by: "russia"))
    #expect(try state("viina-dsm", "2022-02-27") == .unknown)
    // Five days to the same effect are one claim, and one more says that the table reaches to its last day.
    #expect(atlas.ledger.claims.filter { $0.source == "viina-isw" }.count == 2)
    #expect(atlas.ledger.lastDay == (try Day("2022-02-28")))
    #expect(imported.notes.contains { $0.description.contains("\"XX\" is none of UA, RU") })
    #expect(imported.notes.contains { $0.description.contains("Place 3 is not in") })
    #expect(imported.notes.contains { $0.description.contains("the column status is made of the others") })
  }

  @Test func `Places may be named by a code`() throws {
    let folder = Folder()
    try AtomicFile.write(
      "kod,date,status\nUA01,20240101,UA\n0110,20240101,RU\nUA02,20240101,UA\n",
      to: folder.path("kontrol.csv"))
    try AtomicFile.write(
      "kod,name,latitude,longitude\nUA01,Alpha,48.1,37.2\n0110,Beta,48.2,37.3\n",
      to: folder.path("places.csv"))
    let imported = try VIINAImport(places: folder.path("places.csv")).read([folder.path("kontrol.csv")])
    let atlas = try packaged(imported, in: folder)
    #expect(atlas.settlements.map(\.id) == ["alpha-ua01", "beta-0110"])
    #expect(atlas.ledger.claims.map(\.party) == ["ukraine", "russia"])
    #expect(imported.notes.contains { $0.description.contains("Place UA02 is not in") })
  }

  /// Polygons without columns of degrees are joined by their code; a place stands inside of its own.
  @Test func `Places may be polygons of a code`() throws {
    let folder = Folder()
    try AtomicFile.write(
      "kod,date,status\nUA0102,20240101,UA\nUA0103,20240101,RU\n", to: folder.path("kontrol.csv"))
    try AtomicFile.write(
      #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kod":"UA0102","name":"Alpha"},"geometry":{"type":"Polygon","coordinates":[[[37,48],[38,48],[38,48.2],[37.2,48.2],[37.2,49],[37,49],[37,48]]]}},{"type":"Feature","properties":{"kod":"UA0103"},"geometry":{"type":"MultiPolygon","coordinates":[[[[38,48],[39,48],[39,49],[38,49],[38,48]]]]}}]}"#,
      to: folder.path("katotth_UA_tess.geojson"))
    let imported = try VIINAImport(places: folder.path("katotth_UA_tess.geojson")).read([
      folder.path("kontrol.csv")
    ])
    let atlas = try packaged(imported, in: folder)
    #expect(atlas.settlements.map(\.name) == ["Alpha", "UA0103"])
    #expect(atlas.ledger.claims.map(\.party) == ["ukraine", "russia"])
    let alpha = atlas.settlements[0]
    // Inside of the L, and as far off as its farthest corner.
    #expect(alpha.position == Position(latitude: 48.6, longitude: 37.1))
    let reach = try #require(alpha.coordinateUncertainty)
    #expect(abs(reach.meters - alpha.position.distance(to: Position(latitude: 48, longitude: 38)).meters) < 1)
    #expect(imported.notes.contains { $0.description.contains("at a point inside of its polygon") })
    #expect(imported.notes.contains { $0.description.contains("1 places have no name") })
  }

  /// Runs that are found as rows are read are those that a day after the other makes.
  @Test(arguments: 0..<20) func `Runs are those of each day`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = Folder()
    let places = 1...3
    var lines: [[String]] = [[], []]
    var expected = ClaimRuns(isDaily: true)
    var row = [0, 0]
    for (file, days) in [20..<30, 30..<41].enumerated() {
      for place in places {
        for day in days where Int.random(in: 0..<5, using: &generator) > 0 {
          row[file] += 1
          let statuses = (0..<2).map { _ in
            ["UA", "UA", "UA", "RU", "CONTESTED", ""].randomElement(using: &generator)!
          }
          let date = try Day("2024-01-20").advanced(by: day - 20)
          lines[file].append(
            "\(place),\(date.description.replacing("-", with: "")),\(statuses[0]),\(statuses[1])")
          for (source, status) in zip(["viina-a", "viina-b"], statuses) {
            _ = expected.add(
              subject: "p\(place)-\(place)", source: source, day: date, parties: VIINAStatus(status)!.parties,
              row: row[file])
          }
        }
      }
    }
    for (file, name) in ["a.csv", "b.csv"].enumerated() {
      try AtomicFile.write(
        (["geonameid,date,status_a,status_b"] + lines[file]).map { $0 + "\n" }.joined(), to: folder.path(name)
      )
    }
    try AtomicFile.write(
      "geonameid,name,latitude,longitude\n1,P1,48,37\n2,P2,48.1,37\n3,P3,48.2,37\n", to: folder.path("p.csv"))
    // In whatever order the files are named.
    let imported = try VIINAImport(places: folder.path("p.csv")).read([
      folder.path("b.csv"), folder.path("a.csv"),
    ])
    #expect(Set(imported.atlas.ledger.claims) == Set(expected.finished()))
  }

  #if GDAL
    @Test(.enabled(if: Tool.isInstalled("zip"))) func `Tables are read as they are packed`() throws {
      let folder = Folder()
      try AtomicFile.write("geonameid,date,status\n7e+05,20240101,UA\n", to: folder.path("control_2024.csv"))
      try AtomicFile.write("geonameid,date,status\n7e+05,20230101,UA\n", to: folder.path("control_2023.csv"))
      try AtomicFile.write(
        "geonameid,name,latitude,longitude\n700000,Alpha,48,37\n", to: folder.path("p.csv"))
      _ = Tool.output("cd '\(folder.path)' && zip -q control.zip control_2024.csv control_2023.csv")
      let imported = try VIINAImport(places: folder.path("p.csv")).read([folder.path("control.zip")])
      #expect(imported.atlas.ledger.claims.map(\.reported) == [try Day("2023-01-01"), try Day("2024-01-01")])
    }
  #endif

  @Test func `Two files that contradict one another are said`() throws {
    let folder = Folder()
    try AtomicFile.write(
      "geonameid,date,status\n1,20240101,UA\n1,20240102,UA\n1,20240103,UA\n", to: folder.path("a.csv"))
    try AtomicFile.write(
      "geonameid,date,status\n1,20240103,RU\n1,20240104,RU\n", to: folder.path("b.csv"))
    try AtomicFile.write("geonameid,name,latitude,longitude\n1,Alpha,48,37\n", to: folder.path("p.csv"))
    let imported = try VIINAImport(places: folder.path("p.csv")).read([
      folder.path("a.csv"), folder.path("b.csv"),
    ])
    #expect(
      imported.atlas.ledger.claims.map { "\($0.party) \($0.validFrom!.text)" } == [
        "ukraine 2024-01-01", "russia 2024-01-04",
      ])
    #expect(
      imported.notes.contains {
        $0.description.contains("another row says otherwise of Alpha on 2024-01-03")
      })
  }

  @Test func `Places come from a dump or from GeoJSON too`() throws {
    let folder = Folder()
    try AtomicFile.write("geonameid,date,status\n703448,20220224,UA\n", to: folder.path("control.csv"))
    let dump =
      ["703448", "Kyiv \"the", "Kyiv \"the", "", "50.45", "30.52", "P", "PPLC"]
      + [String](repeating: "", count: 11)
    try AtomicFile.write(dump.joined(separator: "\t") + "\n", to: folder.path("UA.txt"))
    try AtomicFile.write(
      #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"geonameid":703448,"asciiname":"Kyiv \"the","longitude":"30.52","latitude":50.45,"feature_code":"PPLC"}}]}"#,
      to: folder.path("tess.geojson"))
    for places in ["UA.txt", "tess.geojson"] {
      let imported = try VIINAImport(places: folder.path(places)).read([folder.path("control.csv")])
      let kyiv = try #require(imported.atlas.settlements.first)
      #expect(kyiv.name == "Kyiv \"the")
      #expect(kyiv.kind == .city)
      #expect(kyiv.position == Position(latitude: 50.45, longitude: 30.52))
    }
  }

  @Test func `A table of which nothing is taken is refused`() throws {
    let folder = Folder()
    let error = #expect(throws: InterchangeError.self) {
      _ = try atlas("geonameid,date,status\n99,20220224,UA\n", in: folder)
    }
    #expect(error?.description.contains("is of a place in") == true)
  }

  @Test(arguments: ["20220307,RU 20220306,UA 20220305,UA", "20220306,UA 20220307,RU 20220305,UA"])
  func `Rows are read in any order of their days`(rows: String) throws {
    let folder = Folder()
    let lines = rows.split(separator: " ").map { "2,\($0)\n" }.joined()
    let (_, imported) = try atlas("geonameid,date,status_wiki\n\(lines)", in: folder)
    #expect(
      imported.atlas.ledger.claims.map {
        "\($0.party) \($0.validFrom!.text) \($0.validTo?.text ?? "")"
      } == ["ukraine 2022-03-05 2022-03-06", "russia 2022-03-07 "])
    #expect(!imported.notes.contains { $0.description.contains("otherwise") })
  }

  @Test func `Two rows of a place and day that differ are said`() throws {
    let folder = Folder()
    let (_, imported) = try atlas(
      "geonameid,date,status_wiki\n2,20220225,UA\n2,20220224,RU\n2,20220225,RU\n2,20220224,UA\n", in: folder)
    #expect(imported.atlas.ledger.claims.map { $0.party.rawValue } == ["russia", "ukraine"])
    #expect(imported.notes.count { $0.description.contains("another row says otherwise") } == 2)
  }
}

@Suite struct DailyPolygonsImportTests {
  private func write(_ name: String, _ properties: String, east: Double, in folder: Folder) throws -> String {
    let path = folder.path(name)
    try AtomicFile.write(
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":\(properties),"geometry":
      {"type":"Polygon","coordinates":[[[36,47],[\(east),47],[\(east),48],[36,48],[36,47]]]}}]}
      """, to: path)
    return path
  }

  @Test func `a ground that seven decimals do not hold is left out`() throws {
    let folder = Folder()
    let paths = [
      try write("2022-03-01.geojson", #"{"party":"A"}"#, east: 37, in: folder),
      try write("2022-03-02.geojson", #"{"party":"A"}"#, east: 36.000_000_04, in: folder),
    ]
    let imported = try DailyPolygonsImport().read(paths)
    #expect(try packaged(imported, in: folder).districts.map(\.id) == ["a-area-1"])
    #expect(imported.notes.filter { $0.kind == .leftOut }.map(\.topic) == ["Grounds without an area"])
  }

  @Test func `Lines beside polygons and days without ground are said, and end what was held`() throws {
    let folder = Folder()
    try AtomicFile.write(
      #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[[[36,47],[37,47],[37,48],[36,48],[36,47]]]}},{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[37,47],[37,48]]}}]}"#,
      to: folder.path("2022-03-01.geojson"))
    try AtomicFile.write(
      #"{"type":"FeatureCollection","features":[]}"#, to: folder.path("2022-03-02.geojson"))
    let found = try DailyPolygonsImport().read([
      folder.path("2022-03-01.geojson"), folder.path("2022-03-02.geojson"),
    ])
    #expect(
      found.notes.map(\.description) == [
        "2022-03-01 has lines beside its polygons; a line is nobody's ground.",
        "2022-03-02 has data, and no ground in them that anybody holds; what was held before ends there.",
      ])
    #expect(found.atlas.ledger.claims.map { $0.validTo?.text } == ["2022-03-01"])
  }

  @Test func `A mask around the whole Earth and a row without a shape leave the others`() throws {
    let folder = Folder()
    try AtomicFile.write(
      #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Outside"},"geometry":{"type":"Polygon","coordinates":[[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]}},{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[[[36,47],[37,47],[37,48],[36,48],[36,47]]]}}]}"#,
      to: folder.path("2022-03-01.geojson"))
    let found = try DailyPolygonsImport().read([folder.path("2022-03-01.geojson")])
    #expect(found.atlas.parties.map(\.id) == ["a"])
    #expect(
      found.unread.map {
        $0.description.contains("2022-03-01.geojson, feature 0 has a ring around the whole Earth")
      } == [true])
    try AtomicFile.write(
      "day,party,wkt\n2022-03-05,A,\"POLYGON((30 48,32 48,32 50,30 50,30 48))\"\n2022-03-05,B,\"CURVEPOLYGON(CIRCULARSTRING(32 48,34 48,34 50,32 50,32 48))\"\n2022-03-05,C,\"POLYGON((34 48,36 48,36 50,34 50,34 48))\"\n",
      to: folder.path("t.csv"))
    var rows = DailyPolygonsImport()
    rows.fronts.reading = FeatureFiles.any
    let table = try rows.read([folder.path("t.csv")])
    #expect(table.atlas.parties.map(\.id) == ["a", "c"])
    #expect(table.unread.map { $0.description.contains("line 3, column \"wkt\"") } == [true])
  }

  @Test func `Following days of one shape are one claim`() throws {
    let folder = Folder()
    let paths = [
      try write("2022-03-01.geojson", ##"{"fill":"#ff0000"}"##, east: 37, in: folder),
      try write("2022-03-02.geojson", ##"{"fill":"#ff0000"}"##, east: 37, in: folder),
      try write("2022-03-03.geojson", ##"{"fill":"#ff0000"}"##, east: 38, in: folder),
      try write("2022-03-05.geojson", ##"{"fill":"#ff0000"}"##, east: 38, in: folder),
    ]
    let imported = try DailyPolygonsImport(parties: ["#ff0000": "Russia"]).read(paths)
    let atlas = try packaged(imported, in: folder)
    #expect(atlas.districts.map(\.id) == ["russia-area-1", "russia-area-2"])
    #expect(atlas.parties.map(\.id) == ["russia"])
    let area = try #require(atlas.district(id: "russia-area-1"))
    func state(_ day: String, _ area: District) throws -> Standing.State {
      try atlas.standing(of: area, on: Day(day)).state
    }
    #expect(try state("2022-03-02", area) == .held(by: "russia"))
    #expect(try state("2022-03-03", area) == .unknown)
    let larger = try #require(atlas.district(id: "russia-area-2"))
    #expect(try state("2022-03-03", larger) == .held(by: "russia"))
    // A day without a file is no data.
    #expect(try state("2022-03-04", larger) == .unknown)
    #expect(try state("2022-03-05", larger) == .held(by: "russia"))
    #expect(atlas.ledger.claims(on: area.subject).count == 1)
    #expect(imported.notes.contains { $0.kind == .remark && $0.description.contains("2022-03-04") })
  }

  @Test func `Parties keep the colors of their ground`() throws {
    let folder = Folder()
    let paths = [
      try write(
        "2022-03-01.geojson", ##"{"fill":"#FF0000","name":"Occupied by them"}"##, east: 37, in: folder),
      try write(
        "2022-03-02.geojson", ##"{"fill":"#ff0000","name":"Occupied by them"}"##, east: 38, in: folder),
    ]
    var fronts = FrontImport()
    try fronts.vocabulary.add("occupied*=A")
    let atlas = try packaged(DailyPolygonsImport(fronts: fronts).read(paths), in: folder)
    #expect(atlas.parties.map(\.id) == ["a"])
    #expect(atlas.parties.map(\.color) == ["#ff0000"])
  }

  @Test func `Polygons without a party are left out`() throws {
    let folder = Folder()
    let path = try write("2022-03-01.geojson", "{}", east: 37, in: folder)
    #expect(throws: (any Error).self) { try DailyPolygonsImport().read([path]) }
  }
}
