#if GDAL
  import FrontlineFormats
  import FrontlineFronts
  import FrontlineGeometry
  import FrontlineLedger
  import FrontlineTime
  import Testing

  @testable import FrontlineInterchange

  @Suite struct KMLReadingTests {
    private func document(_ inside: String) throws -> KMLFile {
      let text =
        "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>War</name>\(inside)</Document></kml>"
      return try KMLFile(Array(text.utf8), file: "map.kml")
    }

    private func feature(_ inside: String) throws -> GeoJSONFeature {
      try #require(document(inside).layers.first?.features.first).get()
    }

    private func fault(_ inside: String) throws -> String {
      do { return "\(try feature(inside))" } catch { return "\(error)" }
    }

    private let schema = """
      <Schema name="events" id="e"><SimpleField type="string" name="day"/><SimpleField type="int" name="n"/>
      <SimpleField type="double" name="x"/><SimpleField type="bool" name="ok"/></Schema>
      """
    private let typed = """
      <ExtendedData><SchemaData schemaUrl="#e"><SimpleData name="day">2024-01-02</SimpleData><SimpleData name="n">7</SimpleData>
      <SimpleData name="x">1.5</SimpleData><SimpleData name="ok">1</SimpleData></SchemaData></ExtendedData>
      """

    /// GDAL 3.6 and 3.12 lose the typed data of placemarks in the folder of a KMZ.
    @Test(arguments: ["", "<Folder><name>in</name>", "<Folder><Folder><name>in</name>"])
    func `Typed data are read in folders`(open: String) throws {
      let close = String(
        repeating: "</Folder>",
        count: open.split(separator: "<Folder>", omittingEmptySubsequences: false).count - 1)
      let read = try feature(
        "\(schema)\(open)<Placemark><name>a</name>\(typed)<Point><coordinates>46.7,39.7</coordinates></Point></Placemark>\(close)"
      )
      #expect(read.properties["day"] == "2024-01-02")
      #expect(read.properties["n"] == 7)
      #expect(read.properties["x"] == 1.5)
      #expect(read.properties["ok"] == true)
      #expect(read.properties["folder"] == (open.isEmpty ? "War" : "in"))
      #expect(read.geometry == .point(Position(latitude: 39.7, longitude: 46.7)))
    }

    @Test func `A placemark keeps its id its words and its data`() throws {
      let read = try feature(
        """
        <Placemark id="p7"><name> Shusha </name><description><![CDATA[<b>held</b> & kept]]></description>
        <visibility>0</visibility><ExtendedData><Data name="note"><value>1.10</value></Data><Data name="name"><value>other</value></Data>
        </ExtendedData></Placemark>
        """)
      #expect(read.id == "p7")
      #expect(read.geometry == nil)
      #expect(
        read.properties == [
          "name": "Shusha", "description": "<b>held</b> & kept", "visibility": 0, "note": "1.10",
          "name_2": "other",
          "folder": "War",
        ])
    }

    @Test func `Times stay as they are written and folders lend theirs`() throws {
      let layers = try document(
        """
        <Folder><name>May</name><TimeSpan><begin>2024-05</begin></TimeSpan>
        <Placemark><name>a</name></Placemark>
        <Placemark><name>b</name><TimeStamp><when>2024-05-07T20:00:00+04:00</when></TimeStamp></Placemark></Folder>
        """
      ).layers
      let read = try layers[0].features.map { try $0.get().properties }
      #expect(read[0] == ["name": "a", "begin": "2024-05", "folder": "May"])
      #expect(read[1]["timestamp"] == "2024-05-07T20:00:00+04:00")
    }

    private func days(_ inside: String, name: String = "") throws -> [Day] {
      let folder = Folder()
      let square =
        "<Polygon><outerBoundaryIs><LinearRing><coordinates>30,48 31,48 31,49 30,48</coordinates></LinearRing></outerBoundaryIs></Polygon>"
      try AtomicFile.write(
        "<kml><Document><name>\(name)</name>\(inside.replacing("SHAPE", with: "<Placemark>\(square)</Placemark>"))</Document></kml>",
        to: folder.path("map.kml"))
      var fronts = FrontImport(source: "test", side: "A")
      fronts.reading = FeatureFiles.any
      return try fronts.read([folder.path("map.kml")]).series.fronts.map(\.day)
    }

    @Test func `The name of a document or of a folder around says the day`() throws {
      #expect(
        try days("<Folder><name>Layer</name>SHAPE</Folder>", name: "Map of 14 March 2022") == [
          Day("2022-03-14")
        ])
      #expect(
        try days("<Folder><name>2022-03-15</name>SHAPE</Folder>", name: "Control") == [Day("2022-03-15")])
      let inFolders = "<Folder><name>2022-03-16</name><Folder><name>Held</name>SHAPE</Folder></Folder>"
      #expect(try days(inFolders, name: "Control") == [Day("2022-03-16")])
      #expect(try days(inFolders) == [Day("2022-03-16")])
    }

    @Test func `Colors come from own shared and mapped styles wherever they stand`() throws {
      let layers = try document(
        """
        <Placemark><styleUrl>#map</styleUrl></Placemark>
        <Placemark><styleUrl>#map</styleUrl><Style><LineStyle><color>ff00ff00</color></LineStyle></Style></Placemark>
        <Placemark><styleUrl>#none</styleUrl></Placemark>
        <StyleMap id="map"><Pair><key>highlight</key><styleUrl>#b</styleUrl></Pair><Pair><key>normal</key><styleUrl>#a</styleUrl></Pair></StyleMap>
        <Style id="a"><PolyStyle><color>7f112233</color></PolyStyle></Style><Style id="b"><PolyStyle><color>ffffffff</color></PolyStyle></Style>
        """
      ).layers
      let read = try layers[0].features.map { try $0.get().properties }
      #expect(read[0]["fill"] == "#332211" && read[0]["stroke"] == nil && read[0]["styleUrl"] == "#map")
      #expect(read[1]["fill"] == "#332211" && read[1]["stroke"] == "#00ff00")
      #expect(read[2]["fill"] == nil)
    }

    @Test func `Shapes of every kind are read`() throws {
      func shape(_ text: String) throws -> Geometry? {
        try feature("<Placemark>\(text)</Placemark>").geometry
      }
      func at(_ longitude: Double, _ latitude: Double) -> Position {
        Position(latitude: latitude, longitude: longitude)
      }
      let ring = "<LinearRing><coordinates>0,0 3,0\n3,3,0 0, 0</coordinates></LinearRing>"
      let exterior = try Ring([at(0, 0), at(3, 0), at(3, 3), at(0, 0)])
      let polygon = "<Polygon><outerBoundaryIs>\(ring)</outerBoundaryIs></Polygon>"
      #expect(try shape(polygon) == .polygon(Polygon(exterior: exterior)))
      #expect(
        try shape("<LineString><coordinates>1,2 3,4</coordinates></LineString>")
          == .lineString(LineString([at(1, 2), at(3, 4)])))
      #expect(
        try shape("<MultiGeometry>\(polygon)\(polygon)</MultiGeometry>")
          == .multiPolygon(MultiPolygon([Polygon(exterior: exterior), Polygon(exterior: exterior)])))
      #expect(
        try shape("<MultiGeometry>\(polygon)<Point><coordinates>1,2</coordinates></Point></MultiGeometry>")
          == .collection([.polygon(Polygon(exterior: exterior)), .point(at(1, 2))]))
      #expect(
        try shape(
          "<gx:Track><when>2024-01-01</when><when>2024-01-03</when><gx:coord>1 2 9</gx:coord><gx:coord>3 4 9</gx:coord></gx:Track>"
        )
          == .lineString(LineString([at(1, 2), at(3, 4)])))
      #expect(try shape("<Point><coordinates></coordinates></Point>") == nil)
    }

    @Test func `An edge goes the short way round the Earth`() throws {
      let line = try feature(
        "<Placemark><LineString><coordinates>170,10 -170,10</coordinates></LineString></Placemark>"
      ).geometry
      func at(_ longitude: Double) -> Position { Position(latitude: 10, longitude: longitude) }
      #expect(
        line
          == .multiLineString([try LineString([at(170), at(180)]), try LineString([at(-180), at(-170)])]))
    }

    @Test func `Heights and what is not read are told`() throws {
      let flat = try document("<Placemark><Point><coordinates>1,2,0</coordinates></Point></Placemark>")
      #expect(!flat.hasHeights && flat.unreadNote("map.kml") == nil)
      let file = try document(
        """
        <Placemark><Point><coordinates>1,2,1500</coordinates></Point></Placemark><NetworkLink><name>more</name></NetworkLink>
        <GroundOverlay/><Folder><GroundOverlay/></Folder>
        """)
      #expect(file.hasHeights)
      #expect(
        file.unreadNote("map.kml")
          == "map.kml also holds what is not read: GroundOverlay (2), NetworkLink (1).")
    }

    @Test(
      arguments: [
        (
          "<Point><coordinates>1;2</coordinates></Point>",
          "\"1;2\" is not a longitude, a latitude and perhaps a height"
        ),
        ("<Point><coordinates>1,2,3,4</coordinates></Point>", "\"1,2,3,4\" is not a longitude"),
        ("<Point><coordinates>0x10,2</coordinates></Point>", "\"0x10,2\" is not a longitude"),
        ("<Point><coordinates>1,nan</coordinates></Point>", "\"1,nan\" is not a longitude"),
        ("<Point><coordinates>1,</coordinates></Point>", "the coordinates end with \"1,\""),
        ("<Point><coordinates>1,2 3,4</coordinates></Point>", "a Point has 2 positions"),
        ("<Point><coordinates>46,139</coordinates></Point>", "139"),
        (
          "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 3,0 3,3</coordinates></LinearRing></outerBoundaryIs></Polygon>",
          "map.kml, feature 0, line 2"
        ),
        ("<Model><Location/></Model>", "a Model is no shape on the ground"),
      ])
    func `What is wrong with a shape is told`(shape: String, words: String) throws {
      let told = try fault("\n<Placemark>\(shape)</Placemark>")
      #expect(told.contains(words), "\(told)")
    }

    @Test func `What is no whole KML is told`() throws {
      func told(_ text: String) -> String {
        do { return "\(try KMLFile(Array(text.utf8), file: "a.kml").layers.count)" } catch {
          return "\(error)"
        }
      }
      #expect(told("<kml>\n<Document>") == "a.kml, line 2: it is not whole XML: no element found.")
      #expect(told("") == "a.kml, line 1: it is not whole XML: no element found.")
      #expect(told("<gpx/>") == "a.kml, line 1: it is no KML: its first element is <gpx>, and must be <kml>.")
      #expect(
        told("<?xml version=\"1.0\" encoding=\"x-mac-thai\"?><kml/>")
          == "a.kml, line 1: it is not whole XML: unknown encoding; save it as UTF-8.")
      let deep = String(repeating: "<Folder>", count: 300)
      #expect(told("<kml>\(deep)") == "a.kml, line 1: elements are nested deeper than the limit of 256.")
      #expect(told("<kml/>") == "0")
    }
  }
#endif
