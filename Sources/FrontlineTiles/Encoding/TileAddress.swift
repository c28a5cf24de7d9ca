internal import FrontlinePlatform

/// A tile of WebMercatorQuad: its zoom, its column from the west, its row from the north.
package struct TileAddress: Hashable, Sendable {
  package static let greatestZoom = 22

  package let zoom: Int
  package let column: Int
  package let row: Int

  /// `nil`: there is no such tile.
  package init?(zoom: Int, column: Int, row: Int) {
    guard (0...Self.greatestZoom).contains(zoom), (0..<1 << zoom).contains(column),
      (0..<1 << zoom).contains(row)
    else { return nil }
    self.zoom = zoom
    self.column = column
    self.row = row
  }

  /// Its number in an archive of PMTiles: along the Hilbert curve of its zoom, behind all tiles of lesser zooms.
  package var number: UInt64 {
    var number: UInt64 = 0
    // Whole numbers below 2 to 2 * 22.
    for lesser in 0..<zoom { number += 1 << UInt64(2 * lesser) }
    var (x, y) = (column, row)
    var side = (1 << zoom) >> 1
    while side > 0 {
      let (right, low) = (x & side > 0 ? 1 : 0, y & side > 0 ? 1 : 0)
      // Whole numbers.
      number += UInt64(side) * UInt64(side) * UInt64((3 * right) ^ low)
      if low == 0 {
        if right == 1 {
          x = side - 1 - x & (side - 1)
          y = side - 1 - y & (side - 1)
        }
        (x, y) = (y, x)
      }
      side >>= 1
    }
    return number
  }
}

/// The plane of web maps, EPSG:3857, as a square from 0 to 1: x from the west, y from the north.
package enum WebMercator {
  /// The latitude at which the square ends.
  package static let greatestLatitude = 85.051128779806592

  /// The column or row in which a coordinate of the square lies; one beyond it is taken to the edge.
  package static func tile(of value: Double, zoom: Int) -> Int {
    let count = 1 << zoom
    // Bounded before it becomes a whole number.
    return min(Int(min(max(value, 0), 1) * Double(count)), count - 1)
  }

  package static func x(longitude: Double) -> Double { longitude / 360 + 0.5 }

  /// Latitudes beyond the square are taken to its edge.
  package static func y(latitude: Double) -> Double {
    let bounded = min(max(latitude, -greatestLatitude), greatestLatitude)
    let sine = sin(bounded * .pi / 180)
    return min(max(0.5 - log((1 + sine) / (1 - sine)) / (4 * .pi), 0), 1)
  }
}
