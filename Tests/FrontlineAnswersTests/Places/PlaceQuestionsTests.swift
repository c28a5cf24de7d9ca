import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineAnswers

/// Questions on places, asked in Swift.
@Suite struct PlaceQuestionsTests {
  @Test func `A distance has its figures and both directions`() throws {
    let answer = try DistanceQuestion(from: "Shusha", to: "Stepanakert").answer(in: context()).base
    let distance = try #require(answer as? DistanceAnswer)
    #expect(abs(distance.distance.kilometers - 6.4) < 0.05)
    #expect(distance.azimuth?.compassPoint == .north)
    #expect(distance.backAzimuth?.compassPoint == .south)
    #expect(distance.uncertainty == .meters(1_400))
  }

  @Test func `A distance to the front is that of a day, with its bounds in order`() throws {
    let answer = try DistanceQuestion(from: "Shusha", to: "front", on: Day("2020-10-29")).answer(
      in: context())
    let found = try #require(answer.base as? FrontDistanceAnswer).distance
    #expect(found.lower! <= found.estimate && found.estimate <= found.upper!)
    #expect(throws: AnswerError.self) {
      try DistanceQuestion(from: "Shusha", to: "front").answer(in: context())
    }
  }

  @Test func `The nearest settlements are those within the distance of the last`() throws {
    let nearest = try NearestQuestion(3, to: "Shusha").answer(in: context()).neighbors
    let within = try WithinQuestion(nearest[2].distance, of: "Shusha").answer(in: context())
    #expect(within.neighbors.map(\.settlement.id) == nearest.map(\.settlement.id))
    #expect(within.json["radius_m"]?.double == nearest[2].distance.meters.rounded(to: 1e-6))
  }

  @Test func `Where the atlas lacks places, a list of those around says so`() throws {
    let baku = try WithinQuestion(.kilometers(60), of: "40.4,49.87").answer(in: context())
    #expect(baku.caveats?.joined?.contains("the atlas has no place of") == true)
    let shusha = try WithinQuestion(.kilometers(5), of: "Shusha").answer(in: context())
    #expect(shusha.caveats?.joined == "distances give or take 1.7 km, for the points are no better")
  }

  @Test func `What a party held is listed of what is near, and what nobody is known to have held is counted`()
    throws
  {
    let day = try Day("2020-11-05")
    let held = SettlementFilter(holding: HoldingFilter(by: "azerbaijan", on: day))
    let nearest = try NearestQuestion(3, to: "Stepanakert", among: held).answer(in: context())
    let atlas = try context().atlas()
    let ledger = atlas.ledger
    #expect(nearest.neighbors.count == 3)
    for neighbor in nearest.neighbors {
      #expect(
        ledger.standing(of: .settlement(neighbor.settlement.id), on: day).state == .held(by: "azerbaijan"))
    }
    #expect(nearest.json["held_by"] == "azerbaijan")
    #expect(nearest.json["on"] == "2020-11-05")
    #expect(nearest.caveats?.joined?.contains("by announcements, which lag the ground") == true)

    // Every settlement within the radius is held by one party, or counted as unknown.
    let radius = Length.kilometers(40)
    let all = try WithinQuestion(radius, of: "Stepanakert").answer(in: context()).neighbors
    let parties = atlas.parties.map(\.id)
    let owned = try parties.map { party in
      let filter = SettlementFilter(holding: HoldingFilter(by: party, on: day))
      return try WithinQuestion(radius, of: "Stepanakert", among: filter).answer(in: context())
    }
    let includes = Set(atlas.parties.flatMap(\.includes))
    let counted = zip(parties, owned).filter { !includes.contains($0.0) }.map(\.1.neighbors.count).reduce(
      0, +)
    let unknown = all.count {
      ledger.standing(of: .settlement($0.settlement.id), on: day).state.party == nil
    }
    #expect(counted + unknown == all.count)
  }

  @Test func `What a party includes is counted with what it holds`() throws {
    let day = try Day("2020-11-05")
    let (armenia, forces) = try (
      HoldingsQuestion(on: day, heldBy: "armenia").answer(in: context()),
      HoldingsQuestion(on: day, heldBy: "armenian-forces").answer(in: context())
    )
    #expect(Set(armenia.holdings.map(\.holder)) == ["Armenia", "Armenian forces"])
    #expect(Set(forces.holdings.map(\.holder)) == ["Armenian forces"])
    #expect(forces.json["held_by"] == "armenian-forces")

    // A filter of the same kind is not passed over.
    let filter = SettlementFilter(holding: HoldingFilter(by: "armenian-forces", on: day))
    let filtered = try HoldingsQuestion(on: day, among: filter).answer(in: context())
    #expect(filtered.holdings.map(\.settlement.id) == forces.holdings.map(\.settlement.id))
  }

  @Test func `An unknown place is an error of the one who asks`() throws {
    let context = try context()
    #expect(throws: AnswerError(.usage, "No place is called \"Nowhere\".")) {
      try context.ask(PlaceQuestion("Nowhere"))
    }
  }
}

extension Double {
  fileprivate func rounded(to step: Double) -> Double { (self * (1 / step)).rounded() / (1 / step) }
}
