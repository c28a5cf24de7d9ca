package import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

extension Atlas {
  /// All that the atlas holds, as tables whose columns are those of a data package. From them an equal atlas
  /// can be made.
  package var layers: [Layer] {
    [
      settlementLayer, districtLayer, routeLayer, claimLayer, partyLayer, sourceLayer, statementLayer,
    ]
  }

  /// The columns of names: the primary one, one for each language in which there is any, and all others.
  private var nameColumns: [Layer.Column] {
    [.text("name")] + translationLanguages.map { .text($0.columnName) } + [.list("other_names")]
  }

  private var settlementLayer: Layer {
    Layer(
      name: "settlements", title: "Settlements", shape: .point,
      columns: [.text("id")] + nameColumns + [
        .text("kind"), .text("district"), .text("province"),
        .real("latitude"), .real("longitude"), .real("coordinate_uncertainty_m"), .real("elevation_m"),
        .integer("population"), .integer("population_year"), .text("source"), .text("source_detail"),
      ],
      features: settlements.map { it in
        var row = it.names.row(id: it.id)
        row["kind"] = .string(it.kind.rawValue)
        row["district"] = .optional(it.district?.rawValue)
        row["province"] = .optional(it.province?.rawValue)
        row["latitude"] = .number(it.position.latitude)
        row["longitude"] = .number(it.position.longitude)
        row["coordinate_uncertainty_m"] = .optional(it.coordinateUncertainty?.meters)
        row["elevation_m"] = .optional(it.elevation?.meters)
        row["population"] = it.population.map { .integer($0) } ?? .null
        row["population_year"] = it.populationYear.map { .integer($0) } ?? .null
        row["source"] = .optional(it.source?.rawValue)
        row["source_detail"] = .optional(it.sourceDetail)
        return GeoJSONFeature(id: .string(it.id), geometry: .point(it.position), properties: row)
      }, colorColumn: "kind")
  }

  private var districtLayer: Layer {
    Layer(
      name: "districts", title: "Districts", shape: .polygon,
      columns: [.text("id"), .text("layer")] + nameColumns + [
        .text("kind"), .real("official_area_km2"),
        .text("official_area_source"), .json("area_alternatives"), .text("center_settlement"),
        .text("source"), .text("note"),
      ],
      features: districts.map { it in
        var row = it.names.row(id: it.id.rawValue)
        row["layer"] = .string(it.layer.rawValue)
        row["kind"] = .optional(it.kind)
        row["official_area_km2"] = .optional(it.officialArea.map { exactKilometers($0.area) })
        row["official_area_source"] = .optional(it.officialArea?.source)
        row["area_alternatives"] = .array(
          it.otherAreas.map {
            ["area_km2": .optional(exactKilometers($0.area)), "source": .string($0.source)]
          })
        row["center_settlement"] = .optional(it.center)
        row["source"] = .optional(it.source?.rawValue)
        row["note"] = .optional(it.note)
        return GeoJSONFeature(
          id: .string(it.id.rawValue), geometry: it.shape.map { .multiPolygon($0) }, properties: row)
      })
  }

  private var routeLayer: Layer {
    Layer(
      name: "routes", title: "Supply routes", shape: .line,
      columns: [.text("id")] + nameColumns + [
        .text("class"), .list("period"),
        .real("published_length_km"), .text("length_source"), .text("note"), .text("source"),
        .json("waypoints"), .json("junctions"),
      ],
      features: routes.map { it in
        var row = it.names.row(id: it.id.rawValue)
        row["class"] = .optional(it.roadClass)
        row["period"] = .list(it.periods.map(\.text))
        row["published_length_km"] = .optional(it.publishedLength.map(exactKilometers))
        row["length_source"] = .optional(it.lengthSource)
        row["note"] = .optional(it.note)
        row["source"] = .optional(it.source?.rawValue)
        row["waypoints"] = .array(
          it.waypoints.map { point in
            [
              "settlement": .optional(point.settlement), "name": .string(point.name),
              "uncertainty_m": .optional(point.uncertainty?.meters),
              "source": .optional(point.source?.rawValue),
            ]
          })
        row["junctions"] = .array(
          it.junctions.map { junction in
            [
              "route": .string(junction.route.rawValue), "waypoint": .integer(junction.waypoint),
              "other_waypoint": .integer(junction.otherWaypoint),
            ]
          })
        return GeoJSONFeature(id: .string(it.id.rawValue), geometry: .lineString(it.line), properties: row)
      })
  }

  private var claimLayer: Layer {
    Layer(
      name: "claims", title: "Claims of who held what", shape: .point,
      columns: [
        .text("id"), .text("subject_kind"), .text("subject"), .text("party"), .text("stance"),
        .text("valid_from"), .text("valid_to"), .day("reported"), .text("source"), .text("citation"),
        .text("note"), .text("corrects"), .text("derived_from"), .list("exceptions"),
      ],
      features: ledger.claims.map { it in
        var feature = GeoJSONFeature(
          id: .string(it.id), geometry: position(of: it.subject).map { .point($0) },
          properties: [
            "id": .string(it.id), "subject_kind": .string(it.subject.kind.rawValue),
            "subject": .string(it.subject.id), "party": .string(it.party.rawValue),
            "stance": .string(it.stance.rawValue), "valid_from": .optional(it.validFrom?.text),
            "valid_to": .optional(it.validTo?.text), "reported": .string(it.reported.description),
            "source": .string(it.source.rawValue), "citation": .optional(it.citation),
            "note": .optional(it.note), "corrects": .optional(it.corrects),
            "derived_from": .optional(it.derivedFrom), "exceptions": .list(it.exceptions),
          ])
        feature.time = .interval(from: it.surelyFrom.description, to: it.validTo?.latest?.description)
        return feature
      }, colorColumn: "party")
  }

  /// Where a claim is shown: at the settlement, or at the centre of the district.
  private func position(of subject: Subject) -> Position? {
    switch subject.kind {
    case .settlement: settlement(id: subject.id)?.position
    case .district, .area:
      district(id: DistrictID(subject.id))?.center.flatMap { settlement(id: $0)?.position }
    case .route: nil
    }
  }

  private var partyLayer: Layer {
    Layer(
      name: "parties", title: "Parties", shape: .none,
      columns: [.text("id")] + nameColumns + [
        .text("side"), .text("color"), .list("words"),
        .text("country"), .list("includes"), .text("note"),
      ],
      features: parties.map { it in
        var row = it.names.row(id: it.id.rawValue)
        row["side"] = .string(it.side.rawValue)
        row["color"] = .optional(it.color)
        row["words"] = .list(it.words)
        row["country"] = .optional(it.country?.rawValue)
        row["includes"] = .list(it.includes.map(\.rawValue))
        row["note"] = .optional(it.note)
        return GeoJSONFeature(id: .string(it.id.rawValue), geometry: nil, properties: row)
      })
  }

  private var sourceLayer: Layer {
    Layer(
      name: "sources", title: "Sources", shape: .none,
      columns: ["id", "name", "kind", "speaks_for", "citation", "url", "licence", "note"].map { .text($0) },
      features: sources.map { it in
        GeoJSONFeature(
          id: .string(it.id.rawValue), geometry: nil,
          properties: [
            "id": .string(it.id.rawValue), "name": .string(it.name), "kind": .string(it.kind.rawValue),
            "speaks_for": .optional(it.speaksFor?.rawValue), "citation": .optional(it.citation),
            "url": .optional(it.url), "licence": .optional(it.license), "note": .optional(it.note),
          ])
      })
  }

  private var statementLayer: Layer {
    Layer(
      name: "statements", title: "Statements", shape: .none,
      columns: [
        .text("id"), .text("kind"), .text("text"), .real("value"), .real("value_max"), .text("comparison"),
        .text("unit"), .list("from_place"), .list("to_place"), .text("day"), .text("speaker"),
        .text("source"), .text("note"),
      ],
      features: statements.map { it in
        GeoJSONFeature(
          id: .string(it.id), geometry: nil,
          properties: [
            "id": .string(it.id), "kind": .string(it.kind), "text": .string(it.text),
            "value": .optional(it.value), "value_max": .optional(it.valueMax),
            "comparison": .optional(it.comparison?.rawValue), "unit": .optional(it.unit),
            "from_place": .list(it.from), "to_place": .list(it.to), "day": .optional(it.day?.text),
            "speaker": .optional(it.speaker), "source": .optional(it.source?.rawValue),
            "note": .optional(it.note),
          ])
      })
  }
}

extension Claim {
  /// The first day on which what it says is sure to have begun, as a standing reads it.
  fileprivate var surelyFrom: Day {
    guard let start = validFrom?.latest else { return reported }
    return stance == .agreed ? start : min(start, reported)
  }
}

extension PlaceNames {
  /// The columns that everything with names has.
  fileprivate func row(id: String) -> JSONObject {
    var row: JSONObject = ["id": .string(id), "name": .string(primary)]
    for translation in translations { row[translation.language.columnName] = .string(translation.name) }
    row["other_names"] = .list(others)
    return row
  }
}

extension Layer.Column {
  static func text(_ name: String) -> Self { Self(name: name, kind: .text) }
  static func integer(_ name: String) -> Self { Self(name: name, kind: .integer) }
  static func real(_ name: String) -> Self { Self(name: name, kind: .real) }
  static func boolean(_ name: String) -> Self { Self(name: name, kind: .boolean) }
  static func day(_ name: String) -> Self { Self(name: name, kind: .day) }
  static func list(_ name: String) -> Self { Self(name: name, kind: .list) }
  static func json(_ name: String) -> Self { Self(name: name, kind: .json) }
}

/// Kilometres that give the same length again, to the last bit.
private func exactKilometers(_ length: Length) -> Double {
  let value = length.kilometers
  return [value, value.nextUp, value.nextDown].first { Length.kilometers($0) == length } ?? value
}

/// Square kilometres that give the same area again, to the last bit.
private func exactKilometers(_ area: Area) -> Double {
  let value = area.squareKilometers
  return [value, value.nextUp, value.nextDown].first { Area.squareKilometers($0) == area } ?? value
}
