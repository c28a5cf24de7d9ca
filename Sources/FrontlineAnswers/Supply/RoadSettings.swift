public import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
public import FrontlineLedger
import FrontlineSupply
public import FrontlineTime

/// Whose roads are asked about, on which day, and what is assumed.
public struct RoadSettings: Sendable, Hashable {
  /// The day.
  public var day: Day
  /// The party; `nil`: the one that held the first place of the question, which a note says.
  public var party: Party.ID?
  /// Whether contested links are taken too.
  public var takesContested = false
  /// What is assumed, whatever the claims say: `azerbaijan:Lachin`.
  public var assumptions: [String] = []
  /// How claims are weighed.
  public var rule: Rule
  /// As known on which day.
  public var asKnownOn: Day?

  /// The roads of a day.
  public init(on day: Day, for party: Party.ID? = nil, by rule: Rule = .latest, asKnownOn: Day? = nil) {
    self.day = day
    self.party = party
    self.rule = rule
    self.asKnownOn = asKnownOn
  }
}

extension Context {
  /// The roads of a day as they were for a party.
  ///
  /// - Parameter first: the settlement whose holder is asked about where no party is named.
  func supply(_ settings: RoadSettings, first: Settlement?) throws -> SupplyDay {
    let tracer = try supplyTracer(settings)
    return try tracer.supply(on: settings.day, for: party(settings, of: tracer, first: first))
  }

  /// The party that is asked about; where none is named the one that held a settlement, which a note says.
  func party(_ settings: RoadSettings, of tracer: SupplyTracer, first: Settlement?) throws -> Party.ID {
    if let party = settings.party { return party }
    let atlas = try atlas()
    if let first {
      let standing = atlas.standing(of: first, on: settings.day, asKnownOn: tracer.asKnownOn, by: tracer.rule)
      if let holder = standing.party {
        note(
          "--for was not given; \(first.name) was held by \(atlas.name(of: holder)), so it is asked for \(holder)."
        )
        return holder
      }
    }
    throw AnswerError.usage(
      "Nobody says who held the first place on \(settings.day), so --for is needed: \(listed(atlas.parties.map(\.id.rawValue)))."
    )
  }

  /// The judge of roads with what is assumed of a day.
  func supplyTracer(_ settings: RoadSettings) throws -> SupplyTracer {
    let assumed = try settings.assumptions.reduce(atlas()) { atlas, text in
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, let party = try party(parts[0]) else {
        throw AnswerError.usage("--assume: \"\(text)\" is not PARTY:PLACE: a party, a colon and a place.")
      }
      let place = try settlement(parts[1], need: "it is assumed who held a settlement").settlement.id
      return try atlas.assuming(party, holds: place, on: settings.day)
    }
    return try SupplyTracer(
      assumed, settings: FrontSettings(rule: settings.rule, asKnownOn: settings.asKnownOn))
  }

  /// The same without what is assumed, and of another day where one is given.
  func supplyWithoutAssumptions(
    _ settings: RoadSettings, on day: Day? = nil, for party: Party.ID
  ) throws -> SupplyDay {
    var settings = settings
    settings.assumptions = []
    return try supplyTracer(settings).supply(on: day ?? settings.day, for: party)
  }

  /// The settlements of an argument: names or ids with commas between, no blank behind the comma; a comma and a
  /// blank belong to a name ("Lachin, Kalbajar"), unless nothing bears that name.
  func settlements(named argument: String) throws -> [Settlement] {
    var names: [String] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      if part.first == " ", let last = names.last, (try? atlas().settlement(named: "\(last),\(part)")) != nil
      {
        names[names.count - 1] = "\(last),\(part)"
      } else {
        names.append(part)
      }
    }
    return try names.map { try settlement($0, need: "paths lead from settlement to settlement").settlement }
  }
}

extension Why {
  /// How the state of the roads was judged, and what it rests on.
  mutating func addSupply(_ supply: SupplyDay) {
    addRule(supply.rule, asKnownOn: supply.asKnownOn)
    add(
      "state_of_a_road",
      [
        "cut where another side held a settlement at its end, or surely held ground that it crosses",
        "contested where such a standing is, or where it crosses the front inside the band; open where neither is so and somebody says that the side held it",
        "a passage granted by agreement opens its route for its keeper and for the side that held both its ends",
        "where two routes pass the same two places in a row they run along one link",
      ], .string("cut, contested and open by places, ground and claims on routes"))
    add(
      "road_length",
      "published lengths shared out along their route, else the geodesic times the sinuosity of the class")
    let (places, links) = (supply.network.places.count, supply.network.links.count)
    add(
      "network", ["\(counted(places, "place")), \(counted(links, "link", "links"))"],
      ["places": .integer(places), "stretches": .integer(links)])
    if let front = supply.front {
      add("front", "ground is read every 100 m from the front of \(front.day) in \(front.areaOfInterest)")
    } else if let absence = supply.absence {
      add("front", absence.description)
    }
    addAssumptions(supply.assumptions, supply.network.atlas)
    addDays(supply.network.atlas.ledger)
    addData(supply.network.atlas)
  }

  /// What was assumed.
  mutating func addAssumptions(_ assumptions: [Assumption], _ atlas: Atlas) {
    guard !assumptions.isEmpty else { return }
    add(
      "assumed",
      assumptions.map {
        "\(atlas.name(of: $0.party)) is assumed to have held \($0.settlement.name) on \($0.day); the ledger does not say so"
      }, .array(assumptions.map { .object($0.object) }))
  }
}
