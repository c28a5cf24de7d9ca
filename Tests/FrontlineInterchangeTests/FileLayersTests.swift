#if GDAL && GeoPackage
  import FrontlineAtlas
  import FrontlineFormats
  import FrontlineFronts
  import FrontlineLedger
  import Testing

  @testable import FrontlineInterchange

  @Suite struct FileLayersTests {
    private func square(_ x: Int, _ properties: String) -> String {
      "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[\(x),47],[\(x + 1),47],[\(x + 1),48],[\(x),48],[\(x),47]]]}}"
    }

    private func package(_ second: String, in folder: Folder) throws -> String {
      let path = folder.path("war.gpkg")
      for (number, feature) in [square(37, #""party":"A","d":"2024-05-01""#), second].enumerated() {
        let name = folder.path("l\(number).geojson")
        try AtomicFile.write("{\"type\":\"FeatureCollection\",\"features\":[\(feature)]}", to: name)
        _ = Tool.output(
          "ogr2ogr -f GPKG \(number == 0 ? "" : "-update") '\(path)' '\(name)' -nln layer\(number) 2>&1")
      }
      return path
    }

    private func count(_ path: String, _ layers: [String]) throws -> Int {
      var count = 0
      _ = try FeatureFiles.reading(pairs: nil, layers: layers)(path) { _ in count += 1 }
      return count
    }

    @Test(.enabled(if: Tool.isInstalled("ogr2ogr")))
    func `Layers of other columns are not one map`() throws {
      let folder = Folder()
      let path = try package(square(38, #""name":"Alpha""#), in: folder)
      let error = #expect(throws: InterchangeError.self) { try count(path, []) }
      #expect(
        error?.description.contains("2 layers with shapes that are not of one table, \"layer0\", \"layer1\"")
          == true)
      #expect(try count(path, ["layer0"]) == 1)
      let lack = #expect(throws: InterchangeError.self) { try count(path, ["none"]) }
      #expect(lack?.description.contains("has no layer \"none\"; it has \"layer0\", \"layer1\"") == true)
    }

    @Test(.enabled(if: Tool.isInstalled("ogr2ogr")))
    func `Layers of the same columns are one map in parts`() throws {
      let folder = Folder()
      let path = try package(square(38, #""party":"B","d":"2024-05-01""#), in: folder)
      #expect(try count(path, []) == 2)
      #expect(try count(path, ["layer0", "layer1"]) == 2)
    }

    @Test(.enabled(if: Tool.isInstalled("ogr2ogr")))
    func `Sheets of one header are one table, and others are named`() throws {
      let folder = Folder()
      let sheets = [
        ("North", "town,lat,lon,holder,date\nAlpha,13,31,A,2022-03-05\n"),
        ("Notes", "a,b\nx,y\n"), ("South", "town,lat,lon,holder,date\nBeta,14,31,B,2022-03-05\n"),
      ]
      for (number, (name, text)) in sheets.enumerated() {
        try AtomicFile.write(text, to: folder.path("\(name).csv"))
        _ = Tool.output(
          "ogr2ogr -f XLSX \(number == 0 ? "" : "-update") '\(folder.path("w.xlsx"))' '\(folder.path("\(name).csv"))' -nln \(name) -oo AUTODETECT_TYPE=YES 2>&1"
        )
      }
      let found = try TownControlImport().read([folder.path("w.xlsx")])
      #expect(found.atlas.settlements.map(\.names.primary) == ["Alpha", "Beta"])
      let notes = found.notes.map(\.description)
      #expect(notes.contains { $0.contains("the sheets \"North\", \"South\" have the same header") })
      #expect(notes.contains { $0.contains("not read is \"Notes\"") })
    }

    @Test(.enabled(if: Tool.isInstalled("ogr2ogr")))
    func `A Shapefile of unknown letters is refused`() throws {
      let folder = Folder()
      try AtomicFile.write(
        "{\"type\":\"FeatureCollection\",\"features\":[\(square(37, #""party":"Россия""#))]}",
        to: folder.path("a.geojson"))
      _ = Tool.output(
        "ogr2ogr -lco ENCODING=CP1251 '\(folder.path("a.shp"))' '\(folder.path("a.geojson"))' 2>&1")
      _ = Tool.output(
        "rm '\(folder.path("a.cpg"))' && printf '\\000' | dd of='\(folder.path("a.dbf"))' bs=1 seek=29 conv=notrunc 2>&1"
      )
      let error = #expect(throws: FormatError.self) { try count(folder.path("a.shp"), []) }
      #expect(error?.description.contains("its letters are not UTF-8") == true)
      var parties: [JSONValue?] = []
      _ = try FeatureFiles.reading(pairs: nil, encoding: TextEncoding("windows-1251"))(
        folder.path("a.shp")
      ) { parties.append(try $0.get().properties["party"]) }
      #expect(parties == ["Россия"])
    }

    @Test(.enabled(if: Tool.isInstalled("ogr2ogr")), arguments: ["m.mif", "m.tab", "m.dxf"])
    func `Colors of CAD files are words`(name: String) throws {
      let folder = Folder()
      try AtomicFile.write(
        "{\"type\":\"FeatureCollection\",\"features\":[\(square(37, #""OGR_STYLE":"BRUSH(fc:#ff0000)""#)),\(square(38, #""OGR_STYLE":"BRUSH(fc:#0000ff)""#))]}",
        to: folder.path("a.geojson"))
      let format = name.hasSuffix("dxf") ? "-f DXF" : "-f 'MapInfo File'"
      _ = Tool.output(
        "ogr2ogr \(format) '\(folder.path(name))' '\(folder.path("a.geojson"))' \(name.hasSuffix("mif") ? "-dsco FORMAT=MIF" : "") 2>&1"
      )
      var fronts = FrontImport()
      try fronts.vocabulary.add("#ff0000=North")
      try fronts.vocabulary.add("#0000ff=South")
      fronts.reading = FeatureFiles.any
      // Such files have no days of their own.
      let dated = folder.path("2024-05-01-\(name)")
      _ = Tool.output("cd '\(folder.path)' && for f in m.*; do mv $f 2024-05-01-$f; done")
      let atlas = try DailyPolygonsImport(fronts: fronts).read([dated]).atlas
      #expect(atlas.parties.map(\.id.rawValue).sorted() == ["north", "south"])
    }
  }
#endif
