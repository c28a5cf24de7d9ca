package import FrontlineFormats

/// An archive of PMTiles, version 3: a header, a directory, what it holds, and the tiles in the order of their numbers.
package struct PMTilesWriter {
  private struct Entry {
    var number: UInt64
    var offset: UInt64
    var length: UInt64
    var run: UInt64
  }

  /// The greatest size of header and root directory together (section 3.2 of the specification).
  private static let rootLimit = 16_384 - 127

  private var entries: [Entry] = []
  private var data: [UInt8] = []
  private var known: [[UInt8]: UInt64] = [:]
  private var addressed: UInt64 = 0
  private var zooms: ClosedRange<Int>?

  package init() {}

  /// Adds a tile, compressed by gzip; tiles come in the order of their numbers. One that is equal to another is kept once.
  package mutating func add(_ tile: TileAddress, _ packed: [UInt8]) {
    addressed += 1
    zooms =
      zooms.map { min($0.lowerBound, tile.zoom)...max($0.upperBound, tile.zoom) } ?? tile.zoom...tile.zoom
    let offset = known[packed] ?? UInt64(data.count)
    if let last = entries.last, last.offset == offset, last.length == UInt64(packed.count),
      last.number + last.run == tile.number
    {
      entries[entries.count - 1].run += 1
      return
    }
    entries.append(Entry(number: tile.number, offset: offset, length: UInt64(packed.count), run: 1))
    if known[packed] == nil {
      known[packed] = offset
      data += packed
    }
  }

  /// The bytes of the archive.
  ///
  /// - Parameters:
  ///   - metadata: what the archive says of itself, with `vector_layers`.
  ///   - box: west, south, east, north.
  /// - Returns: `nil` where there is no memory to compress it.
  package func archive(metadata: JSONObject, box: [Double]) -> [UInt8]? {
    guard let about = gzip(Array(JSONValue.object(metadata).encoded().utf8)),
      let (root, leaves) = directories()
    else { return nil }
    let rootStart: UInt64 = 127
    let aboutStart = rootStart + UInt64(root.count)
    let leavesStart = aboutStart + UInt64(about.count)
    let dataStart = leavesStart + UInt64(leaves.count)
    var head = Array("PMTiles".utf8) + [3]
    for value in [
      rootStart, UInt64(root.count), aboutStart, UInt64(about.count), leavesStart, UInt64(leaves.count),
      dataStart, UInt64(data.count), addressed, UInt64(entries.count), UInt64(known.count),
    ] { head += Self.little(value, 8) }
    // Clustered; directories and tiles by gzip; vector tiles.
    head += [1, 2, 2, 1]
    head += [UInt8(clamping: zooms?.lowerBound ?? 0), UInt8(clamping: zooms?.upperBound ?? 0)]
    for value in box.prefix(4) { head += Self.degrees(value) }
    head.append(UInt8(clamping: zooms?.lowerBound ?? 0))
    head += Self.degrees((box[0] + box[2]) / 2) + Self.degrees((box[1] + box[3]) / 2)
    return head + root + about + leaves + data
  }

  /// The root directory, and the leaves where one is not enough.
  private func directories() -> (root: [UInt8], leaves: [UInt8])? {
    guard let root = Self.directory(entries) else { return nil }
    if root.count <= Self.rootLimit { return (root, []) }
    var size = 4_096
    while true {
      var tops: [Entry] = []
      var leaves: [UInt8] = []
      for start in stride(from: 0, to: entries.count, by: size) {
        guard let leaf = Self.directory(Array(entries[start..<min(start + size, entries.count)])) else {
          return nil
        }
        tops.append(
          Entry(
            number: entries[start].number, offset: UInt64(leaves.count), length: UInt64(leaf.count), run: 0))
        leaves += leaf
      }
      guard let root = Self.directory(tops) else { return nil }
      if root.count <= Self.rootLimit { return (root, leaves) }
      size *= 2
    }
  }

  private static func directory(_ entries: [Entry]) -> [UInt8]? {
    var writer = ProtobufWriter()
    writer.varint(UInt64(entries.count))
    var last: UInt64 = 0
    for entry in entries {
      writer.varint(entry.number - last)
      last = entry.number
    }
    for entry in entries { writer.varint(entry.run) }
    for entry in entries { writer.varint(entry.length) }
    for (index, entry) in entries.enumerated() {
      let follows = index > 0 && entries[index - 1].offset + entries[index - 1].length == entry.offset
      writer.varint(follows ? 0 : entry.offset + 1)
    }
    return gzip(writer.bytes)
  }

  private static func little(_ value: UInt64, _ count: Int) -> [UInt8] {
    // A byte of a whole number.
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
  }

  /// Degrees times ten million, in four bytes.
  private static func degrees(_ value: Double) -> [UInt8] {
    let scaled = Int32(exactly: (value * 10_000_000).rounded()) ?? 0
    return little(UInt64(UInt32(bitPattern: scaled)), 4)
  }
}

/// An atlas as one file of tiles.
package enum AtlasArchive {
  /// What was put into an archive.
  package struct Made: Sendable {
    package let bytes: [UInt8]
    package let tiles: Int
  }

  /// All tiles of some zooms; `nil` where there is no memory.
  ///
  /// - Parameters:
  ///   - name: the title of the data.
  ///   - attribution: whom to name.
  ///   - onTile: called with the number of squares so far, those without anything in them too, and of how many.
  package static func made(
    of tiles: AtlasTiles, zooms: ClosedRange<Int>, name: String, attribution: String, box: [Double],
    onTile: (Int, Int) -> Void = { _, _ in }
  ) throws -> Made? {
    var writer = PMTilesWriter()
    var (count, seen) = (0, 0)
    let all = zooms.map { tiles.addresses(zoom: $0) }
    let total = all.reduce(0) { $0 + $1.count }
    for addresses in all {
      for address in addresses {
        seen += 1
        onTile(seen, total)
        let bytes = try tiles.tile(address)
        guard !bytes.isEmpty else { continue }
        guard let packed = gzip(bytes, level: 9) else { return nil }
        writer.add(address, packed)
        count += 1
      }
    }
    let layers: [JSONValue] = tiles.layers.map { layer in
      [
        "id": .string(layer.name), "minzoom": .integer(max(layer.leastZoom, zooms.lowerBound)),
        "maxzoom": .integer(zooms.upperBound),
        "fields": .object(JSONObject(layer.fields.map { ($0.name, .string($0.kind.word)) })),
      ]
    }
    let metadata: JSONObject = [
      "name": .string(name), "attribution": .string(attribution), "type": "overlay",
      "vector_layers": .array(layers),
    ]
    return writer.archive(metadata: metadata, box: box).map { Made(bytes: $0, tiles: count) }
  }
}
