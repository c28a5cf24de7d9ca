import Frontline

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A million events on 400 days, and for each day the ground of one party: a polygon of 5,000 vertices about the
/// middle of Ukraine's east, some 300 km across, which grows and shrinks from day to day.
struct MadeEvents {
  let days = 400
  let vertices = 5_000
  let count = 1_000_000
  let first = try! Day("2022-03-01")
  private let center = Position(latitude: 48.2, longitude: 37.6)

  /// The ring of a day: a star about the centre, so that it does not cross itself.
  func ring(_ day: Int) -> [Position] {
    var numbers = Numbers(seed: UInt64(day / 4))  // a ripple of its own every four days
    let ripple = (0..<vertices).map { _ in Double.random(in: -1...1, using: &numbers) }
    let ring = (0..<vertices).map { vertex in
      let turn = 2 * Double.pi * Double(vertex) / Double(vertices)
      let phase = Double(day) * 0.01
      let radius =
        150 + 40 * sin(3 * turn + phase) + 15 * sin(11 * turn - 2 * phase) + 4 * sin(67 * turn)
        + 0.15 * ripple[vertex]
      return center.destination(.kilometers(radius), toward: .degrees(-turn * 180 / .pi))
    }
    return ring + [ring[0]]
  }

  /// The events: positions over the square about the ground, days at random.
  func events() -> [FrontEvent] {
    var numbers = Numbers(seed: 2022)
    return (0..<count).map { _ in
      FrontEvent(
        Position(
          latitude: .random(in: 46...50.4, using: &numbers),
          longitude: .random(in: 34.3...40.9, using: &numbers)),
        on: first + Int.random(in: 0..<days, using: &numbers))
    }
  }

  /// Writes a file a day, and the events as latitude, longitude and the number of the day, 64 bits each.
  func write(to folder: String) throws {
    for day in 0..<days {
      var writer = try GeoJSONWriter(
        .file("\(folder)/\(first + day).geojson"), style: GeoJSONStyle(decimals: 9))
      try writer.write(
        GeoJSONFeature(
          geometry: .polygon(Polygon(exterior: try Ring(ring(day)))), properties: ["party": "north"]))
      try writer.finish()
    }
    let numbers = events().flatMap { [$0.position.latitude, $0.position.longitude, Double($0.day - first)] }
    guard let file = fopen("\(folder)/events.f64", "wb") else { fatalError("\(folder) cannot be written.") }
    fwrite(numbers, MemoryLayout<Double>.size, numbers.count, file)
    fclose(file)
  }

  func read(from folder: String) throws -> FrontSeries {
    try FrontImport(source: "made").read((0..<days).map { "\(folder)/\(first + $0).geojson" }).series
  }
}

/// Numbers that are the same at every run: the generator SplitMix64 (G. Steele et al., OOPSLA 2014).
struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
