import ArgumentParser
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry

/// `frontline places`
struct PlacesCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "places", abstract: "List the settlements of the atlas.")

  @Option(help: ArgumentHelp("Only settlements with this text in any of their names.", valueName: "text"))
  var match: String?

  @OptionGroup var filter: SettlementFilter
  @OptionGroup var output: OutputOptions

  func answer(in session: Session) throws -> PlacesAnswer {
    var settlements = try session.settlements(filter)
    if let match {
      let wanted = FoldedName.keys(of: match)
      guard !wanted.isEmpty else { throw Failure.usage("The text of --match has no letter: \"\(match)\".") }
      settlements = settlements.selecting { settlement in
        settlement.names.all.contains { name, _ in
          FoldedName.keys(of: name).contains { key in wanted.contains { key.contains($0) } }
        }
      }
    }
    let rows = try settlements.map {
      try PlacesAnswer.Row(
        settlement: $0, name: $0.name, district: session.name(ofDistrict: $0.district))
    }
    return try PlacesAnswer(
      rows: rows.sorted { ($0.name, $0.settlement.id) < ($1.name, $1.settlement.id) },
      atlas: session.atlas())
  }
}

/// Settlements by name.
struct PlacesAnswer: Answer {
  struct Row {
    var settlement: Settlement
    var name: String
    var district: String
  }

  let rows: [Row]
  let atlas: Atlas

  var text: [String] {
    let counts = kindCounts(rows.map(\.settlement.kind))
    let parts = counts.count > 1 ? ": \(described(counts))" : ""
    return (rows.isEmpty ? [] : columns.aligned()) + ["\(counted(rows.count, "settlement"))\(parts)"]
  }

  var table: Table? { columns }

  private var columns: Table {
    Table(
      columns: [
        .text("id", "id"), .text("name", "name"), .text("kind", "kind"), .text("district", "district"),
        .number("latitude", "latitude"), .number("longitude", "longitude"),
        .number("uncertainty_m", "within"),
      ],
      rows: rows.map { row in
        [
          Table.Cell(row.settlement.id), .init(row.name), .init(row.settlement.kind.rawValue),
          .init(row.district, csv: row.settlement.district ?? ""),
          .init(degrees: row.settlement.position.latitude),
          .init(degrees: row.settlement.position.longitude), .init(row.settlement.coordinateUncertainty),
        ]
      })
  }

  var json: JSONValue {
    [
      "count": .integer(rows.count),
      "settlements": .array(
        rows.map { row in
          .object(
            JSONValue.placeMembers(id: row.settlement.id, name: row.name, row.settlement.position).adding([
              "kind": .string(row.settlement.kind.rawValue), "district": .text(row.settlement.district),
              "uncertainty_m": .meters(row.settlement.coordinateUncertainty),
            ]))
        }),
    ]
  }

  var features: [GeoJSONFeature]? {
    rows.map { row in
      GeoJSONFeature(
        row.settlement.id, row.name, row.settlement.position,
        ["kind": .string(row.settlement.kind.rawValue), "district": .text(row.settlement.district)])
    }
  }

  var why: Why {
    var why = Why()
    why.add("order", "by name, then by id")
    why.addData(atlas)
    return why
  }
}
