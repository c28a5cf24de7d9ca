import FrontlineAtlas
import FrontlineData
import FrontlineFormats
import FrontlineTime
import Testing

@testable import FrontlineTiles

@Suite struct PMTilesWriterTests {
  private func little(_ bytes: [UInt8], _ start: Int, _ count: Int) -> UInt64 {
    bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  @Test func `The header says where things are`() throws {
    var writer = PMTilesWriter()
    for (column, row) in [(0, 0), (0, 1), (1, 1), (1, 0)] {
      writer.add(
        try #require(TileAddress(zoom: 1, column: column, row: row)),
        [UInt8](repeating: UInt8(row), count: 50))
    }
    let bytes = try #require(writer.archive(metadata: ["name": "x"], box: [46, 39, 47, 40]))
    #expect(String(decoding: bytes.prefix(7), as: UTF8.self) == "PMTiles" && bytes[7] == 3)
    let parts = (0..<4).map { (start: little(bytes, 8 + 16 * $0, 8), length: little(bytes, 16 + 16 * $0, 8)) }
    #expect(parts[0].start == 127)
    #expect(parts[1].start == 127 + parts[0].length)
    #expect(parts[3].start + parts[3].length == UInt64(bytes.count))
    // Four tiles, of which neighbors that are equal make one entry, and two contents.
    #expect(little(bytes, 72, 8) == 4 && little(bytes, 80, 8) == 3 && little(bytes, 88, 8) == 2)
    #expect(bytes[96..<102] == [1, 2, 2, 1, 1, 1])
    #expect(Int32(truncatingIfNeeded: little(bytes, 102, 4)) == 460_000_000)
  }

  @Test func `A large archive has leaves`() throws {
    var writer = PMTilesWriter()
    var addresses: [TileAddress] = []
    for column in 0..<256 {
      for row in 0..<128 { addresses.append(try #require(TileAddress(zoom: 8, column: column, row: row))) }
    }
    var seed: UInt64 = 1
    for (index, address) in addresses.sorted(by: { $0.number < $1.number }).enumerated() {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      writer.add(
        address,
        [UInt8](repeating: UInt8(truncatingIfNeeded: seed >> 40), count: 1 + Int(seed >> 57)) + [
          UInt8(index & 255), UInt8(index >> 8),
        ])
    }
    let bytes = try #require(writer.archive(metadata: [:], box: [0, 0, 1, 1]))
    #expect(little(bytes, 16, 8) <= 16_384 - 127)
    #expect(little(bytes, 48, 8) > 0)
  }

  @Test func `The bundled atlas is tiled`() throws {
    let atlas = try Atlas.karabakh()
    let tiles = try AtlasTiles(atlas).on(Day("2020-10-29"), of: atlas)
    #expect(
      tiles.layers.map(\.name) == [
        "settlements", "districts", "routes", "control", "control_areas", "fronts",
      ])
    let made = try #require(
      try AtlasArchive.made(of: tiles, zooms: 0...5, name: "x", attribution: "y", box: [44, 38, 48, 41]))
    #expect(made.tiles >= 6)
  }
}
