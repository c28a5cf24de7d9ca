import FrontlineAtlas
import FrontlineData
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineSupply
import FrontlineTime
import Testing

/// What the bundled data say of the roads of 2020, beside what was published.
@Suite struct KarabakhSupplyTests {
  private static let tracer = Result { try SupplyTracer(Atlas.karabakh()) }
  private static let armenia: SupplyEnds = ["Goris", "Vardenis", "Kapan"]

  private static func supply(_ day: String, for party: Party.ID = .armenianForces) throws -> SupplyDay {
    try tracer.get().supply(on: Day(day), for: party)
  }

  /// Paths between Stepanakert and Armenia that share no link.
  @Test(arguments: [
    ("2020-09-26", 2), ("2020-10-29", 2),
    ("2020-11-05", 2),  // published that day: only two roads link Nagorno-Karabakh with Armenia
    ("2020-11-09", 1), ("2020-11-10", 2), ("2020-12-02", 1), ("2022-12-13", 0),
  ])
  func `Number of ways`(_ day: String, _ count: Int) throws {
    let supply = try Self.supply(day)
    let paths = try supply.paths(from: "Stepanakert", to: Self.armenia, count: 9, choice: .sharingNoLink)
    #expect(paths.count == count)
    let points = try supply.chokepoints(from: "Stepanakert", to: Self.armenia)
    #expect(points.cut.count == count)
    #expect((paths.minimumCut == nil) == (count > 0))
  }

  @Test(
    "By Lachin and by Drmbon before the war; the northern road alone on 9 November; the granted corridor from December"
  )
  func `Courses`() throws {
    func routes(_ day: String) throws -> [[SupplyRoute.ID]] {
      try Self.supply(day).paths(from: "Stepanakert", to: Self.armenia, count: 9, choice: .sharingNoLink)
        .map(\.routes)
    }
    let north: [SupplyRoute.ID] = ["drmbon-stepanakert", "northern-road"]
    #expect(try routes("2020-09-26") == [["lachin-corridor-old"], north])
    #expect(try routes("2020-11-09") == [north])
    let december = try Self.supply("2020-12-02").paths(from: "Stepanakert", to: Self.armenia)
    #expect(december.first?.passages.map(\.keeper) == [.russianPeacekeepers])
  }

  /// The Lachin road: open until Shusha fell, cut there, open again by the agreement.
  @Test func `Openings`() throws {
    let tracer = try Self.tracer.get()
    let corridor = try tracer.atlas.route("lachin-corridor-old")
    let days = try Day("2020-09-20")...Day("2020-12-31")
    let openings = try tracer.openings(of: corridor, during: days, for: .armenianForces)
    #expect(
      openings == [try Day("2020-09-26")...Day("2020-11-07"), try Day("2020-11-10")...Day("2020-12-31")])
    let report = try Self.supply("2020-11-09").report(of: corridor)
    #expect(report.status.description == "cut at Shusha, 48.3 km from the start")
    #expect(report.cut?.fromEnd.name == "Shusha")
    #expect(report.cut.map { abs($0.fromEnd.fromEnd.kilometers - 7.1) < 0.05 } == true)
  }

  /// The history of a route agrees with its state on every day.
  @Test func `History`() throws {
    let tracer = try Self.tracer.get()
    let days = try Day("2020-10-28")...Day("2020-12-03")
    for id in ["hakari-valley", "goris-kapan"] {
      let route = try tracer.atlas.route(id)
      let spans = try tracer.history(of: route, during: days, for: .armenianForces)
      for span in spans {
        for day in span.days where day.day % 3 == 0 {
          let status = try tracer.supply(on: day, for: .armenianForces).report(of: route).status
          #expect(status.state == span.status.state, "\(id) on \(day)")
        }
      }
    }
  }

  /// What if: with Lachin taken on 29 October one way is left, as with Shusha; the ledger stays as it was.
  @Test func `Assuming`() throws {
    let atlas = try Self.tracer.get().atlas
    let day = try Day("2020-10-29")
    let before = atlas.ledger.claims.count
    for (place, others) in [("Lachin", ["shusha"]), ("Shusha", ["lachin"])] {
      let what = try atlas.assuming(.azerbaijan, holds: place, on: day)
      let supply = try what.supply(on: day, for: .armenianForces)
      #expect(try supply.chokepoints(from: "Stepanakert", to: Self.armenia).cut.count == 1)
      let reach = try supply.reach(from: Self.armenia)
      #expect(others.allSatisfy(reach.contains))
      #expect(!reach.contains(place.lowercased()))
      #expect(
        supply.assumptions.map(\.description) == ["azerbaijan is assumed to have held \(place) on 2020-10-29"]
      )
      // On no other day.
      #expect(
        try what.status(of: atlas.route("lachin-corridor-old"), on: day + 1, for: .armenianForces) == .open)
    }
    #expect(atlas.ledger.claims.count == before)
    #expect(atlas.standing(of: Subject.settlement("lachin"), on: day).party == .armenianForces)
  }

  /// Who lost supply between two days.
  @Test func `Reach`() throws {
    let tracer = try Self.tracer.get()
    let lost = try tracer.supplyLost(
      from: ["Goris", "Vardenis"], for: .armenianForces, between: Day("2020-11-05"), and: Day("2020-11-09"))
    #expect(lost.map(\.id).contains("shusha"))
    #expect(!lost.map(\.id).contains("stepanakert"))
    let reach = try Self.supply("2020-11-09").reach(from: ["Goris", "Vardenis"])
    let stepanakert = try #require(reach.reached.first { $0.settlement.id == "stepanakert" })
    #expect(stepanakert.source.id == "vardenis")
    let path = try Self.supply("2020-11-09").paths(from: "Stepanakert", to: "Vardenis").first
    #expect(path.map { abs($0.length.meters - stepanakert.length.meters) < 1e-6 } == true)
  }

  /// A party that holds neither end has no path, and the answer says why.
  @Test func `Neither end`() throws {
    let paths = try Self.supply("2020-10-10", for: .azerbaijan).paths(from: "Stepanakert", to: "Goris")
    #expect(paths.isEmpty)
    #expect(paths.minimumCut?.links.isEmpty == false)
  }

  /// From and to the same place, and places off the roads, are no path.
  @Test func `Bad ends`() throws {
    let supply = try Self.supply("2020-10-10")
    let same = #expect(throws: SupplyError.self) {
      try supply.paths(from: ["Goris", "Kapan"], to: ["Kapan", "Vardenis"])
    }
    #expect(same?.description == "Kapan (kapan) is both where the path begins and where it ends.")
    #expect(throws: SupplyError.self) { try supply.paths(from: "Stepanakert", to: "Baku") }
    #expect(throws: SupplyError.self) { try supply.paths(from: [], to: "Goris") }
    #expect(throws: SupplyError.self) { try supply.paths(from: "Stepanakert", to: "Goris", count: 0) }
    #expect(throws: AtlasError.self) { try supply.paths(from: "Stepanakert", to: "Nowhere at all") }
  }

  /// Exposure: the nearest point is that of the line, and kilometres within a distance only grow.
  @Test func `Exposure`() throws {
    let atlas = try Self.tracer.get().atlas
    let corridor = try atlas.route("lachin-corridor-old")
    let exposure = try #require(try atlas.exposure(of: corridor, on: Day("2020-11-07")))
    let front = try #require(try atlas.front(on: Day("2020-11-07")))
    let least = try #require(front.distance(to: corridor)).estimate
    #expect(exposure.nearest.distance.estimate >= least)
    #expect(exposure.nearest.distance.estimate - least < .meters(130))
    let within = [0, 1, 5, 10, 20, 1000].map { exposure.length(within: .kilometers($0)) }
    #expect(within == within.sorted())
    #expect(abs((within[5] - exposure.length).meters) < 1e-6)
    #expect(abs(exposure.length.kilometers - 55.3) < 0.05)
    #expect(
      exposure.points.allSatisfy { point in
        point.distance.lower! <= point.distance.estimate && point.distance.estimate <= point.distance.upper!
      })
    #expect(try atlas.exposure(of: corridor, on: Day("2010-01-01")) == nil)
  }

  /// The calls of the README compile as they stand there.
  @Test func `Calls`() throws {
    let atlas = try Self.tracer.get().atlas
    let day = try Day("2020-10-29")
    let corridor = try atlas.route("lachin-corridor-old")
    #expect(try atlas.status(of: corridor, on: day, for: .armenianForces) == .open)
    let length = try atlas.paths(from: "Stepanakert", to: "Goris", for: .armenianForces, on: day).first?
      .length
    #expect(length.map { abs($0.kilometers - 100) < 1e-6 } == true)
    let points = try atlas.chokepoints(
      from: ["Stepanakert"], to: ["Goris", "Vardenis"], for: .armenianForces, on: day)
    #expect(points.cut.count == 2)
  }

  /// On a day without a front nobody's country says who held the ground that fronts would part.
  @Test func `No front`() throws {
    let atlas = try Self.tracer.get().atlas
    let road = try atlas.route("stepanakert-aghdam-barda")
    let beyond = try atlas.route("goris-kapan")
    let day = try Day("1991-10-30")
    #expect(try atlas.front(on: day) == nil)
    for party in [Party.ID.azerbaijan, .armenianForces, .russianPeacekeepers] {
      #expect(try atlas.status(of: road, on: day, for: party).state == .unknown)
    }
    #expect(try atlas.status(of: beyond, on: day, for: .armenia).state == .open)
  }
}
