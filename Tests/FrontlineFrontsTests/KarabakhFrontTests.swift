import FrontlineAtlas
import FrontlineData
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineTestSupport
import FrontlineTime
import Testing

/// What must come out of the bundled data.
@Suite struct KarabakhFrontTests {
  static let tracer = Result { try FrontTracer(Atlas.karabakh()) }

  private func front(_ day: String) throws -> Front {
    try #require(try Self.tracer.get().front(on: Day(day)))
  }

  @Test(arguments: [
    ("2020-09-26", 32.6, 35.3, 37.6), ("2020-10-29", 23.2, 27.0, 30.4), ("2020-11-07", 8.1, 9.7, 11.5),
    ("2020-12-02", 0, 1.3, 2.6),
  ])
  func `Shusha to the front`(day: String, lower: Double, estimate: Double, upper: Double) throws {
    let shusha = try Self.tracer.get().atlas.settlement(named: "Shusha")
    let distance = try #require(try front(day).distance(to: shusha))
    #expect(abs(distance.lower!.kilometers - lower) < 0.1)
    #expect(abs(distance.estimate.kilometers - estimate) < 0.1)
    #expect(abs(distance.upper!.kilometers - upper) < 0.1)
    if day == "2020-10-29" { #expect(distance.nearestOpposing?.id == "chiraguz") }
  }

  /// The law of the bounds over all settlements, on days of every stage of the war and after it.
  @Test(arguments: ["2020-09-26", "2020-10-12", "2020-10-29", "2020-11-09", "2020-12-02"])
  func `The bounds enclose the estimate`(day: String) throws {
    let front = try front(day)
    let trace = try #require(front.trace)
    for place in trace.mesh.places.indices {
      let distance = try #require(front.distance(toPlace: place, in: trace))
      #expect(distance.lower! <= distance.estimate, "\(trace.mesh.places[place].id)")
      #expect(distance.estimate <= distance.upper!, "\(trace.mesh.places[place].id)")
    }
  }

  @Test func `Ahead of the war there is one line without pockets`() throws {
    let front = try front("2020-09-26")
    #expect(front.lines.count == 1)
    #expect(abs(front.length.kilometers - 254) < 5)
    #expect(try front.traced!.pockets.isEmpty)
    let share = try front.share(of: .armenian)
    #expect(abs(share.estimate.squareKilometers - 12150) < 100)
    #expect(abs(share.lower.squareKilometers - 10890) < 100)
    #expect(abs(share.upper.squareKilometers - 13590) < 100)
    #expect(front.traced!.basis.onBaseline > 0.5)
  }

  @Test func `In late October the front is a patchwork`() throws {
    let front = try front("2020-10-29")
    #expect(abs(front.length.kilometers - 690) < 15)
    #expect(try front.traced!.pockets.count >= 5)
    let tracer = try Self.tracer.get()
    let dropped = try #require(
      try FrontTracer(tracer.atlas, settings: FrontSettings(pockets: .drop)).front(on: Day("2020-10-29")))
    #expect(try dropped.traced!.pockets.isEmpty)
    #expect(dropped.length < front.length)
  }

  @Test func `After the war Lachin is a corridor`() throws {
    let corridors = try front("2020-12-02").traced!.corridors()
    let lachin = try #require(corridors.first { $0.places.contains { $0.id == "lachin" } })
    #expect(lachin.name == "Lachin")
    #expect(lachin.flankedBy == .azerbaijan)
    #expect(abs(lachin.width.kilometers - 5.5) < 1.5)
    #expect(Set(lachin.sides) == [.armenian, .peacekeepers])
  }

  @Test func `Days without data have no front`() throws {
    let tracer = try Self.tracer.get()
    for day in ["1990-01-01", "1995-01-01", "2023-12-01"] {
      guard case .absent(let absence) = try tracer.finding(on: Day(day)) else {
        Issue.record("\(day) has a front")
        continue
      }
      #expect(absence.description.contains("of the \(tracer.settlements.count) settlements"))
    }
    let shusha = try tracer.atlas.settlement(named: "Shusha")
    let approach = try tracer.approach(to: shusha, during: Day("2020-09-24")...Day("2020-09-28"))
    #expect(approach.steps.map { $0.distance != nil } == [false, false, true, true, true])
  }

  @Test func `Armenian settlements take no part`() throws {
    let tracer = try Self.tracer.get()
    let marzes = Set(tracer.atlas.districts.filter { $0.layer == .marz }.map(\.id))
    #expect(tracer.settlements.count > 1600)
    #expect(tracer.settlements.filter { $0.district.map(marzes.contains) ?? false }.count < 3)
  }

  @Test func `Movement of the war names the towns`() throws {
    let movement = try front("2020-09-27").movement(to: front("2020-11-09"))
    let gain = try #require(movement.gains.first { $0.side == .azerbaijan })
    #expect(gain.gainedArea > .squareKilometers(2000))
    let changed = Set(movement.changes.filter { $0.to == .azerbaijan }.map(\.place.id))
    #expect(changed.isSuperset(of: ["shusha", "fuzuli", "jabrayil", "zangilan", "qubadli", "hadrut"]))
  }

  @Test func `An area without settlements is a sentence`() throws {
    let sea = try Polygon(
      exterior: Ring([
        Position(latitude: 40, longitude: 51), Position(latitude: 40, longitude: 51.5),
        Position(latitude: 40.5, longitude: 51.5), Position(latitude: 40, longitude: 51),
      ]))
    let error = #expect(throws: FrontError.self) {
      try FrontTracer(
        Self.tracer.get().atlas, in: AreaOfInterest(name: "the sea", shape: MultiPolygon([sea])))
    }
    #expect(
      error?.description == "No settlement of the atlas lies in the sea, so no front can be traced in it.")
  }

  @Test func `A series shares what does not change`() throws {
    let series = try Self.tracer.get().series(during: Day("2020-09-20")...Day("2020-10-05"))
    #expect(series.absences.count == 6)
    #expect(series.fronts.count == 10)
    #expect(series.isUnchanged(on: try Day("2020-09-25")) == nil)
    #expect(series.daysOfChange.count < 10)
    let shusha = try Self.tracer.get().atlas.settlement(named: "Shusha")
    let events = try ["2020-09-24", "2020-09-26", "2020-10-05"].map {
      FrontEvent(shusha.position, on: try Day($0))
    }
    let observed = try series.observe(events)
    #expect(observed[0] == nil)
    #expect(observed[1]?.side == .armenian)
    #expect(abs(observed[1]!.distance!.kilometers - 35.3) < 0.1)
    #expect(observed[2] == (try series.observe(shusha.position, on: Day("2020-10-05"))))
  }

  /// Many events at once, a day that changes nothing and one without data among them, and far from every plane.
  @Test func `Many events are observed as each is`() throws {
    let tracer = try Self.tracer.get()
    var dice = SeededGenerator(seed: 8)
    let days = try ["2020-09-20", "2020-09-26", "2020-09-27", "2020-10-29", "2020-12-02", "2021-05-01"].map {
      try Day($0)
    }
    var events = (0..<3_000).map { number in
      FrontEvent(
        Position(latitude: 38.3 + 3.7 * dice.share(), longitude: 44.7 + 5.9 * dice.share()),
        on: days[number % days.count])
    }
    events += [(-40.14, -132.3), (90, 0), (-90, 0), (0, 180)].map {
      FrontEvent(Position(latitude: $0.0, longitude: $0.1), on: days[3])
    }
    let observed = try tracer.observe(events)
    for (event, observation) in zip(events, observed) {
      let front = try tracer.front(on: event.day)
      #expect(try front?.observe(event.position) == observation)
      #expect(try front?.side(at: event.position) == observation?.side)
      #expect(front?.nearestPoint(to: event.position)?.distance == observation?.distance)
    }
    #expect(observed.suffix(4).allSatisfy { $0 != nil && $0!.side == nil })
    #expect(observed.contains { $0 == nil } && observed.contains { $0?.side == .armenian })
  }

  @Test func `Many events are observed the same on any number of threads`() throws {
    let days = try Day("2020-09-20")...Day("2020-10-05")
    let tracer = try Self.tracer.get()
    var dice = SeededGenerator(seed: 9)
    let events = (0..<400).map { number in
      FrontEvent(
        Position(latitude: 38.3 + 3.7 * dice.share(), longitude: 44.7 + 5.9 * dice.share()),
        on: days.lowerBound + number % 16)
    }
    let observed = try [1, 2, 3, 7, 64].map { threads in
      try Cores.$most.withValue(threads) { try tracer.series(during: days).observe(events) }
    }
    #expect(observed.allSatisfy { $0 == observed[0] })
    #expect(observed[0].count { $0?.distance != nil } == 250)
  }

  /// What was gained and lost is valid ground in degrees of seven decimals, as it is written.
  @Test(arguments: [
    ("2020-09-26", "2020-11-09"), ("2020-10-26", "2020-10-30"), ("2020-11-09", "2020-11-10"),
    ("2021-06-01", "2022-08-30"),
  ])
  func `Movement is valid ground`(from: String, to: String) throws {
    let movement = try front(from).movement(to: front(to))
    for ground in movement.gains.flatMap({ [$0.gained, $0.lost] }) {
      for polygon in ground.polygons {
        let rounded = try Polygon(
          exterior: polygon.exterior.rounded(), interiors: polygon.interiors.map { try $0.rounded() })
        #expect(rounded.defects(edges: .longitudeLatitude).isEmpty)
      }
    }
    let armenian = try #require(movement.gains.first { $0.side == .armenian })
    #expect(armenian.gained.polygons.isEmpty && armenian.gainedArea == .zero)
  }

  @Test func `A route and a district have distances`() throws {
    let atlas = try Self.tracer.get().atlas
    let front = try front("2020-09-26")
    let route = try atlas.route("lachin-corridor-old")
    let toRoute = try #require(front.distance(to: route))
    #expect(
      toRoute.lower == .zero && toRoute.estimate > .kilometers(10) && toRoute.estimate <= toRoute.upper!)
    let aghdam = try #require(atlas.district(id: "aghdam-rayon"))
    let crossed = try #require(front.distance(to: aghdam))
    #expect(crossed.estimate == .zero)
  }
}

extension Ring {
  /// The ring in degrees of seven decimals.
  fileprivate func rounded() throws -> Ring {
    try Ring(
      positions.map {
        Position(
          latitude: ($0.latitude * 1e7).rounded() / 1e7, longitude: ($0.longitude * 1e7).rounded() / 1e7)
      })
  }
}
