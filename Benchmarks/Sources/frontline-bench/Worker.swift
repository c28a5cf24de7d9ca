import Frontline

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A worker of `Geodesics/bench.py`: answers once into a file, then once more for each line read, and says how
/// many answers there were and how many seconds they took: of processor time, or by the clock on the wall where
/// `BENCH_CLOCK` is `wall`.
struct Worker {
  let kind: String
  let input: String
  let output: String

  func run() throws {
    switch kind {
    case "distances":
      let (a, b) = pairs(input)
      try serve(a.count) {
        Position.distances(from: a, to: b)
      } _: {
        $0.map(\.meters)
      }
    case "azimuths":
      let (a, b) = pairs(input)
      try serve(a.count) {
        Position.paths(from: a, to: b)
      } _: {
        $0.map(\.distance.meters)
      }
    case "one":
      let (a, b) = pairs(input)
      try serve(a.count) {
        a.indices.map { a[$0].distance(to: b[$0]).meters }
      } _: {
        $0
      }
    case "matrix":
      // The diagonal is that of the pairs, so that it can be held against their truth.
      let (a, b) = pairs("\(input)/far.f64")
      try serve(3_000 * 3_000) {
        DistanceMatrix(from: Array(a[..<3_000]), to: Array(b[..<3_000]))
      } _: { matrix in
        (0..<3_000).map { matrix[$0, $0].meters }
      }
    case "nearest":
      let index = LineIndex([try LineString(positions("\(input)/line.f64"))], edges: .geodesic)
      let queries = positions("\(input)/queries.f64")
      try serve(queries.count) {
        index.nearest(to: queries)
      } _: {
        $0.map { $0!.point.distance.meters }
      }
    case "nearest-one":
      let line = try LineString(positions("\(input)/line.f64"))
      let queries = positions("\(input)/queries.f64")
      try serve(queries.count) {
        queries.map { line.nearestPoint(to: $0, edges: .geodesic).distance.meters }
      } _: {
        $0
      }
    case "side":
      let index = LineIndex([try LineString(positions("\(input)/line.f64"))], edges: .geodesic)
      let queries = positions("\(input)/queries.f64")
      try serve(queries.count) {
        index.nearest(to: queries).map { $0!.point.side }
      } _: { _ in
        []
      }
    case "events":
      // The front of each day is made ready for measuring as part of the work, in every round.
      let days = numbers("\(input)/rings.f64").count / 10_002
      let made = MadeEvents(days: days)
      let events = made.events(numbers("\(input)/events.f64"))
      var series = try made.read(from: input)
      try serve(events.count) {
        try series.observe(events)
      } _: {
        $0.map { ($0!.side == nil ? 1 : -1) * $0!.distance!.meters }
      } before: {
        series = try made.read(from: input)
      }
    default: fatalError("There is no work \(kind).")
    }
  }

  private func pairs(_ path: String) -> ([Position], [Position]) {
    let all = positions(path)
    return (
      stride(from: 0, to: all.count, by: 2).map { all[$0] },
      stride(from: 1, to: all.count, by: 2).map { all[$0] }
    )
  }

  private func positions(_ path: String) -> [Position] {
    let numbers = numbers(path)
    return stride(from: 0, to: numbers.count, by: 2).map {
      Position(latitude: numbers[$0], longitude: numbers[$0 + 1])
    }
  }

  private func numbers(_ path: String) -> [Double] {
    guard let file = fopen(path, "rb") else { fatalError("\(path) cannot be read.") }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file) / 8
    rewind(file)
    return [Double](unsafeUninitializedCapacity: count) { $1 = fread($0.baseAddress, 8, count, file) }
  }

  private func serve<Answers>(
    _ count: Int, _ work: () throws -> Answers, _ meters: (Answers) -> [Double],
    before: () throws -> Void = {}
  ) throws {
    let answers = meters(try work())
    guard let file = fopen(output, "wb") else { fatalError("\(output) cannot be written.") }
    fwrite(answers, 8, answers.count, file)
    fclose(file)
    say("ready")
    while readLine() != nil {
      try before()
      let start = now()
      let answers = try work()
      let seconds = now() - start
      withExtendedLifetime(answers) { say("\(count) \(seconds)") }
    }
  }

  private func now() -> Double {
    let isWall = getenv("BENCH_CLOCK").map { String(cString: $0) == "wall" } ?? false
    var time = timespec()
    clock_gettime(isWall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private func say(_ line: String) {
    print(line)
    fflush(nil)
  }
}
