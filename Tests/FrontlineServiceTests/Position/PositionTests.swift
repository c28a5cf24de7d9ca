import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineService

@Suite struct PositionTests {
  private static let path = "/collections/fronts/position?coords=" + sent("POINT(46.75 39.76)")

  @Test func `The distance is that of the front`() throws {
    let front = try #require(try Asking.atlas.get().front(on: Day("2020-10-29")))
    let position = Position(latitude: 39.76, longitude: 46.75)
    let distance = try #require(front.distance(to: position))
    let properties = try #require(
      try Asking.json(Self.path + "&datetime=2020-10-29")["features"]?[0]?["properties"])
    #expect(abs((properties["front_distance"]?.double ?? 0) - distance.estimate.meters) <= 0.051)
    #expect(abs((properties["front_distance_upper"]?.double ?? 0) - (distance.upper?.meters ?? 0)) <= 0.051)
    #expect(properties["front_distance_lower"]?.double == 0)
    #expect(properties["controller"]?.string == (try front.side(at: position))?.rawValue)
    #expect(properties["nearest"]?.string == "shusha")
  }

  @Test func `Days come one by one`() throws {
    let json = try Asking.json(
      Self.path + "&datetime=2020-09-27/2020-11-10&parameter-name=front_distance,nearest&f=coveragejson")
    #expect(json["type"]?.string == "Coverage")
    #expect(json["domain"]?["axes"]?["t"]?["values"]?.array?.count == 45)
    #expect(json["ranges"]?["front_distance"]?["values"]?.array?.count == 45)
    #expect(json["parameters"]?.object?.keys == ["front_distance", "nearest"])
    // Shusha was announced as taken on 8 November, so the front comes near.
    let values = json["ranges"]?["front_distance"]?["values"]?.array?.compactMap(\.double) ?? []
    #expect((values.min() ?? .infinity) < (values.first ?? 0) / 3)
  }

  @Test func `A day without a front has no distance`() throws {
    let properties = try #require(
      try Asking.json(Self.path + "&datetime=1995-01-01")["features"]?[0]?["properties"])
    #expect(properties["front_distance"]?.isNull == true && properties["controller"]?.isNull == true)
    #expect(properties["nearest"]?.string == "shusha")
  }

  @Test func `Who held the nearest place is said`() throws {
    let path = "/collections/control/position?coords=" + sent("POINT(46.7465 39.7537)")
    for (day, party) in [("2020-11-07", "armenian-forces"), ("2020-11-09", "azerbaijan")] {
      #expect(
        try Asking.json(path + "&datetime=\(day)")["features"]?[0]?["properties"]?["nearest_party"]?.string
          == party)
    }
  }

  @Test(arguments: [
    "coords=POINT(46.75)&datetime=2020-10-29", "coords=POINT(999 1)&datetime=2020-10-29",
    "coords=LINESTRING(1 2, 3 4)&datetime=2020-10-29", "coords=POINT(46.75 39.76)", "datetime=2020-10-29",
    "coords=POINT(46.75 39.76)&datetime=2020-13-01",
    "coords=POINT(46.75 39.76)&datetime=2020-10-29&parameter-name=wind",
    "coords=POINT(46.75 39.76)&datetime=2020-10-29&crs=EPSG:32638", "coords=POINT EMPTY&datetime=2020-10-29",
    "coords=POINT(46.75 39.76)&datetime=1992-01-01/2023-01-01", "coords=&datetime=2020-10-29",
  ])
  func `What cannot be answered is refused`(_ query: String) throws {
    let pairs = query.split(separator: "&").map { pair -> String in
      let halves = pair.split(separator: "=", maxSplits: 1)
      return halves[0] + "=" + (halves.count > 1 ? sent(String(halves[1])) : "")
    }
    _ = try Asking.refusal("/collections/fronts/position?" + pairs.joined(separator: "&"))
  }
}
