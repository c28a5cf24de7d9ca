import FrontlineAtlas
import FrontlineData
import FrontlineFronts
import FrontlineGeometry
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

  @Test func `A spit is no corridor`() throws {
    var special: [SIMD2<Int>: Int] = [:]
    for y in -5...5 { for x in -5 ... -4 { special[SIMD2(x, y)] = 1 } }
    for x in -3...2 { special[SIMD2(x, 0)] = 1 }
    #expect(try makeFront(grid(special)).traced!.corridors(narrowerThan: .kilometers(15)).isEmpty)
  }
}
