internal import FrontlineAnswers
internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineTime

/// OGC API - Environmental Data Retrieval, the query `position`, on the collections of fronts and of control.
struct PositionEndpoints: Sendable {
  let atlas: Atlas
  let attribution: String
  let extent: ClosedRange<Day>?
  let examples: ServiceExamples

  /// The figures of a collection; none: it has no positions.
  static func figures(of collection: String) -> [PositionQuery.Figure] {
    switch collection {
    case "fronts": [.frontDistance, .lower, .upper, .controller, .nearest, .nearestDistance]
    case "control": [.nearestParty, .nearest, .nearestDistance, .controller]
    default: []
    }
  }

  func endpoint(_ collection: String) -> Endpoint {
    let figures = Self.figures(of: collection)
    return Endpoint(
      "/collections/\(collection)/position", "position_\(collection)",
      "What is known of a position on a day, or day by day.", tag: collection,
      parameters: [
        .text(
          "coords", "The position in WKT, the longitude first.", isRequired: true, example: examples.point),
        .text("datetime", "The day, or the days as an interval.", isRequired: true, example: examples.day),
        .text(
          "parameter-name",
          "The figures, with commas between: \(figures.map(\.rawValue).joined(separator: ", "))."),
        .word("crs", of: [SheetCRS.crs84.uri, "CRS84"], "The CRS of coords."), .rule, .known,
      ],
      forms: [
        (.geojson, Schemas.features), (.coverage, ["type": "object"]), (.html, Schemas.html),
      ]
    ) { call in
      let weighing = try Weighing(call, in: Context(atlas))
      let query = try PositionQuery(call, weighing, days: extent, figures: figures)
      let needsFront = query.figures.contains {
        [.frontDistance, .lower, .upper, .controller].contains($0)
      }
      let tracer = needsFront ? try? atlas.tracer(settings: weighing.fronts) : nil
      let days = try query.days.map { day in
        try call.request.patience.check()
        return (day: day, values: try query.values(in: atlas, tracer, on: day))
      }
      switch call.type.name {
      case "coveragejson": return coverage(call, query, days)
      case "html": return page(call, query, days, collection)
      default: return features(call, query, days)
      }
    }
  }

  private typealias DayValues = (day: Day, values: [PositionQuery.Figure: JSONValue])

  private static let caveat =
    "The front is traced from announcements, which are not captures; a position without a standing of its own has 0 as least."

  private func features(_ call: Call, _ query: PositionQuery, _ days: [DayValues]) -> ServiceResponse {
    let features = days.enumerated().map { number, each in
      var properties: JSONObject = ["datetime": .string(each.day.description)]
      for figure in query.figures { properties[figure.rawValue] = each.values[figure] ?? .null }
      var feature = GeoJSONFeature(
        id: .integer(number + 1), geometry: .point(query.position), properties: properties)
      feature.time = .date(each.day.description)
      return feature
    }
    let members: JSONObject = [
      "numberMatched": .integer(features.count), "numberReturned": .integer(features.count),
      "parameters": .array(query.figures.map { Self.parameter($0) }), "caveat": .string(Self.caveat),
      "attribution": .string(attribution), "links": .array(call.selfLinks),
    ]
    do {
      return ServiceResponse(
        200, call.type.type, text: try GeoJSONWriter.text(features, foreignMembers: members))
    } catch {
      return ServiceError(explaining: error).response
    }
  }

  /// The figures as EDR describes them.
  private static let parameters = Dictionary(
    uniqueKeysWithValues: PositionQuery.Figure.allCases.map { ($0, described($0)) })

  static func parameter(_ figure: PositionQuery.Figure) -> JSONValue { parameters[figure] ?? .null }

  private static func described(_ figure: PositionQuery.Figure) -> JSONValue {
    var members: JSONObject = [
      "type": "Parameter", "id": .string(figure.rawValue),
      "observedProperty": ["label": ["en": .string(figure.title)]],
      "description": ["en": .string(figure.title)],
    ]
    if let unit = figure.unit {
      members["unit"] = [
        "symbol": ["value": .string(unit), "type": "http://www.opengis.net/def/uom/UCUM/"]
      ]
    }
    return .object(members)
  }

  private func coverage(_ call: Call, _ query: PositionQuery, _ days: [DayValues]) -> ServiceResponse {
    var parameters: JSONObject = [:]
    var ranges: JSONObject = [:]
    for figure in query.figures {
      var parameter = Self.parameter(figure).object ?? [:]
      parameter["id"] = nil
      parameters[figure.rawValue] = .object(parameter)
      ranges[figure.rawValue] = [
        "type": "NdArray", "dataType": figure.unit == nil ? "string" : "float", "axisNames": ["t"],
        "shape": [.integer(days.count)], "values": .array(days.map { $0.values[figure] ?? .null }),
      ]
    }
    return call.json([
      "type": "Coverage",
      "domain": [
        "type": "Domain", "domainType": "PointSeries",
        "axes": [
          "x": ["values": [.number(query.position.longitude)]],
          "y": ["values": [.number(query.position.latitude)]],
          "t": ["values": .array(days.map { .string($0.day.description) })],
        ],
        "referencing": [
          [
            "coordinates": ["x", "y"],
            "system": ["type": "GeographicCRS", "id": .string(SheetCRS.crs84.uri)],
          ],
          ["coordinates": ["t"], "system": ["type": "TemporalRS", "calendar": "Gregorian"]],
        ],
      ], "parameters": .object(parameters), "ranges": .object(ranges),
    ])
  }

  private func page(
    _ call: Call, _ query: PositionQuery, _ days: [DayValues], _ collection: String
  ) -> ServiceResponse {
    var page = HTML(
      call, "Position \(query.position.latitude), \(query.position.longitude)",
      trail: [("Collections", "/collections"), (collection, "/collections/\(collection)")])
    page.table(
      ["day"] + query.figures.map(\.rawValue),
      days.map { each in
        [HTML.Cell(each.day.description)] + query.figures.map { HTML.Cell(each.values[$0]?.plainText ?? "") }
      })
    page.paragraph(Self.caveat)
    page.paragraph(attribution)
    return page.response
  }
}

extension PositionEndpoints {
  /// What the document of a collection says of its positions.
  static func members(of collection: String, at path: String) -> JSONObject {
    let figures = figures(of: collection)
    guard !figures.isEmpty else { return [:] }
    return [
      "data_queries": [
        "position": [
          "link": [
            "href": .string(path + "/position"), "rel": "data", "type": "application/geo+json",
            "title": "A position on a day",
            "variables": [
              "title": "Position", "query_type": "position", "coords": "A point in WKT, the longitude first.",
              "output_formats": ["GeoJSON", "CoverageJSON"], "default_output_format": "GeoJSON",
              "crs_details": [["crs": "CRS84", "wkt": .string(wkt)]],
            ],
          ]
        ]
      ], "output_formats": ["GeoJSON", "CoverageJSON"],
      "parameter_names": .object(JSONObject(figures.map { ($0.rawValue, parameter($0)) })),
    ]
  }

  private static let wkt =
    #"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AXIS["Longitude",EAST],AXIS["Latitude",NORTH]]"#
}
