internal import FrontlineGeometry

/// The meridians and parallels of a map, with the figures beside the frame.
struct Graticule {
  private(set) var path = PathData()
  /// The figures of the parallels, each with its height at the left border.
  private(set) var latitudes: [(text: String, y: Double)] = []
  /// The figures of the meridians, each with its place at the lower border.
  private(set) var longitudes: [(text: String, x: Double)] = []

  /// The steps in minutes of arc that a reader can count in.
  private static let steps = [1.0, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_200]

  init(on plane: MapPlane, _ words: MapWords) throws {
    let box = plane.box
    func step(_ degrees: Double) -> Double { Self.steps.first { degrees * 60 / $0 <= 6 } ?? 1_800 }
    let frame = plane.frame
    for minutes in Self.multiples(of: step(box.latitudeSpan), from: box.south, to: box.north) {
      let line = Self.line(over: box.longitudeSpan) { part in
        Position(latitude: minutes / 60, longitude: Self.wrapped(box.west + part * box.longitudeSpan))
      }
      for part in frame.clip(line: try plane.points(line)) {
        path.add(line: part)
        if let start = part.first, start.x < 1, latitudes.allSatisfy({ abs($0.y - start.y) > 18 }) {
          latitudes.append((words.angle(minutes: minutes, "N", "S"), start.y))
        }
      }
    }
    // Toward a pole meridians run together, so they stand farther apart there.
    let meridians = max(step(box.latitudeSpan), step(min(box.longitudeSpan, 180)))
    for minutes in Self.multiples(of: meridians, from: box.west, to: box.west + box.longitudeSpan)
    where box.longitudeSpan < 360 || minutes < 10_800 {
      let line = Self.line(over: box.latitudeSpan) { part in
        Position(latitude: box.north - part * box.latitudeSpan, longitude: Self.wrapped(minutes / 60))
      }
      for part in frame.clip(line: try plane.points(line)) {
        path.add(line: part)
        if let end = part.last, end.y > frame.maxY - 1, longitudes.allSatisfy({ abs($0.x - end.x) > 64 }) {
          let shown = Self.wrapped(minutes / 60) * 60
          longitudes.append((words.angle(minutes: shown, "E", "W"), end.x))
        }
      }
    }
  }

  private static func multiples(of step: Double, from low: Double, to high: Double) -> [Double] {
    Array(stride(from: (low * 60 / step).rounded(.up) * step, through: high * 60, by: step))
  }

  private static func line(over degrees: Double, _ position: (Double) -> Position) -> [Position] {
    let pieces = max(40, Int(degrees / 2))
    return (0...pieces).map { position(Double($0) / Double(pieces)) }
  }

  private static func wrapped(_ longitude: Double) -> Double {
    longitude > 180 ? longitude - 360 : longitude
  }
}
