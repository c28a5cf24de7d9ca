#if GDAL
  import FrontlineFormats
  import FrontlineFronts
  import FrontlineGeometry
  import FrontlineTime
  import Testing

  @testable import FrontlineInterchange

  @Suite struct GDALTests {
    private func features(_ text: String, _ name: String) throws -> [GeoJSONFeature] {
      let folder = Folder()
      try AtomicFile.write(text, to: folder.path(name))
      var features: [GeoJSONFeature] = []
      _ = try FeatureFiles.any(folder.path(name)) { features.append(try $0.get()) }
      return features
    }

    private let kml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2"><Document>
      <Style id="poly-normal"><PolyStyle><color>ff0000ff</color></PolyStyle></Style>
      <StyleMap id="poly"><Pair><key>normal</key><styleUrl>#poly-normal</styleUrl></Pair></StyleMap>
      <Folder><name>North</name><Placemark><name>a</name><styleUrl>#poly</styleUrl>
      <TimeSpan><begin>2024-01-01</begin><end>2024-01-03</end></TimeSpan>
      <Polygon><outerBoundaryIs><LinearRing><coordinates>30,48,0 31,48,0 31,49,0 30,48,0</coordinates></LinearRing></outerBoundaryIs></Polygon>
      </Placemark></Folder></Document></kml>
      """

    @Test func `A FlatGeobuf keeps kinds days and shapes`() throws {
      let folder = Folder()
      let properties: [JSONObject] = [
        [
          "name": "Şuşa", "n": 9_007_199_254_740_993, "x": 1.5, "ok": true, "date": "2020-11-08",
          "nested": ["a": [1]],
        ],
        ["name": "without a shape"],
        ["name": .null, "n": 2, "x": .null, "ok": false, "date": .null, "nested": .null],
      ]
      let shapes: [Geometry?] = [.polygon(try polygon()), nil, .polygon(try polygon())]
      let input = zip(properties, shapes).map {
        var feature = GeoJSONFeature(id: .string("f"), geometry: $1, properties: $0)
        feature.time = .interval(from: "2020-11-08", to: nil)
        return feature
      }
      try AtomicFile.write(GeoJSONWriter.text(input), to: folder.path("in.geojson"))
      let result = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("a.fgb"))
      #expect(result.notes == ["Features without a shape, which a FlatGeobuf cannot hold: 1."])
      _ = try Conversion().run(from: folder.path("a.fgb"), to: folder.path("out.geojson"))
      var reader = try GeoJSONReader(path: folder.path("out.geojson"))
      // Its index puts features in an order of its own.
      let read = try reader.rest().sorted { ($0.properties["n"]?.int ?? 0) > ($1.properties["n"]?.int ?? 0) }
      try #require(read.count == 2)
      #expect(read[0].geometry == .multiPolygon(MultiPolygon([try polygon()])))
      for (key, value) in properties[0] where key != "nested" {
        #expect(read[0].properties[key] == value, "\(key)")
      }
      // The driver of GDAL 3.6 does not say which texts are JSON.
      #expect((read[0].properties["nested"] ?? .null).field == "{\"a\":[1]}")
      #expect(read[0].properties["id"] == "f")
      #expect(read[0].properties["from"] == "2020-11-08")
      #expect(read[1].properties["n"] == 2)
      #expect(read[1].properties["ok"] == false)
    }

    private func polygon() throws -> Polygon {
      Polygon(
        exterior: try Ring(
          [(46, 39), (47, 39), (47, 40), (46, 39)].map { Position(latitude: $0.1, longitude: $0.0) }))
    }

    /// Debian's GDAL 3.6 has no driver of Parquet; where there is one, the file is read back.
    @Test func `A GeoParquet is written or its driver named`() throws {
      let folder = Folder()
      try AtomicFile.write("name,lat,lon\nA,39.7,46.7\n", to: folder.path("in.csv"))
      do {
        _ = try Conversion().run(from: folder.path("in.csv"), to: folder.path("a.parquet"))
        _ = try Conversion().run(from: folder.path("a.parquet"), to: folder.path("back.csv"))
        #expect(Tool.output("head -n 2 '\(folder.path("back.csv"))'").contains("39.7"))
      } catch let error as InterchangeError {
        #expect(error.code == .notBuiltIn)
        #expect(error.description.contains("does not write Parquet; write .gpkg"), "\(error)")
        #expect(folder.files == ["in.csv"])
      }
    }

    @Test func `A placemark keeps its folder its span and its color`() throws {
      let placemark = try #require(try features(kml, "map.kml").first)
      #expect(placemark.properties["name"]?.string == "a")
      #expect(placemark.properties["folder"]?.string == "North")
      #expect(placemark.properties["begin"]?.string == "2024-01-01")
      #expect(placemark.properties["end"]?.string == "2024-01-03")
      #expect(placemark.properties["fill"]?.string == "#ff0000")
      guard case .polygon(let polygon) = placemark.geometry else {
        Issue.record("a polygon, and not \(String(describing: placemark.geometry))")
        return
      }
      #expect(polygon.exterior.positions[1] == Position(latitude: 48, longitude: 31))
      #expect(try FrontDates().days(of: placemark).count == 3)
    }

    @Test func `The answer of a feature service is unprojected`() throws {
      let text = """
        {"objectIdFieldName":"OBJECTID","geometryType":"esriGeometryPoint","spatialReference":{"wkid":102100,"latestWkid":3857},
        "fields":[{"name":"OBJECTID","type":"esriFieldTypeOID"}],
        "features":[{"attributes":{"OBJECTID":7},"geometry":{"x":3339584.7238,"y":6106854.8349}}]}
        """
      let feature = try #require(try features(text, "service.json").first)
      guard case .point(let position) = feature.geometry else {
        Issue.record("a point, and not \(String(describing: feature.geometry))")
        return
      }
      #expect(abs(position.latitude - 48) < 1e-6 && abs(position.longitude - 30) < 1e-6)
      #expect(feature.properties["OBJECTID"]?.int == 7)
    }

    @Test(arguments: [
      "2020-11-07T20:00:00-05:00", "2020-11-08T00:00:00-05:00", "2020-11-08T00:00:00+04:00",
      "2020-11-08T00:00:00-03:30", "2020-11-08T12:00:00Z",
    ]) func `a moment keeps its zone, west of Greenwich too`(written: String) throws {
      let text = """
        <?xml version="1.0"?>
        <gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">
        <wpt lat="39.75" lon="46.75"><time>\(written)</time></wpt></gpx>
        """
      let feature = try #require(try features(text, "points.gpx").first)
      #expect(feature.properties["time"]?.string == written)
    }

    @Test func `texts of a GML without a schema stay as they are, and nothing is left beside it`() throws {
      let folder = Folder()
      let text = """
        <?xml version="1.0" encoding="utf-8"?>
        <ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml">
        <gml:featureMember><ogr:place fid="p.0"><ogr:geometryProperty><gml:Point srsName="EPSG:4326">
        <gml:coordinates>46.75,39.75</gml:coordinates></gml:Point></ogr:geometryProperty>
        <ogr:code>007</ogr:code><ogr:big>1e3</ogr:big></ogr:place></gml:featureMember></ogr:FeatureCollection>
        """
      try AtomicFile.write(text, to: folder.path("places.gml"))
      var read: [JSONObject] = []
      _ = try FeatureFiles.any(folder.path("places.gml")) { read.append(try $0.get().properties) }
      #expect(read.map { [$0["code"], $0["big"]] } == [["007", "1e3"]])
      #expect(folder.files == ["places.gml"])
    }

    @Test func `What GDAL cannot read is told in its words`() throws {
      let error = #expect(throws: InterchangeError.self) { try features("<gml", "map.gml") }
      #expect(error?.description.contains("map.gml cannot be read") == true)
      #expect(throws: (any Error).self) { try features("no map at all", "map.fgb") }
    }
  }
#endif
