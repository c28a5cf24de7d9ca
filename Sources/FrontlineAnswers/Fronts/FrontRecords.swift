import FrontlineAtlas
public import FrontlineFronts
import FrontlineGeodesy
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
  var words: String { isCarriedOutward ? "the border by \(place.name)" : place.name }
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
    Field("side", .text, in: [.json, .map]) { $0.side?.rawValue }
    Field("nearest_opposing", .record) { $0.nearestOpposing.map { NamedPosition($0) } }
    Field("azimuth_deg", .azimuth) { $0.nearest?.azimuth }
    Field("nearest_point", .record) { $0.nearest?.position }
    Field("pins", .record) { $0.nearest?.pins }
  }
}

extension AreaShare: Record {
  /// Areas and their parts of the whole.
  public static let fields = Fields<AreaShare> {
    Field("lower_km2", .area) { $0.hasBounds ? $0.lower : nil }
    Field("estimate_km2", .area) { $0.estimate }
    Field("upper_km2", .area) { $0.hasBounds ? $0.upper : nil }
    Field("whole_km2", .area) { $0.whole > .zero ? $0.whole : nil }
    Field("lower_fraction", .number) { $0.hasBounds ? $0.fractions.map { nineDecimals($0.lower) } : nil }
    Field("estimate_fraction", .number) { $0.fractions.map { nineDecimals($0.estimate) } }
    Field("upper_fraction", .number) { $0.hasBounds ? $0.fractions.map { nineDecimals($0.upper) } : nil }
  }

  /// `581 ... 730 ... 829 km2 (55 ... 69 ... 79 %)`; without bounds `730 km2 (69 %)`.
  var words: String {
    guard hasBounds else {
      return estimate.whole + (fractions.map { " (\(fixed($0.estimate * 100, 1)) %)" } ?? "")
    }
    func figure(_ area: Area) -> String { grouped(Int(area.inLongUnit.figure.rounded())) }
    let figures = "\(figure(lower)) ... \(figure(estimate)) ... \(upper.whole)"
    guard let part = fractions else { return figures }
    return figures
      + " (\(fixed(part.lower * 100, 1)) ... \(fixed(part.estimate * 100, 1)) ... \(fixed(part.upper * 100, 1)) %)"
  }
}

extension FrontSegment: Record {
  var length: Length { line.length(edges: .geodesic) }

  /// Its length and its pins.
  public static let fields = Fields<FrontSegment> {
    Field("length_km", .kilometers) { $0.length }
    Field("pins", .record) { $0.pins }
  }
}

extension FrontLine: Record {
  /// The sides, its length and its segments.
  public static let fields = Fields<FrontLine> {
    Field("left", .text) { $0.left?.rawValue }
    Field("right", .text) { $0.right?.rawValue }
    Field("closed", .flag) { $0.isClosed }
    Field("length_km", .kilometers) { $0.length }
    Field("stretches", .records()) { $0.segments }
  }
}

extension Pocket: Record {
  /// Whose it is, who encloses it, and its places.
  public static let fields = Fields<Pocket> {
    Field("name", .text) { $0.name }
    Field("side", .text) { $0.side.rawValue }
    Field("enclosed_by", .text) { $0.enclosedBy.rawValue }
    Field("area_km2", .area) { $0.area }
    Field("places", .records()) { $0.places.map { NamedPosition($0) } }
  }
}

extension Corridor: Record {
  /// Whose it is, who flanks it, how wide and how long it is, and its places.
  public static let fields = Fields<Corridor> {
    Field("name", .text) { $0.name }
    Field("sides", .texts) { $0.sides.map(\.rawValue) }
    Field("flanked_by", .text) { $0.flankedBy.rawValue }
    Field("width_m", .length) { $0.width }
    Field("length_m", .length) { $0.length }
    Field("places", .records()) { $0.places.map { NamedPosition($0) } }
  }
}

extension FrontMovement.Change: Record {
  /// The settlement and the sides.
  public static let fields = Fields<FrontMovement.Change>(
    columns: ["settlement", "name", "from_side", "to_side", "latitude", "longitude"]
  ) {
    Field("settlement", .record, in: .json) { NamedPosition($0.place) }
    Field("settlement", .text, in: .table) { $0.place.id }
    Field("name", .text, in: .table) { $0.place.name }
    Field("from_side", .text) { $0.from?.rawValue }
    Field("to_side", .text) { $0.to?.rawValue }
    Field("latitude", .degrees, in: .table) { $0.place.position.latitude }
    Field("longitude", .degrees, in: .table) { $0.place.position.longitude }
  }
}

extension FrontUnavailable: Record {
  /// The day and the reason.
  public static let fields = Fields<FrontUnavailable> {
    Field("on", .day) { $0.day }
    Field("reason", .text) { $0.description }
  }
}

extension FrontImport.Note: Record {
  /// What is wrong where.
  public static let fields = Fields<FrontImport.Note> {
    Field("kind", .text) { $0.kind.rawValue }
    Field("file", .text) { $0.file }
    Field("description", .text) { $0.description }
  }
}
