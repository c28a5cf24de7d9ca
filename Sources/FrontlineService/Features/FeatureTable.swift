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
  private let byGround = Lazy<PlaceTree>()
  private let byDays = Lazy<PlaceTree>()
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
      if index > 0 { written += Self.between }
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

  /// The GeoJSON of features that follow each other, with ``between`` between them.
  func text(_ places: Range<Int>) -> ArraySlice<UInt8> {
    written[rows[places.lowerBound].start..<rows[places.upperBound - 1].end]
  }

  /// What stands between two features.
  static let between = Array(",\n".utf8)

  /// The parts of the GeoJSON before and behind the geometry.
  func parts(_ place: Int) -> (head: ArraySlice<UInt8>, tail: ArraySlice<UInt8>) {
    let row = rows[place]
    return (written[row.start..<row.geometry], written[row.properties..<row.end])
  }

  private static let batch = 1_024

  /// Calls with the places of all features of some days that meet a box and for which a filter holds, in their order and
  /// some at once.
  func forEachBatch(
    days: DayFilter?, box: BoxFilter?, filter: CQLFilter? = nil, _ body: ([Int]) throws -> Void
  ) rethrows {
    let few = few(days, box, filter)
    let total = few?.count ?? count
    let ordinals = days?.ordinals
    for (batch, start) in stride(from: 0, to: total, by: Self.batch).enumerated() {
      if few == nil, let ordinals, !ordinals.overlaps(batchDays[batch]) { continue }
      let range = start..<min(start + Self.batch, total)
      var places = few.map { Array($0[range]) } ?? Array(range)
      if let ordinals { places.removeAll { !self.days[$0].overlaps(ordinals) } }
      if let box { places.removeAll { !box.meets(self, $0) } }
      if let filter, !places.isEmpty { places = filter.places(among: places) }
      if !places.isEmpty { try body(places) }
    }
  }

  /// The places of some features, in their order, among which are all that are asked for; `nil`: they are not found quicker
  /// than by a look at each.
  private func few(_ days: DayFilter?, _ box: BoxFilter?, _ filter: CQLFilter?) -> [Int]? {
    guard count > 4 * Self.batch else { return nil }
    let most = count / 64
    let ordinals = days?.ordinals
    if let ground = box?.ground {
      let tree = byGround.value { PlaceTree(boxes.map(\.plane)) }
      let isOfDays = { [days = self.days] (place: Int) in
        guard let ordinals else { return true }
        return days[place].overlaps(ordinals)
      }
      if let places = tree.places(near: ground.compactMap(\.plane), atMost: most, where: isOfDays) {
        return places
      }
    }
    if let ordinals {
      // On a sheet of first and last days, what is of some days begins before their end and ends after their beginning.
      let tree = byDays.value {
        PlaceTree(self.days.map { Self.box($0.lowerBound...$0.lowerBound, $0.upperBound...$0.upperBound) })
      }
      let asked = Self.box(Day.first.ordinal...ordinals.upperBound, ordinals.lowerBound...Day.last.ordinal)
      if let places = tree.places(near: [asked], atMost: most) { return places }
    }
    // Those of one value are in their order already.
    return filter?.few().flatMap { $0.count < count / 8 ? $0.places() : nil }
  }

  private static func box(_ first: ClosedRange<Int32>, _ last: ClosedRange<Int32>) -> PackedRTree.Box {
    PackedRTree.Box(
      minX: Double(first.lowerBound), minY: Double(last.lowerBound), maxX: Double(first.upperBound),
      maxY: Double(last.upperBound))
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

/// An index of the boxes of those features that have one.
private struct PlaceTree: Sendable {
  private let tree: PackedRTree
  private let places: [UInt32]

  init(_ boxes: [PackedRTree.Box?]) {
    let kept = boxes.indices.filter { boxes[$0] != nil }
    tree = PackedRTree(kept.compactMap { boxes[$0] })
    places = kept.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// The places of the features whose box meets one of some, of those that are wanted, in their order; `nil`: the boxes
  /// of more than so many meet one.
  func places(
    near boxes: [PackedRTree.Box], atMost limit: Int, where isWanted: (Int) -> Bool = { _ in true }
  ) -> [Int]? {
    var found: [UInt32] = []
    var seen = 0
    for box in boxes {
      tree.search(box) { item in
        if isWanted(Int(places[item])) { found.append(places[item]) }
        seen += 1
        return seen <= limit
      }
    }
    guard seen <= limit else { return nil }
    found.sort()
    var distinct: [Int] = []
    for place in found where distinct.last != Int(place) { distinct.append(Int(place)) }
    return distinct
  }
}

extension SheetBox {
  /// It for an index; `nil`: it covers nothing.
  fileprivate var plane: PackedRTree.Box? {
    minX <= maxX && minY <= maxY ? PackedRTree.Box(minX: minX, minY: minY, maxX: maxX, maxY: maxY) : nil
  }
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
