public import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeometry

/// Which settlements the atlas has.
///
/// ```swift
/// let places = try PlacesQuestion(matching: "shush").answer(in: context)
/// places.settlements.map(\.settlement.name)  // ["Dashkand", "Shusha", "Shushakand", "Shushulu"]
/// ```
public struct PlacesQuestion: Question {
  /// A text that one of their names has in it, in any spelling; `nil`: all.
  public var match: String?
  /// Which settlements are listed.
  public var filter: SettlementFilter

  /// A question.
  public init(matching match: String? = nil, among filter: SettlementFilter = SettlementFilter()) {
    self.match = match
    self.filter = filter
  }

  /// The settlements, by name.
  ///
  /// - Throws: ``AnswerError`` where the text has no letter.
  public func answer(in context: Context) throws -> PlacesAnswer {
    var settlements = try context.settlements(filter)
    if let match {
      let wanted = FoldedName.keys(of: match)
      guard !wanted.isEmpty else {
        throw AnswerError.usage("The text of --match has no letter: \"\(match)\".")
      }
      settlements = settlements.selecting { settlement in
        settlement.names.all.contains { name, _ in
          FoldedName.keys(of: name).contains { key in wanted.contains { key.contains($0) } }
        }
      }
    }
    let atlas = try context.atlas()
    return PlacesAnswer(
      settlements: settlements.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map {
        ListedSettlement(settlement: $0, district: atlas.reference(toDistrict: $0.district))
      }, atlas: atlas)
  }
}

/// A settlement of a list.
public struct ListedSettlement: Record {
  /// The settlement.
  public let settlement: Settlement
  /// Its district.
  public let district: Reference?

  /// The fields.
  public static let fields = Fields<ListedSettlement>(
    columns: ["id", "name", "kind", "district", "latitude", "longitude", "uncertainty_m"],
    properties: ["id", "name", "kind", "district"]
  ) {
    Field("id", "id", .text) { $0.settlement.id }
    Field("name", "name", .text) { $0.settlement.name }
    Field("latitude", "latitude", .degrees) { $0.settlement.position.latitude }
    Field("longitude", "longitude", .degrees) { $0.settlement.position.longitude }
    Field("kind", "kind", .word) { $0.settlement.kind }
    Field("district", "district", .reference) { $0.district }
    Field("uncertainty_m", "within", .length) { $0.settlement.coordinateUncertainty }
  }

  /// Where it is, its kind and its district.
  static let fieldsOfPlace = Fields<ListedSettlement> {
    NamedPosition.fields.of { $0.settlement.point }
    Field("kind", .word) { $0.settlement.kind }
    Field("district", .reference) { $0.district }
  }
}

/// Settlements by name.
public struct PlacesAnswer: Answer, Record {
  /// The settlements.
  public let settlements: [ListedSettlement]
  let atlas: Atlas

  /// The fields.
  public static let fields = Fields<PlacesAnswer> {
    Field("count", .count) { $0.settlements.count }
    Field("settlements", .records()) { $0.settlements }
  }

  private var rows: Table { ListedSettlement.fields.table(settlements) }

  /// The list.
  public var listKey: String? { "settlements" }

  /// The settlements in columns, and how many there are of each kind.
  public func text(on page: Page) -> [String] {
    let counts = kindCounts(settlements.map(\.settlement.kind))
    let parts = counts.count > 1 ? ": \(described(counts))" : ""
    return (settlements.isEmpty ? [] : rows.aligned(on: page)) + [
      "\(counted(settlements.count, "settlement"))\(parts)"
    ]
  }

  /// A row for each.
  public var table: Table? { rows }

  /// A point for each.
  public var features: [GeoJSONFeature]? {
    settlements.map {
      ListedSettlement.fields.feature($0, at: .point($0.settlement.position), id: $0.settlement.id)
    }
  }

  /// In which order they stand.
  public var why: Why {
    var why = Why()
    why.add("order", "by name, then by id")
    why.addData(atlas)
    return why
  }
}
