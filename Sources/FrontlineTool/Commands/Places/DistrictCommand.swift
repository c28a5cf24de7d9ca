import ArgumentParser
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry

/// `frontline district Lachin`, and without a name the list of all.
struct DistrictCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "district",
    abstract: "Describe a district: its areas by its borders and as published, and its settlements.",
    discussion: "Without a name it lists all of them, of every layer.")

  @Argument(help: ArgumentHelp("A name or an id.", valueName: "district"), completion: .districts)
  var name: String?

  @OptionGroup var output: OutputOptions

  func answer(in session: Session) throws -> DistrictsAnswer {
    let atlas = try session.atlas()
    let districts = try name.map { [try session.district($0)] } ?? atlas.districts
    return try DistrictsAnswer(
      rows: districts.map { district in
        DistrictsAnswer.Row(
          district: district, name: district.name, area: district.area,
          center: try district.center.map { id in
            try session.atlas().settlement(id: id)?.name ?? id
          },
          settlements: kindCounts(atlas.settlements.in(district).map(\.kind)))
      }, isOne: name != nil, atlas: atlas)
  }
}

/// One district, or all of them.
struct DistrictsAnswer: Answer {
  struct Row {
    var district: District
    var name: String
    /// By its borders, their edges being geodesics.
    var area: Area?
    var center: String?
    var settlements: [(kind: Settlement.Kind, count: Int)]

    var count: Int { settlements.reduce(0) { $0 + $1.count } }

    /// By how many per cent the area by the borders is above the official one.
    var differencePercent: Double? {
      guard let area, let official = district.officialArea, official.area > .zero else { return nil }
      return (area / official.area - 1) * 100
    }
  }

  let rows: [Row]
  let isOne: Bool
  let atlas: Atlas

  /// Of one district, whether all its places are in the atlas.
  var caveats: Caveats? {
    guard isOne, let row = rows.first else { return nil }
    return Caveats(words: (try? atlas.partialCoverage(of: row.district)).flatMap { $0 }.map { [$0] } ?? [])
  }

  var text: [String] {
    guard isOne, let row = rows.first else { return columns.aligned() + [counted(rows.count, "district")] }
    let district = row.district
    let official = district.officialArea.map { "\($0.area) (\($0.source))" } ?? "none known"
    let difference = row.differencePercent.map {
      ", \(fixed(abs($0), 1)) % \($0 < 0 ? "below" : "above") the official one"
    }
    return [
      "\(row.name), \(district.kind.isEmpty ? district.layer.rawValue : district.kind) (\(district.id))"
    ]
      + particulars(
        [
          ("names", written(district.names)),
          ("official area", official),
          ("area by borders", row.area.map { "\($0)\(difference ?? "")" } ?? "the borders are unknown"),
        ]
          + district.otherAreas.map { ("also published", "\($0.area) (\($0.source))") } + [
            ("centre", row.center ?? ""),
            ("settlements", row.count == 0 ? "none" : "\(row.count): \(described(row.settlements))"),
            ("source", district.source.map { atlas.source($0)?.name ?? $0.rawValue } ?? ""),
            ("note", district.note),
          ])
  }

  var table: Table? { columns }

  private var columns: Table {
    Table(
      columns: [
        .text("id", "id"), .text("name", "name"), .text("layer", "layer"),
        .number("official_area_km2", "official"), .number("area_km2", "by borders"),
        .number("settlements", "settlements"), .hidden("center"), .hidden("official_area_source"),
      ],
      rows: rows.map { row in
        [
          Table.Cell(row.district.id), .init(row.name), .init(row.district.layer.rawValue),
          .init(row.district.officialArea?.area), .init(row.area), .init(row.count),
          .init(row.district.center), .init(row.district.officialArea?.source),
        ]
      })
  }

  var json: JSONValue {
    guard isOne, let row = rows.first else {
      return ["count": .integer(rows.count), "districts": .array(rows.map(object))]
    }
    return object(row)
  }

  private func object(_ row: Row) -> JSONValue {
    let district = row.district
    return [
      "id": .string(district.id), "name": .string(row.name), "layer": .string(district.layer.rawValue),
      "kind": .known(district.kind), "names": .names(district.names),
      "official_area_km2": .squareKilometers(district.officialArea?.area),
      "official_area_source": .text(district.officialArea?.source),
      "area_km2": .squareKilometers(row.area),
      "area_difference_percent": row.differencePercent.map { .number($0) } ?? .null,
      "other_areas": .array(
        district.otherAreas.map { ["area_km2": .squareKilometers($0.area), "source": .string($0.source)] }),
      "center": .text(district.center),
      "settlements": .object(
        JSONObject(
          [("total", .integer(row.count))] + row.settlements.map { ($0.kind.rawValue, .integer($0.count)) })),
      "source": .text(district.source?.rawValue), "note": .known(district.note),
    ]
  }

  var features: [GeoJSONFeature]? {
    rows.map { row in
      GeoJSONFeature(
        id: .string(row.district.id), geometry: row.district.shape.map { .multiPolygon($0) },
        properties: object(row).object ?? [:])
    }
  }

  var why: Why {
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
