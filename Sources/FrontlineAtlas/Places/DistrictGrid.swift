internal import FrontlineGeometry

/// A grid of cells over districts, which knows of most cells that no border crosses them, so that the answer for
/// one position holds for the whole cell.
final class DistrictGrid: Sendable {
  /// What is known of the cell of a position.
  enum Cell {
    /// All of it lies in the district of this number, or in none: -1.
    case all(Int32)
    /// A border may cross it.
    case border
  }

  private static let side = 512
  private let west: Double, south: Double
  /// Degrees a cell.
  private let width: Double, height: Double
  /// Row by row from the south: the number of the district, or a mark; none where all positions must be asked for.
  private let cells: [Int32]
  private static let none: Int32 = -1
  private static let border: Int32 = -2

  /// A grid over the shapes of all districts that can be an answer.
  ///
  /// - Parameter answer: the number of the district at a position.
  /// - Complexity: O(vertices), and an answer for each patch of cells between borders.
  init(_ shapes: [MultiPolygon], answer: (Position) -> Int?) {
    let boxes = shapes.compactMap(\.looseBox)
    let box = boxes.dropFirst().reduce(boxes.first) { $0?.union($1) }
    // Across the antimeridian and about a pole a position has no one place in the grid.
    guard let box, box.west < box.east, box.longitudeSpan < 180, box.south > -80, box.north < 80 else {
      (west, south, width, height, cells) = (0, 0, 1, 1, [])
      return
    }
    let side = Self.side
    (west, south) = (box.west, box.south)
    let (width, height) = (box.longitudeSpan / Double(side), box.latitudeSpan / Double(side))
    (self.width, self.height) = (width, height)
    func column(_ longitude: Double) -> Int { min(max(Int((longitude - box.west) / width), 0), side - 1) }
    func row(_ latitude: Double) -> Int { min(max(Int((latitude - box.south) / height), 0), side - 1) }

    let unknown: Int32 = -3
    var cells = [Int32](repeating: unknown, count: side * side)
    for ring in shapes.flatMap(\.polygons).flatMap(\.rings) {
      for (a, b) in zip(ring.positions, ring.positions.dropFirst()) {
        let edge = GeographicBox(
          south: min(a.latitude, b.latitude), west: min(a.longitude, b.longitude),
          north: max(a.latitude, b.latitude), east: max(a.longitude, b.longitude)
        ).grown(forEdges: max(abs(a.latitude - b.latitude), abs(a.longitude - b.longitude)))
        for row in row(edge.south)...row(edge.north) {
          for column in column(edge.west)...column(edge.east) { cells[row * side + column] = Self.border }
        }
      }
    }
    for row in 0..<side {
      for column in 0..<side where cells[row * side + column] == unknown {
        let cell = row * side + column
        // Between two neighbours that no border crosses there is none.
        if column > 0, cells[cell - 1] != Self.border {
          cells[cell] = cells[cell - 1]
        } else if row > 0, cells[cell - side] != Self.border {
          cells[cell] = cells[cell - side]
        } else {
          let middle = Position(
            latitude: box.south + (Double(row) + 0.5) * height,
            longitude: box.west + (Double(column) + 0.5) * width)
          cells[cell] = answer(middle).map { Int32($0) } ?? Self.none
        }
      }
    }
    self.cells = cells
  }

  /// What is known of the cell that a position lies in; outside the grid there is no district.
  func cell(of position: Position) -> Cell {
    guard !cells.isEmpty else { return .border }
    let (x, y) = ((position.longitude - west) / width, (position.latitude - south) / height)
    let side = Self.side
    guard x >= 0, y >= 0, x <= Double(side), y <= Double(side) else { return .all(Self.none) }
    let item = cells[min(Int(y), side - 1) * side + min(Int(x), side - 1)]
    return item == Self.border ? .border : .all(item)
  }
}
