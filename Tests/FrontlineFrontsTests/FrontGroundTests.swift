import FrontlineAtlas
import FrontlineData
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineOverlay
import FrontlineTime
import Testing

@Suite struct FrontGroundTests {
  /// The estimates fill the area; the surely held grounds and the band do too; each bound encloses.
  @Test(arguments: [(1, false), (2, true)]) func `Grounds add up`(seed: Int, threeSides: Bool) throws {
    let front = try makeFront(scattered(seed: UInt64(seed), count: 250, threeSides: threeSides, contested: 0))
    let shares = try front.sides.filter { side in threeSides || side != .peacekeepers }.map {
      try front.share(of: $0)
    }
    let whole = shares[0].whole
    #expect(abs(whole.squareKilometers - 14400) < 3)
    let estimates = shares.reduce(Area.zero) { $0 + $1.estimate }
    #expect(abs((estimates - whole).squareMeters) < 100)
    let surely = shares.reduce(Area.zero) { $0 + $1.lower }
    #expect(abs((surely + (try front.traced!.band.area(edges: .geodesic)) - whole).squareMeters) < 100)
    for share in shares { #expect(share.lower < share.estimate && share.estimate < share.upper) }
    if !threeSides {
      #expect(abs((shares[0].upper + shares[1].lower - whole).squareMeters) < 100)
    }
  }

  /// Whatever the outline: no ground at its corners and bends is left to nobody.
  @Test(arguments: ["shusha-rayon", "fuzuli-rayon", "khojavend-rayon", "lachin-rayon"])
  func `Grounds fill a district`(id: String) throws {
    let atlas = try Atlas.karabakh()
    let area = try AreaOfInterest(district: #require(atlas.district(id: District.ID(id))))
    let tracer = try FrontTracer(atlas, in: area)
    for day in ["2020-10-29", "2020-11-08", "2023-09-01"] {
      guard let front = try tracer.front(on: Day(day)) else { continue }
      let shares = try front.sides.map { try front.share(of: $0) }
      let whole = shares[0].whole
      let estimates = shares.reduce(Area.zero) { $0 + $1.estimate }
      #expect(abs(estimates / whole - 1) < 1e-7, "\(day)")
      let most: Area = shares.dropFirst().reduce(shares[0].upper) { $0 + $1.lower }
      #expect(abs(most / whole - 1) < 1e-7, "\(day)")
    }
  }

  /// What is added up of triangles is what an overlay of the grounds and the outline has.
  @Test(arguments: ["shusha-rayon", "fuzuli-rayon", "lachin-rayon", "azerbaijan"])
  func `The share of a district is that of the ground in it`(id: String) throws {
    let atlas = try Atlas.karabakh()
    let district = try #require(atlas.district(id: District.ID(id)))
    for day in ["2020-09-27", "2020-10-29", "2020-11-26"] {
      let front = try #require(try atlas.front(on: Day(day)))
      let trace = try #require(front.trace)
      let outline = try trace.mesh.plane.region(of: #require(district.shape))
      let grounds = try trace.territories()
      func area(_ ground: PlaneRegion) throws -> Double {
        try trace.mesh.onTheGround(ground.intersection(outline)).area(edges: .geodesic).squareMeters
      }
      for (number, side) in front.sides.enumerated() {
        let share = try front.share(of: side, in: district)
        let room = 1e-7 * share.whole.squareMeters
        #expect(abs(share.lower.squareMeters - (try area(grounds.surely[number]))) < room, "\(day) \(side)")
        #expect(
          abs(share.estimate.squareMeters - (try area(grounds.estimated[number]))) < room, "\(day) \(side)")
        #expect(abs(share.upper.squareMeters - (try area(grounds.atMost[number]))) < room, "\(day) \(side)")
      }
    }
  }

  @Test func `Grounds are valid and hold their places`() throws {
    let front = try makeFront(scattered(seed: 12, count: 150, threeSides: false, contested: 0))
    let trace = try #require(front.trace)
    for (number, side) in [Party.Side.azerbaijan, .armenian].enumerated() {
      let ground = try front.territory(of: side)
      #expect(try trace.territories().estimated[number].defect == nil)
      for (index, place) in trace.mesh.places.enumerated() {
        #expect(
          ground.contains(place.position, edges: .geodesic) == (trace.map.sides[index] == number),
          "\(place.id)")
      }
    }
  }

  @Test func `A side that the front does not part is refused`() throws {
    let front = try makeFront([(0, -10, .held(0)), (0, 10, .held(1))])
    let error = #expect(throws: FrontError.self) { try front.territory(of: "nobody") }
    #expect(error?.description.contains("does not part the side nobody") == true)
  }

  @Test func `Movement is the difference of grounds`() throws {
    let before = try makeFront([(0, -30, .held(0)), (0, 0, .held(1)), (0, 30, .held(1))])
    let after = try makeFront([(0, -30, .held(0)), (0, 0, .held(0)), (0, 30, .held(1))])
    let movement = try before.movement(to: after)
    let gain = try #require(movement.gains.first { $0.side == .azerbaijan })
    let difference = try after.share(of: .azerbaijan).estimate - before.share(of: .azerbaijan).estimate
    #expect(abs((gain.gainedArea - gain.lostArea - difference).squareMeters) < 100)
    #expect(gain.gainedArea > .squareKilometers(2000))
    #expect(movement.changes.map(\.place.id) == ["p1"])
    #expect(movement.changes[0].from == .armenian && movement.changes[0].to == .azerbaijan)
  }
}
