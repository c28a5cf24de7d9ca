import Foundation
import Frontline
import SeededNumbers

/// Lines of ever more vertices: what their index and a question take.
///
/// Each winds through the same square with steps that fill it, and is asked from positions all over it. A few of the
/// answers are held against every edge.
///
/// - Returns: whether those are within 15 nm.
func longLines(upTo greatest: Int) throws -> Bool {
  var worst = 0.0
  for vertices in [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 50_000_000] where vertices <= greatest {
    let positions = (0..<vertices).map { i in
      // A spiral of even steps from the middle of a square of 4 degrees.
      let turn = 2 * (Double.pi * Double(i)).squareRoot()
      let radius = 2 * (Double(i) / Double(vertices)).squareRoot()
      return Position(latitude: 40 + radius * sin(turn), longitude: 46 + radius * cos(turn))
    }
    let line = try LineString(positions)
    let start = seconds()
    let index = LineIndex([line], edges: .geodesic)
    let made = seconds()
    var numbers = Numbers(seed: 50)
    let queries = (0..<200_000).map { _ in
      Position(
        latitude: .random(in: 38.5...41.5, using: &numbers),
        longitude: .random(in: 44.5...47.5, using: &numbers))
    }
    let first = seconds()
    let distances = index.distances(to: queries)
    let last = seconds()
    let memory = memory() >> 20
    let every = EveryEdge(line, edges: .geodesic)
    let error = zip(queries, distances).prefix(20).reduce(0) { error, answer in
      max(error, abs(every.excess(of: answer.1!, from: answer.0)))  // a line there is, so each has an answer
    }
    worst = max(worst, error)
    print(
      "\(vertices) vertices: index in \(Int((made - start) * 1e3)) ms, \(Int((last - first) * 5e3)) ns a question, error \(String(format: "%.2f", error * 1e9)) nm at most of 20; \(memory) MB so far with the line itself"
    )
    fflush(nil)
  }
  return worst <= 15e-9
}

/// Seconds of processor time so far.
private func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// The greatest memory that the program has held so far, in bytes.
private func memory() -> Int {
  var usage = rusage()
  getrusage(0, &usage)  // RUSAGE_SELF
  return usage.ru_maxrss << 10
}
