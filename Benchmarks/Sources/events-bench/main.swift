// Events joined to the front of their day, and the opening of the bundled atlas. `Benchmarks/events` runs this
// beside Shapely; alone:
//   events-bench atlas          how long Atlas.karabakh() takes
//   events-bench make FOLDER    writes the fronts and events
//   events-bench run FOLDER     joins them
import Frontline
import FrontlineData

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Seconds of processor time that `work` takes, so that other programs disturb it less than a wall clock.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = clock()
  try work()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

func text(_ value: Double, _ decimals: Int) -> String {
  let scale = pow(10, Double(decimals))
  return "\((value * scale).rounded() / scale)"
}

func openAtlas() throws {
  let times = try (0..<9).map { _ in try seconds { _ = try Atlas.karabakh() } * 1e3 }.sorted()
  print("atlas, open: \(text(times[4], 1)) ms (\(text(times[0], 1)) ... \(text(times[8], 1)))")
}

func join(_ made: MadeEvents, _ folder: String) throws {
  let series = try made.read(from: folder)
  let events = made.events()
  var found: [FrontObservation?] = []
  let time = try seconds { found = try series.observe(events) }
  var usage = rusage()
  getrusage(0, &usage)  // RUSAGE_SELF
  let inside = found.count { $0?.side != nil }
  let kilometers = found.reduce(0) { $0 + ($1?.distance?.kilometers ?? 0) }
  print(
    "Frontline: \(Int(Double(events.count) / time)) events/s, inside \(inside), mean distance \(text(kilometers / Double(events.count), 4)) km, at most \(usage.ru_maxrss >> 10) MB"
  )
}

let words = Array(CommandLine.arguments.dropFirst())
let made = MadeEvents()
switch (words.first, words.dropFirst().first) {
case ("atlas", _): try openAtlas()
case ("make", let folder?): try made.write(to: folder)
case ("run", let folder?): try join(made, folder)
default: print("events-bench atlas | make FOLDER | run FOLDER")
}
