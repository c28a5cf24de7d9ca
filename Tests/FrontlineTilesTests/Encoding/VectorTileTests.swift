import FrontlineFormats
import Testing

@testable import FrontlineTiles

@Suite struct VectorTileTests {
  /// The commands of a shape, out of the bytes of a tile with it alone.
  private func commands(_ shape: VectorTile.Shape) throws -> [UInt8] {
    var layer = VectorTile.Layer("x", TileProperties(names: [], rows: []))
    layer.add(shape, id: 7, row: 0)
    let bytes = layer.encoded
    // version (2 bytes), name (3), feature: tag and length, id (2), type (2), geometry tag and length.
    let feature = Array(bytes[7..<7 + Int(bytes[6])])
    #expect(feature[0..<3] == [0x08, 7, 0x18] && feature[4] == 0x22)
    return Array(feature[6...])
  }

  /// The examples of section 4.3.5 of the specification.
  @Test func `Geometries are those of the specification`() throws {
    #expect(try commands(.points([SIMD2(25, 17)])) == [9, 50, 34])
    var point = VectorTile.Layer("x", TileProperties(names: [], rows: []))
    point.add(SIMD2(25, 17), id: 7, row: 0)
    #expect(point.encoded.contains([0x22, 3, 9, 50, 34]))
    #expect(try commands(.points([SIMD2(5, 7), SIMD2(3, 2)])) == [17, 10, 14, 3, 9])
    #expect(
      try commands(.lines([[SIMD2(2, 2), SIMD2(2, 10), SIMD2(10, 10)]])) == [9, 4, 4, 18, 0, 16, 16, 0])
    #expect(
      try commands(.polygons([[[SIMD2(3, 6), SIMD2(8, 12), SIMD2(20, 34)]]])) == [
        9, 6, 12, 18, 10, 12, 24, 44, 15,
      ])
  }

  /// An outer ring runs one way and an inner the other, however they are given.
  @Test func `Rings are wound`() throws {
    let ring: [SIMD2<Int32>] = [SIMD2(0, 0), SIMD2(10, 0), SIMD2(10, 10), SIMD2(0, 10)]
    #expect(
      try commands(.polygons([[ring]]))
        == commands(.polygons([[[SIMD2(0, 0), SIMD2(10, 0), SIMD2(10, 10), SIMD2(0, 10)]]])))
    let turned = try commands(.polygons([[Array(ring.reversed())]]))
    #expect(turned != [])
    #expect(turned[1] == 0 && turned.last == 15)
  }

  @Test func `Values are kept once`() {
    let row: JSONObject = ["kind": "village", "none": nil, "list": [1]]
    let properties = TileProperties(
      names: ["kind", "none", "list"], rows: [JSONObject](repeating: row, count: 100))
    var layer = VectorTile.Layer("x", properties)
    for number in 0..<100 { layer.add(SIMD2(1, 1), id: UInt64(number), row: number) }
    let text = String(decoding: layer.encoded, as: UTF8.self)
    #expect(text.ranges(of: "village").count == 1)
    #expect(text.ranges(of: "kind").count == 1)
    #expect(!text.contains("none") && !text.contains("list"))
  }

  /// A tile has the values of its own features alone, and lengths of more than a byte are right.
  @Test func `Values of other tiles are left out`() {
    let rows: [JSONObject] = (0..<300).map { ["name": .string("place \($0)"), "people": .integer($0)] }
    let properties = TileProperties(names: ["name", "people"], rows: rows)
    var layer = VectorTile.Layer("x", properties)
    layer.add(.points((0..<100).map { SIMD2($0, 9 * $0) }), id: 1 << 40, row: 299)
    let text = String(decoding: layer.encoded, as: UTF8.self)
    #expect(text.contains("place 299") && !text.contains("place 298"))
    #expect(ProtobufWriter.size(of: 0) == 1 && ProtobufWriter.size(of: 127) == 1)
    #expect(ProtobufWriter.size(of: 128) == 2 && ProtobufWriter.size(of: 16_383) == 2)
    #expect(ProtobufWriter.size(of: .max) == 10)
  }

  /// The fields of a message: their numbers with the number or the bytes that each holds.
  private func fields(_ bytes: some Collection<UInt8>) -> [(number: UInt64, value: UInt64, bytes: [UInt8])] {
    var rest = Array(bytes)[...]
    func varint() -> UInt64 {
      var (value, shift) = (UInt64(0), UInt64(0))
      while let byte = rest.popFirst() {
        value |= UInt64(byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 { break }
      }
      return value
    }
    var fields: [(number: UInt64, value: UInt64, bytes: [UInt8])] = []
    while !rest.isEmpty {
      let (head, value) = (varint(), varint())
      let isLong = head & 7 == 2
      fields.append((head >> 3, value, isLong ? Array(rest.prefix(Int(value))) : []))
      if isLong { rest = rest.dropFirst(Int(value)) }
    }
    return fields
  }

  private struct Read: Hashable {
    var id: UInt64 = 0
    var properties: [String: [UInt8]] = [:]
    var geometry: [UInt8] = []
  }

  /// The features of a layer, as a reader has them.
  private func features(_ layer: VectorTile.Layer) -> [Read] {
    let all = fields(layer.encoded)
    let names = all.filter { $0.number == 3 }.map { String(decoding: $0.bytes, as: UTF8.self) }
    let values = all.filter { $0.number == 4 }.map(\.bytes)
    return all.filter { $0.number == 2 }.map { feature in
      var read = Read()
      for field in fields(feature.bytes) {
        switch field.number {
        case 1: read.id = field.value
        case 2:
          // Each pair of numbers reads like a field whose number is not cut off.
          var numbers: [UInt64] = []
          var value: UInt64 = 0
          var shift: UInt64 = 0
          for byte in field.bytes {
            value |= UInt64(byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 {
              numbers.append(value)
              (value, shift) = (0, 0)
            }
          }
          for pair in stride(from: 0, to: numbers.count, by: 2) {
            read.properties[names[Int(numbers[pair])]] = values[Int(numbers[pair + 1])]
          }
        case 4: read.geometry = field.bytes
        default: break
        }
      }
      return read
    }
  }

  /// Tags that are made once for all tiles say what those say that are made for one.
  @Test func `A whole layer says the same`() {
    let rows: [JSONObject] = (0..<300).map { number in
      [
        "name": number % 5 == 0 ? nil : .string("place \(number)"), "kind": .string("kind \(number % 3)"),
        "people": number % 2 == 0 ? .integer(number * 1_000) : nil, "none": nil,
      ]
    }
    let properties = TileProperties(names: ["none", "name", "kind", "people"], rows: rows + [[:]])
    var layers = [false, true].map { VectorTile.Layer("x", properties, isWhole: $0) }
    for index in layers.indices {
      for row in (0..<301) where row % 7 != 0 {
        layers[index].add(SIMD2(Int32(row), Int32(13 * row)), id: UInt64(row), row: row)
      }
      layers[index].add(.lines([[SIMD2(0, 0), SIMD2(5, 9)]]), id: 999, row: 7)
    }
    let (own, whole) = (features(layers[0]), features(layers[1]))
    #expect(own == whole && own.count == 259)
    #expect(own.last?.properties.keys.sorted() == ["kind", "name"])
    #expect(own.contains { $0.id == 300 && $0.properties.isEmpty })
    #expect(layers[1].encoded.count > layers[0].encoded.count)
  }

  @Test func `An empty tile has no bytes`() {
    #expect(
      VectorTile.encoded(["a", "b"].map { VectorTile.Layer($0, TileProperties(names: [], rows: [])) }).isEmpty
    )
  }
}
