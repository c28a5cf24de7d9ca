import FrontlineGeometry

/// The coordinates of one geometry, nested as they stood in the text: all positions in one row, and where
/// the inner arrays end.
///
/// They are read before the type of the geometry is known, which may come after them.
struct CoordinateBuffer: ~Copyable {
  /// The most positions of one geometry: 2^26, a gigabyte of them.
  static let limit = 1 << 26

  /// Where an inner array ends.
  struct End {
    /// How many positions there are up to here.
    var positions: Int
    /// How many arrays on the third level there are up to here.
    var third = 0
    /// The place behind its bracket.
    var place: TextPlace
  }

  /// What is wrong with a position, and which one it is.
  struct Fault {
    var sentence: String
    var place: TextPlace
    /// The index of the array on the second level that it is in, of that on the third, and its own in the last.
    var second: Int
    var third: Int
    var vertex: Int
    /// Whether it is one position that is at fault, and not how all of them stand.
    var isOfVertex: Bool
  }

  /// How deep the arrays of positions stand: 1 for a position alone; `nil` while there is none.
  private(set) var rank: Int?
  /// The ends of the arrays on the second level that are no positions.
  private(set) var second: [End] = []
  /// The ends of the arrays on the third level that are no positions.
  private(set) var third: [End] = []
  /// How many positions there are.
  private(set) var count = 0
  /// The first thing that is wrong; after it no position is kept.
  private(set) var fault: Fault?

  private var positions: UnsafeMutablePointer<Position>
  private var capacity = 1_024

  init() { positions = .allocate(capacity: capacity) }
  deinit { positions.deallocate() }

  /// Whether there are neither positions nor inner arrays.
  var isEmpty: Bool { count == 0 && second.isEmpty && fault == nil }

  mutating func removeAll() {
    rank = nil
    second.removeAll(keepingCapacity: true)
    third.removeAll(keepingCapacity: true)
    count = 0
    fault = nil
  }

  /// Whether positions may stand as deep as `level`, the first of which settles it, and nothing was wrong.
  @inline(__always)
  mutating func accepts(level: Int) -> Bool {
    if rank == nil { rank = level }
    return rank == level && fault == nil
  }

  @inline(__always)
  mutating func append(_ position: Position) {
    if count == capacity { grow() }
    (positions + count).initialize(to: position)
    count += 1
  }

  /// Notes the end of an array on `level` that is not a position.
  mutating func close(level: Int, at place: TextPlace) {
    switch level {
    case 1: break
    case 2: second.append(End(positions: count, third: third.count, place: place))
    case 3: third.append(End(positions: count, place: place))
    default: note("a position has no numbers", level: level, at: place)
    }
  }

  /// Notes what is wrong with the position on `level` that comes next.
  mutating func note(_ sentence: String, level: Int, at place: TextPlace, isOfVertex: Bool = true) {
    guard fault == nil else { return }
    let start = level >= 4 ? third.last?.positions : level == 3 ? second.last?.positions : 0
    fault = Fault(
      sentence: sentence, place: place, second: second.count, third: third.count - (second.last?.third ?? 0),
      vertex: count - (start ?? 0), isOfVertex: isOfVertex)
  }

  /// The positions from one place in the row up to another.
  func slice(_ range: Range<Int>) -> [Position] {
    Array(UnsafeBufferPointer(start: positions + range.lowerBound, count: range.count))
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Position>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: positions, count: count)
    positions.deallocate()
    positions = larger
    capacity *= 2
  }
}
