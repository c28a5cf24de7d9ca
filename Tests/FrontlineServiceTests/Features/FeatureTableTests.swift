import FrontlineFormats
import FrontlineGeometry
import FrontlineInterchange
import FrontlineTime
import Testing

@testable import FrontlineService

/// Many features, found by their index and by looking at each.
@Suite struct FeatureTableTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64 = 7
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  /// Points and boxes over all longitudes; every seventh has no shape, every fifth no days.
  private func table(_ count: Int) throws -> FeatureTable {
    var dice = Dice()
    let first = try Day("2020-01-01")
    let features = try (0..<count).map { number in
      let (x, y) = (Double.random(in: -180...179, using: &dice), Double.random(in: -90...89, using: &dice))
      func position(_ east: Double, _ north: Double) -> Position {
        Position(latitude: y + north, longitude: x + east)
      }
      let square = try Ring([
        position(0, 0), position(1, 0), position(1, 1), position(0, 1), position(0, 0),
      ])
      let shape: Geometry? =
        number % 7 == 0
        ? nil : number % 3 == 0 ? .polygon(Polygon(exterior: square)) : .point(position(0, 0))
      var feature = GeoJSONFeature(
        id: nil, geometry: shape,
        properties: [
          "kind": .string(["city", "town", "village"][number % 3]),
          "people": number % 4 == 0 ? nil : .integer(number), "group": .string("g\(number % 40)"),
          "seen": number % 6 == 0 ? nil : .string((first + number % 100).description),
        ])
      if number % 5 != 0 {
        let start = first + number / 10
        feature.time = .interval(from: start.description, to: (start + number % 30).description)
      }
      return feature
    }
    return try FeatureTable(
      Layer(
        name: "made", title: "Made", shape: .mixed,
        columns: [
          .init(name: "kind", kind: .text), .init(name: "people", kind: .integer),
          .init(name: "group", kind: .text), .init(name: "seen", kind: .day),
        ], features: features), key: nil)
  }

  @Test(arguments: [0, 1, 900, 5_000, 12_000]) func `An index finds what each look finds`(_ count: Int) throws
  {
    let table = try table(count)
    let boxes = [
      nil, "10,10,14,12", "-180,-90,180,90", "178,-20,-178,20", "0,0,0,0", "-60,-90,60,90", "170,89,180,90",
    ]
    for text in boxes {
      for days in [nil, "2020-06-01", "2020-03-01/2020-04-01", "../2020-01-05", "1999-01-01"] {
        let (box, filter) = (
          try text.map { try BoxFilter($0, in: .crs84) }, try days.map { try DayFilter($0) }
        )
        var found: [Int] = []
        table.forEachBatch(days: filter, box: box) { found += $0 }
        let wanted = (0..<count).filter { place in
          (filter.map { table.days[place].overlaps($0.ordinals) } ?? true)
            && (box.map { $0.meets(table, place) } ?? true)
        }
        #expect(found == wanted, "\(count) features, \(text ?? "no box"), \(days ?? "no days")")
      }
    }
  }

  @Test(arguments: [
    "group = 'g7'", "'g7' = group", "group IN ('g7', 'g39', 'none')", "group LIKE 'g3_' AND people > 100",
    "people > 100 AND group = 'g7' AND kind <> 'city'", "group = 'none'", "NOT group = 'g7'",
    "group = 'g7' OR group = 'g8'", "seen = DATE('2020-01-03')", "seen >= DATE('2020-04-01')",
    "DATE('2020-04-01') <= seen", "seen < '2020-01-04' AND kind = 'town'",
    "seen BETWEEN DATE('2020-01-05') AND DATE('2020-01-06')",
  ])
  func `An index of values finds what each look finds`(_ text: String) throws {
    let table = try table(9_000)
    let filter = try CQLFilter(try CQLParser.filter(text), on: table)
    for days in [nil, "2020-03-01/2021-04-01"] {
      let days = try days.map { try DayFilter($0) }
      var found: [Int] = []
      table.forEachBatch(days: days, box: nil, filter: filter) { found += $0 }
      let wanted = (0..<9_000).filter { place in
        (days.map { table.days[place].overlaps($0.ordinals) } ?? true)
          && filter.places(among: [place]) == [place]
      }
      #expect(found == wanted)
    }
    if text == "group = 'g7'" {
      #expect(filter.few()?.places() == Array(stride(from: 7, to: 9_000, by: 40)))
    }
  }

  /// What is known of one part decides as it does in SQL, whatever stands before it.
  @Test func `Parts are joined in every order`() throws {
    let table = try table(5_000)
    func count(_ text: String) throws -> Int {
      try CQLFilter(try CQLParser.filter(text), on: table).places(among: Array(0..<5_000)).count
    }
    let (kind, people) = ("kind = 'city'", "people > 2500")
    #expect(try count("\(kind) AND \(people)") == count("\(people) AND \(kind)"))
    #expect(try count("\(kind) AND \(people)") == (2_501..<5_000).count { $0 % 3 == 0 && $0 % 4 != 0 })
    #expect(try count("\(kind) OR \(people)") == count("\(people) OR \(kind)"))
    #expect(
      try count("\(kind) OR \(people)")
        == (0..<5_000).count { $0 % 3 == 0 || $0 > 2_500 && $0 % 4 != 0 })
    #expect(try count("NOT (\(kind) OR \(people))") == (0...2_500).count { $0 % 3 != 0 && $0 % 4 != 0 })
    #expect(try count("people = 7 OR people = 9 OR FALSE") == 2)
    #expect(try count("(\(kind) AND people IS NULL) OR (\(people) AND TRUE AND NOT \(kind))") > 0)
  }
}
