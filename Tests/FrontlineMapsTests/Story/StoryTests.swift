import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineLedger
import FrontlineTime
import Testing

@testable import FrontlineMaps

@Suite struct StoryTests {
  private func data(_ page: String) throws -> JSONValue {
    let start = try #require(page.firstRange(of: "<script type=\"application/json\" id=\"data\">"))
    let rest = page[start.upperBound...]
    let end = try #require(rest.firstRange(of: "</script>"))
    return try JSONValue(parsing: String(rest[..<end.lowerBound]))
  }

  @Test func `A week of the war is one page`() throws {
    let days = try Day("2020-10-26")...Day("2020-10-30")
    let page = try Story(of: karabakh, during: days).html()
    #expect(page.utf8.count < 600_000)
    #expect(page.contains("min=\"0\" max=\"4\""))
    #expect(!page.contains("src=") && !page.contains("@import") && !page.contains("url(http"))
    guard case .object(let object) = try data(page) else { return #expect(Bool(false), "no object") }
    #expect(object["first"] == [2020, 10, 26] && object["count"] == 5)
    // Something was announced on the 26th, 28th and 30th, so there are three fronts, all drawn from one net.
    guard case .object(let mesh)? = object["mesh"], case .object(let news)? = object["news"]
    else { return #expect(Bool(false), "no net or no news") }
    #expect(object["drawings"] == [] && mesh["passing"] == [])
    #expect(object["drawing"] == [0, 0, 2, 1, 4, 2])
    #expect(news.keys == ["0", "2", "4"])
  }

  @Test func `No name ends the data or the markup`() throws {
    let days = try Day("2020-01-01")...Day("2020-01-08")
    let page = try Story(of: SampleAtlas.make(), during: days).html()
    #expect(page.ranges(of: "<script").count == 2)
    #expect(page.ranges(of: "</script").count == 2)
    #expect(!page.contains("<img"))
    #expect(try data(page).encoded().contains("alert(1)"))
  }

  @Test func `A day without a front says why`() throws {
    // The ledger of the sample begins on the 1st and ends on the 5th.
    let days = try Day("2019-12-31")...Day("2020-01-02")
    let page = try Story(of: SampleAtlas.make(), during: days).html()
    guard case .object(let object) = try data(page), case .array(let absences)? = object["absences"] else {
      return #expect(Bool(false), "no data")
    }
    #expect(absences.count == 4 && absences[2] == 1 && absences[3] == .null)
    #expect(absences[1].encoded().contains("No front can be traced for this day: 0 of the 25 settlements"))
    #expect(object["drawing"] == [0, .null, 1, 0])
  }

  @Test func `Days of which nothing is known have no story`() throws {
    let days = try Day("1985-01-01")...Day("1985-01-05")
    let error = #expect(throws: MapError.self) { try Story(of: karabakh, during: days) }
    #expect(error?.code == .noData)
    #expect(error?.description.contains("1985-01-01") == true)
  }

  @Test func `Days without a front show their places`() throws {
    let days = try Day("1993-08-20")...Day("1993-08-26")
    let page = try Story(of: karabakh, during: days).html()
    guard case .object(let object) = try data(page), case .array(let dots)? = object["dots"] else {
      return #expect(Bool(false), "no data")
    }
    #expect(object["drawings"] == [] && dots.count > 50)
  }

  @Test func `Decades are one story`() throws {
    var (told, last) = (0, 0)
    let days = try Day("1991-10-30")...Day("2020-09-29")
    let page = try Story(of: karabakh, during: days) { day in
      told += 1
      #expect(day >= last)
      last = day
    }.html()
    #expect(told > 20 && told < 60 && last < 10_562)
    #expect(page.utf8.count < 600_000 && page.contains("max=\"10562\""))
  }

  @Test func `Too many days are refused`() throws {
    let error = #expect(throws: MapError.self) {
      try Story(of: karabakh, during: Day("1901-01-01")...Day("2023-01-01"))
    }
    #expect(error?.code == .tooManyDays)
  }

  @Test func `The same input gives the same bytes`() throws {
    let days = try Day("2020-01-01")...Day("2020-01-04")
    let atlas = try SampleAtlas.make()
    #expect(try Story(of: atlas, during: days).html() == Story(of: atlas, during: days).html())
  }

  /// The numbers that are written each less the one before.
  private func summed(_ value: JSONValue?) -> [Int] {
    guard case .array(let differences)? = value else {
      Issue.record("no list of numbers")
      return []
    }
    var sum = 0
    return differences.map {
      sum += $0.int ?? 0
      return sum
    }
  }

  /// The value on a day of a list "day, value, day, value".
  private func value(of runs: JSONValue, on day: Int) -> Int? {
    guard case .array(let runs) = runs else { return runs.int }
    var index = 0
    while index + 2 < runs.count, runs[index + 2].int! <= day { index += 2 }
    return runs[index + 1].int
  }

  @Test func `The net of the page is that of the fronts`() throws {
    let first = try Day("2020-10-26")
    let object = try data(Story(of: karabakh, during: first...first + 4).html())
    let mesh = try #require(object["mesh"])
    guard case .array(let sides)? = mesh["sides"] else { return #expect(Bool(false), "no sides") }
    let tracer = try karabakh.tracer()
    for day in 0..<5 {
      let trace = try #require(try tracer.front(on: first + day)?.trace)
      let order = karabakh.parties.reduce(into: [Party.Side]()) {
        if !$0.contains($1.side) { $0.append($1.side) }
      }
      let places = Dictionary(uniqueKeysWithValues: tracer.settlements.enumerated().map { ($1.id, $0) })
      let numbers =
        trace.mesh.places.map { places[$0.id]! }
        + (0..<trace.mesh.positions.count - trace.mesh.places.count).map { tracer.settlements.count + $0 }
      for vertex in trace.mesh.positions.indices {
        let side = trace.map.sides[vertex]
        #expect(
          value(of: sides[numbers[vertex]], on: day)
            == (side < 0 ? -1 : order.firstIndex(of: trace.sides[Int(side)])),
          "vertex \(vertex) on day \(day)")
      }
      let triangles = summed(mesh["triangles"])
      #expect(
        stride(from: 2, to: triangles.count, by: 3).count { triangles[$0] >= 0 } == trace.mesh.triangles.count
      )
    }
  }

  @Test func `A net that changes tells when its triangles stand`() throws {
    // Of the sample, a place that becomes unknown leaves the net.
    let sample = try SampleAtlas.make()
    let end = try EDTFDate(Day("2020-01-03"))
    let claims = sample.ledger.claims.map { claim in
      claim.subject != .settlement("p7")
        ? claim
        : Claim(
          id: claim.id, subject: claim.subject, party: claim.party, stance: claim.stance,
          validFrom: claim.validFrom, validTo: end, reported: claim.reported, source: claim.source)
    }
    let atlas = try Atlas(
      settlements: sample.settlements.map(\.self), districts: sample.districts.map(\.self),
      parties: sample.parties,
      sources: sample.sources, claims: claims, provenance: sample.provenance, conventions: sample.conventions)
    let first = try Day("2020-01-01")
    let object = try data(Story(of: atlas, during: first...first + 4).html())
    let mesh = try #require(object["mesh"])
    let triangles = summed(mesh["triangles"])
    guard case .array(let passing)? = mesh["passing"] else {
      return #expect(Bool(false), "no triangle passes")
    }
    for day in 0..<5 {
      let trace = try #require(try atlas.front(on: first + day)?.trace)
      var stands = [Bool](repeating: true, count: triangles.count / 3)
      for entry in passing {
        let number = try #require(entry[0]?.int)
        let runs = try #require(entry[1])
        stands[number] = try #require(runs[0]?.int) <= day && value(of: runs, on: day) == 1
      }
      let count = stands.indices.count { stands[$0] && triangles[3 * $0 + 2] >= 0 }
      #expect(count == trace.mesh.triangles.count, "day \(day)")
    }
  }

  @Test func `The page crosses edges where the front does`() throws {
    // Where the border is made of the places, a front meets it between the nearest ones of the two sides.
    let sample = try SampleAtlas.make()
    let atlas = try Atlas(
      settlements: sample.settlements.map(\.self), parties: sample.parties, sources: sample.sources,
      claims: sample.ledger.claims.map(\.self), provenance: sample.provenance)
    let first = try Day("2020-01-01")
    let object = try data(Story(of: atlas, during: first...first + 4).html())
    guard case .array(let aside)? = object["mesh"]?["aside"] else {
      return #expect(Bool(false), "no crossings")
    }
    for day in 0..<5 {
      let trace = try #require(try atlas.front(on: first + day)?.trace)
      let count = try aside.count { entry in
        guard case .array(let runs)? = entry[2] else { return false }
        var index = 0
        while index + 2 < runs.count, runs[index + 2].int! <= day { index += 2 }
        return try #require(runs[0].int) <= day && runs[index + 1] != .null
      }
      #expect(count == trace.crossingsAside.count && count > 0, "day \(day)")
    }
  }
}
