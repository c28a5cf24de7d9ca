internal import FrontlineFormats
internal import FrontlineGeometry

extension PackageReader {
  /// Notes numbers and colors of records that come from no file, which those of files are held to as they are read.
  func checkValues() {
    for (item, settlement) in records.settlements.enumerated() {
      check(
        settlement.coordinateUncertainty?.meters, in: ValueRanges.uncertaintyInMeters, .settlements, item,
        "coordinate_uncertainty_m")
      check(
        settlement.elevation?.meters, in: ValueRanges.elevationInMeters, .settlements, item, "elevation_m")
      check(settlement.population, in: ValueRanges.population, .settlements, item, "population")
      check(settlement.populationYear, in: ValueRanges.year, .settlements, item, "population_year")
    }
    for (item, district) in records.districts.enumerated() {
      let others = district.otherAreas.map { ("area_alternatives", Optional($0)) }
      for (column, figure) in [("official_area_km2", district.officialArea)] + others {
        check(
          figure?.area.squareKilometers, in: ValueRanges.areaInSquareKilometers, .districts, item, column)
      }
    }
    for (item, route) in records.routes.enumerated() {
      check(
        route.publishedLength?.kilometers, in: ValueRanges.lengthInKilometers, .routes, item,
        "published_length_km")
      for waypoint in route.waypoints {
        check(waypoint.uncertainty?.meters, in: ValueRanges.uncertaintyInMeters, .routes, item, "waypoints")
      }
    }
    for (item, party) in records.parties.enumerated()
    where !party.color.isEmpty && Color(hex: party.color) == nil {
      note(.parties, item, "color", "\(quoted(party.color)) is not a color of the form #rrggbb.")
    }
    for (item, statement) in records.statements.enumerated() {
      check(statement.value, in: ValueRanges.statement, .statements, item, "value")
      check(statement.valueMax, in: ValueRanges.statement, .statements, item, "value_max")
    }
  }

  private func check(
    _ value: Double?, in range: ClosedRange<Double>, _ file: PackageFile, _ item: Int, _ column: String
  ) {
    guard let value, !range.contains(value) else { return }
    note(file, item, column, "\(value) is outside \(range.words).")
  }

  private func check(
    _ value: Int?, in range: ClosedRange<Int>, _ file: PackageFile, _ item: Int, _ column: String
  ) {
    guard let value, !range.contains(value) else { return }
    note(file, item, column, "\(value) is outside \(range.lowerBound) ... \(range.upperBound).")
  }
}
