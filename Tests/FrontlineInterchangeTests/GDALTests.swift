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

    @Test func aPlacemarkKeepsItsFolderItsSpanAndItsColor() throws {
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

    @Test func theAnswerOfAFeatureServiceIsUnprojected() throws {
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

    @Test func whatGDALCannotReadIsToldInItsWords() throws {
      let error = #expect(throws: InterchangeError.self) { try features("<kml", "map.kml") }
      #expect(error?.description.contains("map.kml cannot be read") == true)
      #expect(throws: (any Error).self) { try features("no map at all", "map.fgb") }
    }
  }
#endif
