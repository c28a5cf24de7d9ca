package import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

extension Atlas {
  /// The atlas that the layers make which ``layers`` gives; others are passed over.
  ///
  /// - Throws: ``InterchangeError`` with the layer, row and column; `AtlasError` where the parts do not fit
  ///   together.
  package init(
    layers: [Layer], provenance: Provenance, conventions: AtlasConventions = AtlasConventions(), file: String
  ) throws {
    func rows(_ name: String) -> [LayerRow] {
      (layers.first { $0.name == name }?.features ?? []).enumerated().map { index, feature in
        LayerRow(feature: feature, layer: name, number: index + 1, file: file)
      }
    }
    guard layers.contains(where: { $0.name == "settlements" }) else {
      throw InterchangeError(
        .badFile, file,
        "\(file) holds no layer settlements, so it is not an atlas; \"frontline convert\" reads its layers.")
    }
    try self.init(
      settlements: rows("settlements").map { try $0.settlement() },
      districts: rows("districts").map { try $0.district() }, routes: rows("routes").map { try $0.route() },
      parties: rows("parties").map { try $0.party() }, sources: rows("sources").map { try $0.source() },
      claims: rows("claims").map { try $0.claim() },
      statements: rows("statements").map { try $0.statement() },
      provenance: provenance, conventions: conventions)
  }
}

extension LayerRow {
  fileprivate func settlement() throws(InterchangeError) -> Settlement {
    guard case .point(let position) = feature.geometry else {
      throw fault("geom", "a settlement needs a point")
    }
    return Settlement(
      id: try filled("id"), names: try names(), kind: try choice("kind"), position: position,
      district: try textIfAny("district"), province: try textIfAny("province"),
      coordinateUncertainty: try number("coordinate_uncertainty_m", in: ValueRanges.uncertaintyInMeters).map {
        .meters($0)
      },
      elevation: try number("elevation_m", in: ValueRanges.elevationInMeters).map { .meters($0) },
      population: try integer("population", in: ValueRanges.population),
      populationYear: try integer("population_year", in: ValueRanges.year),
      source: try made("source") { Source.ID($0) },
      sourceDetail: try text("source_detail"))
  }

  fileprivate func district() throws(InterchangeError) -> District {
    let shape: MultiPolygon?
    switch feature.geometry {
    case nil: shape = nil
    case .polygon(let polygon): shape = MultiPolygon([polygon])
    case .multiPolygon(let polygons): shape = polygons
    case .some(let other): throw fault("geom", "a district needs a polygon, and it is a \(other.kind)")
    }
    let areaSource = try text("official_area_source")
    var others: [District.AreaFigure] = []
    for figure in try objects("area_alternatives") {
      let area = try number(
        figure["area_km2"], in: ValueRanges.areaInSquareKilometers, "area_alternatives")
      guard let area else { throw fault("area_alternatives", "an object has no area_km2") }
      others.append(
        .init(
          area: .squareKilometers(area), source: try text(figure["source"], "area_alternatives") ?? ""))
    }
    return District(
      id: try filled("id"), layer: District.Layer(try filled("layer")), names: try names(),
      kind: try text("kind"),
      shape: shape,
      officialArea: try number("official_area_km2", in: ValueRanges.areaInSquareKilometers).map {
        .init(area: .squareKilometers($0), source: areaSource)
      },
      otherAreas: others, center: try textIfAny("center_settlement"),
      source: try made("source") { Source.ID($0) }, note: try text("note"))
  }

  fileprivate func route() throws(InterchangeError) -> SupplyRoute {
    guard case .lineString(let line) = feature.geometry else { throw fault("geom", "a route needs a line") }
    let points = try objects("waypoints")
    guard points.count == line.positions.count else {
      throw fault(
        "waypoints", "there are \(points.count), and the line has \(line.positions.count) positions")
    }
    var waypoints: [SupplyRoute.Waypoint] = []
    for (point, position) in zip(points, line.positions) {
      guard let name = try text(point["name"], "waypoints"), !name.isEmpty else {
        throw fault("waypoints", "a waypoint has no name")
      }
      let uncertainty = try number(
        point["uncertainty_m"], in: ValueRanges.uncertaintyInMeters, "waypoints")
      waypoints.append(
        SupplyRoute.Waypoint(
          name: name, position: position, settlement: try text(point["settlement"], "waypoints"),
          uncertainty: uncertainty.map { .meters($0) },
          source: try text(point["source"], "waypoints").map { Source.ID($0) }))
    }
    var junctions: [SupplyRoute.Junction] = []
    for junction in try objects("junctions") {
      guard let route = junction["route"]?.string, let own = junction["waypoint"]?.int,
        let other = junction["other_waypoint"]?.int
      else { throw fault("junctions", "a junction needs route, waypoint and other_waypoint") }
      junctions.append(.init(waypoint: own, route: route, otherWaypoint: other))
    }
    var periods: [EDTFDate] = []
    for text in try list("period") {
      do { periods.append(try EDTFDate(text)) } catch { throw fault("period", "\(error)".trimmedStop) }
    }
    let (id, names, roadClass) = (try filled("id"), try names(), try text("class"))
    let length = try number("published_length_km", in: ValueRanges.lengthInKilometers).map {
      Length.kilometers($0)
    }
    let (lengthSource, note) = (try text("length_source"), try text("note"))
    let source = try made("source") { Source.ID($0) }
    do {
      return try SupplyRoute(
        id: id, names: names, roadClass: roadClass, periods: periods, publishedLength: length,
        lengthSource: lengthSource, waypoints: waypoints, junctions: junctions, source: source, note: note)
    } catch {
      throw fault("geom", "\(error)".trimmedStop)
    }
  }

  fileprivate func party() throws(InterchangeError) -> Party {
    Party(
      id: Party.ID(try filled("id")), names: try names(), side: Party.Side(try filled("side")),
      color: try text("color"), words: try list("words"), country: try textIfAny("country"),
      includes: try list("includes").map { Party.ID($0) },
      note: try text("note"))
  }

  fileprivate func source() throws(InterchangeError) -> Source {
    Source(
      id: Source.ID(try filled("id")), name: try filled("name"), kind: try choice("kind"),
      speaksFor: try made("speaks_for") { Party.Side($0) }, citation: try text("citation"),
      url: try text("url"), license: try text("licence"), note: try text("note"))
  }

  fileprivate func claim() throws(InterchangeError) -> Claim {
    guard let reported = try made("reported", { try Day($0) }) else {
      throw fault("reported", "it is empty and must not be")
    }
    return Claim(
      id: try filled("id"), subject: Subject(try choice("subject_kind"), try filled("subject")),
      party: Party.ID(try filled("party")), stance: try choice("stance"),
      validFrom: try made("valid_from") { try EDTFDate($0) },
      validTo: try made("valid_to") { try EDTFDate($0) },
      reported: reported, source: Source.ID(try filled("source")), citation: try text("citation"),
      note: try text("note"), corrects: try textIfAny("corrects"), derivedFrom: try textIfAny("derived_from"),
      exceptions: try list("exceptions"))
  }

  fileprivate func statement() throws(InterchangeError) -> Statement {
    let comparison: Statement.Comparison? =
      try textIfAny("comparison") == nil ? nil : try choice("comparison")
    return Statement(
      id: try filled("id"), kind: try filled("kind"), text: try filled("text"),
      value: try number("value", in: ValueRanges.statement),
      valueMax: try number("value_max", in: ValueRanges.statement), comparison: comparison,
      unit: try text("unit"),
      from: try list("from_place"), to: try list("to_place"), day: try made("day") { try EDTFDate($0) },
      speaker: try text("speaker"), source: try made("source") { Source.ID($0) }, note: try text("note"))
  }
}
