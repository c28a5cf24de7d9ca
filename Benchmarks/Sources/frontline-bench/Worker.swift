import Frontline

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A worker of `Geodesics/bench.py`: answers once into a file, then once more for each line read, and says how
/// many answers there were and how many seconds of processor time they took.
struct Worker {
  let kind: String
  let input: String
  let output: String

  func run() throws {
    switch kind {
    case "distances":
      let (a, b) = pairs()
      serve(a.count) {
        Position.distances(from: a, to: b)
      } _: {
        $0.map(\.meters)
      }
    case "azimuths":
      let (a, b) = pairs()
      serve(a.count) {
        Position.paths(from: a, to: b)
      } _: {
        $0.map(\.distance.meters)
      }
    case "one":
      let (a, b) = pairs()
      serve(a.count) {
        a.indices.map { a[$0].distance(to: b[$0]).meters }
      } _: {
        $0
      }
    case "nearest":
      let index = LineIndex([try LineString(positions("\(input)/line.f64"))], edges: .geodesic)
      let queries = positions("\(input)/queries.f64")
      serve(queries.count) {
        index.nearest(to: queries)
      } _: {
        $0.map { $0!.point.distance.meters }
      }
    case "nearest-one":
      let line = try LineString(positions("\(input)/line.f64"))
      let queries = positions("\(input)/queries.f64")
      serve(queries.count) {
        queries.map { line.nearestPoint(to: $0, edges: .geodesic).distance.meters }
      } _: {
        $0
      }
    default: fatalError("There is no work \(kind).")
    }
  }

  private func pairs() -> ([Position], [Position]) {
    let all = positions(input)
    return (
      stride(from: 0, to: all.count, by: 2).map { all[$0] },
      stride(from: 1, to: all.count, by: 2).map { all[$0] }
    )
  }

  private func positions(_ path: String) -> [Position] {
    guard let file = fopen(path, "rb") else { fatalError("\(path) cannot be read.") }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file) / 8
    rewind(file)
    let numbers = [Double](unsafeUninitializedCapacity: count) { $1 = fread($0.baseAddress, 8, count, file) }
    return stride(from: 0, to: numbers.count, by: 2).map {
      Position(latitude: numbers[$0], longitude: numbers[$0 + 1])
    }
  }

  private func serve<Answers>(_ count: Int, _ work: () -> Answers, _ meters: (Answers) -> [Double]) {
    let answers = meters(work())
    guard let file = fopen(output, "wb") else { fatalError("\(output) cannot be written.") }
    fwrite(answers, 8, answers.count, file)
    fclose(file)
    say("ready")
    while readLine() != nil {
      let start = clock()
      let answers = work()
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      withExtendedLifetime(answers) { say("\(count) \(seconds)") }
    }
  }

  private func say(_ line: String) {
    print(line)
    fflush(nil)
  }
}
