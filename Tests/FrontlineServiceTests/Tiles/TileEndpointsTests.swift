import FrontlineFormats
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
