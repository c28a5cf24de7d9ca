import FrontlineAtlas
import FrontlineData
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineTime
import Testing

@Suite struct FrontTracerDaysTests {
  @Test func `The spans are the days that have a front`() throws {
    let tracer = try FrontTracer(Atlas.karabakh())
    let spans = tracer.daysWithFront
    #expect(spans.last == (try Day("2020-09-26")...Day("2023-09-29")))
    for text in [
      "1992-05-08", "2019-09-26", "2020-09-25", "2020-09-26", "2020-11-08", "2023-09-29", "2023-09-30",
    ] {
      let day = try Day(text)
      #expect(try spans.contains { $0.contains(day) } == (tracer.front(on: day) != nil), "\(day)")
    }
  }

  @Test func `A day without a front names the span that has one`() throws {
    let tracer = try FrontTracer(Atlas.karabakh())
    guard case .absent(let absence) = try tracer.finding(on: Day("2019-09-26")) else {
      Issue.record("there is a front")
      return
    }
    #expect(absence.description.hasSuffix("The days with a front are 2020-09-26 to 2023-09-29."))
  }

  @Test func `Fronts of judgements are not of announcements`() throws {
    let day = try Day("2021-05-01")
    for stance in [Claim.Stance.asserted, .assessed] {
      let settlements = [46.7, 46.8, 46.9].enumerated().map { index, longitude in
        Settlement(
          id: "p\(index)", names: PlaceNames("P\(index)"), kind: .town,
          position: Position(latitude: 39.7 + Double(index % 2) / 20, longitude: longitude))
      }
      let atlas = try Atlas(
        settlements: settlements,
        parties: ["a", "b"].map {
          Party(id: .init(rawValue: $0), names: PlaceNames($0), side: .init(rawValue: $0), color: "")
        },
        sources: [Source(id: "s", name: "S", kind: .press)],
        claims: settlements.indices.map { index in
          Claim(
            id: "c\(index)", subject: .settlement("p\(index)"), party: index == 0 ? "a" : "b", stance: stance,
            validFrom: EDTFDate(day), reported: day, source: "s")
        }, provenance: Provenance(name: "made", title: "Made"))
      let front = try #require(try FrontTracer(atlas).front(on: day))
      #expect(front.restsOnAnnouncements == (stance == .asserted))
    }
  }
}
