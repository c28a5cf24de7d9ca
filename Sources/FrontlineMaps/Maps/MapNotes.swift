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
    let words = base.words
    title =
      base.settings.title
      ?? Self.place(base).map {
        $0.isArea ? words(.titleIn, words.day(day), $0.name) : words(.titleAround, words.day(day), $0.name)
      }
      ?? words(.titleOfDay, words.day(day))
    subtitle = Self.subtitle(base)
    caution = Self.caution(base)
    generator =
      Self.words(on: finding, base)
      + (base.tracer.isGiven ? [] : [words(.decidingSources, Self.sources(base, on: day))])
      + [Self.drawing(base), base.atlas.provenance.attribution]
  }

  /// The words around the maps of several days.
  init(_ base: BaseMap, days: ClosedRange<Day>) {
    let words = base.words
    let (first, last) = (words.day(days.lowerBound), words.day(days.upperBound))
    title =
      base.settings.title
      ?? Self.place(base).map { words($0.isArea ? .titleOfDaysIn : .titleOfDaysAround, first, last, $0.name) }
      ?? words(.titleOfDays, first, last)
    subtitle = Self.subtitle(base)
    caution = Self.caution(base)
    generator = [
      base.tracer.isGiven
        ? words(.frontsOfGrounds, base.areaName)
        : words(.frontsOfTriangles, base.areaName, "\(base.tracer.settlements.count)") + Self.hull(base),
      Self.drawing(base), base.atlas.provenance.attribution,
    ]
  }

  /// How long the front is and what it rests on, or why there is none.
  private static func words(on finding: FrontTracer.Finding, _ base: BaseMap) -> [String] {
    let words = base.words
    switch finding {
    case .absent(let absence): return [words.reason(absence.description)]
    case .front(let front) where front.lines.isEmpty: return [words(.frontOfOneSide, base.areaName)]
    case .front(let front):
      let length = "\(Int(front.length.kilometers.rounded()))"
      guard let basis = front.traced?.basis else {
        return [words(.frontOfGrounds, length, front.areaOfInterest)]
      }
      let baseline = Int((basis.onBaseline * 100).rounded())
      let traced = words(.frontOfTriangles, length, base.areaName, "\(base.tracer.settlements.count)")
      return [traced + (baseline == 0 ? "" : " " + words(.baseline, "\(baseline)")) + hull(base)]
    }
  }

  /// That the ground is no country, where it was made of the settlements.
  private static func hull(_ base: BaseMap) -> String {
    base.tracer.area.isOfSettlements ? " " + base.words(.hull) : ""
  }

  /// How roads and all else were put on the sheet.
  private static func drawing(_ base: BaseMap) -> String {
    let name = base.plane.projectionName
    return (base.roads.isEmpty ? "" : base.words(.straightRoads) + " ")
      + base.words(.projection, base.words(name.phrase, name.figures))
  }

  /// What is mapped, where it was asked for: the surroundings of a place, or an area.
  private static func place(_ base: BaseMap) -> (name: String, isArea: Bool)? {
    if let mark = base.settings.mark, base.settings.isNearMark { return (mark.name, false) }
    return base.settings.area == nil ? nil : (base.areaName, true)
  }

  /// Where names alone are in another language, it says so.
  private static func caution(_ base: BaseMap) -> String {
    base.words(.caution)
      + (base.words.ofNamesAlone.map { " Names are in the language \($0); all else is in English." } ?? "")
  }

  private static func subtitle(_ base: BaseMap) -> String {
    let (front, words) = (base.settings.front, base.words)
    return words(
      .subtitle,
      words.rule(front.rule) + (front.asKnownOn.map { words(.known, words.day($0)) } ?? "")
        + (front.pockets == .drop ? words(.pockets) : ""), base.areaName)
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
      "\(base.atlas.source(id)?.name ?? id.rawValue) (\(count))"
    }.joined(separator: ", ")
  }
}
