internal import FrontlineAtlas
internal import FrontlineGeometry

/// What a statement asserts, read.
enum Assertion {
  /// A distance between two places, and a direction where one is stated.
  case distance(from: [SpokenPlace], to: [SpokenPlace], StatedFigure, CompassPoint?, byRoad: Bool)
  /// A distance from a front, or from the forces of a side, to one of several places or all of them.
  case fromFront([SpokenPlace], StatedFigure, forces: Party.Side?, any: Bool)
  /// A direction from one place to another.
  case direction(of: SpokenPlace, from: SpokenPlace, CompassPoint)
  /// Who holds places.
  case control([SpokenPlace], Party.ID?, ControlClaim)
  /// How many settlements a party holds or took.
  case count([CountPart], Party.ID?, total: Bool, onFirstDay: Bool)
  /// Which share of a district a side holds.
  case share(of: SpokenPlace, Party.Side?, StatedFigure, isPast: Bool)
  /// How long the road between two places is.
  case roadLength(RoadSubject, StatedFigure)
  /// How long the part of a road within another country is.
  case roadAbroad(RoadSubject, StatedFigure)
  /// How many roads join two places or areas.
  case roads(StatedFigure, from: [SpokenPlace], to: [SpokenPlace])
  /// What the atlas has no data on: the killed, the wounded.
  case casualties(String)

  enum RoadSubject {
    case between(SpokenPlace, SpokenPlace)
    case route(SupplyRoute)
  }

  enum ControlClaim { case held, notHeld, contested }

  /// "four cities", "more than 130 other settlements".
  struct CountPart {
    var stated: StatedFigure
    var kinds: Set<Settlement.Kind>
    var words: String
  }
}

/// A place that a statement speaks of.
struct SpokenPlace {
  var name: String
  var settlement: Settlement?
  var district: District?

  var position: Position? = nil
}

/// A stated figure with the range that its words imply.
struct StatedFigure {
  var words: String
  var range: FigureRange

  /// The range of a figure in a unit, by the precision that its writing implies and by the words around it:
  /// - plain: half the precision to either side (``DistancePrecision``);
  /// - "about": half the coarsest of 1, 5, 10, 50, 100 ... that divides the figure, but no more than 2.5 or a quarter of
  ///   it, whichever is more; and a figure that is not round, its whole precision: about 5 is 2.5 to 7.5, about 15 is
  ///   12.5 to 17.5, about 30 is 25 to 35, about 100 is 75 to 125, about 26 is 25 to 27;
  /// - "at most": from 0 to the figure and half its precision; "less than": to the figure;
  /// - "at least": from the figure less half its precision; "more than": from the figure on;
  /// - a range: from its lower to its upper end, each with half its precision.
  ///
  /// Counts are exact: they have no precision but where they are hedged.
  init(
    _ value: Double, to upper: Double? = nil, precision: Double, bound: StatedDistance.Bound, unit: String,
    isCount: Bool = false, words: String
  ) {
    self.words = words
    let half = isCount ? 0 : precision / 2
    switch bound {
    case .exactly: range = FigureRange(max(0, value - half), nil, value + half, unit: unit)
    case .about:
      let step = Self.roundStep(value)
      let wide = step > 1 ? max(half, min(step / 2, max(2.5, value / 4))) : max(isCount ? 1 : 0, precision)
      range = FigureRange(max(0, value - wide), nil, value + wide, unit: unit)
    case .atMost: range = FigureRange(0, nil, value + half, unit: unit)
    case .lessThan: range = FigureRange(0, nil, isCount ? value - 1 : value, unit: unit)
    case .atLeast: range = FigureRange(max(0, value - half), nil, .infinity, unit: unit)
    case .moreThan: range = FigureRange(isCount ? value + 1 : value, nil, .infinity, unit: unit)
    case .between: range = FigureRange(max(0, value - half), nil, (upper ?? value) + half, unit: unit)
    }
  }

  /// The coarsest of 1, 5, 10, 50, 100, 500 ... that divides a figure; 0: it is no whole number.
  private static func roundStep(_ value: Double) -> Double {
    guard value >= 1, value == value.rounded(), value < 1e12 else { return 0 }
    var step = 1.0
    while true {
      if value.truncatingRemainder(dividingBy: step * 10) == 0 { step *= 10 } else { break }
    }
    return value.truncatingRemainder(dividingBy: step * 5) == 0 ? step * 5 : step
  }
}
