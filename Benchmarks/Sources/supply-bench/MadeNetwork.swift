/// A made network like a land in two halves: two grids of roads of uneven lengths, joined by three bridges, and a
/// dead-end road that hangs on the western half.
struct MadeNetwork {
  let columns = 708, rows = 707
  let bridges = 3, tailLength = 40

  private(set) var from: [Int32] = []
  private(set) var to: [Int32] = []
  private(set) var lengths: [Double] = []

  /// A place near the corner of each half, and the far end of the dead-end road.
  var west: Int { 5 * columns + 5 }
  var east: Int { (rows - 6) * columns + columns - 6 }
  var tail: Int { columns * rows + tailLength - 1 }
  var nodeCount: Int { columns * rows + tailLength }

  init() {
    var state: UInt64 = 2020
    /// Whole metres from 500 to 4595, so that sums are exact in every language.
    func length() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(500 + state >> 52)
    }
    let middle = columns / 2
    let crossings = [rows / 7, rows / 2, rows * 6 / 7]
    for row in 0..<rows {
      for column in 0..<columns {
        let node = row * columns + column
        if column + 1 < columns, column + 1 != middle || crossings.contains(row) {
          add(node, node + 1, length())
        }
        if row + 1 < rows { add(node, node + columns, length()) }
      }
    }
    // Diagonals fill the number up to a million.
    var node = 0
    while from.count < 1_000_000 - tailLength {
      let column = node % columns
      if column + 1 < columns, column + 1 != middle, node / columns + 1 < rows {
        add(node, node + columns + 1, length())
      }
      node += 11
    }
    var last = 3 * columns + 3
    for step in 0..<tailLength {
      add(last, columns * rows + step, length())
      last = columns * rows + step
    }
  }

  private mutating func add(_ a: Int, _ b: Int, _ length: Double) {
    from.append(Int32(a))
    to.append(Int32(b))
    lengths.append(length)
  }

  /// The stretches as lines `from,to,length`.
  var text: String {
    var text = ""
    text.reserveCapacity(from.count * 20)
    for edge in from.indices { text += "\(from[edge]),\(to[edge]),\(Int(lengths[edge]))\n" }
    return text
  }
}
