internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// The words around a map: what it shows, by which rule, from which sources, and what it does not claim.
struct MapNotes {
  let title: String
  let subtitle: String
  /// What the map does not claim.
  let caution: String
  /// How it was made and from what, a sentence or two each.
  let generator: [String]

  init(_ base: BaseMap, day: Day, _ finding: FrontTracer.Finding) {
    title = "Who held what on \(day.inWords)"
    subtitle = Self.subtitle(base)
    caution = Self.caution
    generator = [
      Self.words(on: finding, base),
      base.tracer.isGiven ? "" : "Sources that decide the day: \(Self.sources(base, on: day)).",
      Self.drawing(base),
      base.atlas.provenance.attribution,
    ].filter { !$0.isEmpty }
  }

  /// The words around the maps of several days.
  init(_ base: BaseMap, days: ClosedRange<Day>) {
    title = "Who held what, \(days.lowerBound.inWords) to \(days.upperBound.inWords)"
    subtitle = Self.subtitle(base)
    caution = Self.caution
    generator = [
      base.tracer.isGiven
        ? "Front: day by day the border of the grounds as \(base.tracer.area.name) draws them."
        : "Front: traced day by day in \(base.tracer.area.name), by triangulation of \(base.tracer.settlements.count) settlements.\(Self.hull(base))",
      Self.drawing(base),
      base.atlas.provenance.attribution,
    ]
  }

  /// How long the front is and what it rests on, or why there is none.
  private static func words(on finding: FrontTracer.Finding, _ base: BaseMap) -> String {
    switch finding {
    case .absent(let absence): return absence.description
    case .front(let front) where front.lines.isEmpty:
      return "There is no front in \(base.tracer.area.name): all that is known was held by one side."
    case .front(let front) where !front.isTraced:
      return
        "Front: \(Int(front.length.kilometers.rounded())) km, the border of the grounds as \(front.areaOfInterest) draws them."
    case .front(let front):
      let baseline = Int((front.basis.onBaseline * 100).rounded())
      return
        "Front: \(Int(front.length.kilometers.rounded())) km in \(base.tracer.area.name), traced by triangulation "
        + "of \(base.tracer.settlements.count) settlements"
        + (baseline == 0
          ? "." : "; of the places that pin it \(baseline) % rest on the baseline of the data alone.")
        + hull(base)
    }
  }

  /// That the ground is no country, where it was made of the settlements.
  private static func hull(_ base: BaseMap) -> String {
    base.tracer.area.isOfSettlements ? " The ground is the hull of the settlements, and no country." : ""
  }

  /// How roads and all else were put on the sheet.
  private static func drawing(_ base: BaseMap) -> String {
    (base.roads.isEmpty ? "" : "Roads are drawn straight from waypoint to waypoint. ")
      + "Projection: \(base.plane.projectionName)."
  }

  private static let caution =
    "This map says who held a place by somebody's word, and not who owns it. Announcements are not captures: "
    + "they lag and lead the ground. It shows no positions of forces, and its borders are no statement on status."

  private static func subtitle(_ base: BaseMap) -> String {
    let front = base.settings.front
    let known = front.asKnownOn.map { ", as known on \($0)" } ?? ""
    let pockets = front.pockets == .drop ? "; pockets count with the side around them" : ""
    return "By \(front.rule.phrase)\(known)\(pockets), in \(base.tracer.area.name)"
  }

  /// The sources whose claims decide the standing of the places in the frame, those that decide most first.
  private static func sources(_ base: BaseMap, on day: Day) -> String {
    var counts: [Source.ID: Int] = [:]
    let front = base.settings.front
    for dot in base.dots {
      let standing = base.atlas.standing(
        of: dot.settlement, on: day, asKnownOn: front.asKnownOn, by: front.rule)
      for source in Set(standing.deciding.map(\.source)) { counts[source, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ranked.map { id, count in
      "\(base.atlas.source(id)?.name ?? id.rawValue) (\(count) place\(count == 1 ? "" : "s"))"
    }.joined(separator: ", ")
  }
}

extension Rule {
  /// The rule in words, to stand after "by".
  var phrase: String {
    switch self {
    case .latest: "the latest claim on each place"
    case .majority: "the majority of sources"
    case .source(let id, let baseline): "the source \(id) alone\(baseline ? " and the baseline" : "")"
    case .trusted(let ids): "the first to speak of \(ids.map(\.rawValue).joined(separator: ", "))"
    }
  }
}

extension Day {
  /// `29 October 2020`.
  var inWords: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    return "\(day) \(months[month - 1]) \(year)"
  }
}
