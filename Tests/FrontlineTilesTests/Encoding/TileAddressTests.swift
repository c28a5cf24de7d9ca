import Testing

@testable import FrontlineTiles

@Suite struct TileAddressTests {
  /// Numbers that the specification of PMTiles and its programs give.
  @Test(arguments: [
    (0, 0, 0, 0), (1, 0, 0, 1), (1, 0, 1, 2), (1, 1, 1, 3), (1, 1, 0, 4), (2, 0, 0, 5),
    (12, 3_423, 1_763, 19_078_479),
  ])
  func `Numbers are those of the specification`(_ zoom: Int, _ column: Int, _ row: Int, _ number: UInt64)
    throws
  {
    #expect(try #require(TileAddress(zoom: zoom, column: column, row: row)).number == number)
  }

  @Test func `Each tile of a zoom has its own number`() throws {
    let zoom = 5
    var numbers: Set<UInt64> = []
    for column in 0..<1 << zoom {
      for row in 0..<1 << zoom {
        numbers.insert(try #require(TileAddress(zoom: zoom, column: column, row: row)).number)
      }
    }
    // 341 tiles come before zoom 5.
    #expect(numbers.min() == 341 && numbers.max() == 341 + 1_023 && numbers.count == 1_024)
  }

  @Test func `What is no tile is none`() {
    for (zoom, column, row) in [(-1, 0, 0), (0, 1, 0), (3, 8, 0), (3, 0, -1), (23, 0, 0)] {
      #expect(TileAddress(zoom: zoom, column: column, row: row) == nil)
    }
  }

  @Test func `The square is that of web maps`() {
    #expect(WebMercator.x(longitude: -180) == 0 && WebMercator.x(longitude: 180) == 1)
    #expect(abs(WebMercator.y(latitude: 0) - 0.5) < 1e-15)
    #expect(abs(WebMercator.y(latitude: 85.051128779806592)) < 1e-12)
    #expect(WebMercator.y(latitude: 90) == WebMercator.y(latitude: 86))
    // EPSG:3857 of 40 degrees north: y 4865942.28 m.
    #expect(abs((0.5 - WebMercator.y(latitude: 40)) * 40_075_016.68557849 - 4_865_942.2795) < 0.001)
  }
}
