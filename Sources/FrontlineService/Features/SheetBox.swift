internal import FrontlineGeometry

/// A box on a plane sheet: of longitude and latitude, or of a projection's coordinates.
struct SheetBox: Hashable, Sendable {
  var minX: Double
  var minY: Double
  var maxX: Double
  var maxY: Double

  static let nothing = SheetBox(
    minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)

  init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// What a shape covers.
  init(_ geometry: Geometry) {
    self = .nothing
    geometry.forEachRun { run in for position in run { add(position.longitude, position.latitude) } }
  }

  mutating func add(_ x: Double, _ y: Double) {
    minX = min(minX, x)
    maxX = max(maxX, x)
    minY = min(minY, y)
    maxY = max(maxY, y)
  }

  func meets(_ other: SheetBox) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }

  func contains(_ x: Double, _ y: Double) -> Bool { x >= minX && x <= maxX && y >= minY && y <= maxY }

  func contains(_ other: SheetBox) -> Bool {
    other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
  }
}
