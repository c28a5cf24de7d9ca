internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

extension PackageReader {
  func readSources() {
    read(.sources) { row in
      let id = row.id()
      declare(id, in: .sources, row: row.number)
      let name = row.filled("name")
      row.need("kind")
      let kind = row.choice("kind", as: Source.Kind.self)
      guard row.isSound, let kind else { return }
      rows[.sources, default: []].append(row.number)
      records.sources.append(
        Source(
          id: Source.ID(id), name: name, kind: kind,
          speaksFor: row.textIfAny("speaks_for").map { Party.Side($0) }, citation: row.text("citation"),
          url: row.text("url"), license: row.text("licence"), note: row.text("note")))
    }
  }

  func readParties() {
    read(.parties) { row in
      let id = row.id()
      declare(id, in: .parties, row: row.number)
      let names = row.names()
      let side = row.filled("side")
      let color = row.text("color")
      if !color.isEmpty, Color(hex: color) == nil {
        row.fault("color", "\(quoted(color)) is not a color of the form #rrggbb.")
      }
      guard row.isSound, let names else { return }
      rows[.parties, default: []].append(row.number)
      records.parties.append(
        Party(
          id: Party.ID(id), names: names, side: Party.Side(side), color: color, words: row.list("words"),
          country: row.textIfAny("country").map { District.ID($0) },
          includes: row.list("includes").map { Party.ID($0) },
          note: row.text("note")))
    }
  }

  func readSettlements() {
    read(.settlements) { row in
      let id = row.id()
      declare(id, in: .settlements, row: row.number)
      let names = row.names()
      row.need("kind")
      let kind = row.choice("kind", as: Settlement.Kind.self)
      let position = row.position()
      let uncertainty = row.length("coordinate_uncertainty_m", in: ValueRanges.uncertaintyInMeters)
      let elevation = row.length("elevation_m", in: ValueRanges.elevationInMeters)
      let population = row.integer("population", in: ValueRanges.population)
      let year = row.integer("population_year", in: ValueRanges.year)
      let source = row.textIfAny("source")
      guard row.isSound, let names, let kind, let position else { return }
      rows[.settlements, default: []].append(row.number)
      records.settlements.append(
        Settlement(
          id: id, names: names, kind: kind, position: position,
          district: row.textIfAny("district").map { District.ID($0) },
          province: row.textIfAny("province").map { District.ID($0) }, coordinateUncertainty: uncertainty,
          elevation: elevation,
          population: population, populationYear: year, source: source.map { Source.ID($0) },
          sourceDetail: row.text("source_detail")))
    }
  }

  func readStatements() {
    read(.statements) { row in
      let id = row.id()
      declare(id, in: .statements, row: row.number)
      let kind = row.filled("kind")
      let text = row.filled("text")
      let value = row.number("value", in: ValueRanges.statement)
      let valueMax = row.number("value_max", in: ValueRanges.statement)
      let comparison = row.choice("comparison", as: Statement.Comparison.self)
      if comparison == .between {
        if value == nil || valueMax == nil {
          row.fault("value_max", "What is between two values needs both; one is empty.")
        } else if let value, let valueMax, value > valueMax {
          row.fault(
            "value_max", "The greater value \(row.text("value_max")) is less than \(row.text("value")).")
        }
      }
      let day = row.value("day") { text throws(TimeError) in try EDTFDate(text) }
      let source = row.textIfAny("source")
      guard row.isSound else { return }
      rows[.statements, default: []].append(row.number)
      records.statements.append(
        Statement(
          id: id, kind: kind, text: text, value: value, valueMax: valueMax, comparison: comparison,
          unit: row.text("unit"), from: row.list("from_place"), to: row.list("to_place"), day: day,
          speaker: row.text("speaker"), source: source.map { Source.ID($0) }, note: row.text("note")))
    }
  }
}
