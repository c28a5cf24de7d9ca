package import FrontlineFormats

/// A tile of Mapbox Vector Tile 2.1, layer by layer.
///
/// Coordinates are whole numbers of units from the upper left corner, 4096 to a side.
package struct VectorTile {
  package static let extent: Int32 = 4_096

  /// What a feature is on the tile.
  package enum Shape: Sendable, Hashable {
    case points([SIMD2<Int32>])
    case lines([[SIMD2<Int32>]])
    /// Polygons, each with its outer ring first; rings are not closed.
    case polygons([[[SIMD2<Int32>]]])
  }

  /// A layer that is being written.
  package struct Layer {
    package let name: String
    private var features: [[UInt8]] = []
    private var keys: [String: UInt32] = [:]
    private var keyList: [String] = []
    private var values: [JSONValue: UInt32] = [:]
    private var valueList: [JSONValue] = []

    package init(_ name: String) { self.name = name }

    package var isEmpty: Bool { features.isEmpty }

    /// Adds a feature; a property that is `null`, a list or an object is left out, for the format has none.
    package mutating func add(_ shape: Shape, id: UInt64?, _ properties: JSONObject) {
      let (type, geometry) = shape.encoded
      guard !geometry.isEmpty else { return }
      var tags: [UInt32] = []
      for (key, value) in properties where value.isScalar {
        tags += [number(ofKey: key), number(ofValue: value)]
      }
      var feature = ProtobufWriter()
      if let id { feature.field(1, varint: id) }
      if !tags.isEmpty { feature.field(2, packed: tags) }
      feature.field(3, varint: type)
      feature.field(4, packed: geometry)
      features.append(feature.bytes)
    }

    private mutating func number(ofKey key: String) -> UInt32 {
      if let number = keys[key] { return number }
      let number = UInt32(truncatingIfNeeded: keyList.count)
      keys[key] = number
      keyList.append(key)
      return number
    }

    private mutating func number(ofValue value: JSONValue) -> UInt32 {
      if let number = values[value] { return number }
      let number = UInt32(truncatingIfNeeded: valueList.count)
      values[value] = number
      valueList.append(value)
      return number
    }

    var encoded: [UInt8] {
      var layer = ProtobufWriter()
      layer.field(15, varint: 2)
      layer.field(1, text: name)
      for feature in features { layer.field(2, bytes: feature) }
      for key in keyList { layer.field(3, text: key) }
      for value in valueList {
        var writer = ProtobufWriter()
        switch value {
        case .string(let text): writer.field(1, text: text)
        case .bool(let flag): writer.field(7, varint: flag ? 1 : 0)
        case .integer(let whole): writer.field(6, varint: UInt64(bitPattern: Int64(whole << 1 ^ whole >> 63)))
        default: writer.field(3, double: value.double ?? 0)
        }
        layer.field(4, bytes: writer.bytes)
      }
      layer.field(5, varint: UInt64(VectorTile.extent))
      return layer.bytes
    }
  }

  /// The bytes of a tile of these layers; empty ones are left out.
  package static func encoded(_ layers: [Layer]) -> [UInt8] {
    var tile = ProtobufWriter()
    for layer in layers where !layer.isEmpty { tile.field(3, bytes: layer.encoded) }
    return tile.bytes
  }
}

extension JSONValue {
  fileprivate var isScalar: Bool {
    switch self {
    case .null, .array, .object: false
    case .number(let value): value.isFinite
    default: true
    }
  }
}

extension VectorTile.Shape {
  /// The type of the geometry and its commands; none where it has no points.
  fileprivate var encoded: (type: UInt64, commands: [UInt32]) {
    var path = CommandWriter()
    switch self {
    case .points(let points):
      path.points(points)
      return (1, path.commands)
    case .lines(let lines):
      for line in lines where line.count > 1 { path.line(line, isRing: false) }
      return (2, path.commands)
    case .polygons(let polygons):
      for rings in polygons {
        for (index, ring) in rings.enumerated() where ring.count > 2 {
          // An outer ring has a positive area on the tile, whose y goes down; an inner one a negative.
          path.line((Self.area(ring) > 0) == (index == 0) ? ring : ring.reversed(), isRing: true)
        }
      }
      return (3, path.commands)
    }
  }

  /// Twice the area of a ring by the shoelace formula of the specification.
  private static func area(_ ring: [SIMD2<Int32>]) -> Int64 {
    var sum: Int64 = 0
    for (index, point) in ring.enumerated() {
      let next = ring[(index + 1) % ring.count]
      // Products of numbers of 32 bits.
      sum += Int64(point.x) * Int64(next.y) - Int64(next.x) * Int64(point.y)
    }
    return sum
  }
}

/// The commands of a geometry: moves, lines, ends of rings, each step from the point before.
private struct CommandWriter {
  var commands: [UInt32] = []
  private var pen = SIMD2<Int32>(0, 0)

  private mutating func command(_ id: UInt32, _ count: Int) {
    commands.append(id | UInt32(truncatingIfNeeded: count) << 3)
  }

  private mutating func step(to point: SIMD2<Int32>) {
    commands.append(ProtobufWriter.zigzag(point.x &- pen.x))
    commands.append(ProtobufWriter.zigzag(point.y &- pen.y))
    pen = point
  }

  mutating func points(_ points: [SIMD2<Int32>]) {
    guard !points.isEmpty else { return }
    command(1, points.count)
    for point in points { step(to: point) }
  }

  mutating func line(_ line: [SIMD2<Int32>], isRing: Bool) {
    command(1, 1)
    step(to: line[0])
    command(2, line.count - 1)
    for point in line.dropFirst() { step(to: point) }
    if isRing { command(7, 1) }
  }
}
