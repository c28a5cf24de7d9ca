import FrontlineGeometry
import FrontlineTestSupport
import Testing

@testable import FrontlineGeodesy

@Suite struct LineIndexTests {
  /// Lines that wander, some of long edges, here and there over a region `kilometers` across.
  private func lines(_ count: Int, _ kilometers: Double, _ numbers: inout SeededGenerator) throws
    -> [LineString]
  {
    let center = Position(
      latitude: .random(in: -75...75, using: &numbers), longitude: .random(in: -180...180, using: &numbers))
    return try (0..<count).map { _ in
      var positions = [place(about: center, kilometers, &numbers)]
      for _ in 0..<Int.random(in: 1...30, using: &numbers) {
        positions.append(place(about: positions.last!, kilometers / 5, &numbers))
      }
      return try LineString(positions)
    }
  }

  private func place(
    about center: Position, _ kilometers: Double, _ numbers: inout SeededGenerator
  ) -> Position {
    center.destination(
      .kilometers(.random(in: 0...kilometers, using: &numbers)),
      toward: .degrees(.random(in: 0..<360, using: &numbers)))
  }

  /// Ten nanometres at most from the nearest place that a search of every edge finds, by PROJ and with no kernel;
  /// and bit for bit the same one by one and in batches.
  @Test(arguments: EdgeRule.allCases, [0.1, 10, 300, 3_000])
  func `Agrees with every edge`(_ edges: EdgeRule, _ kilometers: Double) throws {
    var numbers = SeededGenerator(seed: 8)
    for _ in 0..<4 {
      let lines = try lines(5, kilometers, &numbers)
      let index = LineIndex(lines, edges: edges)
      let queries =
        (0..<25).map { _ in place(about: lines[0].positions[0], 2 * kilometers, &numbers) }
        + [lines[1].positions[1], lines[2].positions[0]]
      let batch = index.nearest(to: queries)
      for (query, answer) in zip(queries, batch) {
        let answer = try #require(answer)
        let alone = try #require(index.nearest(to: query))
        #expect(alone.line == answer.line && alone.point == answer.point)
        var least = Double.infinity
        for line in lines {
          let slow = try #require(line.index(edges).nearestFromAfar(to: query, within: .infinity))
          least = min(least, slow.place.distance)
        }
        #expect(abs(answer.point.distance.meters - least) <= 1.5e-8, "\(query)")
        let line = lines[answer.line].nearestPoint(to: query, edges: edges)
        #expect(line.distance == answer.point.distance)
        #expect(line.position == answer.point.position && line.segment == answer.point.segment)
        #expect(abs((line.along - answer.point.along).meters) < 1e-6)
        #expect(abs((query.distance(to: answer.point.position) - answer.point.distance).meters) < 1e-8)
      }
      #expect(index.distances(to: queries) == batch.map { $0?.point.distance })
    }
  }

  @Test func `Some of many lines`() throws {
    var numbers = SeededGenerator(seed: 9)
    let lines = try lines(60, 200, &numbers)
    let index = LineIndex(lines, edges: .geodesic)
    let query = lines[0].positions[0]
    let all = lines.indices.map { ($0, lines[$0].nearestPoint(to: query, edges: .geodesic).distance) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    let nearest = index.nearest(7, to: query)
    #expect(nearest.map(\.point.distance) == all.prefix(7).map(\.1))
    let within = index.within(.kilometers(80), of: query)
    #expect(within.map(\.line).sorted() == all.filter { $0.1 <= .kilometers(80) }.map(\.0).sorted())
    #expect(index.nearest(0, to: query).isEmpty)
  }

  /// Batches of several and of all near are, bit for bit, what one by one gives.
  @Test(arguments: EdgeRule.allCases)
  func `Batches of several lines`(_ edges: EdgeRule) throws {
    var numbers = SeededGenerator(seed: 10)
    let twice = try lines(40, 200, &numbers)
    let index = LineIndex(twice + twice[..<10], edges: edges)  // ten of them are there twice: ties
    let queries =
      (0..<60).map { _ in place(about: twice[0].positions[0], 400, &numbers) } + [twice[1].positions[0]]
    func same(
      _ batch: [[(line: Int, point: NearestPoint)]], _ one: (Position) -> [(line: Int, point: NearestPoint)]
    ) {
      #expect(batch.count == queries.count)
      for (query, answers) in zip(queries, batch) {
        let alone = one(query)
        #expect(answers.map(\.line) == alone.map(\.line))
        #expect(answers.map(\.point) == alone.map(\.point))
      }
    }
    for count in [-1, 0, 1, 2, 7, 49, 50, 99] {
      same(index.nearest(count, to: queries)) { index.nearest(count, to: $0) }
    }
    for radius in [-1, 0, 30, 150, 20_000, .infinity].map(Length.kilometers) {
      same(index.within(radius, of: queries)) { index.within(radius, of: $0) }
    }
    #expect(index.nearest(3, to: queries).map(\.count).min() == 3)
    #expect(index.within(.kilometers(0), of: queries).last?.first?.line == 1)
  }

  /// In whatever order the lines are given, the same ones are found; of several that meet where they are nearest, the
  /// first given.
  @Test(arguments: EdgeRule.allCases)
  func `The order of the lines decides ties only`(_ edges: EdgeRule) throws {
    var numbers = SeededGenerator(seed: 11)
    let center = Position(latitude: 39.7, longitude: 46.6)
    // Roads of two or three positions that meet at junctions.
    let junctions = (0..<40).map { _ in place(about: center, 60, &numbers) }
    let roads = try (0..<200).map { _ in
      try LineString(
        (0..<Int.random(in: 2...3, using: &numbers)).map { _ in junctions.randomElement(using: &numbers)! })
    }
    let queries = junctions + (0..<60).map { _ in place(about: center, 200, &numbers) }
    for roads in [roads, roads.shuffled(using: &numbers)] {
      let answers = LineIndex(roads, edges: edges).nearest(to: queries)
      for (query, answer) in zip(queries, answers) {
        let answer = try #require(answer)
        let each = roads.map { $0.nearestPoint(to: query, edges: edges) }
        let least = try #require(each.map(\.distance).min())
        #expect(each[answer.line].distance - least <= .meters(2e-8))
        #expect(answer.line == each.firstIndex { $0.position == answer.point.position })
      }
    }
  }

  @Test func `No lines`() {
    let index = LineIndex([], edges: .geodesic)
    let shusha = Position(latitude: 39.7537, longitude: 46.7465)
    #expect(index.nearest(to: shusha)?.line == nil)
    #expect(index.nearest(to: [shusha]).count == 1)
    #expect(index.distances(to: [shusha]) == [nil])
    #expect(index.nearest(3, to: shusha).isEmpty)
    #expect(index.within(.kilometers(1), of: shusha).isEmpty)
    #expect(index.nearest(3, to: [shusha]).map(\.count) == [0])
    #expect(index.within(.kilometers(1), of: [shusha, shusha]).map(\.count) == [0, 0])
    #expect(LineIndex([], edges: .geodesic).nearest(2, to: []).isEmpty)
  }
}
