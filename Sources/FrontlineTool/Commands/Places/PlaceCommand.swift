import ArgumentParser
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry

/// `frontline place Shusha`
struct PlaceCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "Describe a place: its names, its district, its position on several grids, its sources.")

  @Argument(help: .place("The place"), completion: .settlements)
  var place: String

  @OptionGroup var output: OutputOptions

  func answer(in session: Session) throws -> PlaceAnswer {
    let place = try session.place(place, need: "this describes settlements and positions")
    let atlas = try session.atlas()
    let districts = atlas.districts(containing: place.position)
    let near =
      place.settlement == nil ? atlas.settlements.nearest(1, to: place.position).first : nil
    return try PlaceAnswer(
      place: place, district: session.name(ofDistrict: place.settlement?.district),
      province: session.name(ofDistrict: place.settlement?.province),
      districts: districts.map { ($0, $0.name) },
      nearest: near.map { ($0, $0.settlement.name) }, atlas: atlas)
  }
}

/// What is known of one place.
struct PlaceAnswer: Answer {
  let place: ResolvedPlace
  /// The names of district and province by the word of the data; empty: none.
  let district: String
  let province: String
  /// Everything in whose borders it lies.
  let districts: [(district: District, name: String)]
  /// The settlement nearest to a bare position.
  let nearest: (near: NearbySettlement, name: String)?
  let atlas: Atlas

  private var position: Position { place.position }
  private var settlement: Settlement? { place.settlement }
  /// `nil` beyond 84 N and 80 S.
  private var utm: UTMCoordinate? { try? UTMCoordinate(position) }
  private var mgrs: MGRSCoordinate? { try? MGRSCoordinate(position) }

  // MARK: Text

  var text: [String] {
    let kind = settlement.map { ", \($0.kind.rawValue)" } ?? ""
    let whereabouts = district.isEmpty ? "" : " in \(district)"
    let id = settlement.map { " (\($0.id))" } ?? ""
    let within = place.uncertainty.map { ", within \($0)" } ?? ""
    return ["\(place.name)\(kind)\(whereabouts)\(id)"]
      + particulars([
        ("names", settlement.map { written($0.names) } ?? ""), ("near", nearestWords),
        ("province", province),
        ("lies in", districts.map { "\($0.name) (\($0.district.layer.rawValue))" }.joined(separator: ", ")),
        ("position", "\(position)\(within)"), ("degrees", position.degreesMinutesSeconds(decimals: 1)),
        ("UTM", utm?.description ?? ""), ("MGRS", mgrs?.spaced ?? ""),
        ("elevation", settlement?.elevation.map { $0.formatted(.meters, decimals: 0) } ?? ""),
        ("population", population), ("source", source),
      ])
  }

  private var nearestWords: String {
    guard let nearest else { return "" }
    guard let azimuth = nearest.near.settlement.azimuth(to: position) else {
      return "\(nearest.name), at this very point"
    }
    return "\(nearest.near.distance) \(azimuth.compassPoint.abbreviation) of \(nearest.name)"
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

  // MARK: Data

  var json: JSONValue {
    .object(
      JSONValue.placeMembers(id: settlement?.id, name: settlement == nil ? nil : place.name, position).adding(
        [
          "kind": .text(settlement?.kind.rawValue), "names": settlement.map { .names($0.names) } ?? .null,
          "district": .text(settlement?.district), "province": .text(settlement?.province),
          "lies_in": .array(
            districts.map { district, name in
              [
                "id": .string(district.id), "name": .string(name), "layer": .string(district.layer.rawValue),
              ]
            }),
          "uncertainty_m": .meters(place.uncertainty),
          "degrees": .string(position.degreesMinutesSeconds(decimals: 1)),
          "utm": utm.map {
            [
              "zone": .integer($0.zone.number), "hemisphere": .string($0.zone.hemisphere.rawValue),
              "easting_m": .number($0.easting), "northing_m": .number($0.northing),
            ]
          } ?? .null,
          "mgrs": .text(mgrs?.description), "elevation_m": .meters(settlement?.elevation),
          "population": .whole(settlement?.population), "population_year": .whole(settlement?.populationYear),
          "source": .text(settlement?.source?.rawValue), "source_detail": .text(settlement?.sourceDetail),
          "nearest": nearest.map { nearest in
            .object(
              JSONValue.placeMembers(
                id: nearest.near.settlement.id, name: nearest.name, nearest.near.settlement.position
              ).adding([
                "distance_m": .meters(nearest.near.distance), "azimuth_deg": .degrees(nearest.near.azimuth),
                "compass_point": .compass(nearest.near.azimuth),
              ]))
          } ?? .null,
        ]))
  }

  var table: Table? {
    Table(
      columns: [
        .text("id", "id"), .text("name", "name"), .text("kind", "kind"), .text("district", "district"),
        .number("latitude", "latitude"), .number("longitude", "longitude"),
        .number("uncertainty_m", "within"), .text("utm", "UTM"), .text("mgrs", "MGRS"),
        .number("elevation_m", "elevation"), .number("population", "population"), .text("source", "source"),
      ],
      rows: [
        [
          Table.Cell(settlement?.id), .init(settlement == nil ? nil : place.name),
          .init(settlement?.kind.rawValue), .init(district, csv: settlement?.district ?? ""),
          .init(degrees: position.latitude), .init(degrees: position.longitude), .init(place.uncertainty),
          .init(utm?.description), .init(mgrs?.description), .init(settlement?.elevation),
          .init(settlement?.population), .init(settlement?.source?.rawValue),
        ]
      ])
  }

  var features: [GeoJSONFeature]? {
    [
      GeoJSONFeature(
        settlement?.id, settlement == nil ? nil : place.name, position,
        [
          "kind": .text(settlement?.kind.rawValue), "district": .text(settlement?.district),
          "uncertainty_m": .meters(place.uncertainty), "mgrs": .text(mgrs?.description),
        ])
    ]
  }

  var why: Why {
    var why = Why()
    why.add("place", place)
    why.add(
      "lies_in", "every district in whose borders the point lies, their edges being geodesics on WGS 84")
    why.add("mgrs", "a square of 1 m; the point is far less sure than that where its uncertainty is stated")
    why.addData(atlas)
    return why
  }
}
