import FrontlineAtlas
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger
import FrontlineTestSupport
import FrontlineTime
import Testing

/// A tracer that has gone through other days must find what one finds that begins with a day, to the last bit.
@Suite struct FrontSeriesLawTests {
  enum History: CaseIterable {
    case fewChange, allChange, nothingChanges, placesComeAndGo, onePlace, onOneLine, daysWithoutData,
      partyForADay
  }

  static let first = try! Day("2022-02-24")
  static let days = 12

  /// Places with a random history of one kind.
  static func atlas(_ history: History, seed: UInt64) throws -> Atlas {
    var dice = SeededGenerator(seed: seed)
    let count = history == .onePlace ? 1 : 60
    let settlements = (0..<count).map { number in
      Settlement(
        id: "p\(number)", names: PlaceNames("P\(number)"), kind: .village,
        position: Position(
          latitude: history == .onOneLine ? 48 : 47 + dice.share(), longitude: 33 + 1.5 * dice.share()))
    }
    var claims: [Claim] = []
    for (number, settlement) in settlements.enumerated() {
      var party = settlement.position.longitude < 33.7 ? 0 : 1
      var start = 0
      /// The party holds the place until a day.
      func close(_ end: Int) {
        guard end > start else { return }
        claims.append(
          Claim(
            id: "p\(number)-\(start)", subject: settlement.subject, party: .init(rawValue: "party-\(party)"),
            stance: .asserted, validFrom: EDTFDate(first + start), validTo: EDTFDate(first + (end - 1)),
            reported: first + start, source: "chronicle"))
      }
      for day in 1..<days {
        switch history {
        case .fewChange, .onePlace, .onOneLine:
          guard dice.share() < 0.05 else { continue }
          close(day)
          (start, party) = (day, 1 - party)
        case .allChange:
          close(day)
          (start, party) = (day, 1 - party)
        case .nothingChanges: continue
        case .placesComeAndGo:
          guard dice.share() < 0.1 else { continue }
          close(day)
          start = day + Int(dice.share() * 4)
        case .daysWithoutData:
          guard day == 5 else { continue }
          close(day)
          start = 8
        case .partyForADay:
          guard day == 6 || day == 7, number % 7 == 0 else { continue }
          close(day)
          (start, party) = (day, day == 6 ? 2 : 1)
        }
      }
      close(days)
    }
    return try Atlas(
      settlements: settlements,
      parties: (0..<3).map {
        Party(
          id: .init(rawValue: "party-\($0)"), names: PlaceNames("P\($0)"),
          side: .init(rawValue: "side-\($0)"), color: "")
      },
      sources: [Source(id: "chronicle", name: "C", kind: .press)], claims: claims,
      provenance: Provenance(name: "made", title: "Made"))
  }

  /// All that a front says, in bits.
  static func figures(_ tracer: FrontTracer, on day: Day) throws -> [UInt64]? {
    guard let front = try tracer.front(on: day) else { return nil }
    var figures = [front.length.meters]
    for line in front.wholeLines + front.lines {
      figures += line.line.positions.flatMap { [$0.latitude, $0.longitude] }
    }
    for side in front.sides {
      let share = try front.share(of: side)
      figures += [share.lower, share.estimate, share.upper, share.whole].map(\.squareMeters)
      figures += try front.territory(of: side).polygons.flatMap { $0.exterior.positions.map(\.latitude) }
    }
    for place in tracer.settlements {
      guard let distance = front.distance(to: place) else { continue }
      figures += [distance.lower, distance.estimate, distance.upper].map { $0?.meters ?? -1 }
    }
    figures += try front.traced!.pockets.map(\.area.squareMeters)
    return figures.map(\.bitPattern)
  }

  @Test(arguments: History.allCases, [1, 2] as [UInt64])
  func `A series is what each day is traced anew`(history: History, seed: UInt64) throws {
    let atlas = try Self.atlas(history, seed: seed)
    let one = try FrontTracer(atlas)
    let forward = Array(Self.first - 1...Self.first + Self.days)
    for day in forward + forward.reversed() {
      let anew = try Self.figures(FrontTracer(atlas), on: day)
      guard try Self.figures(one, on: day) == anew else {
        Issue.record("\(history), seed \(seed): \(day) differs")
        return
      }
    }
  }

  @Test(arguments: History.allCases)
  func `The area of a side is that of its ground`(history: History) throws {
    let tracer = try FrontTracer(Self.atlas(history, seed: 4))
    for day in Self.first...Self.first + (Self.days - 1) {
      guard let front = try tracer.front(on: day) else { continue }
      for side in front.sides {
        let share = try front.share(of: side)
        let drawn = try front.territory(of: side).area(edges: .geodesic)
        #expect(abs((share.estimate - drawn).squareMeters) < 0.01, "\(history), \(day), \(side)")
        let sure = try front.traced!.surelyHeld(by: side).area(edges: .geodesic)
        #expect(abs((share.lower - sure).squareMeters) < 0.01, "\(history), \(day), \(side)")
        #expect(share.lower <= share.estimate && share.estimate <= share.upper)
      }
    }
  }

  /// The figures of a day are those of the day asked for alone, also where the lines of the front stay and what lies on
  /// either side of them does not.
  @Test(arguments: History.allCases) func `Areas of many days are those of each`(history: History) throws {
    let tracer = try FrontTracer(Self.atlas(history, seed: 3))
    let days = Self.first...Self.first + Self.days
    for areas in try tracer.areas(during: days) {
      #expect(try tracer.areas(during: areas.day...areas.day) == [areas], "\(history), \(areas.day)")
    }
  }

  @Test func `An enclave that passes to another side has other areas and is another front`() throws {
    var places: [(Double, Double, Int)] = [(0, 0, 1)]
    for (x, y) in [(0.0, 4.0), (2, 3), (4, 0), (2, -3), (0, -4), (-2, -3), (-4, 0), (-2, 3)] {
      places.append((x / 10, y / 10, 0))
    }
    let settlements = places.enumerated().map { number, place in
      Settlement(
        id: "p\(number)", names: PlaceNames("P\(number)"), kind: .village,
        position: Position(latitude: 48 + place.0, longitude: 33 + place.1))
    }
    func claim(_ number: Int, _ party: Int, _ day: Int) -> Claim {
      Claim(
        id: "c\(number)-\(day)", subject: settlements[number].subject,
        party: .init(rawValue: "party-\(party)"),
        stance: .asserted, validFrom: EDTFDate(Self.first + day), reported: Self.first + day,
        source: "chronicle")
    }
    let atlas = try Atlas(
      settlements: settlements,
      parties: (0..<3).map {
        Party(
          id: .init(rawValue: "party-\($0)"), names: PlaceNames("P\($0)"),
          side: .init(rawValue: "side-\($0)"),
          color: "")
      },
      sources: [Source(id: "chronicle", name: "C", kind: .press)],
      claims: places.indices.map { claim($0, places[$0].2, 0) } + [claim(0, 2, 1)],
      provenance: Provenance(name: "made", title: "Made"))
    let tracer = try FrontTracer(atlas)
    let days = try tracer.areas(during: Self.first...Self.first + 1)
    let enclave = try days.map { day in try #require(day.shares?.first { $0.side != "side-0" }) }
    #expect(enclave.map(\.side) == ["side-1", "side-2"])
    #expect(enclave[0].share.estimate == enclave[1].share.estimate)
    #expect(
      try tracer.series(during: Self.first...Self.first + 1).daysOfChange == [Self.first, Self.first + 1])
  }

  @Test func `An atlas that has traced is freed`() throws {
    weak var kept: Keepsake?
    do {
      let atlas = try Self.atlas(.fewChange, seed: 5)
      let probe = atlas.derived(Keepsake.self) { Keepsake() }
      kept = probe
      #expect(try atlas.front(on: Self.first) != nil)
    }
    #expect(kept == nil)
  }

  /// Something that lives as long as an atlas.
  private final class Keepsake: Sendable {}
}
