import Frontline
import SeededNumbers

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Events, 2,500 a day, and for each day the ground of one party: a polygon of 5,000 vertices about the middle of
/// Ukraine's east, some 300 km across, which grows and shrinks from day to day.
struct MadeEvents {
  let days: Int
  private let vertices = 5_000
  private let first = try! Day("2022-03-01")
  private let center = Position(latitude: 48.2, longitude: 37.6)

  /// The ring of a day: a star about the centre, so that it does not cross itself. To nine decimals, as it is
  /// written.
  private func ring(_ day: Int) -> [Position] {
    var numbers = Numbers(seed: UInt64(day / 4))  // a ripple of its own every four days
    let ripple = (0..<vertices).map { _ in Double.random(in: -1...1, using: &numbers) }
    let ring = (0..<vertices).map { vertex in
      let turn = 2 * Double.pi * Double(vertex) / Double(vertices)
      let phase = Double(day) * 0.01
      let radius =
        150 + 40 * sin(3 * turn + phase) + 15 * sin(11 * turn - 2 * phase) + 4 * sin(67 * turn)
        + 0.15 * ripple[vertex]
      let position = center.destination(.kilometers(radius), toward: .degrees(-turn * 180 / .pi))
      return Position(
        latitude: (position.latitude * 1e9).rounded() / 1e9,
        longitude: (position.longitude * 1e9).rounded() / 1e9)
    }
    return ring + [ring[0]]
  }

  /// Writes `DAY.geojson` for each day; `rings.f64`, the rings one after another; and `events.f64`, latitude,
  /// longitude and the number of the day of each event, 64 bits each. Events lie anywhere in a square about the
  /// ground, but the first two hundred, which are those compared with the truth, on four days, and half of
  /// them within metres or less of the border.
  func write(to folder: String) throws {
    var numbers = Numbers(seed: 2022)
    var rings: [[Position]] = []
    for day in 0..<days {
      rings.append(ring(day))
      var writer = try GeoJSONWriter(
        .file("\(folder)/\(first + day).geojson"), style: GeoJSONStyle(decimals: 9))
      try writer.write(
        GeoJSONFeature(
          geometry: .polygon(Polygon(exterior: try Ring(rings[day]))), properties: ["party": "north"]))
      try writer.finish()
    }
    var events: [Double] = []
    for number in 0..<days * 2_500 {
      let day = number < 200 ? number % 4 : Int.random(in: 0..<days, using: &numbers)
      var latitude = Double.random(in: 46...50.4, using: &numbers)
      var longitude = Double.random(in: 34.3...40.9, using: &numbers)
      if number < 200, number % 8 < 4 {
        let edge = Int.random(in: 0..<vertices, using: &numbers)
        let (a, b, t) = (rings[day][edge], rings[day][edge + 1], Double.random(in: 0...1, using: &numbers))
        let off = pow(10, Double.random(in: -11 ... -4, using: &numbers)) * (number % 16 < 8 ? 1 : -1)
        latitude = a.latitude + t * (b.latitude - a.latitude) + off
        longitude = a.longitude + t * (b.longitude - a.longitude)
      }
      events += [latitude, longitude, Double(day)]
    }
    try write(rings.joined().flatMap { [$0.latitude, $0.longitude] }, to: "\(folder)/rings.f64")
    try write(events, to: "\(folder)/events.f64")
  }

  private func write(_ numbers: [Double], to path: String) throws {
    guard let file = fopen(path, "wb") else { fatalError("\(path) cannot be written.") }
    fwrite(numbers, MemoryLayout<Double>.size, numbers.count, file)
    fclose(file)
  }

  /// The fronts as they were written, not yet made ready for measuring.
  func read(from folder: String) throws -> FrontSeries {
    try FrontImport(source: "made").read((0..<days).map { "\(folder)/\(first + $0).geojson" }).series
  }

  /// The events of three numbers each.
  func events(_ numbers: [Double]) -> [FrontEvent] {
    stride(from: 0, to: numbers.count, by: 3).map {
      FrontEvent(
        Position(latitude: numbers[$0], longitude: numbers[$0 + 1]), on: first + Int(numbers[$0 + 2]))
    }
  }
}
