import FrontlineAtlas
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import Testing

@testable import FrontlineInterchange

/// Towns whose positions are squares of MGRS or coordinates of UTM. The squares of Shusha are those of GeoConvert.
@Suite struct GridPositionsTests {
  private func imported(_ table: String, _ change: (inout TownControlImport) -> Void = { _ in }) throws
    -> ImportedAtlas
  {
    let folder = Folder()
    try AtomicFile.write(table, to: folder.path("t.csv"))
    var towns = TownControlImport()
    change(&towns)
    return try towns.read([folder.path("t.csv")])
  }

  @Test(arguments: [
    ("mgrs", "38S PK 49619 01879", 1.0), ("MGRS coordinates", "38SPK4961901879", 1),
    ("grid", "38spk49610187", 10),
    ("Grid Reference", "38SPK4901", 1_000),
  ])
  func `A square is its middle and half its diagonal`(column: String, square: String, size: Double) throws {
    let atlas = try imported("town,holder,\(column),date\nShusha,A,\(square),2020-11-08\n").atlas
    let town = try #require(atlas.settlements.first)
    #expect(town.coordinateUncertainty == .meters(size) * 0.5.squareRoot())
    let shusha = Position(latitude: 39.7537, longitude: 46.7465)
    #expect(town.position.distance(to: shusha) <= .meters(size * 0.75 + 0.1))
  }

  @Test(arguments: [
    "town,holder,zone,easting,northing,date\nShusha,A,38N,649619,4401879,2020-11-08\n",
    "town,holder,UTM zone,x,y,date\nShusha,A,38 N,649619,4401879,2020-11-08\n",
    "town;holder;utm_zone;hemisphere;utm_e;utm_n;date\nShusha;A;38.0;North;649619,0;4401879,0;2020-11-08\n",
    "town,holder,zone,easting,northing,date\nShusha,A,EPSG:32638,649619,4401879,2020-11-08\n",
    "town,holder,utm,date\nShusha,A,38N 649619 4401879,2020-11-08\n",
  ])
  func `A zone with an easting and a northing is a position`(table: String) throws {
    let atlas = try imported(table).atlas
    let town = try #require(atlas.settlements.first)
    #expect(town.position.distance(to: Position(latitude: 39.7537, longitude: 46.7465)) < .meters(1))
    #expect(town.coordinateUncertainty == nil)
  }

  @Test func `Columns are named where their names do not say it`() throws {
    let square = try imported("town,holder,where it is,date\nShusha,A,38SPK4961901879,2020-11-08\n") {
      $0.named.grid = "where it is"
    }
    #expect(square.atlas.settlements.count == 1)
    let utm = try imported("town,holder,z,right,up,date\nShusha,A,38N,649619,4401879,2020-11-08\n") {
      $0.named.zone = "z"
      $0.named.longitude = "right"
      $0.named.latitude = "up"
    }
    #expect(utm.atlas.settlements.count == 1)
  }

  @Test func `Degrees come before squares`() throws {
    let atlas = try imported(
      "town,holder,lat,lon,mgrs,date\nShusha,A,39.5,46.5,38SPK4961901879,2020-11-08\n"
    ).atlas
    #expect(atlas.settlements.map(\.position) == [Position(latitude: 39.5, longitude: 46.5)])
  }

  @Test(arguments: [
    ("mgrs", "38SPK496", "has 3 digits"), ("mgrs", "Shusha", "is not an MGRS coordinate"),
    (
      "zone,easting,northing", "38,649619,4401879",
      "does not say in which hemisphere; write 38 north or 38 south"
    ),
    ("zone,easting,northing", "38N,east,4401879", "\"east\" is not a number of meters"),
  ])
  func `What is no square is said`(columns: String, fields: String, sentence: String) throws {
    let error = #expect(throws: InterchangeError.self) {
      try imported("town,holder,\(columns),date\nShusha,A,\(fields),2020-11-08\n")
    }
    #expect(error?.description.contains(sentence) == true, "\(error?.description ?? "")")
  }

  @Test func `An x and a y beside a zone of something else are degrees`() throws {
    let atlas = try imported("town,holder,zone,x,y,date\nAlpha,A,Gedeo,38.2,6.1,2022-11-08\n").atlas
    #expect(atlas.settlements.map(\.position) == [Position(latitude: 6.1, longitude: 38.2)])
  }
}
