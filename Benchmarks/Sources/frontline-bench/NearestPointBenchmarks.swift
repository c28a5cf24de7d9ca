import Frontline
import SeededNumbers

/// The nearest point of a line of 10,000 vertices that winds through a box of 190 km by 170 km, asked from
/// positions all over the box.
func nearestPointBenchmarks() throws -> [Benchmark] {
  var numbers = Numbers(seed: 1991)
  let line = try windingLine(vertices: 10_000, &numbers)
  let queries = (0..<100_000).map { _ in
    Position(
      latitude: .random(in: 38.9...40.5, using: &numbers),
      longitude: .random(in: 45.6...47.7, using: &numbers))
  }
  return EdgeRule.allCases.map { edges in
    Benchmark(
      name: "nearest point, \(line.positions.count) vertices, \(edges.rawValue)", count: queries.count,
      unit: "queries"
    ) {
      queries.reduce(0) { $0 + line.nearestPoint(to: $1, edges: edges).distance.meters }
    }
  }
}

/// A line that wanders with a slowly turning course, some 110 m an edge, and turns back at the borders.
private func windingLine(vertices: Int, _ numbers: inout Numbers) throws -> LineString {
  var position = Position(latitude: 39.7, longitude: 46.6)
  var course = 0.0
  var positions = [position]
  while positions.count < vertices {
    course += .random(in: -25...25, using: &numbers)
    let next = position.destination(.meters(.random(in: 20...200, using: &numbers)), toward: .degrees(course))
    guard (38.9...40.5).contains(next.latitude), (45.6...47.7).contains(next.longitude) else {
      course += 120
      continue
    }
    position = next
    positions.append(position)
  }
  return try LineString(positions)
}

/// The nearest of 1,000 lines in no order, the three nearest, and all within 10 km, one by one and in a batch.
func severalLinesBenchmarks() throws -> [Benchmark] {
  var numbers = Numbers(seed: 2020)
  let long = try windingLine(vertices: 20_001, &numbers).positions
  let index = LineIndex(
    try stride(from: 0, to: 20_000, by: 20).map { try LineString(Array(long[$0...$0 + 20])) }
      .shuffled(using: &numbers),
    edges: .geodesic)
  let queries = (0..<20_000).map { _ in
    Position(
      latitude: .random(in: 38.9...40.5, using: &numbers),
      longitude: .random(in: 45.6...47.7, using: &numbers))
  }
  let radius = Length.kilometers(10)
  func benchmark(_ name: String, _ answers: @escaping () -> Int) -> Benchmark {
    Benchmark(name: "\(name), 1,000 lines", count: queries.count, unit: "queries") { Double(answers()) }
  }
  return [
    benchmark("nearest, batch") { index.nearest(to: queries).reduce(0) { $0 + $1!.line } },
    benchmark("three nearest, one by one") { queries.reduce(0) { $0 + index.nearest(3, to: $1)[2].line } },
    benchmark("three nearest, batch") { index.nearest(3, to: queries).reduce(0) { $0 + $1[2].line } },
    benchmark("all within 10 km, one by one") {
      queries.reduce(0) { $0 + index.within(radius, of: $1).count }
    },
    benchmark("all within 10 km, batch") { index.within(radius, of: queries).reduce(0) { $0 + $1.count } },
  ]
}

/// Whether positions lie inside a star of 10,000 vertices, half of them about its border.
func containsBenchmarks() throws -> [Benchmark] {
  var numbers = Numbers(seed: 1994)
  let center = Position(latitude: 39.7, longitude: 46.6)
  let vertices = (0..<10_000).map { i in
    center.destination(
      .kilometers(.random(in: 60...70, using: &numbers)), toward: .degrees(-Double(i) * 0.036))
  }
  let polygon = Polygon(exterior: try Ring(vertices + [vertices[0]]))
  let queries = (0..<100_000).map { _ in
    center.destination(
      .kilometers(.random(in: 0...130, using: &numbers)),
      toward: .degrees(.random(in: 0..<360, using: &numbers)))
  }
  return EdgeRule.allCases.map { edges in
    Benchmark(
      name: "inside, \(vertices.count) vertices, \(edges.rawValue)", count: queries.count, unit: "queries"
    ) {
      Double(queries.count { polygon.contains($0, edges: edges) })
    }
  }
}
