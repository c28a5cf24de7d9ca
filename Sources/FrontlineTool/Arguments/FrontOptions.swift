import ArgumentParser
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry

/// What becomes of pockets, as an option.
enum PocketArgument: String, CaseIterable, ExpressibleByArgument {
  case keep, drop

  var rule: FrontSettings.PocketRule { self == .keep ? .keep : .drop }
}

/// The options of all questions on the front of a day: where it is traced, and what becomes of pockets.
struct FrontOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What becomes of ground that another side encloses: keep or drop.", valueName: "keep|drop"))
  var pockets: PocketArgument = .keep

  @Option(help: ArgumentHelp("Trace the front in this district only.", valueName: "district"))
  var area: String?
}

extension Session {
  /// The tracer of the fronts that the options ask for.
  func tracer(_ front: FrontOptions, _ claims: ClaimOptions) throws -> FrontTracer {
    let atlas = try atlas()
    return try FrontTracer(
      atlas, in: front.area.map { try AreaOfInterest(district: district($0)) },
      settings: FrontSettings(
        rule: rule(claims), asKnownOn: day(claims.asKnownOn, option: "--as-known-on"),
        pockets: front.pockets.rule))
  }

  /// The front of a day; where there is none, the sentence that says why.
  func front(on day: Day, of tracer: FrontTracer) throws -> Front {
    switch try tracer.finding(on: day) {
    case .front(let front): return front
    case .absent(let absence): throw Failure.data(absence.description)
    }
  }

  /// The name of a side in an answer: that of its first party.
  func name(of side: Party.Side) throws -> String { try atlas().name(of: side) }

  /// The day of an option that must be there.
  func day(required text: String, option: String) throws -> Day {
    guard let day = try day(text, option: option) else { throw Failure.usage("\(option) needs a day.") }
    return day
  }
}

extension Why {
  /// How the front was traced, and what it rests on.
  mutating func addFront(_ front: Front, by tracer: FrontTracer) throws {
    let basis = front.basis
    addRule(tracer.settings.rule, asKnownOn: tracer.settings.asKnownOn)
    let uncertain =
      basis.onUncertainDates > 0
      ? [
        "\(fixed(basis.onUncertainDates * 100, 1)) % of the pins rest on claims of uncertain date, another reading of which gives the place another side that day"
      ] : []
    add(
      "front",
      [
        "traced by Delaunay triangulation of \(counted(tracer.settlements.count, "settlement")) in \(tracer.area.name), on the plane \(tracer.crs)",
        "\(fixed(basis.onBaseline * 100, 0)) % of the pins of its lines rest on the baseline alone, \(fixed(basis.carriedOutward * 100, 0)) % were carried outward to the border",
      ] + uncertain + ["announcements are not captures: it lags and leads the ground"],
      [
        "area_of_interest": .string(tracer.area.name), "crs": .string(tracer.crs),
        "settlements": .integer(tracer.settlements.count),
        "pockets": .string(tracer.settings.pockets.rawValue),
        "baseline_share": .number(basis.onBaseline), "carried_outward_share": .number(basis.carriedOutward),
        "uncertain_date_share": .number(basis.onUncertainDates),
        "edges": .string(front.edges.rawValue), "coverage": .number(tracer.settings.coverage),
        "border_spacing_m": .meters(tracer.settings.borderSpacing),
      ])
  }
}
