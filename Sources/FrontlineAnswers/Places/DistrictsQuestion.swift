public import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeodesy
public import FrontlineGeometry
internal import FrontlineLedger

/// What is known of a district, or which districts there are.
///
/// ```swift
/// try DistrictsQuestion("Lachin").answer(in: context).text[0]      // Lachin, rayon (lachin-rayon)
/// ```
public struct DistrictsQuestion: Question {
  /// A name or an id; `nil`: all districts, of every layer.
  public var name: String?

  /// A question.
  public init(_ name: String? = nil) { self.name = name }

  /// One district, or all.
  public static let schema = JSONSchema.anyOf([DistrictAnswer.schema, DistrictsAnswer.schema])

  /// A ``DistrictAnswer`` or a ``DistrictsAnswer``.
  public func answer(in context: Context) throws -> AnyAnswer {
    let atlas = try context.atlas()
    guard let name else {
      return AnyAnswer(
        DistrictsAnswer(districts: atlas.districts.map { DistrictFacts($0, in: atlas) }, atlas: atlas))
    }
    let district = try context.district(name)
    return try AnyAnswer(
      DistrictAnswer(
        facts: DistrictFacts(district, in: atlas),
        caveats: Caveats(atlas.partialCoverage(of: district).map { [$0] } ?? []), atlas: atlas))
  }
}

/// What is known of a district.
public struct DistrictFacts: Record {
  /// The district.
  public let district: District
  /// Its area by its borders, their edges being geodesics; `nil`: the borders are unknown.
  public let area: Area?
  /// How many settlements of each kind are in it.
  let kinds: [(kind: Settlement.Kind, count: Int)]

  init(_ district: District, in atlas: Atlas) {
    self.district = district
    area = district.area
    kinds = kindCounts(atlas.settlements.in(district).map(\.kind))
  }

  /// How many settlements are in it.
  public var settlementCount: Int { kinds.total }

  /// By how many per cent the area by the borders is above the official one.
  public var differencePercent: Double? {
    guard let area, let official = district.officialArea, official.area > .zero else { return nil }
    return (area / official.area - 1) * 100
  }

  /// The fields.
  public static let fields = Fields<DistrictFacts>(columns: [
    "id", "name", "layer", "official_area_km2", "area_km2", "settlements", "center", "official_area_source",
  ]) {
    Field("id", "id", .text) { $0.district.id.rawValue }
    Field("name", "name", .text) { $0.district.name }
    Field("layer", "layer", .text) { $0.district.layer.rawValue }
    Field("kind", .known) { $0.district.kind }
    Field("names", .names) { $0.district.names }
    Field("official_area_km2", "official", .area) { $0.district.officialArea?.area }
    Field("official_area_source", .text) { $0.district.officialArea?.source }
    Field("area_km2", "by borders", .area) { $0.area }
    Field("area_difference_percent", .number) { $0.differencePercent.map(sixDecimals) }
    Field("other_areas", .records()) { $0.district.otherAreas }
    Field("center", .text) { $0.district.center }
    Field("settlements", "settlements", .kindCounts) { $0.kinds }
    Field("source", .text) { $0.district.source?.rawValue }
    Field("note", .known) { $0.district.note }
  }

  fileprivate var feature: GeoJSONFeature {
    Self.fields.feature(self, at: district.shape.map { .multiPolygon($0) }, id: district.id.rawValue)
  }
}

extension District.AreaFigure: Record {
  /// The area and who published it.
  public static let fields = Fields<District.AreaFigure> {
    Field("area_km2", .area) { $0.area }
    Field("source", .text) { $0.source }
  }
}

extension FieldKind<[(kind: Settlement.Kind, count: Int)]> {
  /// How many there are of each kind, and in all.
  fileprivate static var kindCounts: Self {
    return .init(
      .object(
        [("total", .integer)] + Settlement.Kind.allCases.map { ($0.rawValue, .integer) }, required: ["total"]),
      isNumeric: true,
      json: { counts in
        .object(
          JSONObject(
            [("total", .integer(counts.total))] + counts.map { ($0.kind.rawValue, .integer($0.count)) }))
      }, cell: { .init("\($0.total)") })
  }
}

extension [(kind: Settlement.Kind, count: Int)] {
  fileprivate var total: Int { reduce(0) { $0 + $1.count } }
}

/// One district.
public struct DistrictAnswer: Answer, Record {
  /// What is known of it.
  public let facts: DistrictFacts
  /// Whether all its places are in the atlas.
  public let caveats: Caveats?
  let atlas: Atlas

  /// The fields.
  public static let fields = Fields<DistrictAnswer> {
    DistrictFacts.fields.of { $0.facts }
  }

  /// A line for each thing that is known.
  public func text(on page: Page) -> [String] {
    let district = facts.district
    let difference = facts.differencePercent.map {
      ", \(fixed(abs($0), 1)) % \($0 < 0 ? "below" : "above") the official one"
    }
    let center = district.center.map { atlas.settlement(id: $0)?.name ?? $0 }
    let count = facts.settlementCount
    return [
      "\(district.name), \(district.kind.isEmpty ? district.layer.rawValue : district.kind) (\(district.id))"
    ]
      + particulars(
        [
          ("names", written(district.names)),
          ("official area", district.officialArea.map { "\($0.area) (\($0.source))" } ?? "none known"),
          ("area by borders", facts.area.map { "\($0)\(difference ?? "")" } ?? "the borders are unknown"),
        ]
          + district.otherAreas.map { ("also published", "\($0.area) (\($0.source))") } + [
            ("centre", center ?? ""),
            ("settlements", count == 0 ? "none" : "\(count): \(described(facts.kinds))"),
            ("source", district.source.map { atlas.source($0)?.name ?? $0.rawValue } ?? ""),
            ("note", district.note),
          ])
  }

  /// One row.
  public var table: Table? { DistrictFacts.fields.table([facts]) }
  /// Its outline.
  public var features: [GeoJSONFeature]? { [facts.feature] }
  /// How areas and settlements are counted.
  public var why: Why { .districts(atlas) }
}

/// All districts.
public struct DistrictsAnswer: Answer, Record {
  /// The districts.
  public let districts: [DistrictFacts]
  let atlas: Atlas

  /// The fields.
  public static let fields = Fields<DistrictsAnswer> {
    Field("count", .count) { $0.districts.count }
    Field("districts", .records()) { $0.districts }
  }

  private var rows: Table { DistrictFacts.fields.table(districts) }

  /// The list.
  public var listKey: String? { "districts" }

  /// The districts in columns.
  public func text(on page: Page) -> [String] {
    rows.aligned(on: page) + [counted(districts.count, "district")]
  }
  /// A row for each.
  public var table: Table? { rows }
  /// The outline of each.
  public var features: [GeoJSONFeature]? { districts.map(\.feature) }
  /// How areas and settlements are counted.
  public var why: Why { .districts(atlas) }
}

extension Why {
  fileprivate static func districts(_ atlas: Atlas) -> Why {
    var why = Why()
    why.addGeodesic("areas of polygons whose edges are geodesics")
    why.add(
      "settlements",
      "of a district or province by the word of the data; of a country or area by its borders")
    why.addData(atlas)
    return why
  }
}

/// All names with their languages, in words.
func written(_ names: PlaceNames) -> String {
  let known = names.languages.compactMap { language in names[language].map { "\($0) (\(language))" } }
  return known.joined(separator: ", ")
    + (names.others.isEmpty ? "" : "; also \(names.others.joined(separator: ", "))")
}
