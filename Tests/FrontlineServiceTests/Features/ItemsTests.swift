import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineService

/// The features of collections: days, boxes, pages, CRSs, properties.
@Suite struct ItemsTests {
  // MARK: - Days

  /// `datetime` filters: on every day as many settlements as the ledger knows a holder of.
  @Test(arguments: [
    "1995-01-01", "2020-09-26", "2020-10-29", "2020-11-09", "2023-09-25", "1900-01-01", "2100-01-01",
  ])
  func `Control of a day is the status on that day`(_ text: String) throws {
    let (atlas, day) = (try Asking.atlas.get(), try Day(text))
    let known = atlas.settlements.count { !atlas.standing(of: $0, on: day).isUnknown }
    #expect(try Asking.count("/collections/control/items?datetime=\(text)&limit=1") == known)
    let held =
      try Asking.json("/collections/control/items?datetime=\(text)&limit=10000")["features"]?.array ?? []
    #expect(held.count == known)
    for feature in held.prefix(200) {
      let id = try #require(feature["properties"]?["settlement"]?.string)
      let party = try atlas.standing(of: #require(atlas.settlement(id: id)), on: day).party
      #expect(feature["properties"]?["party"]?.string == party?.rawValue)
    }
  }

  @Test func `Claims are those in force`() throws {
    let all = try Asking.count("/collections/claims/items?limit=1")
    #expect(try all == Asking.atlas.get().ledger.claims.count)
    let early = try Asking.count("/collections/claims/items?limit=1&datetime=../1992-01-01")
    #expect(early > 0 && early < all)
    #expect(try Asking.count("/collections/claims/items?limit=1&datetime=1800-01-01/1801-01-01") == 0)
  }

  @Test func `Fronts of a day are those of the tracer`() throws {
    let (atlas, day) = (try Asking.atlas.get(), try Day("2020-10-29"))
    let front = try #require(try atlas.front(on: day))
    #expect(try Asking.count("/collections/fronts/items?datetime=2020-10-29") == front.lines.count)
    let parts = try Asking.json("/collections/territory/items?datetime=2020-10-29")["features"]?.array
    #expect(parts?.compactMap { $0["properties"]?["part"]?.string }.contains("band") == true)
    #expect(parts?.count == front.sides.count * 2 + 1)
    #expect(try Asking.count("/collections/fronts/items?datetime=1950-01-01") == 0)
  }

  /// A line of a front is found again by its number.
  @Test func `A front has a number`() throws {
    let page = try Asking.json("/collections/fronts/items?datetime=2020-10-29&limit=2")
    let number = try #require(page["features"]?[1]?["id"]?.int)
    let one = try Asking.json("/collections/fronts/items/\(number)")
    #expect(one["geometry"] == page["features"]?[1]?["geometry"])
    #expect(one["id"]?.int == number)
  }

  @Test func `Time is said in two ways`() throws {
    let feature = try #require(
      try Asking.json("/collections/control/items?datetime=2020-10-29&settlement=shusha")["features"]?[0])
    #expect(feature["time"]?["interval"]?[0]?.string == feature["properties"]?["from"]?.string)
    #expect(feature["time"]?["interval"]?[1]?.string == feature["properties"]?["to"]?.string)
  }

  @Test func `The rule decides`() throws {
    let latest = try Asking.count("/collections/changes/items?limit=1")
    let known = try Asking.count("/collections/changes/items?limit=1&as-known-on=2020-10-15")
    #expect(known < latest)
    #expect(try Asking.refusal("/collections/control/items?rule=loudest").contains("loudest"))
    #expect(try Asking.refusal("/collections/control/items?as-known-on=x").contains("as-known-on"))
    #expect(try Asking.refusal("/collections/claims/items?rule=latest").contains("no parameter"))
  }

  // MARK: - Pages

  @Test func `Pages meet without gap or overlap`() throws {
    var seen: [Int] = []
    var address: String? = "/collections/settlements/items?limit=500"
    var pages = 0
    while let next = address {
      let page = try Asking.json(next)
      seen += (page["features"]?.array ?? []).compactMap { $0["id"]?.int }
      #expect(page["numberReturned"]?.int == page["features"]?.array?.count)
      let link = page["links"]?.array?.first { $0["rel"]?.string == "next" }
      address = link?["href"]?.string.map { String($0.dropFirst("http://atlas.test".count)) }
      pages += 1
    }
    #expect(try seen == Array(1...Asking.atlas.get().settlements.count))
    #expect(pages == (seen.count + 499) / 500)
  }

  @Test func `The edges of pages`() throws {
    let count = try Asking.atlas.get().settlements.count
    for limit in ["0", "-1", "x", "1.5", "", "99999999999999999999", "+5"] {
      #expect(try Asking.refusal("/collections/settlements/items?limit=\(limit)").contains("limit"))
    }
    #expect(try Asking.json("/collections/settlements/items?limit=2000000")["numberReturned"]?.int == count)
    let past = try Asking.json("/collections/settlements/items?offset=\(count)&limit=5")
    #expect(past["features"]?.array?.isEmpty == true && past["numberMatched"]?.int == count)
    #expect(past["links"]?.array?.contains { $0["rel"]?.string == "next" } == false)
  }

  @Test func `A feature has a number and a name`() throws {
    let named = try Asking.json("/collections/settlements/items/shusha")
    let number = try #require(named["id"]?.int)
    let numbered = try Asking.json("/collections/settlements/items/\(number)")
    #expect(named["properties"] == numbered["properties"])
    #expect(named["properties"]?["id"]?.string == "shusha")
    #expect(named["links"]?.array?.contains { $0["rel"]?.string == "collection" } == true)
  }

  // MARK: - Boxes

  @Test func `A box has the settlements in it`() throws {
    let atlas = try Asking.atlas.get()
    let inside = atlas.settlements.count {
      (46.5...46.9).contains($0.position.longitude) && (39.6...39.9).contains($0.position.latitude)
    }
    let box = "/collections/settlements/items?limit=1&bbox="
    #expect(try Asking.count(box + "46.5,39.6,46.9,39.9") == inside)
    #expect(try Asking.count(box + "46.5,39.6,-100,46.9,39.9,5000") == inside)
    #expect(
      try Asking.count(
        box + "39.6,46.5,39.9,46.9&bbox-crs=" + sent("http://www.opengis.net/def/crs/EPSG/0/4326")) == inside)
    #expect(try Asking.count(box + "179,38,-179,42") == 0)
    #expect(try Asking.count(box + "170,-90,169,90") == atlas.settlements.count)
    #expect(try Asking.count(box + "-180,89,180,90") == 0)
    #expect(try Asking.count(box + "-180,-90,180,90") == atlas.settlements.count)
  }

  @Test(arguments: [
    "1,2,3", "a,b,c,d", "1,2,3,4,5", "10,50,20,40", "-181,0,0,1", "0,0,1,91", "nan,0,1,1", "0,0,inf,1", "",
    "0,0,9,1,1,2",
  ])
  func `What is no box is refused`(_ box: String) throws {
    #expect(try Asking.refusal("/collections/settlements/items?bbox=\(box)").contains("bbox"))
  }

  /// Districts are asked by their shape: a box in the hollow of one does not meet it.
  @Test func `A shape is met and not its box`() throws {
    let box = "46.70,39.70,46.71,39.71"
    let found = try Asking.json("/collections/districts/items?bbox=\(box)")["features"]?.array ?? []
    let atlas = try Asking.atlas.get()
    let boxes = atlas.districts.compactMap { $0.shape?.polygons.flatMap { $0.exterior.positions } }.count {
      ring in
      let (x, y) = (ring.map(\.longitude), ring.map(\.latitude))
      return (x.min() ?? 0) <= 46.71 && (x.max() ?? 0) >= 46.70 && (y.min() ?? 0) <= 39.71
        && (y.max() ?? 0) >= 39.70
    }
    #expect(!found.isEmpty && found.count < boxes)
  }

  // MARK: - CRSs

  @Test func `Coordinates come in the order of their axes`() throws {
    let item = "/collections/settlements/items/shusha"
    let coordinates = try Asking.json(item)["geometry"]?["coordinates"]?.array
    let plain = (coordinates ?? []).compactMap(\.double)
    try #require(plain.count == 2)
    let turned = try Asking.get(item + "?crs=" + sent("http://www.opengis.net/def/crs/EPSG/0/4326"))
    let pair = try JSONValue(parsing: turned.text)["geometry"]?["coordinates"]?.array?.compactMap(\.double)
    #expect(pair == [plain[1], plain[0]])
    #expect(turned["Content-Crs"] == "<http://www.opengis.net/def/crs/EPSG/0/4326>")
    // By cs2cs EPSG:4326 EPSG:32638 for 39.7537 N, 46.7465 E the easting is near 649,000 m.
    let utm = try Asking.json(item + "?crs=" + sent("http://www.opengis.net/def/crs/EPSG/0/32638"))
    let pairs = utm["geometry"]?["coordinates"]?.array
    let plane = (pairs ?? []).compactMap(\.double)
    try #require(plane.count == 2)
    #expect(abs(plane[0] - 649_600) < 2_000 && abs(plane[1] - 4_402_000) < 3_000)
    #expect(try Asking.refusal(item + "?crs=EPSG:4326").contains("EPSG:4326"))
  }

  // MARK: - Properties

  @Test func `A property is asked`() throws {
    let cities = try Asking.atlas.get().settlements.count { $0.kind == .city }
    #expect(try Asking.count("/collections/settlements/items?kind=city") == cities)
    #expect(try Asking.count("/collections/settlements/items?kind=hamlet") == 0)
    #expect(try Asking.refusal("/collections/settlements/items?population=many").contains("population"))
    #expect(try Asking.refusal("/collections/control/items?is_certain=maybe").contains("is_certain"))
  }
}
