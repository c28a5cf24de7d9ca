import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineSupply
import FrontlineTime

/// What is assumed, whatever the claims say.
struct AssumeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Assume that a party held a settlement on that day: azerbaijan:Lachin. Can be given several times.",
      valueName: "party:place"))
  var assume: [String] = []
}

/// The options of all questions on ways.
struct SupplyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day.", valueName: "day"))
  var on: String

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "The party whose roads are asked about; left out, the one that held the first place of the question.",
      valueName: "party"), completion: .parties)
  var party: String?

  @Flag(help: "Let ways take contested stretches too.")
  var contested = false

  @OptionGroup var assumed: AssumeOptions
  @OptionGroup var claims: ClaimOptions
}

extension Context {
  /// The roads of a day as they were for a party.
  ///
  /// - Parameter first: the settlement whose holder is asked about where no party is named.
  func supply(
    on day: Day, party: String?, assuming options: [String], _ claims: ClaimOptions,
    first: Settlement?
  ) throws -> SupplyDay {
    let tracer = try supplyTracer(assuming: options, on: day, claims)
    return try tracer.supply(on: day, for: self.party(party, on: day, of: tracer, first: first))
  }

  /// The party of `--for`; where it was not given the one that held a settlement, which a note says.
  func party(_ text: String?, on day: Day, of tracer: SupplyTracer, first: Settlement?) throws -> Party.ID {
    if let party = try party(text) { return party }
    if let first {
      let standing = try atlas().standing(
        of: first, on: day, asKnownOn: tracer.asKnownOn, by: tracer.rule)
      if let holder = standing.party {
        note(
          "--for was not given; \(first.name) was held by \(try name(of: holder)), so it is asked for \(holder)."
        )
        return holder
      }
    }
    let ids = try atlas().parties.map(\.id.rawValue)
    throw Failure.usage("Nobody says who held the first place on \(day), so --for is needed: \(listed(ids)).")
  }

  /// The judge of roads with what is assumed of a day.
  func supplyTracer(assuming options: [String], on day: Day, _ claims: ClaimOptions) throws -> SupplyTracer {
    try SupplyTracer(
      atlas(),
      settings: FrontSettings(
        rule: rule(claims), asKnownOn: self.day(claims.asKnownOn, named: "--as-known-on")),
      assuming: assumptions(options, on: day))
  }

  /// The assumptions of `--assume PARTY:PLACE`.
  private func assumptions(_ options: [String], on day: Day) throws -> [Assumption] {
    var assumed: AssumedAtlas?
    for text in options {
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, let party = try party(parts[0]) else {
        throw Failure.usage("--assume: \"\(text)\" is not PARTY:PLACE, as azerbaijan:Lachin is.")
      }
      let place = try settlement(parts[1], need: "it is assumed who held a settlement").settlement.id
      assumed =
        try assumed?.assuming(party, holds: place, on: day) ?? atlas().assuming(party, holds: place, on: day)
    }
    return assumed?.assumptions ?? []
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
    return try names.map { try settlement($0, need: "ways lead from settlement to settlement").settlement }
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
        "where two routes pass the same two places in a row they run along one stretch",
      ], .string("cut, contested and open by places, ground and claims on routes"))
    add(
      "road_length",
      "published lengths shared out along their route, else the geodesic times the sinuosity of the class")
    add(
      "network",
      [
        "\(counted(supply.network.places.count, "place")), \(counted(supply.network.stretches.count, "stretch", "stretches"))"
      ],
      [
        "places": .integer(supply.network.places.count),
        "stretches": .integer(supply.network.stretches.count),
      ])
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
      }, .assumptions(assumptions))
  }
}
