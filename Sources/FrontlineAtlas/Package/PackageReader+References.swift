internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger

extension PackageReader {
  /// Notes what refers to a thing that no row declares, once all files are read.
  func checkReferences() {
    checkParties()
    checkPartyWords()
    checkPartyCountries()
    checkIncludedParties()
    checkSettlements()
    checkDistricts()
    checkRoutes()
    checkStatements()
  }

  private func checkSource(
    _ source: Source.ID?, _ file: PackageFile, _ item: Int, _ column: String = "source"
  ) {
    guard let id = source?.rawValue, !isKnown(id, in: .sources) else { return }
    note(file, item, column, "There is no source \(quoted(id)).")
  }

  private func checkStatements() {
    for (item, statement) in records.statements.enumerated() {
      checkSource(statement.source, .statements, item)
      for (column, places) in [("from_place", statement.from), ("to_place", statement.to)] {
        for place in places where !isPlace(place) {
          note(.statements, item, column, "There is no settlement, district or route \(quoted(place)).")
        }
      }
    }
  }

  /// Whether a statement can be about this id; `front-line` is the front of its day. Where a file of places
  /// could not be read, the id may be in it.
  private func isPlace(_ id: String) -> Bool {
    if id == "front-line" { return true }
    return [.settlements, .districts, .routes].contains { file in
      declared[file]?[id] != nil || !readable.contains(file) && !absent.contains(file)
    }
  }

  func note(_ file: PackageFile, _ item: Int, _ column: String, _ message: String) {
    let feature =
      file == .districts
      ? records.districts[item].id.rawValue : file == .routes ? records.routes[item].id.rawValue : nil
    sink.add(
      PackageFault(
        file: name(of: file), row: rows[file]?[item], feature: feature, column: column, message: message))
  }

  private func checkParties() {
    let sides = Set(records.parties.map(\.side))
    guard readable.contains(.parties), !sides.isEmpty, records.parties.count == declared[.parties]?.count
    else {
      return
    }
    for (item, source) in records.sources.enumerated() {
      guard let side = source.speaksFor, !sides.contains(side) else { continue }
      let known = listed(sides.map(\.rawValue).sorted())
      note(
        .sources, item, "speaks_for", "No party is of the side \(quoted(side.rawValue)); there is \(known).")
    }
  }

  private func checkSettlements() {
    let layers = Dictionary(records.districts.map { ($0.id.rawValue, $0.layer) }) { first, _ in first }
    let order = layerOrder
    for (item, settlement) in records.settlements.enumerated() {
      checkSource(settlement.source, .settlements, item)
      if let id = settlement.district?.rawValue {
        if !isKnown(id, in: .districts) {
          note(.settlements, item, "district", "There is no district \(quoted(id)).")
        } else if let layer = layers[id], layer.role != .district {
          note(
            .settlements, item, "district",
            "\(quoted(id)) is in the layer \(layer), not \(order.words(of: .district)).")
        }
      }
      if let id = settlement.province?.rawValue {
        if !isKnown(id, in: .districts) {
          note(.settlements, item, "province", "There is no province \(quoted(id)).")
        } else if let layer = layers[id], layer.role != .province {
          note(
            .settlements, item, "province",
            "\(quoted(id)) is in the layer \(layer), not \(order.words(of: .province)).")
        }
      }
    }
  }

  private func checkDistricts() {
    for (item, district) in records.districts.enumerated() {
      checkSource(district.source, .districts, item)
      if let id = district.center, !isKnown(id, in: .settlements) {
        note(.districts, item, "center_settlement", "There is no settlement \(quoted(id)).")
      }
    }
  }

  private func checkRoutes() {
    let waypoints = Dictionary(records.routes.map { ($0.id, $0.waypoints) }) { first, _ in first }
    for (item, route) in records.routes.enumerated() {
      checkSource(route.source, .routes, item)
      for (number, waypoint) in route.waypoints.enumerated() {
        checkSource(waypoint.source, .routes, item, "waypoints")
        if let id = waypoint.settlement, !isKnown(id, in: .settlements) {
          note(
            .routes, item, "waypoints",
            "Waypoint \(number) is the settlement \(quoted(id)), which there is not.")
        }
      }
      for junction in route.junctions {
        let place = "The junction with \(quoted(junction.route.rawValue))"
        if !isKnown(junction.route.rawValue, in: .routes) {
          note(.routes, item, "junctions", "\(place) is with a route that there is not.")
        } else if !route.waypoints.indices.contains(junction.waypoint) {
          note(
            .routes, item, "junctions",
            "\(place) is at waypoint \(junction.waypoint) of \(route.waypoints.count).")
        } else if let others = waypoints[junction.route] {
          guard others.indices.contains(junction.otherWaypoint) else {
            note(
              .routes, item, "junctions",
              "\(place) is at its waypoint \(junction.otherWaypoint) of \(others.count).")
            continue
          }
          let (here, there) = (route.waypoints[junction.waypoint], others[junction.otherWaypoint])
          if let apart = here.separation(from: there) {
            note(
              .routes, item, "junctions",
              "\(place) does not lie on both lines: \(here.name) and its \(there.name) are \(apart) apart.")
          }
        }
      }
    }
  }
}

extension SupplyRoute.Waypoint {
  /// How far apart two points are that cannot be one place; `nil`: they can. One settlement is one place; other
  /// points are where they lie within reach of both their uncertainties.
  fileprivate func separation(from other: SupplyRoute.Waypoint) -> Length? {
    if let settlement, settlement == other.settlement { return nil }
    let apart = position.distance(to: other.position)
    let reach =
      settlement == nil || other.settlement == nil
      ? (uncertainty ?? .zero) + (other.uncertainty ?? .zero) : .zero
    return apart > reach ? apart : nil
  }
}
