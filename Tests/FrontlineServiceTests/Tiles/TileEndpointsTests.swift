import FrontlineFormats
import FrontlineTiles
import FrontlineTime
import Testing

@testable import FrontlineService

@Suite struct TileEndpointsTests {
  private static let tile = "/tiles/WebMercatorQuad/6/24/40"

  @Test func `A tile of a day differs from that of another`() throws {
    let all = try Asking.get(Self.tile)
    let (first, second) = (
      try Asking.get(Self.tile + "?datetime=2020-09-26"), try Asking.get(Self.tile + "?datetime=2020-11-09")
    )
    for response in [all, first, second] {
      #expect(response.status == 200 && !response.body.isEmpty)
      #expect(response["Content-Type"] == "application/vnd.mapbox-vector-tile")
    }
    #expect(first.body != second.body && all.body != first.body)
    let text = String(decoding: first.body, as: UTF8.self)
    for layer in ["settlements", "districts", "control", "fronts", "control_areas"] {
      #expect(text.contains(layer))
    }
  }

  /// Who held what on a day is a feature of all days: it has its number among the items, and its own first and last day.
  @Test func `A feature on a tile is the item`() throws {
    let item = try #require(
      try Asking.json("/collections/control/items?datetime=2020-11-09&settlement=shusha")["features"]?[0])
    let atlas = try Asking.atlas.get()
    let tiles = try AtlasTiles(atlas).on(Day("2020-11-09"), of: atlas)
    let layer = try #require(tiles.layers.first { $0.name == "control" })
    let address = try #require(TileAddress(zoom: 6, column: 40, row: 24))
    let (all, one) = (
      try layer.layer(on: address), try layer.layer(on: address, days: Day("2020-11-09")...Day("2020-11-09"))
    )
    #expect(!one.isEmpty && VectorTile.encoded([one]).count < VectorTile.encoded([all]).count)
    let (id, first) = (try #require(item["id"]?.int), try #require(item["properties"]?["from"]?.string))
    let bytes = try tiles.tile(address)
    #expect(bytes.ranges(of: [0x08] + varint(id) + [0x12]).count >= 1)
    #expect(String(decoding: bytes, as: UTF8.self).contains(first))
  }

  private func varint(_ number: Int) -> [UInt8] {
    number < 128 ? [UInt8(number)] : [UInt8(number & 127 | 128)] + varint(number >> 7)
  }

  @Test func `A tile with nothing is empty`() throws {
    let response = try Asking.get("/tiles/WebMercatorQuad/6/0/0")
    #expect(response.status == 200 && response.body.isEmpty)
  }

  @Test(arguments: ["15/0/0", "3/8/0", "3/0/8", "x/0/0", "3/-1/0", "3/+1/0", "3/0/99999999999999999999"])
  func `What is no tile is none`(_ path: String) throws {
    _ = try Asking.refusal("/tiles/WebMercatorQuad/\(path)", 404)
  }

  @Test func `Days of tiles are days`() throws {
    #expect(try Asking.refusal(Self.tile + "?datetime=2020-10-01/2020-10-02").contains("one day"))
    #expect(try Asking.refusal(Self.tile + "?datetime=soon").contains("datetime"))
  }

  @Test func `The set says its layers`() throws {
    let set = try Asking.json("/tiles/WebMercatorQuad")
    let names = set["layers"]?.array?.compactMap { $0["id"]?.string } ?? []
    #expect(Set(names) == ["settlements", "districts", "routes", "control", "control_areas", "fronts"])
    let link = set["links"]?.array?.first { $0["rel"]?.string == "item" }
    #expect(
      link?["href"]?.string == "http://atlas.test/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}")
    #expect(try Asking.json("/tileMatrixSets/WebMercatorQuad")["tileMatrices"]?.array?.count == 15)
  }
}
