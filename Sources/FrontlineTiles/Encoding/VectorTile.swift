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
    private let properties: TileProperties
    private var features = ProtobufWriter()
    private var names: Numbering
    private var values: Numbering
    /// The tags of each row, where the tile has all values of the layer.
    private let wholeTags: TileProperties.Tags?
    /// The names and values of one feature by turns; kept, so that it is allotted once.
    private var tags: [UInt32] = []

    /// - Parameter isWhole: whether it gets all names and values, those too that no feature on it has: where nearly all
    ///   features are on the tile, their tags need not be made for it.
    init(_ name: String, _ properties: TileProperties, isWhole: Bool = false) {
      self.name = name
      self.properties = properties
      names = Numbering(of: isWhole ? 0 : properties.names.count)
      values = Numbering(of: isWhole ? 0 : properties.valueCount)
      wholeTags = isWhole ? properties.wholeTags : nil
    }

    package var isEmpty: Bool { features.bytes.isEmpty }

    /// Makes room for so many features.
    mutating func reserve(_ count: Int) { features.reserve(count * 48) }

    /// Adds a feature, whose properties are those of a row.
    mutating func add(_ shape: Shape, id: UInt64, row: Int) {
      let (type, geometry) = shape.encoded
      if !geometry.isEmpty { add(type, geometry, id, row) }
    }

    /// Adds a feature that is a point.
    mutating func add(_ point: SIMD2<Int32>, id: UInt64, row: Int) {
      add(1, [9, ProtobufWriter.zigzag(point.x), ProtobufWriter.zigzag(point.y)], id, row)
    }

    private mutating func add(_ type: UInt64, _ geometry: some Collection<UInt32>, _ id: UInt64, _ row: Int) {
      let geometrySize = ProtobufWriter.size(packed: geometry)
      // A field is its number, which takes a byte, and its value.
      let rest = 1 + ProtobufWriter.size(of: id) + 2 + ProtobufWriter.size(field: geometrySize)
      func add(_ tagsSize: Int, _ tags: (inout ProtobufWriter.Run) -> Void) {
        let size = rest + tagsSize
        features.append(ProtobufWriter.size(field: size)) { writer in
          writer.head(2, size: size)
          writer.varint(1 << 3)
          writer.varint(id)
          tags(&writer)
          writer.varint(3 << 3)
          writer.varint(type)
          writer.packed(4, geometry, size: geometrySize)
        }
      }
      if let wholeTags {
        let tags = wholeTags[row]
        return add(tags.count) { $0.append(tags) }
      }
      tags.removeAll(keepingCapacity: true)
      for name in properties.names.indices {
        guard let value = properties.value(row, name) else { continue }
        tags.append(names.number(of: name))
        tags.append(values.number(of: value))
      }
      let size = ProtobufWriter.size(packed: tags)
      if tags.isEmpty {
        add(0) { _ in }
      } else {
        add(ProtobufWriter.size(field: size)) { [tags] in $0.packed(2, tags, size: size) }
      }
    }

    var encoded: [UInt8] {
      var layer = ProtobufWriter()
      layer.reserve(features.bytes.count + (wholeTags == nil ? 0 : properties.written.count) + 1_024)
      layer.field(15, varint: 2)
      layer.field(1, text: name)
      layer.append(features.bytes)
      for name in wholeTags == nil ? names.used : Array(properties.names.indices) {
        layer.field(3, text: properties.names[name])
      }
      if wholeTags == nil {
        for value in values.used { layer.append(properties.field(value)) }
      } else {
        layer.append(properties.written)
      }
      layer.field(5, varint: UInt64(VectorTile.extent))
      return layer.bytes
    }
  }

  /// Gives numbers to what is used of a list, in the order in which it is used.
  private struct Numbering {
    private var numbers: [UInt32]
    private(set) var used: [Int] = []

    init(of count: Int) { numbers = [UInt32](repeating: .max, count: count) }

    mutating func number(of place: Int) -> UInt32 {
      if numbers[place] != .max { return numbers[place] }
      let number = UInt32(truncatingIfNeeded: used.count)
      numbers[place] = number
      used.append(place)
      return number
    }
  }

  /// The bytes of a tile of these layers; empty ones are left out.
  package static func encoded(_ layers: [Layer]) -> [UInt8] {
    let written = layers.filter { !$0.isEmpty }.map(\.encoded)
    var tile = ProtobufWriter()
    tile.reserve(written.reduce(0) { $0 + ProtobufWriter.size(field: $1.count) })
    for layer in written { tile.field(3, bytes: layer) }
    return tile.bytes
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
