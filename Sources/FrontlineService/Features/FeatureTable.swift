internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineInterchange
internal import FrontlineTime

/// Features of one kind, as they are asked for: their boxes and days in flat arrays, their properties by column, and each
/// one's GeoJSON written once.
final class FeatureTable: Sendable {
  /// Where the GeoJSON of a feature stands among all of them, and its geometry in it.
  private struct Row: Sendable {
    var start: Int
    var geometry: Int
    var properties: Int
    var end: Int
  }

  let columns: [TableColumn]
  /// The number of the first feature; each has the next.
  let firstNumber: Int
  /// The shapes, cut where they go over the antimeridian.
  let geometries: [Geometry?]
  /// What each covers on the sheet of longitude and latitude; one without a shape covers nothing.
  let boxes: [SheetBox]
  /// The first and the last day of each, the first and the last of all where an end is open or none is said.
  let days: [ClosedRange<Int32>]
  /// Whether days are said of a feature at all.
  let isDated: [Bool]
  /// The first and the last day of each batch.
  private let batchDays: [ClosedRange<Int32>]
  private let tree = Lazy<BoxTree>()
  private let rows: [Row]
  private let written: [UInt8]
  private let numbers: [String: Int]

  var count: Int { geometries.count }

  /// The features of a layer.
  ///
  /// - Parameter key: the column whose values name the features beside their numbers; `nil`: there is none.
  init(_ layer: Layer, key: String?, firstNumber: Int = 1) throws {
    self.firstNumber = firstNumber
    let shapes = layer.features.map { $0.geometry?.cutAtAntimeridian() }
    geometries = shapes
    boxes = shapes.map { $0.map(SheetBox.init) ?? .nothing }
    let spans = layer.features.map(\.days)
    isDated = spans.map { $0 != nil }
    days = spans.map { span in
      let (first, last) = (span?.from ?? .first, span?.to ?? .last)
      return first.ordinal...max(first.ordinal, last.ordinal)
    }
    let days = days
    batchDays = stride(from: 0, to: days.count, by: Self.batch).map { start in
      let batch = days[start..<min(start + Self.batch, days.count)]
      return batch.reduce(days[start]) {
        min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
      }
    }
    columns = layer.columns.map { TableColumn($0, layer.features) }
    var rows: [Row] = []
    var written: [UInt8] = []
    var numbers: [String: Int] = [:]
    let style = GeoJSONStyle(framing: .lines, edges: .longitudeLatitude)
    let mark = Array(#","properties":"#.utf8)
    for (index, feature) in layer.features.enumerated() {
      let start = written.count
      let number = firstNumber + index
      var plain = feature
      plain.id = .integer(number)
      plain.geometry = shapes[index]
      written += try GeoJSONWriter.text([plain], style: style).utf8
      written.removeLast()  // the line feed
      let geometry = start + #"{"type":"Feature","id":\#(number),"geometry":"#.utf8.count
      rows.append(
        Row(
          start: start, geometry: geometry, properties: written.firstPlace(of: mark, from: geometry),
          end: written.count))
      if let key, let name = feature.properties[key]?.string, numbers[name] == nil { numbers[name] = index }
    }
    self.rows = rows
    self.written = written
    self.numbers = numbers
  }

  /// The place of the feature that has a number or a name; a number goes before a name of digits.
  func place(of id: String) -> Int? {
    if let number = Int(id), String(number) == id {
      let place = number - firstNumber
      if place >= 0, place < count { return place }
    }
    return numbers[id]
  }

  /// The column of a name.
  func column(_ name: String) -> TableColumn? { columns.first { $0.name == name } }

  /// The GeoJSON of a feature, without a line feed.
  func text(_ place: Int) -> ArraySlice<UInt8> { written[rows[place].start..<rows[place].end] }

  /// The parts of the GeoJSON before and behind the geometry.
  func parts(_ place: Int) -> (head: ArraySlice<UInt8>, tail: ArraySlice<UInt8>) {
    let row = rows[place]
    return (written[row.start..<row.geometry], written[row.properties..<row.end])
  }

  private static let batch = 1_024

  /// Calls with the places of all features of some days that meet a box, in their order and some at once.
  func forEachBatch(days: DayFilter?, box: BoxFilter?, _ body: ([Int]) throws -> Void) rethrows {
    let near = box.flatMap { $0.ground }.flatMap { count > 4 * Self.batch ? places(near: $0) : nil }
    let total = near?.count ?? count
    for (batch, start) in stride(from: 0, to: total, by: Self.batch).enumerated() {
      if near == nil, let days, !days.ordinals.overlaps(batchDays[batch]) { continue }
      let range = start..<min(start + Self.batch, total)
      var places = near.map { Array($0[range]) } ?? Array(range)
      if let ordinals = days?.ordinals { places.removeAll { !self.days[$0].overlaps(ordinals) } }
      if let box { places.removeAll { !box.meets(self, $0) } }
      if !places.isEmpty { try body(places) }
    }
  }

  /// The places of the features whose boxes meet some boxes, in their order; `nil`: so many that each can be looked at.
  private func places(near boxes: [SheetBox]) -> [Int]? {
    let tree = tree.value { BoxTree(self.boxes) }
    return tree.places(near: boxes, atMost: count / 8)
  }

  /// How many bytes it holds, about.
  var size: Int { written.count * 2 + count * 200 }

  /// A digest of all that is written.
  var digest: UInt64 { Digest.of(written) }
}

extension [UInt8] {
  /// Where some bytes first stand, from a place on; the end where they do not.
  fileprivate func firstPlace(of bytes: [UInt8], from start: Int) -> Int {
    var place = start
    while place + bytes.count <= count {
      if self[place] == bytes[0], self[place..<place + bytes.count].elementsEqual(bytes) { return place }
      place += 1
    }
    return count
  }
}

/// An index of the boxes of features that have a shape.
private struct BoxTree: Sendable {
  private let tree: PackedRTree
  private let places: [UInt32]

  init(_ boxes: [SheetBox]) {
    let shaped = boxes.indices.filter { boxes[$0] != .nothing }
    tree = PackedRTree(shaped.map { boxes[$0].plane })
    places = shaped.map { UInt32(truncatingIfNeeded: $0) }
  }

  func places(near boxes: [SheetBox], atMost limit: Int) -> [Int]? {
    var found: Set<Int> = []
    for box in boxes {
      tree.search(box.plane) { item in
        found.insert(Int(places[item]))
        return found.count <= limit
      }
    }
    return found.count <= limit ? found.sorted() : nil
  }
}

extension SheetBox {
  /// It for an index; it must cover something.
  fileprivate var plane: PackedRTree.Box { PackedRTree.Box(minX: minX, minY: minY, maxX: maxX, maxY: maxY) }
}

/// A digest of bytes that tells versions of the same thing apart (FNV-1a of 64 bits); nobody's secret hangs on it.
enum Digest {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  static func of(_ bytes: some Sequence<UInt8>, after digest: UInt64 = start) -> UInt64 {
    var digest = digest
    for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return digest
  }

  /// It in sixteen characters.
  static func text(_ digest: UInt64) -> String {
    let digits = String(digest, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
