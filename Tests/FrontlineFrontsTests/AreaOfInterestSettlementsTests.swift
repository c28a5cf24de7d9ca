import FrontlineAtlas
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineTestSupport
import FrontlineTime
import Testing

/// Fronts of data from elsewhere, which bring no outline of an area.
@Suite struct AreaOfInterestSettlementsTests {
  /// An atlas of places in two halves, the western ones held by `a`, the eastern ones by `b`.
  private func atlas(
    _ positions: [Position], from day: Day, rows: [Int]? = nil, number: (Int) -> Int = { $0 }
  ) throws -> Atlas {
    let settlements = positions.enumerated().map { index, position in
      Settlement(
        id: "p\(number(index))", names: PlaceNames("Place \(index)"), kind: .town, position: position)
    }
    return try Atlas(
      settlements: rows.map { $0.map { settlements[$0] } } ?? settlements,
      parties: ["a", "b"].map {
        Party(id: .init(rawValue: $0), names: PlaceNames($0), side: .init(rawValue: $0), color: "")
      },
      sources: [Source(id: "s", name: "S", kind: .press)],
      claims: settlements.indices.map { index in
        Claim(
          id: "c\(index)", subject: .settlement("p\(number(index))"),
          party: index < settlements.count / 2 ? "a" : "b",
          stance: .asserted, validFrom: EDTFDate(day), reported: day, source: "s")
      }, provenance: Provenance(name: "made", title: "Made"))
  }

  @Test(arguments: [
    Position(latitude: -17, longitude: 179.9), Position(latitude: 0, longitude: -60),
    Position(latitude: 88, longitude: 10), Position(latitude: 51.5, longitude: -0.1),
  ])
  func `Every place takes part`(_ center: Position) throws {
    let day = try Day("2021-05-01")
    for reach in [0.3, 30, 800] {
      let positions = [270.0, 300, 240, 90, 60, 120].map {
        center.destination(.kilometers(reach), toward: .degrees($0))
      }
      let tracer = try FrontTracer(atlas(positions, from: day))
      #expect(tracer.area.name == "the ground of the data's settlements")
      #expect(tracer.settlements.count == 6)
      let front = try #require(try tracer.front(on: day))
      #expect(!front.lines.isEmpty)
      // Half-way between the two halves.
      let distance = try #require(front.distance(to: center)?.estimate)
      #expect(distance < .kilometers(reach / 2), "\(reach) km about \(center)")
      // The margin is a tenth of the extent, 1 km at least.
      let outside = center.destination(.kilometers(max(reach * 1.5, reach + 2)), toward: .degrees(90))
      let ring = tracer.area.shape.polygons[0].exterior.positions
      #expect(ring.allSatisfy { $0.distance(to: center) < center.distance(to: outside) })
    }
  }

  /// On a grid any four neighbors lie on one circle, and either diagonal will do: neither the rows of the data nor the names of
  /// the places must choose.
  @Test func `A front does not hang on the order of rows or on names`() throws {
    let day = try Day("2021-05-01")
    var grid: [Position] = []
    for i in 0..<8 {
      for j in 0..<8 {
        grid.append(Position(latitude: 45 + 0.1 * Double(i), longitude: 30 + 0.1 * Double(j)))
      }
    }
    // The halves are parted aslant, so that diagonals cross the front.
    func height(_ position: Position) -> Double { 3 * position.latitude + 2 * position.longitude }
    grid.sort { height($0) < height($1) }
    let rows = Array(grid.indices)
    var fronts: [Front] = []
    for order in [rows, rows.reversed(), rows.map { ($0 * 29 + 5) % 64 }] {
      fronts.append(try #require(try FrontTracer(atlas(grid, from: day, rows: order)).front(on: day)))
    }
    let renamed = try atlas(grid, from: day) { ($0 * 29 + 5) % 64 }
    fronts.append(try #require(try FrontTracer(renamed).front(on: day)))
    let shares = try fronts.map { try $0.share(of: "a") }
    for (front, share) in zip(fronts, shares).dropFirst() {
      #expect(front.lines.map { $0.line } == fronts[0].lines.map { $0.line })
      #expect(share.lower == shares[0].lower && share.upper == shares[0].upper)
    }
  }

  /// Two rows of places that face each other over a meridian: the front is that meridian, wherever the points of the
  /// border stand and in whatever order the places come.
  @Test(arguments: [
    [[0.15, 0]], [[0.15, 0], [0.05, 0]], [[0.05, -0.1], [0.05, 0], [0.05, 0.1]], [[0.05, 0], [0.1, 0.2]],
  ])
  func `Between rows the front is the middle line`(_ west: [[Double]]) throws {
    let day = try Day("2021-05-01")
    let half = west.map { Position(latitude: 39.7 + $0[1], longitude: 46.85 - $0[0]) }
    let other = west.map { Position(latitude: 39.7 + $0[1], longitude: 46.85 + $0[0]) }
    for positions in [half + other, half.reversed() + other] {
      let front = try #require(try FrontTracer(atlas(positions, from: day)).front(on: day))
      let line = front.lines.flatMap(\.line.positions)
      #expect(!line.isEmpty)
      for position in line { #expect(abs(position.longitude - 46.85) < 0.001, "\(position)") }
    }
  }

  @Test(arguments: [3, 4, 5, 6]) func `The bounds enclose the estimate`(_ seed: UInt64) throws {
    var dice = SeededGenerator(seed: seed)
    let day = try Day("2021-05-01")
    let positions = (0..<40).map { index in
      Position(latitude: 39 + dice.share(), longitude: 46 + dice.share() + (index < 20 ? 0 : 0.4))
    }
    let tracer = try FrontTracer(atlas(positions, from: day))
    let front = try #require(try tracer.front(on: day))
    for settlement in tracer.settlements {
      let distance = try #require(front.distance(to: settlement))
      #expect(try #require(distance.lower) <= distance.estimate)
      #expect(distance.estimate <= (try #require(distance.upper)))
    }
  }

  @Test func `One place has ground too`() throws {
    let day = try Day("2021-05-01")
    let tracer = try FrontTracer(atlas([Position(latitude: 10, longitude: 20)], from: day))
    let front = try #require(try tracer.front(on: day))
    #expect(front.lines.isEmpty)
  }

  @Test func `Places all over the globe need an area`() throws {
    let day = try Day("2021-05-01")
    let positions = [
      Position(latitude: 0, longitude: 0), Position(latitude: 0, longitude: 120),
      Position(latitude: 0, longitude: -120),
    ]
    let error = #expect(throws: FrontError.self) { try FrontTracer(atlas(positions, from: day)) }
    #expect(error?.code == .noAreaOfInterest)
    #expect(error?.description.contains("more than half the globe") == true)
  }

  @Test func `Without claims there is no area`() throws {
    let error = #expect(throws: FrontError.self) { try FrontTracer(atlas([], from: Day("2021-05-01"))) }
    #expect(error?.code == .noAreaOfInterest)
  }
}
