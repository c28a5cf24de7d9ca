import FrontlineAtlas
import FrontlineData
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineSupply
import FrontlineTime
import Testing

@Suite struct SupplyNetworkTests {
  private static let karabakh = Result { SupplyNetwork(try Atlas.karabakh()) }

  /// Routes that pass the same two places in a row run along one link.
  @Test func `Shared stretches`() throws {
    let network = try Self.karabakh.get()
    let shared = network.links.first { $0.id == "stepanakert--shushakand" }
    #expect(shared?.courses.map(\.route) == ["stepanakert-hadrut-jabrayil", "stepanakert-martuni"])
    let pairs = network.links.map { Set([$0.from.id, $0.to.id]) }
    #expect(Set(pairs).count == pairs.count)
  }

  /// A settlement is one place, and so is a point that the data name a junction.
  @Test func `Junctions`() throws {
    let network = try Self.karabakh.get()
    #expect(network.places.count { $0.settlement == "shusha" } == 1)
    #expect(network.places.count { $0.name == "turn for the Berdadzor villages" } == 1)
    let old = try network.links(of: network.atlas.route("lachin-corridor-old")).flatMap {
      [$0.from.id, $0.to.id]
    }
    let new = try network.links(of: network.atlas.route("lachin-corridor-new")).flatMap {
      [$0.from.id, $0.to.id]
    }
    #expect(Set(old).intersection(new).count == 2)  // Tegh and the turn
  }

  /// A route that names no point between two places takes those that another one names there.
  @Test func `Refinement`() throws {
    let network = try Self.karabakh.get()
    let bridge = network.links.filter { [$0.from.name, $0.to.name].contains("Hakari bridge at Zabukh") }
    #expect(bridge.map(\.courses.count) == [2, 2])
    #expect(!network.links.contains { Set([$0.from.id, $0.to.id]) == ["zabukh", "lachin"] })
  }

  /// The links of a route add up to its published length.
  @Test(arguments: [
    ("lachin-corridor-old", 100.0), ("goris-kapan", 67), ("northern-road", 116), ("victory-road", 101.5),
  ])
  func `Published lengths`(_ id: String, _ kilometers: Double) throws {
    let network = try Self.karabakh.get()
    let links = try network.links(of: network.atlas.route(id))
    let sum = links.reduce(Length.zero) { $0 + $1.road.length }.kilometers
    #expect(abs(sum - kilometers) < 1e-6)
    #expect(links.allSatisfy { $0.road.isPublished })
  }

  /// A published length less than its line is not shared out.
  @Test func `Impossible length`() throws {
    let network = try Self.karabakh.get()
    let links = try network.links(of: network.atlas.route("hakari-valley"))
    #expect(links.contains { $0.road.basis == .sinuosity(roadClass: "main-road", routes: 5) })
    #expect(links.allSatisfy { ($0.road.sinuosity ?? 1) >= 1 })
  }

  /// Lines that cross without a common place are reported and not joined.
  @Test func `Crossings`() throws {
    let atlas = try MadeAtlas.atlas([
      MadeAtlas.route("level", [MadeAtlas.waypoint(0, 1), MadeAtlas.waypoint(2, 1)]),
      MadeAtlas.route("upright", [MadeAtlas.waypoint(1, 0), MadeAtlas.waypoint(1, 2)]),
    ])
    let network = SupplyNetwork(atlas)
    let crossing = try #require(network.crossings().first)
    #expect(network.crossings().count == 1)
    #expect(crossing.position.distance(to: MadeAtlas.position(1, 1)) < .meters(50))
    let paths = try atlas.paths(from: "p01", to: "p10", for: "west", on: MadeAtlas.day)
    #expect(paths.isEmpty)
    #expect(
      paths.minimumCut?.description == "No road of the data that was in use on 2020-10-01 joins P01 and P10.")
  }

  /// A loop and a waypoint named twice in a row are no path round.
  @Test func `Loops`() throws {
    let atlas = try MadeAtlas.atlas([
      MadeAtlas.route(
        "loop",
        [
          MadeAtlas.waypoint(0, 0), MadeAtlas.waypoint(1, 0), MadeAtlas.waypoint(1, 0),
          MadeAtlas.waypoint(1, 1),
          MadeAtlas.waypoint(0, 1), MadeAtlas.waypoint(0, 0), MadeAtlas.waypoint(0, 2),
        ])
    ])
    let paths = try atlas.paths(from: "p02", to: "p11", for: "west", on: MadeAtlas.day, count: 9)
    #expect(
      paths.map { $0.places.map(\.id) }.sorted { $0[2] < $1[2] } == [
        ["p02", "p00", "p01", "p11"], ["p02", "p00", "p10", "p11"],
      ])
    #expect(SupplyNetwork(atlas).links.count == 5)
  }

  /// A period of use is honoured, and its uncertain ends are possible.
  @Test func `Periods`() throws {
    let route = try MadeAtlas.route(
      "r", [MadeAtlas.waypoint(0, 0), MadeAtlas.waypoint(1, 0)], period: "1992/2020-11")
    #expect(route.use(on: try Day("1991-12-31")) == .notInUse)
    #expect(route.use(on: try Day("1992-05-01")) == .possible)
    #expect(route.use(on: try Day("2020-10-31")) == .inUse)
    #expect(route.use(on: try Day("2020-11-30")) == .possible)
    #expect(route.use(on: try Day("2020-12-01")) == .notInUse)
    let open = try MadeAtlas.route(
      "o", [MadeAtlas.waypoint(0, 0), MadeAtlas.waypoint(1, 0)], period: "2021/..")
    #expect(open.use(on: try Day("2099-01-01")) == .inUse)
    #expect(try MadeAtlas.route("n", route.waypoints).use(on: MadeAtlas.day) == .inUse)
  }

  /// The Victory road of 2021 runs along a part of the forest track of 2020.
  @Test func `A link is of the routes that were in use on the day`() throws {
    let atlas = try Self.karabakh.get().atlas
    func shared(_ day: String) throws -> [RoadLink] {
      try atlas.supply(on: Day(day), for: "armenian-forces").network.links.filter {
        Set($0.courses.map(\.route)) == ["shusha-dashalti-forest", "victory-road"]
      }
    }
    let (before, after) = (try shared("2020-10-25"), try shared("2022-10-25"))
    #expect(!before.isEmpty)
    #expect(before.allSatisfy { $0.roadClass == "track" && !$0.road.isPublished })
    #expect(after.allSatisfy { $0.roadClass == "main-road" && $0.road.isPublished })
  }
}
