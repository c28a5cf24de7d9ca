internal import FrontlineGeometry

extension PackageReader {
  /// Notes what refers to a thing that no row declares, once all files are read.
  func checkReferences() {
    checkParties()
    checkSettlements()
    checkDistricts()
    checkRoutes()
  }

  func note(_ file: PackageFile, _ item: Int, _ column: String, _ message: String) {
    let feature =
      file == .districts ? records.districts[item].id : file == .routes ? records.routes[item].id : nil
    sink.add(
      PackageFault(
        file: file.rawValue, row: rows[file]?[item], feature: feature, column: column, message: message))
  }

  private func checkParties() {
    let sides = Set(records.parties.map(\.side))
    guard readable.contains(.parties), !sides.isEmpty else { return }
    for (item, source) in records.sources.enumerated() {
      guard let side = source.speaksFor, !sides.contains(side) else { continue }
      let known = listed(sides.map(\.rawValue).sorted())
      note(
        .sources, item, "speaks_for", "No party is of the side \(quoted(side.rawValue)); there is \(known).")
    }
  }

  private func checkSettlements() {
    let layers = Dictionary(records.districts.map { ($0.id, $0.layer) }) { first, _ in first }
    for (item, settlement) in records.settlements.enumerated() {
      if let id = settlement.district {
        if !isKnown(id, in: .districts) {
          note(.settlements, item, "district", "There is no district \(quoted(id)).")
        } else if let layer = layers[id], layer != .rayon, layer != .marz {
          note(
            .settlements, item, "district",
            "\(quoted(id)) is in the layer \(layer.rawValue), not rayon or marz.")
        }
      }
      if let id = settlement.province {
        if !isKnown(id, in: .districts) {
          note(.settlements, item, "province", "There is no province \(quoted(id)).")
        } else if let layer = layers[id], layer != .province {
          note(
            .settlements, item, "province", "\(quoted(id)) is in the layer \(layer.rawValue), not province.")
        }
      }
    }
  }

  private func checkDistricts() {
    for (item, district) in records.districts.enumerated() {
      if let id = district.center, !isKnown(id, in: .settlements) {
        note(.districts, item, "center_settlement", "There is no settlement \(quoted(id)).")
      }
    }
  }

  private func checkRoutes() {
    let counts = Dictionary(records.routes.map { ($0.id, $0.waypoints.count) }) { first, _ in first }
    for (item, route) in records.routes.enumerated() {
      for (number, waypoint) in route.waypoints.enumerated() {
        if let id = waypoint.settlement, !isKnown(id, in: .settlements) {
          note(
            .routes, item, "waypoints",
            "Waypoint \(number) is the settlement \(quoted(id)), which there is not.")
        }
      }
      for junction in route.junctions {
        let place = "The junction with \(quoted(junction.route))"
        if !isKnown(junction.route, in: .routes) {
          note(.routes, item, "junctions", "\(place) is with a route that there is not.")
        } else if !route.waypoints.indices.contains(junction.waypoint) {
          note(
            .routes, item, "junctions",
            "\(place) is at waypoint \(junction.waypoint) of \(route.waypoints.count).")
        } else if let count = counts[junction.route], !(0..<count).contains(junction.otherWaypoint) {
          note(
            .routes, item, "junctions", "\(place) is at its waypoint \(junction.otherWaypoint) of \(count).")
        }
      }
    }
  }
}
