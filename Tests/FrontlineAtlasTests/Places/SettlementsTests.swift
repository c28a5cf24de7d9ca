import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineTestSupport
import Testing

@testable import FrontlineAtlas

@Suite struct SettlementsTests {
  static let atlas = try? Karabakh.atlas()
  let atlas: Atlas
  let settlements: Settlements

  init() throws {
    atlas = try #require(Self.atlas)
    settlements = atlas.settlements
  }

  @Test func `Within 5 km of Shusha, nearest first`() throws {
    let shusha = try atlas.settlement(named: "Shusha")
    let near = settlements.within(.kilometers(5), of: shusha)
    #expect(!near.isEmpty)
    #expect(near.allSatisfy { $0.distance <= .kilometers(5) && $0.settlement != shusha })
    #expect(near.map(\.distance) == near.map(\.distance).sorted())
    // geod +ellps=WGS84 -I +units=m: 39.7601 46.7499 to 39.7661 46.7130
    let lachinlar = try #require(near.first { $0.settlement.id == "lachinlar" })
    #expect(abs(lachinlar.distance.meters - 3231.312252) < 0.00001)
    #expect(try abs(#require(lachinlar.azimuth).degrees - 281.909452) < 0.00001)
  }

  @Test func `Shusha lies 6.4 km from Stepanakert, which lies north of it`() throws {
    let shusha = try atlas.settlement(named: "Shusha")
    let stepanakert = try atlas.settlement(named: "Stepanakert")
    // geod +ellps=WGS84 -I +units=m
    #expect(abs(shusha.distance(to: stepanakert).meters - 6400.183638) < 0.00001)
    #expect(shusha.azimuth(to: stepanakert)?.compassPoint == .north)
    #expect(shusha.azimuth(to: shusha) == nil)
  }

  @Test func `Within and nearest agree with measuring everything`() {
    var random = SeededGenerator(seed: 1)
    let all = Array(settlements)
    for _ in 0..<60 {
      let center = Position(
        latitude: .random(in: 38.5...41, using: &random), longitude: .random(in: 44.5...48, using: &random))
      let kind = Settlement.Kind.allCases.randomElement(using: &random)!
      let isWhole = Bool.random(using: &random)
      let measured = all.enumerated().filter { isWhole || $0.element.kind == kind }
        .map { (item: $0.offset, id: $0.element.id, distance: $0.element.distance(to: center)) }
        .sorted { ($0.distance, $0.item) < ($1.distance, $1.item) }
      let selection = isWhole ? settlements : settlements.of(kind)
      let radius = Length.kilometers(.random(in: 0...80, using: &random))
      #expect(
        selection.within(radius, of: center).map(\.settlement.id)
          == measured.filter { $0.distance <= radius }.map(\.id))
      let count = Int.random(in: 0...40, using: &random)
      #expect(selection.nearest(count, to: center).map(\.settlement.id) == measured.prefix(count).map(\.id))
    }
  }

  @Test func `A settlement is not near itself`() throws {
    let barda = try atlas.settlement(named: "Barda")
    #expect(settlements.nearest(1, to: barda)[0].settlement != barda)
    #expect(settlements.nearest(1, to: barda.position)[0].settlement == barda)
    #expect(settlements.nearest(1, to: barda.position)[0].azimuth == nil)
  }

  @Test func `Odd questions have empty answers`() {
    let center = Position(latitude: 39.76, longitude: 46.75)
    #expect(settlements.within(.meters(-1), of: center).isEmpty)
    #expect(settlements.within(.meters(-.infinity), of: center).isEmpty)
    #expect(settlements.within(.meters(.infinity), of: center).count == settlements.count)
    #expect(settlements.nearest(0, to: center).isEmpty)
    #expect(settlements.nearest(-3, to: center).isEmpty)
    #expect(settlements.nearest(.max, to: center).count == settlements.count)
    #expect(settlements.selecting { _ in false }.nearest(3, to: center).isEmpty)
  }

  @Test func `Selections can be selected from`() throws {
    let khojavend = settlements.selecting { $0.district == "khojavend-rayon" }
    #expect(khojavend.of(.city).map(\.id) == ["khojavend"])
    #expect(khojavend.of(.city, .town).count > 1)
    #expect(khojavend.of(.city)[id: "khojavend"]?.name == "Khojavend")
    #expect(khojavend.of(.city)[id: "shusha"] == nil)
    #expect(
      settlements.of(.city).count + settlements.of(.town).count + settlements.of(.village).count == 1960)
  }
}
