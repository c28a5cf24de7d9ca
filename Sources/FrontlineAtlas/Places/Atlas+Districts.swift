public import FrontlineGeometry

extension Atlas {
  /// The rayon or marz in whose borders a position lies; `nil` where none has it in known borders.
  ///
  /// ```swift
  /// atlas.district(containing: shusha.position)?.name      // "Shusha"
  /// ```
  ///
  /// A position on a border, to the accuracy of a geodesic, is in either neighbour.
  ///
  /// - Complexity: O(number of districts + vertices of those whose box holds the position).
  public func district(containing position: Position) -> District? {
    firstDistrict(containing: position, of: [.rayon, .marz])
  }

  /// Every district, province, country and area in whose borders a position lies, rayons and marzes first.
  public func districts(containing position: Position) -> [District] {
    contents.districts.indices.lazy
      .filter { contents.district($0, contains: position) }
      .map { contents.districts[$0] }
      .sorted { $0.layer < $1.layer }
  }

  private func firstDistrict(containing position: Position, of layers: Set<District.Layer>) -> District? {
    contents.districts.indices
      .first { layers.contains(contents.districts[$0].layer) && contents.district($0, contains: position) }
      .map { contents.districts[$0] }
  }

  /// Whether a position lies far outside the atlas and would lie inside with latitude and longitude exchanged.
  ///
  /// ```swift
  /// atlas.axesMayBeSwapped(Position(latitude: 46.7465, longitude: 39.7537))      // true
  /// ```
  ///
  /// Far is more than a degree, and more than half the atlas's own extent, beyond the box of its settlements.
  public func axesMayBeSwapped(_ position: Position) -> Bool {
    guard let box, abs(position.longitude) <= 90 else { return false }
    let swapped = Position(latitude: position.longitude, longitude: position.latitude)
    let margin = max(1, box.latitudeSpan / 2, box.longitudeSpan / 2)
    return !box.grown(by: margin).contains(position) && box.grown(by: 1).contains(swapped)
  }
}

extension AtlasContents {
  func district(_ item: Int, contains position: Position) -> Bool {
    guard districtBoxes[item]?.contains(position) == true else { return false }
    return districts[item].contains(position) == true
  }
}

extension District {
  /// Whether a settlement belongs to the district: by its own word for a rayon, marz or province, else by the
  /// borders.
  func hasMember(_ settlement: Settlement) -> Bool {
    switch layer {
    case .rayon, .marz: settlement.district == id
    case .province: settlement.province == id
    case .country, .area: contains(settlement.position) == true
    }
  }
}

extension MultiPolygon {
  /// A box that surely holds the polygons: that of their vertices and a margin for the bulge of geodesic edges,
  /// which for an edge of 1,000 km at 60 degrees is a third of a degree; longer edges make it the world.
  var looseBox: GeographicBox? {
    let positions = polygons.flatMap { $0.exterior.positions }
    guard let box = GeographicBox(enclosing: positions) else { return nil }
    guard box.longitudeSpan <= 180 else { return .world }  // it may go round a pole
    for polygon in polygons {
      for (a, b) in zip(polygon.exterior.positions, polygon.exterior.positions.dropFirst())
      where abs(a.latitude - b.latitude) > 5 || abs(a.longitude - b.longitude) > 5 { return .world }
    }
    return box.grown(by: 0.5)
  }
}

extension GeographicBox {
  /// The box with so many degrees more on every side, as far as there are any.
  func grown(by degrees: Double) -> GeographicBox {
    let isWhole = longitudeSpan + 2 * degrees >= 360
    func wrapped(_ longitude: Double) -> Double {
      longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude
    }
    return GeographicBox(
      south: max(-90, south - degrees), west: isWhole ? -180 : wrapped(west - degrees),
      north: min(90, north + degrees), east: isWhole ? 180 : wrapped(east + degrees))
  }
}
