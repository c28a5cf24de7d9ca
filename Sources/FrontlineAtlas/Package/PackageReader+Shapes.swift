internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger

extension PackageReader {
  /// Notes what is wrong with the borders of districts, and each settlement outside those of its own.
  ///
  /// - Parameter thoroughly: look for rings that cross, and read every border as geodesics. Else a settlement
  ///   counts as inside where it is inside of the border drawn straight in longitude and latitude.
  func checkShapes(thoroughly: Bool) {
    var insides: [District.ID: Inside] = [:]
    for (item, district) in records.districts.enumerated() {
      guard let shape = district.shape else { continue }
      if thoroughly {
        for defect in shape.defects() where !defect.isWarning {
          note(.districts, item, "geometry", defect.description)
        }
      }
      insides[district.id] = Inside(shape, exactly: thoroughly)
    }
    for (item, settlement) in records.settlements.enumerated() {
      guard let id = settlement.district, let inside = insides[id], !inside.contains(settlement.position)
      else {
        continue
      }
      note(
        .settlements, item, "district",
        "\(settlement.name) at \(settlement.position) lies outside the borders of \(quoted(id.rawValue)).")
    }
  }
}

/// A quick answer to "inside?" that asks the ellipsoid only where it must.
private struct Inside {
  private let shape: MultiPolygon
  private let exactly: Bool

  init(_ shape: MultiPolygon, exactly: Bool) {
    self.shape = shape
    self.exactly = exactly
  }

  func contains(_ position: Position) -> Bool {
    if !exactly, isInsideOnThePlane(position) { return true }
    return shape.contains(position, edges: .geodesic)
  }

  /// Whether a line to the east crosses the borders an odd number of times, longitude and latitude being the
  /// plane. A border over the antimeridian gives a wrong answer here.
  private func isInsideOnThePlane(_ position: Position) -> Bool {
    var isInside = false
    for polygon in shape.polygons {
      for ring in polygon.rings {
        let vertices = ring.positions
        var last = vertices[0]
        for vertex in vertices {
          if (vertex.latitude > position.latitude) != (last.latitude > position.latitude) {
            let share = (position.latitude - last.latitude) / (vertex.latitude - last.latitude)
            if position.longitude < last.longitude + share * (vertex.longitude - last.longitude) {
              isInside.toggle()
            }
          }
          last = vertex
        }
      }
    }
    return isInside
  }
}
