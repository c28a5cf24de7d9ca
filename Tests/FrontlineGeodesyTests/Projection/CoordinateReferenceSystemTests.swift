import FrontlineGeometry
import Testing

@testable import FrontlineGeodesy

@Suite struct CoordinateReferenceSystemTests {
  /// Of WGS 84 + EGM2008 height the plane part is taken, and the name of the other is kept to be said.
  @Test func `The vertical part is named`() throws {
    let compound = try CoordinateReferenceSystem("EPSG:9518")
    #expect(compound.code == "EPSG:4326")
    #expect(compound.heightName == "EGM2008 height")
    #expect(try CoordinateReferenceSystem("EPSG:4326").heightName == nil)
  }

  @Test func `Knows zone 8 of Gauss-Kruger`() throws {
    let crs = try CoordinateReferenceSystem("EPSG:28408")
    #expect(crs.name == "Pulkovo 1942 / Gauss-Kruger zone 8")
    #expect(crs.code == "EPSG:28408" && crs.label == "EPSG:28408")
    #expect(crs.isProjected && !crs.isGeographic)
    #expect(crs.axes.map(\.direction) == ["north", "east"])
    #expect(crs.axes.map(\.unit) == ["metre", "metre"] && crs.axes[0].unitInSI == 1)
    #expect(crs.areaOfUse?.west == 42 && crs.areaOfUse?.east == 48.01)
    #expect(crs.areaName?.contains("Azerbaijan") == true)
    #expect("\(crs)" == "EPSG:28408, Pulkovo 1942 / Gauss-Kruger zone 8")
  }

  @Test func `Reads the same CRS from every form`() throws {
    let utm = try CoordinateReferenceSystem(epsg: 32638)
    #expect(try CoordinateReferenceSystem.utm(zone: 38, .north) == utm)
    for text in [
      "EPSG:32638", "epsg:32638", " EPSG:32638", "urn:ogc:def:crs:EPSG::32638", utm.wkt,
      "WGS 84 / UTM zone 38N",
    ] {
      let crs = try CoordinateReferenceSystem(text)
      #expect(crs == utm && crs.hashValue == utm.hashValue, "\(text)")
      #expect(crs.isEquivalent(to: utm))
    }
    let string = try CoordinateReferenceSystem("+proj=utm +zone=38 +datum=WGS84")
    #expect(string != utm)
    #expect(string.isEquivalent(to: utm))
    #expect(try string == CoordinateReferenceSystem("+proj=utm +zone=38 +datum=WGS84 +type=crs"))
    #expect(try !CoordinateReferenceSystem(epsg: 32639).isEquivalent(to: utm))
    #expect(try CoordinateReferenceSystem.utm(zone: 1, .south).code == "EPSG:32701")
  }

  @Test func `Reads WKT 1`() throws {
    let text = """
      PROJCS["WGS_1984_UTM_Zone_38N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",\
      SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],\
      PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],\
      PARAMETER["Central_Meridian",45.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],\
      UNIT["Meter",1.0]]
      """
    let crs = try CoordinateReferenceSystem(text)
    #expect(crs.isProjected)
    let shusha = Position(latitude: 39.7537, longitude: 46.7465)
    let (a, b) = try (Projection(crs).project(shusha), Projection(.utm(zone: 38, .north)).project(shusha))
    #expect(abs(a.easting - b.easting) < 1e-6 && abs(a.northing - b.northing) < 1e-6)
    #expect(a.crs == crs.name)
  }

  @Test func `Takes the plane part of a compound CRS`() throws {
    let crs = try CoordinateReferenceSystem("EPSG:32638+5773")
    #expect(crs.code == "EPSG:32638")
  }

  @Test func `Tells geographic from projected`() throws {
    let wgs84 = try CoordinateReferenceSystem("EPSG:4326")
    #expect(wgs84.isGeographic && wgs84.axes[0].unit == "degree")
    #expect(try CoordinateReferenceSystem("EPSG:4979").isGeographic)
    let bound = try CoordinateReferenceSystem("+proj=tmerc +lon_0=45 +ellps=krass +towgs84=25,-141,-78.5")
    #expect(bound.isProjected && bound.axes.count == 2)
  }

  @Test(arguments: [
    ("EPSG:99999", "crs not found"), ("nonsense", "unrecognized format / unknown name"),
    ("+proj=foo", "Error 1027 (Invalid value for an argument): Unknown projection"),
    ("", "unrecognized format / unknown name"), ("EPSG:32638\0", "the text holds a zero byte"),
    ("urn:ogc:def:coordinateOperation:EPSG::16038", "it is a thing of another kind, UTM zone 38N"),
  ])
  func `Refuses with the words of PROJ`(text: String, words: String) {
    let shown = text.replacing("\0", with: "\\u{0}")
    #expect {
      try CoordinateReferenceSystem(text)
    } throws: {
      ($0 as? GeodesyError)?.code == .unknownCRS && "\($0)" == "PROJ knows no CRS \"\(shown)\": \(words)."
    }
  }

  @Test func `Refuses broken WKT`() {
    for text in [
      "PROJCS[\"x\"", String(repeating: "PROJCS[", count: 10_000), String(repeating: "x", count: 200_000),
    ] {
      #expect {
        try CoordinateReferenceSystem(text)
      } throws: {
        ($0 as? GeodesyError)?.code == .unknownCRS && "\($0)".utf8.count < 400
      }
    }
  }

  @Test(arguments: [("EPSG:5773", "EGM96 height"), ("EPSG:4978", "WGS 84")])
  func `Refuses what has no plane`(text: String, name: String) {
    #expect {
      try CoordinateReferenceSystem(text)
    } throws: {
      ($0 as? GeodesyError)?.code == .unsupportedCRS
        && "\($0)" == "\"\(text)\", \(name), is not a CRS of a plane or of latitude and longitude."
    }
  }

  @Test func `Says that the database is missing`() throws {
    let context = try ProjContext(searchPath: "/nonexistent")
    do {
      _ = try CoordinateReferenceSystem("EPSG:32638", in: context)
      Issue.record("a CRS without a database")
    } catch {
      #expect(error.code == .missingDatabase)
      #expect(
        error.description
          == "PROJ does not find its database proj.db; install it (Debian: proj-data) or set PROJ_DATA to its folder."
      )
    }
  }

  @Test func `Looks up on many threads at once`() async throws {
    let names = try await withThrowingTaskGroup(of: String.self) { group in
      for zone in 1...40 { group.addTask { try CoordinateReferenceSystem.utm(zone: zone, .north).name } }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(names == Set((1...40).map { "WGS 84 / UTM zone \($0)N" }))
  }
}
