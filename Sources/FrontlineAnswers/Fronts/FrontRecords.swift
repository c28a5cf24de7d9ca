import FrontlineAtlas
public import FrontlineFronts
import FrontlineGeometry
internal import FrontlineLedger

extension FrontPin: Record {
  /// The place, its side, and what its side rests on.
  public static let fields = Fields<FrontPin> {
    NamedPosition.fields.of { NamedPosition(id: $0.place.id, name: $0.place.name, $0.position) }
    Field("side", .text) { $0.side?.rawValue }
    Field("carried_outward", .flag) { $0.isCarriedOutward }
    Field("rests_on_baseline", .flag) { $0.restsOnBaseline }
    Field("certain", .flag) { $0.isCertain }
  }

  /// The place, or the border beside the place whose side it carries.
  package var words: String { isCarriedOutward ? "the border by \(place.name)" : place.name }
}

extension FrontPins: Record {
  /// The two places and how far they are apart.
  public static let fields = Fields<FrontPins> {
    Field("left", .record) { $0.left }
    Field("right", .record) { $0.right }
    Field("gap_m", .length) { $0.gap }
  }
}

extension FrontDistance: Record {
  /// The three figures and what they were measured to.
  public static let fields = Fields<FrontDistance> {
    Field("lower_m", "lower", .length) { $0.lower }
    Field("estimate_m", "estimate", .length) { $0.estimate }
    Field("upper_m", "upper", .length) { $0.upper }
    Field("side", .text) { $0.side?.rawValue }
    Field("nearest_opposing", .record) { $0.nearestOpposing.map { NamedPosition($0) } }
    Field("azimuth_deg", .azimuth) { $0.nearest?.azimuth }
    Field("nearest_point", .record) { $0.nearest?.position }
    Field("pins", .record) { $0.nearest?.pins }
  }
}

extension GroundShare: Record {
  /// Areas and their parts of the whole.
  public static let fields = Fields<GroundShare> {
    Field("lower_km2", .area) { $0.lower }
    Field("estimate_km2", .area) { $0.estimate }
    Field("upper_km2", .area) { $0.upper }
    Field("whole_km2", .area) { $0.whole }
    Field("lower_fraction", .number) { $0.fractions?.lower }
    Field("estimate_fraction", .number) { $0.fractions?.estimate }
    Field("upper_fraction", .number) { $0.fractions?.upper }
  }

  /// `581 ... 730 ... 829 km2 (55 ... 69 ... 79 %)`
  package var words: String {
    func whole(_ area: Area) -> String { grouped(Int(area.squareKilometers.rounded())) }
    let figures = "\(whole(lower)) ... \(whole(estimate)) ... \(whole(upper)) km2"
    guard let part = fractions else { return figures }
    return figures
      + " (\(fixed(part.lower * 100, 1)) ... \(fixed(part.estimate * 100, 1)) ... \(fixed(part.upper * 100, 1)) %)"
  }
}
