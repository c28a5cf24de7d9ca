public import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
public import FrontlineLedger
public import FrontlineLocalities
public import FrontlineTime

/// The ground that a phrase stands for, how sure that is, and which settlements are on it.
///
/// ```swift
/// let answer = try LocateQuestion("12 km north-east of Fuzuli").answer(in: context)
/// answer.best.position                 // 39.67728, 47.24420
/// answer.best.region.kind              // sector
/// ```
public struct LocateQuestion: Question {
  /// The phrase.
  public var phrase: String
  /// The day of which it is said who held the settlements; `nil`: it is not.
  public var day: Day?
  /// How claims are weighed.
  public var rule: Rule
  /// As known on which day.
  public var asKnownOn: Day?

  /// A question.
  public init(_ phrase: String, on day: Day? = nil, by rule: Rule = .latest, asKnownOn: Day? = nil) {
    self.phrase = phrase
    self.day = day
    self.rule = rule
    self.asKnownOn = asKnownOn
  }

  /// The readings of the phrase, the likeliest first.
  public func answer(in context: Context) throws -> LocateAnswer {
    let atlas = try context.atlas()
    let readings = try Locality(phrase).readings(in: atlas, exactly: context.isExact)
    for repair in readings[0].repairs { context.keep(repair) }
    return LocateAnswer(
      readings: readings,
      settlements: readings[0].settlements(in: atlas).map { near in
        let state = day.map {
          atlas.standing(of: near.settlement, on: $0, asKnownOn: asKnownOn, by: rule).state
        }
        return SettlementOnGround(near: near, state: state, holder: state.map(atlas.words))
      }, day: day, rule: rule, asKnownOn: asKnownOn, atlas: atlas)
  }
}

/// A settlement on the ground of a phrase, and who held it.
public struct SettlementOnGround: Record {
  /// The settlement, and how far it is from the best point.
  public let near: NearbySettlement
  /// Who held it; `nil`: it was not asked.
  public let state: Standing.State?
  /// The same in words.
  public let holder: String?

  /// The fields.
  public static let fields = Fields<SettlementOnGround>(
    columns: ["id", "distance_m", "compass_point", "name", "kind", "held_by", "latitude", "longitude"],
    properties: ["id", "name", "kind", "distance_m", "standing"]
  ) {
    Field("id", .text) { $0.near.settlement.id }
    Field("name", "name", .text) { $0.near.settlement.name }
    Field("latitude", .degrees) { $0.near.settlement.position.latitude }
    Field("longitude", .degrees) { $0.near.settlement.position.longitude }
    Field("kind", "kind", .word) { $0.near.settlement.kind }
    Field("distance_m", "distance", .length) { $0.near.distance }
    Field("compass_point", "", .compass, in: .table) { $0.near.azimuth }
    Field("held_by", "held by", .text, in: .table) { $0.holder }.whenKnown
    Field("standing", .record) { $0.state }
  }
}

/// The ground of a phrase.
public struct LocateAnswer: Answer, Record {
  /// The readings, the likeliest first.
  public let readings: [ResolvedLocality]
  /// The settlements on the ground of the likeliest.
  public let settlements: [SettlementOnGround]
  /// The day of which it is said who held them.
  public let day: Day?
  let rule: Rule
  let asKnownOn: Day?
  let atlas: Atlas

  /// The likeliest reading.
  public var best: ResolvedLocality { readings[0] }

  /// The fields.
  public static let fields = Fields<LocateAnswer> {
    ResolvedLocality.fields.of { $0.best }
    Field("day", .day) { $0.day }
    Field("settlements", .records()) { $0.settlements }
    Field("readings", .records()) { $0.readings }
  }

  /// The list.
  public var listKey: String? { "settlements" }

  /// The best point with its radius, what adds up to that, the settlements, and the other readings.
  public func text(on page: Page) -> [String] {
    func words(_ places: [ResolvedLocality.NamedPlace]) -> String {
      places.map { "\($0.text): \($0.kind) \($0.id)" }.joined(separator: "; ")
    }
    let others = readings.dropFirst().prefix(8).map { reading in
      let places = reading.places.map { "\($0.kind) \($0.id)" }.joined(separator: ", ")
      return "  \(places): \(reading.position), within \(reading.radius)"
    }
    return ["\(best.position), within \(best.radius)"]
      + particulars([("ground", best.region.words), ("places", words(best.places))])
      + Contribution.fields.table(best.contributions).aligned(
        on: page.withoutLimit, heading: false, indent: 4)
      + settlementLines(on: page) + (others.isEmpty ? [] : ["Other readings"] + others)
  }

  private func settlementLines(on page: Page) -> [String] {
    guard !settlements.isEmpty else { return ["No settlement of the atlas lies in it."] }
    var page = page
    page.limit = page.limit ?? 25
    let held = day.map { ", and who held them on \($0) by \(rule.words)" } ?? ""
    return ["\(counted(settlements.count, "settlement")) in it\(held)"]
      + table!.aligned(on: page, indent: 2)
  }

  /// A row for each settlement.
  public var table: Table? { SettlementOnGround.fields.table(settlements) }

  /// The ground, its best point and the settlements.
  public var features: [GeoJSONFeature]? {
    guard let polygons = try? best.region.polygons() else { return nil }
    return [
      ResolvedLocality.fields.feature(best, at: .multiPolygon(polygons)),
      GeoJSONFeature(nil, best.locality.text, best.position, ["radius_m": .meters(best.radius)]),
    ]
      + settlements.map {
        SettlementOnGround.fields.feature(
          $0, at: .point($0.near.settlement.position), id: $0.near.settlement.id)
      }
  }

  /// The method, what the names were taken for, and the rule.
  public var why: Why {
    var why = Why()
    why.addGeodesic("geodesic circles, rings and sectors")
    why.add(
      "radius",
      "point-radius method: Chapman and Wieczorek, Georeferencing Best Practices, 2020; Zermoglio et al., Quick Reference Guide, 2020"
    )
    for place in best.places where !place.reason.isEmpty { why.add("name_\(place.text)", place.reason) }
    if !best.notes.isEmpty { why.add("notes", best.notes, .list(best.notes)) }
    if day != nil { why.addRule(rule, asKnownOn: asKnownOn) }
    why.addData(atlas)
    return why
  }
}
