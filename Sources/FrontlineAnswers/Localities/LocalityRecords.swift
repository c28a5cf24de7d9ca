import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
public import FrontlineLocalities

extension ResolvedLocality: Record {
  /// The phrase, its best point, its ground and what adds up to its radius.
  public static let fields = Fields<ResolvedLocality> {
    Field("phrase", .text) { $0.locality.text }
    Field("form", .text) { $0.locality.form.kind }
    ground
  }

  /// What is known of a phrase beyond its words.
  static let ground = Fields<ResolvedLocality> {
    Position.fields.of { $0.position }
    Field("radius_m", .length) { $0.radius }
    Field("region", .record) { $0.region }
    Field("contributions", .records()) { $0.contributions }
    Field("places", .records()) { $0.places }
    Field("notes", .texts) { $0.notes }
  }.all
}

extension LocalityRegion: Record {
  /// The kind, and the figures that it has.
  public static let fields = Fields<LocalityRegion> {
    Field("kind", .text) { $0.kind }
    Field("radius_m", .length) { region -> Length? in
      if case .circle(_, let radius) = region { radius } else { nil }
    }.whenKnown
    Field("inner_m", .length) { $0.reach?.inner }.whenKnown
    Field("outer_m", .length) { $0.reach?.outer }.whenKnown
    Field("azimuth_deg", .azimuth) { region -> Azimuth? in
      if case .sector(_, _, _, let azimuth, _) = region { azimuth } else { nil }
    }.whenKnown
    Field("half_angle_deg", .number) { region -> Double? in
      if case .sector(_, _, _, _, let angle) = region { angle } else { nil }
    }.whenKnown
    Field("half_width_m", .length) { region -> Length? in
      if case .corridor(_, let width) = region { width } else { nil }
    }.whenKnown
  }

  /// From where to where a ring or a sector reaches.
  private var reach: (inner: Length, outer: Length)? {
    switch self {
    case .ring(_, let inner, let outer), .sector(_, let inner, let outer, _, _): (inner, outer)
    default: nil
    }
  }

  /// What it is, in words.
  var words: String {
    switch self {
    case .ring(_, let inner, let outer): "a ring from \(inner) to \(outer)"
    case .sector(_, let inner, let outer, let azimuth, let angle):
      "a sector from \(inner) to \(outer), \(fixed(angle, angle == 45 ? 0 : angle == 22.5 ? 1 : 2))° either side of \(azimuth.compassPoint.name)"
    case .corridor(_, let width): "a corridor, \(width) to either side of the line"
    case .intersection: "an intersection"
    default: "a \(kind)"
    }
  }
}

extension Contribution: Record {
  /// What adds to the radius, and how much.
  public static let fields = Fields<Contribution>(columns: ["length_m", "kind", "note"]) {
    Field("kind", .text, in: .json) { $0.kind.rawValue }
    Field("kind", "", .text, in: .table) { $0.kind.name }
    Field("length_m", "", .length) { $0.length }
    Field("assumed", .flag, in: .json) { $0.isAssumed }
    Field("note", .known, in: .json) { $0.note }
    Field("note", "", .text, in: .table) { ($0.isAssumed ? "assumed: " : "") + $0.note }
  }
}

extension ResolvedLocality.NamedPlace: Record {
  /// A name of the phrase, and what it was taken for.
  public static let fields = Fields<ResolvedLocality.NamedPlace> {
    Field("text", .text) { $0.text }
    Field("id", .text) { $0.id }
    Field("name", .text) { $0.name }
    Field("kind", .text) { $0.kind }
    Field("reason", .known) { $0.reason }
  }
}
