import Frontline
import SeededNumbers

/// Writes a made collection of about so many bytes: of ten features six polygons of 20 to 200 vertices, one of
/// them with a hole, two lines and two points, each with six properties, as such files have them.
func makeFile(_ path: String, bytes: Int) throws {
  var numbers = Numbers(seed: 42)
  var writer = try GeoJSONWriter(.file(path))
  var written = 0
  var index = 0
  while written < bytes {
    let center = Position(latitude: 38 + 4 * numbers.unit(), longitude: 44 + 6 * numbers.unit())
    let geometry: Geometry
    switch index % 10 {
    case 0...5:
      let outer = ring(around: center, radius: 0.1, vertices: 20 + Int(180 * numbers.unit()), &numbers)
      let holes = index % 10 == 0 ? [ring(around: center, radius: 0.01, vertices: 12, &numbers)] : []
      geometry = .polygon(Polygon(exterior: outer, interiors: holes))
    case 6, 7:
      geometry = .lineString(
        ring(around: center, radius: 0.2, vertices: 20 + Int(100 * numbers.unit()), &numbers).line)
    default: geometry = .point(center)
    }
    let feature = GeoJSONFeature(
      id: .integer(index), geometry: geometry,
      properties: [
        "name": .string("Place \(index)"), "party": index % 3 == 0 ? "azerbaijan" : "armenian-forces",
        "date": "2020-10-29", "population": .integer(Int(10_000 * numbers.unit())),
        "score": .number((1_000 * numbers.unit()).rounded() / 1_000), "checked": .bool(index % 2 == 0),
      ])
    try writer.write(feature)
    written += 180 + 22 * vertices(of: geometry)
    index += 1
  }
  try writer.finish()
}

private func ring(
  around center: Position, radius: Double, vertices: Int, _ numbers: inout Numbers
) -> Ring {
  var positions: [Position] = []
  var (x, y) = (radius, 0.0)
  let (cosine, sine) = turn(vertices)
  for _ in 0..<vertices {
    let stretch = 0.9 + 0.1 * numbers.unit()
    positions.append(
      Position(
        latitude: center.latitude + y * stretch, longitude: center.longitude + x * stretch))
    (x, y) = (x * cosine - y * sine, x * sine + y * cosine)
  }
  return try! Ring(positions + [positions[0]])  // closed, and of twelve vertices or more
}

/// Cosine and sine of one of so many parts of a turn, by their series.
private func turn(_ parts: Int) -> (Double, Double) {
  let angle = 2 * Double.pi / Double(parts)
  var (cosine, sine, term) = (1.0, 0.0, 1.0)
  for power in 1...20 {
    term *= angle / Double(power)
    switch power % 4 {
    case 1: sine += term
    case 2: cosine -= term
    case 3: sine -= term
    default: cosine += term
    }
  }
  return (cosine, sine)
}
