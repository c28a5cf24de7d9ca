import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlinePlatform
import FrontlineTestSupport
import FrontlineTime
import Testing

/// The ground of fronts that came from elsewhere.
@Suite struct ImportedTerritoryTests {
  @Test func `The border of two sides counts once`() throws {
    let files = [
      "2022-03-01.geojson": featureCollection(
        drawnSquare(46, 39, #"{"party":"a"}"#), drawnSquare(46.2, 39, #"{"party":"b"}"#))
    ]
    let front = try #require(try readFronts(files).series.front(on: Day("2022-03-01")))
    func edge(_ a: (Double, Double), _ b: (Double, Double)) throws -> Double {
      try LineString([
        Position(latitude: a.1, longitude: a.0), Position(latitude: b.1, longitude: b.0),
      ]).length(edges: .longitudeLatitude).meters
    }
    let shared = try edge((46.2, 39), (46.2, 39.2))
    let whole = try 2 * shared + 2 * edge((46, 39), (46.2, 39)) + 2 * edge((46, 39.2), (46.2, 39.2)) + shared
    #expect(abs(front.length.meters - whole) < 0.01)
    let between = try #require(front.lines.first { $0.right != nil })
    #expect(between.left == "a")
    #expect(between.right == "b")
    #expect(abs(between.length.meters - shared) < 0.01)
    // Distances and sides are as they were.
    let near = Position(latitude: 39.1, longitude: 46.19)
    let seen = try #require(try readFronts(files).series.observe(near, on: Day("2022-03-01")))
    #expect(seen.side == "a")
    #expect(abs(try #require(seen.distance).meters - edge((46.19, 39.1), (46.2, 39.1))) < 1)
  }

  @Test func `Ground of two sides is said`() throws {
    let result = try readFronts([
      "2022-03-01.geojson": featureCollection(
        drawnSquare(46, 39, #"{"party":"a"}"#), drawnSquare(46.1, 39, #"{"party":"b"}"#))
    ])
    let note = try #require(result.notes.first { $0.description.contains("overlap") })
    #expect(note.kind == .remark)
    // A strip of 0.1 by 0.2 degrees.
    #expect(note.description == "The grounds of a and b on 2022-03-01 overlap by 192 km²; both hold it.")
    // There neither is the one that holds it.
    let front = try #require(result.series.front(on: Day("2022-03-01")))
    func seen(_ longitude: Double) throws -> [String?] {
      let position = Position(latitude: 39.1, longitude: longitude)
      let observed = try front.observe(position)
      let column = FrontColumns([observed])
      return [
        observed.side?.rawValue, try front.side(at: position)?.rawValue,
        column.sides[0] < 0 ? nil : column.names[Int(column.sides[0])].rawValue,
      ]
    }
    #expect(try seen(46.05) == ["a", "a", "a"])
    #expect(try seen(46.11) == [nil, nil, "contested"])
    #expect(try seen(46.15) == [nil, nil, "contested"])
    #expect(try seen(46.25) == ["b", "b", "b"])
  }

  @Test func `Ground that fills an outline has no front, long as its edges are`() throws {
    func square(_ properties: String) -> String {
      #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"Polygon","coordinates":[[[30,48],[34,48],[34,50],[30,50],[30,48]]]}}"#
    }
    var reader = FrontImport()
    let ring = [(48, 30), (48, 34), (50, 34), (50, 30), (48, 30)].map {
      Position(latitude: $0.0, longitude: $0.1)
    }
    let shape = try MultiPolygon([Polygon(exterior: Ring(ring))]).written()
    reader.outline = AreaOfInterest(name: "Midland", shape: shape)
    let result = try readFronts(["2024-01-01.geojson": featureCollection(square(#"{"party":"A"}"#))], reader)
    let front = try #require(result.series.front(on: Day("2024-01-01")))
    let seen = try front.observe(Position(latitude: 49, longitude: 32.2))
    #expect(seen.side == "A")
    #expect(seen.distance == nil)
  }

  @Test func `An edge the long way round the Earth is said`() throws {
    let result = try readFronts(
      [
        "2022-03-01.geojson": featureCollection(
          #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[170,60],[-170,60],[-170,65],[170,65],[170,60]]]}}"#
        )
      ], FrontImport(source: "test", side: "x"))
    #expect(result.notes.contains { $0.description.contains("an edge over 340 degrees of longitude") })
  }

  @Test func `Distance and side of a given front`() throws {
    let result = try readFronts([
      "2022-03-01.geojson": featureCollection(drawnSquare(46, 39, #"{"party":"x"}"#))
    ])
    let front = try #require(result.series.fronts.first)
    let inside = Position(latitude: 39.1, longitude: 46.05)
    let outside = Position(latitude: 39.1, longitude: 45.95)
    #expect(try front.side(at: inside) == "x")
    #expect(try front.side(at: outside) == nil)
    let distance = try #require(front.distance(to: inside))
    #expect(distance.lower == nil && distance.upper == nil)
    #expect(
      abs((distance.estimate - inside.distance(to: Position(latitude: 39.1, longitude: 46))).meters) < 2)
    #expect(front.edges == .longitudeLatitude)
    #expect(front.traced == nil && !front.isTraced)
  }

  /// Sides from the nearest border agree with point in polygon, for a ring with notches and a hole.
  @Test func `Side agrees with point in polygon`() throws {
    var dice = SeededGenerator(seed: 77)
    func wheel(_ radius: Double, _ jitter: Double) -> String {
      var corners = (0..<40).map { i in
        let angle = Double(i) / 40 * 2 * .pi
        let r = radius * (1 - jitter * dice.share())
        return "[\(46.5 + r * cos(angle)),\(39.5 + r * sin(angle))]"
      }
      corners.append(corners[0])
      return "[" + corners.joined(separator: ",") + "]"
    }
    let feature =
      #"{"type":"Feature","properties":{"party":"x"},"geometry":{"type":"Polygon","coordinates":[\#(wheel(0.5, 0.6)),\#(wheel(0.15, 0.5))]}}"#
    let front = try #require(
      try readFronts(["2022-03-01.geojson": featureCollection(feature)]).series.fronts.first)
    let ground = try front.territory(of: "x")
    var inside = 0
    for _ in 0..<2000 {
      let position = Position(latitude: 39 + dice.share(), longitude: 46 + dice.share())
      let expected = ground.contains(position, edges: .longitudeLatitude)
      let side = try front.side(at: position)
      #expect((side == "x") == expected)
      inside += expected ? 1 : 0
    }
    #expect(inside > 300 && inside < 1700)
  }

  /// Each answer is that of the event alone, bit for bit, in whatever order and company it is asked; far away too.
  @Test func `Many events as one by one`() throws {
    let series = try readFronts([
      "2022-03-01.geojson": featureCollection(
        drawnSquare(46, 39, #"{"party":"x"}"#), drawnSquare(46.2, 39, #"{"party":"y"}"#)),
      "2022-03-02.geojson": featureCollection(drawnSquare(46.1, 39.1, #"{"party":"y"}"#)),
      "2022-03-04.geojson": featureCollection(drawnSquare(10, 60, #"{"party":"x"}"#)),
    ]).series
    var dice = SeededGenerator(seed: 78)
    let start = try #require(series.days?.lowerBound)
    let events = (0..<500).map { i in
      FrontEvent(
        i % 10 == 0
          ? Position(latitude: 180 * dice.share() - 90, longitude: 360 * dice.share() - 180)
          : Position(latitude: 38.9 + 0.5 * dice.share(), longitude: 45.9 + 0.6 * dice.share()),
        on: start + i % 5)
    }
    let observed = try series.observe(events)
    #expect(try series.observe(events.reversed()) == observed.reversed())
    for (event, answer) in zip(events, observed) {
      #expect(try series.observe(event.position, on: event.day) == answer)
      guard let front = series.front(on: event.day) else {
        #expect(answer == nil)
        continue
      }
      let holders = try front.sides.filter {
        try front.territory(of: $0).contains(event.position, edges: .longitudeLatitude)
      }
      #expect(answer?.side == holders.first)
    }
    #expect(observed.count { $0?.side != nil } > 20)
  }

  @Test func `Geodesic rings across the antimeridian have their inside`() throws {
    let ring = "[[179.5,10],[-179.5,10],[-179.5,11],[179.5,11],[179.5,10]]"
    let feature =
      #"{"type":"Feature","properties":{"party":"x"},"geometry":{"type":"Polygon","coordinates":[\#(ring)]}}"#
    let settings = FrontImport(edges: .geodesic)
    let front = try #require(
      try readFronts(["2022-03-01.geojson": featureCollection(feature)], settings).series.fronts.first)
    #expect(try front.side(at: Position(latitude: 10.5, longitude: 180)) == "x")
    #expect(try front.side(at: Position(latitude: 10.5, longitude: 179.4)) == nil)
    #expect(try front.side(at: Position(latitude: 10.5, longitude: 0)) == nil)
  }

  @Test func `A ring that crosses itself is repaired and reported`() throws {
    let bowTie =
      #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[46,39],[46.2,39.2],[46.2,39],[46,39.2],[46,39]]]}}"#
    let result = try readFronts(["2022-03-01.geojson": featureCollection(bowTie)], FrontImport(side: "x"))
    #expect(result.notes.map(\.kind) == [.repaired])
    #expect(result.notes[0].description.contains("Self-intersection"))
    let front = result.series.fronts[0]
    #expect(try front.side(at: Position(latitude: 39.1, longitude: 46.02)) == "x")
    #expect(try front.side(at: Position(latitude: 39.18, longitude: 46.1)) == nil)
  }

  @Test func `Overlapping polygons of one party are united`() throws {
    let result = try readFronts(
      ["2022-03-01.geojson": featureCollection(drawnSquare(46, 39), drawnSquare(46.1, 39))],
      FrontImport(side: "x"))
    #expect(result.notes.map(\.kind) == [.repaired])
    let area = try result.series.fronts[0].territory(of: "x").area(edges: .geodesic)
    let one = try readFronts(
      ["2022-03-01.geojson": featureCollection(drawnSquare(46, 39))], FrontImport(side: "x"))
    let single = try one.series.fronts[0].territory(of: "x").area(edges: .geodesic)
    #expect(abs(area / single - 1.5) < 0.001)
  }

  @Test func `Lines are fronts without ground`() throws {
    let line =
      #"{"type":"Feature","properties":{"date":"2022-03-01"},"geometry":{"type":"LineString","coordinates":[[46,39],[47,39]]}}"#
    let front = try readFronts(["front.geojson": featureCollection(line)]).series.fronts[0]
    #expect(front.sides.isEmpty)
    let observation = try front.observe(Position(latitude: 39.1, longitude: 46.5))
    #expect(abs(observation.distance!.kilometers - 11.1) < 0.05)
    #expect(observation.side == nil)
  }
}
