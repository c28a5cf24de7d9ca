import FrontlineFormats
import FrontlineGeometry
import Testing

@testable import FrontlineInterchange

/// Which columns of a table say where its rows are.
@Suite struct CSVColumnsTests {
  private func position(_ table: String, crs: String? = nil) throws -> Geometry? {
    var reader = try CSVReader(.text(table, name: "t.csv"))
    let columns = try CSVColumns(reader.columns, file: "t.csv", crs: crs.map { .named($0) })
    return try reader.next().flatMap { try columns.feature($0, nil).geometry }
  }

  @Test(arguments: [
    "lat,lon\n39.7,46.7\n", "name, lat, lon\nA, 39.7, 46.7\n", "LATITUDE,Lng\n39.7,46.7\n",
    "y,x\n39.7,46.7\n", "lat,lon,x,y\n39.7,46.7,1,2\n", "Lat_Lon\n\"39.7, 46.7\"\n", "latlng\n39.7 46.7\n",
    "lon/lat\n46.7;39.7\n", "location\n\"39.7, 46.7\"\n", "GPS coordinates\n(39.7 46.7)\n",
    "geom,lat,lon\nPOINT (46.7 39.7),1,2\n", "wkt,lat,lon\n,39.7,46.7\n",
    "GeoJSON\n\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[46.7,39.7]}\"\n",
    "geo_shape,n\n\"{\"\"type\"\":\"\"Feature\"\",\"\"properties\"\":{},\"\"geometry\"\":{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[46.7,39.7]}}\",1\n",
  ])
  func `Points are found by the names`(_ table: String) throws {
    #expect(try position(table) == .point(Position(latitude: 39.7, longitude: 46.7)), "\(table)")
  }

  @Test(arguments: [
    "lat,name\n39.7,A\n", "lat,x\n39.7,46.7\n", "where\n\"39.7, 46.7\"\n", "latlon\n\"\"\n",
  ])
  func `Half a position is none`(_ table: String) throws { #expect(try position(table) == nil) }

  @Test(arguments: [
    ("Lat,lat,lon\n1,2,3\n", "\"Lat\" and \"lat\""), (" lat,lat,lon\n1,2,3\n", "differ in blanks"),
    ("latlon\n39.7N 46.7E\n", "not two numbers"), ("lat,lon\n1e,2\n", "not a number"),
    ("lat_lon\n\"1, 2, 3\"\n", "not two numbers"), ("lat,lon\n95,2\n", "Latitude 95"),
  ])
  func `What is not clear is refused`(_ table: String, _ sentence: String) {
    let error = #expect(throws: FormatError.self) { _ = try position(table) }
    #expect(error?.description.contains(sentence) == true, "\(error?.description ?? "")")
  }

  @Test func `A projected CRS is that of the columns of the plane`() throws {
    guard
      case .point(let found) = try position(
        "x,y,lat,lon\n649619,4401879,39.7537,46.7465\n", crs: "EPSG:32638")
    else {
      Issue.record("no point")
      return
    }
    // By pyproj.
    #expect(abs(found.latitude - 39.753696) < 1e-6 && abs(found.longitude - 46.746497) < 1e-6)
    #expect(try position("lat,lon\n4401879,649619\n", crs: "EPSG:32638") == .point(found))
    let error = #expect(throws: FormatError.self) {
      _ = try position("lat,lon\n39.7537,46.7465\n", crs: "EPSG:32638")
    }
    #expect(
      error?.description.contains("\"lat\" and \"lon\" are degrees") == true, "\(error?.description ?? "")")
  }
}
