public import FrontlineGeometry

extension Polygon {
  /// Whether a position lies inside the polygon or on its border.
  ///
  /// ```swift
  /// let box = Polygon(exterior: try Ring([
  ///   Position(latitude: 39, longitude: 46), Position(latitude: 39, longitude: 47),
  ///   Position(latitude: 40, longitude: 47), Position(latitude: 40, longitude: 46),
  ///   Position(latitude: 39, longitude: 46),
  /// ]))
  /// let south = Position(latitude: 39.0001, longitude: 46.5)     // 11 m north of the parallel
  /// box.contains(south, edges: .longitudeLatitude)               // true
  /// box.contains(south, edges: .geodesic)                        // false: the geodesic bulges northward
  /// ```
  ///
  /// Edge cases:
  /// - The inside is that of `area(edges:)`: with geodesic edges the smaller of the two parts of the Earth,
  ///   which may hold a pole; with edges straight in longitude and latitude that on their plane.
  /// - A position within 0.1 um of an edge or a vertex, that of a hole too, is on the border and counts as
  ///   inside. At a pole, and on the antimeridian, it counts under whichever longitude it is given.
  /// - In a ring that crosses itself, what is encircled twice is outside (the even-odd rule).
  ///
  /// - Complexity: O(n) at the first question with these edges, then O(log n + edges due north), about a
  ///   microsecond for each edge whose latitudes and longitudes hold the position.
  public func contains(_ position: Position, edges: EdgeRule) -> Bool {
    guard exterior.encloses(position, edges: edges) || exterior.hasOnBorder(position, edges: edges) else {
      return false
    }
    return interiors.allSatisfy {
      !$0.encloses(position, edges: edges) || $0.hasOnBorder(position, edges: edges)
    }
  }
}

extension Polygon {
  /// Whether each of many positions lies inside the polygon or on its border; of each the same as of it alone.
  ///
  /// ```swift
  /// let triangle = Polygon(exterior: try Ring([
  ///   Position(latitude: 39, longitude: 46), Position(latitude: 39, longitude: 47),
  ///   Position(latitude: 39.8, longitude: 47), Position(latitude: 39, longitude: 46),
  /// ]))
  /// triangle.contains([shusha, stepanakert], edges: .geodesic)   // [false, false]
  /// ```
  ///
  /// - Complexity: that of one by one, in less time.
  public func contains(_ positions: [Position], edges: EdgeRule) -> [Bool] {
    var answers = exterior.sides(of: positions, edges: edges).map { $0 != .outside }
    for hole in interiors {
      for (i, side) in hole.sides(of: positions, edges: edges).enumerated() where side == .inside {
        answers[i] = false
      }
    }
    return answers
  }
}

extension MultiPolygon {
  /// Whether each of many positions lies inside one of the parts or on its border.
  ///
  /// - Complexity: that of each part in turn.
  public func contains(_ positions: [Position], edges: EdgeRule) -> [Bool] {
    polygons.reduce(into: [Bool](repeating: false, count: positions.count)) { answers, polygon in
      for (i, isInside) in polygon.contains(positions, edges: edges).enumerated() where isInside {
        answers[i] = true
      }
    }
  }

  /// Whether a position lies inside one of the parts or on its border.
  ///
  /// - Complexity: that of each part in turn.
  public func contains(_ position: Position, edges: EdgeRule) -> Bool {
    polygons.contains { $0.contains(position, edges: edges) }
  }
}

extension Ring {
  enum Side { case inside, border, outside }

  /// On which side of the ring a position lies.
  func side(of position: Position, edges: EdgeRule) -> Side {
    if hasOnBorder(position, edges: edges) { return .border }
    return encloses(position, edges: edges) ? .inside : .outside
  }

  /// On which side of the ring each of many positions lies.
  func sides(of positions: [Position], edges: EdgeRule) -> [Side] {
    let index = line.index(edges)
    var sides = positions.map { index.crossings.contains($0) ? Side.inside : .outside }
    positions.withUnsafeBufferPointer {
      index.forEachNearest(to: $0, within: Self.borderWidth) { i, hit in
        if hit != nil { sides[i] = .border }
      }
    }
    return sides
  }

  /// Whether a position lies inside; on the border the answer may be either.
  fileprivate func encloses(_ position: Position, edges: EdgeRule) -> Bool {
    line.index(edges).crossings.contains(position)
  }

  /// Whether a position lies on the border, or within ``borderWidth`` of it.
  fileprivate func hasOnBorder(_ position: Position, edges: EdgeRule) -> Bool {
    line.index(edges).nearest(to: position, within: Self.borderWidth) != nil
  }

  /// Within so many metres of an edge a position is on it: a position computed to lie on an edge is as far off.
  static let borderWidth = 1e-7
}
