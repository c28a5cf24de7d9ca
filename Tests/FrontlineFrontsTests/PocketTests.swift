import FrontlineAtlas
import FrontlineData
import FrontlineFronts
import FrontlineGeometry
import FrontlineOverlay
import Testing

@Suite struct PocketTests {
  /// A grid of one side with a village of the other in its middle.
  private func grid(_ special: [SIMD2<Int>: Int], contested: SIMD2<Int>? = nil) -> [(
    Double, Double, PlaceControl
  )] {
    (-5...5).flatMap { x in
      (-5...5).map { y in
        let control: PlaceControl =
          contested == SIMD2(x, y) ? .contested : .held(special[SIMD2(x, y)] ?? 0)
        return (Double(x) * 10 + Double(y) * 0.37, Double(y) * 10 - Double(x) * 0.29, control)
      }
    }
  }

  @Test func `An enclosed village is a pocket`() throws {
    let front = try makeFront(grid([SIMD2(0, 0): 1, SIMD2(0, 1): 1]))
    let pockets = try front.traced!.pockets
    #expect(pockets.count == 1)
    #expect(pockets[0].side == .armenian && pockets[0].enclosedBy == .azerbaijan)
    #expect(pockets[0].places.map(\.id).sorted() == ["p60", "p61"])
    #expect(pockets[0].name == "P60 and 1 more")
    #expect(abs((pockets[0].area - (try front.share(of: .armenian).estimate)).squareMeters) < 1)
  }

  @Test func `Ground that reaches the border is no pocket`() throws {
    let front = try makeFront(grid([SIMD2(-5, 0): 1, SIMD2(-4, 0): 1]))
    #expect(try front.traced!.pockets.isEmpty)
  }

  @Test func `Dropped pockets count with the side around`() throws {
    // A pocket within a pocket goes with it.
    var special: [SIMD2<Int>: Int] = [:]
    for x in -2...2 { for y in -2...2 { special[SIMD2(x, y)] = 1 } }
    special[SIMD2(0, 0)] = 0
    let front = try makeFront(grid(special))
    #expect(try front.traced!.pockets.count == 2)
    let dropped = try #require(front.trace).droppingPockets()
    #expect(dropped.lines.isEmpty)
    #expect(Set(dropped.map.sides) == [0])
  }

  @Test func `A strip between two grounds is a corridor`() throws {
    var special: [SIMD2<Int>: Int] = [:]
    for y in -5...5 { for x in -5 ... -4 { special[SIMD2(x, y)] = 1 } }
    for y in -5...5 { for x in 3...5 { special[SIMD2(x, y)] = 1 } }
    for x in -3...2 { special[SIMD2(x, 0)] = 1 }
    let corridors = try makeFront(grid(special)).traced!.corridors(narrowerThan: .kilometers(15))
    try #require(corridors.count == 1)
    #expect(corridors[0].sides == [.armenian] && corridors[0].flankedBy == .azerbaijan)
    #expect(abs(corridors[0].width.kilometers - 10) < 4)
    #expect(abs(corridors[0].length.kilometers - 60) < 15)
    #expect(Set((-2...1).map { "p\(($0 + 5) * 11 + 5)" }).isSubset(of: corridors[0].places.map(\.id)))
  }

  /// A strip from a ground to the border of the area of interest, as at Lachin.
  @Test func `A strip to the border is a corridor`() throws {
    var special: [SIMD2<Int>: Int] = [:]
    for y in -2...2 { for x in -2...2 { special[SIMD2(x, y)] = 1 } }
    for x in -5 ... -3 { special[SIMD2(x, 0)] = 1 }
    let corridors = try makeFront(grid(special), half: 52).traced!.corridors(narrowerThan: .kilometers(15))
    try #require(corridors.count == 1)
    #expect(corridors[0].sides == [.armenian] && corridors[0].flankedBy == .azerbaijan)
    #expect(abs(corridors[0].width.kilometers - 10) < 4)
  }

  /// What of a coast is finer than a corridor makes none.
  @Test func `A coast of many vertices has the corridors of a smooth one`() throws {
    var special: [SIMD2<Int>: Int] = [:]
    for y in -2...2 { for x in -2...2 { special[SIMD2(x, y)] = 1 } }
    for x in -5 ... -3 { special[SIMD2(x, 0)] = 1 }
    let count = 20_000
    let ring = (0...count).map { number -> PlaneCoordinates in
      let along = Double(number % count) / Double(count) * 4
      let (side, part) = (Int(along), along - along.rounded(.down))
      let wave = 52_000 + 0.2 * (number % 2 == 0 ? 1.0 : -1)
      let x = 104_000 * (part - 0.5)
      return [[x, -wave], [wave, x], [-x, wave], [-wave, -x]][side]
    }
    let crs = testPlane.crs
    let coast = PlaneRegion(unchecked: [PlanePolygon(unchecked: [ring], crs: crs)], crs: crs)
    func corridors(_ area: PlaneRegion?) throws -> [Corridor] {
      try makeFront(grid(special), half: 52, area: area).traced!.corridors(narrowerThan: .kilometers(15))
    }
    let (smooth, rough) = (try corridors(nil), try corridors(coast.madeValid()))
    try #require(
      smooth.count == 1 && rough.count == 1,
      "\(rough.map { "\($0.places.map(\.id)) \($0.length) \($0.width)" })")
    #expect(smooth[0].places == rough[0].places)
    #expect(abs(smooth[0].width.meters - rough[0].width.meters) < 150)
    #expect(abs(smooth[0].length.meters - rough[0].length.meters) < 300)
  }

  @Test func `A spit is no corridor`() throws {
    var special: [SIMD2<Int>: Int] = [:]
    for y in -5...5 { for x in -5 ... -4 { special[SIMD2(x, y)] = 1 } }
    for x in -3...2 { special[SIMD2(x, 0)] = 1 }
    #expect(try makeFront(grid(special)).traced!.corridors(narrowerThan: .kilometers(15)).isEmpty)
  }
}
