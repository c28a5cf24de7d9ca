import Frontline

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Lines of ever more vertices: what their index takes, and how little their length tells in a question.
///
/// Each winds through the same square with steps that fill it, and is asked from positions all over it.
func longLines(upTo greatest: Int) throws {
  for vertices in [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 50_000_000] where vertices <= greatest {
    let before = memory()
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
    let most = distances.reduce(0) { max($0, $1!.meters) }
    print(
      "\(vertices) vertices: index in \(Int((made - start) * 1e3)) ms, \(Int((last - first) * 5e3)) ns a question, \((memory() - before) / vertices) bytes a vertex with the line itself; farthest \(Int(most * 1e3)) mm"
    )
  }
}

/// Seconds of processor time so far.
private func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// The greatest memory that the program has held so far, in bytes.
private func memory() -> Int {
  var usage = rusage()
  getrusage(0, &usage)  // RUSAGE_SELF
  return usage.ru_maxrss << 10
}
