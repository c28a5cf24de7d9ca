import Foundation
import Frontline
import SeededNumbers

/// A way to draw lines.
private struct Drawing {
  let name: String
  /// How far from its middle a line reaches, in metres.
  let reach: Double
  var latitudes = -90.0...90
  var longitudes = -180.0...180
  var shape = Shape.scattered

  /// - scattered: each vertex anywhere within reach.
  /// - winding: a step on from the last one.
  /// - back: the same, there and back again, some vertices twice.
  /// - grid: each on whole degrees, along a parallel or a meridian.
  enum Shape { case scattered, winding, back, grid }
}

private let drawings = [
  Drawing(name: "a yard", reach: 3),
  Drawing(name: "a town", reach: 5_000),
  Drawing(name: "a country", reach: 300_000),
  Drawing(name: "a continent", reach: 3_000_000),
  Drawing(name: "half the globe", reach: 5_000_000),
  Drawing(name: "the globe", reach: 19_900_000),
  Drawing(name: "about a pole", reach: 300_000, latitudes: 88...90),
  Drawing(name: "about a pole, near", reach: 1_000, latitudes: -90 ... -89.99),
  Drawing(name: "across 180 degrees", reach: 200_000, latitudes: -75...75, longitudes: 180...180),
  Drawing(name: "a road", reach: 30_000, shape: .winding),
  Drawing(name: "a coast", reach: 3_000_000, shape: .winding),
  Drawing(name: "there and back", reach: 100_000, shape: .back),
  Drawing(name: "whole degrees", reach: 2_000_000, shape: .grid),
]

/// Lines of 2 to 2,000 vertices of many kinds and scales, asked from near and far, with both edge rules, one by one
/// and in batches; each answer against every edge in long double.
///
/// - Returns: whether all errors are at most 15 nm, or on edges longer than 10,000 km what the answer allows itself.
func verifyNearest(queries: Int) throws -> Bool {
  print("greatest error in nm           geodesic   long edges   straight    queries")
  var numbers = Numbers(seed: 15)
  var faults = 0
  let lines = max(1, queries / (drawings.count * EdgeRule.allCases.count * 25))
  for drawing in drawings {
    // Of geodesic edges, of those longer than 10,000 km, and of straight ones.
    var greatest = [0.0, 0, 0]
    for edges in EdgeRule.allCases {
      for _ in 0..<lines {
        let (line, queries) = try drawing.draw(&numbers)
        let every = EveryEdge(line, edges: edges)
        let batch = LineIndex([line], edges: edges).nearest(to: queries)
        for (query, answer) in zip(queries, batch) {
          let one = line.nearestPoint(to: query, edges: edges)
          let ends = line.positions[one.segment...one.segment + 1]
          let isLong = edges == .geodesic && ends.first!.distance(to: ends.last!) > .kilometers(10_000)
          let error = abs(every.excess(of: one.distance, from: query))
          let column = isLong ? 1 : edges == .geodesic ? 0 : 2
          greatest[column] = max(greatest[column], error)
          if error <= (isLong ? one.accuracy.meters : 15e-9), answer?.point == one { continue }
          faults += 1
          guard faults < 10 else { continue }
          let places = ([query] + ends).map { "\($0.latitude) \($0.longitude)" }
          print("  off by \(error * 1e9) nm: \(edges), \(places), \(one.distance.meters) m")
        }
      }
    }
    let figures = greatest.map { String(format: "%11.2f", $0 * 1e9) }.joined()
    print(drawing.name.padding(toLength: 28, withPad: " ", startingAt: 0), figures, lines * 50)
    fflush(nil)
  }
  print(faults == 0 ? "All hold." : "\(faults) do not hold.")
  return faults == 0
}

extension Drawing {
  fileprivate func draw(_ numbers: inout Numbers) throws -> (LineString, [Position]) {
    func any(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &numbers) }
    func beside(_ place: Position, _ meters: Double) -> Position {
      place.destination(.meters(meters * any(0...1)), toward: .degrees(any(0...360)))
    }
    let middle = Position(latitude: any(latitudes), longitude: any(longitudes))
    let count = Int(2 * pow(1_000, any(0...1)))
    var places = [beside(middle, reach)]
    var course = any(0...360)
    while places.count < count {
      let last = places.last!
      switch shape {
      case .scattered: places.append(beside(middle, reach))
      case .winding, .back:
        course += any(-40...40)
        places.append(last.destination(.meters(any(0...4) * reach / Double(count)), toward: .degrees(course)))
        if shape == .back, any(0...1) < 0.2 { places.append(places.last!) }
      case .grid:
        var (latitude, longitude) = (last.latitude.rounded(), last.longitude.rounded())
        let step = any(-10...10).rounded()
        if any(0...1) < 0.5 {
          latitude = max(-90, min(90, latitude + step))
        } else {
          longitude = max(-180, min(180, longitude + step))
        }
        places.append(Position(latitude: latitude, longitude: longitude))
      }
    }
    if shape == .back { places += places.reversed().dropFirst() }
    let queries = (0..<25).map { number in
      let (vertex, next) = { (places[$0], places[$0 + 1]) }(Int(any(0...1) * Double(places.count - 2)))
      return switch number {
      case 0: vertex
      case 1: Position(latitude: any(-90...90), longitude: any(-180...180))
      case 2..<5: beside(vertex, reach * 1e-6)
      case 5..<8: beside(vertex.point(atFraction: any(0...1), to: next), reach * pow(10, any(-9...0)))
      case 8..<12: beside(middle, 3 * reach)
      default: beside(middle, reach)
      }
    }
    return (try LineString(places), queries)
  }
}
