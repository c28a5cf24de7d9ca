import FrontlineAtlas
import FrontlineGeometry
import FrontlineLedger
import FrontlineSupply
import FrontlineTime
import Testing

/// The rule for the state of a road, on a land made for it: west holds the columns 0 to 4, east 5 to 9.
@Suite struct RouteStatusTests {
  private static func status(
    _ waypoints: [SupplyRoute.Waypoint], for party: Party.ID = "west", claims: [Claim] = [],
    published: Double? = nil, on day: Day = MadeAtlas.day
  ) throws -> RouteStatus {
    let atlas = try MadeAtlas.atlas(
      [MadeAtlas.route("road", waypoints, published: published)], claims: claims)
    return try atlas.status(of: atlas.route("road"), on: day, for: party)
  }

  private static func claim(
    _ subject: Subject, _ party: Party.ID, _ stance: Claim.Stance = .asserted, from: String = "2020-09-20",
    id: String = "c"
  ) throws -> Claim {
    Claim(
      id: id, subject: subject, party: party, stance: stance, validFrom: try EDTFDate(from),
      reported: try Day("2020-09-20"), source: "teller")
  }

  /// Between places of one side, over ground of that side, it is open.
  @Test func `Open`() throws {
    #expect(try Self.status([MadeAtlas.waypoint(0, 2), MadeAtlas.waypoint(2, 2)]) == .open)
  }

  /// A place that another side held cuts it, at that place, and is the same for the other side reversed.
  @Test func `Cut at place`() throws {
    let waypoints = [3, 4, 5, 6].map { MadeAtlas.waypoint($0, 2) }
    guard case .cut(let point) = try Self.status(waypoints) else { Issue.record("not cut"); return }
    #expect(point.name == "P52")
    #expect(abs(point.fromStart.kilometers - 17.3) < 0.1)
    guard case .cut(let other) = try Self.status(waypoints, for: "east") else {
      Issue.record("not cut"); return
    }
    #expect(other.name == "P32")
    #expect(other.fromStart == .zero)
  }

  /// Points that are no settlement decide nothing: the ground between them does.
  @Test func `Points`() throws {
    let road = [MadeAtlas.point("a", 1.2, 2.3), MadeAtlas.point("b", 2.4, 2.6)]
    #expect(try Self.status(road) == .open)
    #expect(try Self.status(road, for: "east").state == .cut)
  }

  /// Over the front and inside the band it is contested; over surely held ground it is cut.
  @Test func `Ground`() throws {
    let west = MadeAtlas.waypoint(4, 2)
    // The band lies between the columns 4 and 5, the front half-way.
    guard case .contested(let point) = try Self.status([west, MadeAtlas.point("b", 4.8, 2.5)]) else {
      Issue.record("not contested")
      return
    }
    #expect(point.reason.kind == .ground)
    #expect(abs(point.position.longitude - 46.45) < 0.002)
    guard case .cut(let deep) = try Self.status([west, MadeAtlas.point("c", 6.5, 2.5)]) else {
      Issue.record("not cut")
      return
    }
    #expect(deep.position.longitude > 46.5)
  }

  @Test(
    "Where the road is so much longer than its line that it may go round, foreign ground contests and does not cut"
  )
  func `Stray`() throws {
    // From column 4 to column 4 over a corner of the east at (5, 2) to (5, 3), which east holds alone.
    let claims = try (0...9).flatMap { row in
      try (5...9).filter { !((2...4).contains(row) && $0 == 5) }.map {
        try Self.claim(.settlement("p\($0)\(row)"), "west", id: "c\($0)\(row)")
      }
    }
    let road = [MadeAtlas.waypoint(5, 1), MadeAtlas.waypoint(5, 5)]
    #expect(try Self.status(road, claims: claims).state == .contested)
  }

  /// A contested standing contests it, and so does one that an uncertain date leaves open.
  @Test func `Contested place`() throws {
    let road = [MadeAtlas.waypoint(1, 1), MadeAtlas.waypoint(2, 1)]
    let tie = [
      try Self.claim(.settlement("p21"), "west", id: "a"),
      try Self.claim(.settlement("p21"), "east", id: "b"),
    ]
    guard case .contested(let point) = try Self.status(road, claims: tie) else {
      Issue.record("not contested")
      return
    }
    #expect(point.name == "P21")
    let doubt = Claim(
      id: "d", subject: .settlement("p21"), party: "east", stance: .asserted,
      validFrom: try EDTFDate("2020-10"),
      reported: try Day("2020-10-31"), source: "teller")
    #expect(try Self.status(road, claims: [doubt]).state == .contested)
  }

  /// A passage granted by agreement opens the route for its keeper and the side that held both ends.
  @Test func `Passage`() throws {
    let road = [1, 4, 5, 6].map { MadeAtlas.waypoint($0, 3) } + [MadeAtlas.waypoint(4, 4)]
    let grant = try Self.claim(.route("road"), "keepers", .agreed)
    let atlas = try MadeAtlas.atlas([MadeAtlas.route("road", road)], claims: [grant])
    let route = try atlas.route("road")
    #expect(try atlas.status(of: route, on: MadeAtlas.day, for: "west") == .open)
    #expect(try atlas.status(of: route, on: MadeAtlas.day, for: "keepers") == .open)
    #expect(try atlas.status(of: route, on: MadeAtlas.day, for: "east").state == .cut)
    let report = try atlas.supply(on: MadeAtlas.day, for: "west").report(of: route)
    #expect(report.passage?.claim.id == "c")
    #expect(report.links.map { $0.passage != nil } == [false, true, true, true])
    // A keeper that only says so, without an agreement, is another side.
    let said = try Self.claim(.route("road"), "keepers")
    #expect(try Self.status(road, claims: [said]).state == .cut)
  }

  /// A route that another side held is cut, whatever the places; its period comes first.
  @Test func `Closed`() throws {
    let road = [MadeAtlas.waypoint(0, 2), MadeAtlas.waypoint(2, 2)]
    let closing = try Self.claim(.route("road"), "east")
    guard case .cut(let point) = try Self.status(road, claims: [closing]) else {
      Issue.record("not cut"); return
    }
    #expect(point.reason.kind == .route)
    #expect(point.reason.claims == ["c"])
    let atlas = try MadeAtlas.atlas([MadeAtlas.route("road", road, period: "2021/..")])
    #expect(try atlas.status(of: atlas.route("road"), on: MadeAtlas.day, for: "west") == .notInUse)
  }

  /// Of days of which nobody speaks the state is unknown.
  @Test func `Unknown`() throws {
    let road = [MadeAtlas.waypoint(0, 2), MadeAtlas.waypoint(2, 2)]
    #expect(try Self.status(road, on: Day("1999-01-01")).state == .unknown)
  }

  /// Unknown parties and unknown routes are named.
  @Test func `Bad questions`() throws {
    let route = try MadeAtlas.route("road", [MadeAtlas.waypoint(0, 2), MadeAtlas.waypoint(2, 2)])
    let atlas = try MadeAtlas.atlas([route])
    let error = #expect(throws: SupplyError.self) {
      try atlas.status(of: route, on: MadeAtlas.day, for: "north")
    }
    #expect(error?.description == "The atlas has no party \"north\"; it has west, east, keepers.")
    let other = try MadeAtlas.route("other", route.waypoints)
    let unknown = #expect(throws: SupplyError.self) {
      try atlas.status(of: other, on: MadeAtlas.day, for: "west")
    }
    #expect(unknown?.code == .unknownRoute)
  }
}
