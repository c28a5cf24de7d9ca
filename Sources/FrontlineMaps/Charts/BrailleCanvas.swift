/// A drawing of dots, two across and four down in each character cell (Unicode block Braille Patterns).
///
/// Each cell remembers the series that drew in it last, for its colour.
struct BrailleCanvas {
  /// The size in cells.
  let columns: Int, rows: Int
  private var dots: [UInt8]
  private var series: [Int]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    dots = Array(repeating: 0, count: columns * rows)
    series = Array(repeating: -1, count: columns * rows)
  }

  /// The size in dots.
  var width: Int { columns * 2 }
  var height: Int { rows * 4 }

  /// Sets one dot, counted from the top left; a dot outside is left out.
  mutating func plot(_ x: Int, _ y: Int, series index: Int) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    let cell = (y / 4) * columns + x / 2
    dots[cell] |= Self.bits[y % 4][x % 2]
    series[cell] = index
  }

  /// The character of a cell and the series that drew in it; `nil` where it is empty.
  func cell(column: Int, row: Int) -> (character: Character, series: Int)? {
    let cell = row * columns + column
    guard dots[cell] != 0 else { return nil }
    // U+2800 ... U+28FF are all assigned.
    return (Character(Unicode.Scalar(0x2800 + UInt32(dots[cell]))!), series[cell])
  }

  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
}
