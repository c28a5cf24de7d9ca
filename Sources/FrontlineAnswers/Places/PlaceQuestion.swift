public import FrontlineAtlas
public import FrontlineFormats
public import FrontlineGeodesy
import FrontlineGeometry
internal import FrontlineLedger

/// What is known of a settlement or a position.
///
/// ```swift
/// let place = try PlaceQuestion("Shusha").answer(in: context)
/// place.mgrs                       // 38SNJ6447403214
/// place.settlement?.elevation      // nil: the data do not have it
/// ```
public struct PlaceQuestion: Question {
  /// A name, an id, a position or a phrase.
  public var place: String

  /// A question.
  public init(_ place: String) { self.place = place }

  /// Names, district, position on several grids, sources.
  public func answer(in context: Context) throws -> PlaceAnswer {
    let place = try context.place(place, need: "this describes settlements and positions")
    let atlas = try context.atlas()
    return PlaceAnswer(
      place: place, district: atlas.reference(toDistrict: place.settlement?.district),
      province: atlas.reference(toDistrict: place.settlement?.province),
      districts: atlas.districts(containing: place.position),
      nearest: place.settlement == nil ? atlas.settlements.nearest(1, to: place.position).first : nil,
      atlas: atlas)
  }
}

/// What is known of one place.
public struct PlaceAnswer: Answer, Record {
  /// The place.
  public let place: ResolvedPlace
  /// Its district by the word of the data; `nil`: none.
  public let district: Reference?
  /// Its province by the word of the data; `nil`: none.
  public let province: Reference?
  /// Everything in whose borders it lies.
  public let districts: [District]
  /// The settlement nearest to a bare position.
  public let nearest: NearbySettlement?
  let atlas: Atlas

  /// The settlement; `nil`: a bare position.
  public var settlement: Settlement? { place.settlement }
  /// The position on the UTM grid; `nil` beyond 84 N and 80 S.
  public var utm: UTMCoordinate? { try? UTMCoordinate(place.position) }
  /// The square of a meter on the MGRS grid.
  public var mgrs: MGRSCoordinate? { try? MGRSCoordinate(place.position) }

  private var degrees: String { place.position.degreesMinutesSeconds(decimals: 1) }

  /// The fields.
  public static let fields = Fields<PlaceAnswer>(
    columns: [
      "id", "name", "kind", "district", "latitude", "longitude", "uncertainty_m", "utm", "mgrs",
      "elevation_m", "population", "source",
    ], properties: ["id", "name", "kind", "district", "uncertainty_m", "mgrs"]
  ) {
    ResolvedPlace.fields.of { $0.place }
    Field("kind", .word) { $0.settlement?.kind }
    Field("names", .names) { $0.settlement?.names }
    Field("district", .reference) { $0.district }
    Field("province", .reference, in: .json) { $0.province }
    Field("lies_in", .records()) { $0.districts.map(LayeredDistrict.init) }
    Field("uncertainty_m", .length) { $0.place.uncertainty }
    Field("degrees", .text, in: .json) { $0.degrees }
    Field("utm", .utm) { $0.utm }
    Field("mgrs", .text) { $0.mgrs?.description }
    Field("elevation_m", .length) { $0.settlement?.elevation }
    Field("population", .count) { $0.settlement?.population }
    Field("population_year", .count, in: .json) { $0.settlement?.populationYear }
    Field("source", .text) { $0.settlement?.source?.rawValue }
    Field("source_detail", .text, in: .json) { $0.settlement?.sourceDetail }
    Field("nearest", .record) { $0.nearest.map(NearestSettlement.init) }
  }

  /// A line for each thing that is known.
  public func text(on page: Page) -> [String] {
    let kind = settlement.map { ", \($0.kind.rawValue)" } ?? ""
    let whereabouts = district.map { " in \($0.name)" } ?? ""
    let id = settlement.map { " (\($0.id))" } ?? ""
    let within = place.uncertainty.map { ", within \($0)" } ?? ""
    return ["\(place.name)\(kind)\(whereabouts)\(id)"]
      + particulars([
        ("names", settlement.map { written($0.names) } ?? ""), ("near", nearestWords),
        ("province", province?.name ?? ""),
        ("lies in", districts.map { "\($0.name) (\($0.layer.rawValue))" }.joined(separator: ", ")),
        ("position", "\(place.position)\(within)"), ("degrees", degrees),
        ("UTM", utm?.description ?? ""), ("MGRS", mgrs?.spaced ?? ""),
        ("elevation", settlement?.elevation.map { $0.formatted(.meters, decimals: 0) } ?? ""),
        ("population", population), ("source", source),
      ])
  }

  private var nearestWords: String {
    guard let nearest else { return "" }
    guard let azimuth = nearest.settlement.azimuth(to: place.position) else {
      return "\(nearest.settlement.name), at this very point"
    }
    return "\(nearest.distance) \(azimuth.compassPoint.abbreviation) of \(nearest.settlement.name)"
  }

  private var population: String {
    guard let settlement, let population = settlement.population else { return "" }
    return grouped(population) + (settlement.populationYear.map { " (\($0))" } ?? ", year unknown")
  }

  private var source: String {
    guard let settlement, let source = settlement.source else { return "" }
    let name = atlas.source(source)?.name ?? source.rawValue
    return settlement.sourceDetail.isEmpty ? name : "\(name) (\(settlement.sourceDetail))"
  }

  /// One row.
  public var table: Table? { Self.fields.table([self]) }

  /// One point.
  public var features: [GeoJSONFeature]? {
    [Self.fields.feature(self, at: .point(place.position), id: settlement?.id)]
  }

  /// What the place was taken for, and how the grids are to be read.
  public var why: Why {
    var why = Why()
    why.add("place", place)
    why.add(
      "lies_in", "every district in whose borders the point lies, their edges being geodesics on WGS 84")
    why.add("mgrs", "a square of 1 m; the point is far less sure than that where its uncertainty is stated")
    why.addData(atlas)
    return why
  }
}

/// A district with its layer: `{"id", "name", "layer"}`.
struct LayeredDistrict: Record {
  let district: District

  static let fields = Fields<LayeredDistrict> {
    Field("id", .text) { $0.district.id.rawValue }
    Field("name", .text) { $0.district.name }
    Field("layer", .text) { $0.district.layer.rawValue }
  }
}

/// The settlement nearest to a position.
private struct NearestSettlement: Record {
  let near: NearbySettlement

  static let fields = Fields<NearestSettlement> {
    NamedPosition.fields.of { $0.near.settlement.point }
    Field("distance_m", .length) { $0.near.distance }
    Field("azimuth_deg", .azimuth) { $0.near.azimuth }
    Field("compass_point", .compass) { $0.near.azimuth }
  }
}

extension FieldKind<UTMCoordinate> {
  /// Zone, hemisphere, easting and northing.
  fileprivate static var utm: Self {
    .init(
      .object([
        ("zone", .integer), ("hemisphere", .string), ("easting_m", .number), ("northing_m", .number),
      ]),
      json: {
        [
          "zone": .integer($0.zone.number), "hemisphere": .string($0.zone.hemisphere.rawValue),
          "easting_m": .number(sixDecimals($0.easting)), "northing_m": .number(sixDecimals($0.northing)),
        ]
      }, cell: { .init($0.description) })
  }
}

extension FieldKind<PlaceNames> {
  /// All names by language, those of no language under `other`; languages in which there is none are left out.
  static var names: Self {
    .init(object: .dictionary(of: .anyOf([.string, .array(of: .string)])), json: { .names($0) })
  }
}
