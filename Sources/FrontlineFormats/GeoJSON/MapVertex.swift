import FrontlineGeometry

/// A position on an unrolled map: how often a line has gone round the Earth to the east before it is kept
/// beside the longitude, which so stays exact.
struct MapVertex: Equatable {
  var longitude: Double
  var latitude: Double
  var turn: Int

  /// The longitude on the unrolled map; only for comparing and for crossings.
  var x: Double { longitude + 360 * Double(turn) }

  /// Whether it lies on the antimeridian between sheet `turn` and the next, or to the west of it.
  func isWest(ofEnd turn: Int) -> Bool { self.turn <= turn || self.turn == turn + 1 && longitude == -180 }

  /// Whether it lies on the antimeridian between sheet `turn` and the next.
  func isOn(endOf turn: Int) -> Bool {
    self.turn == turn && longitude == 180 || self.turn == turn + 1 && longitude == -180
  }

  /// The position, as part of sheet `turn`.
  func position(onSheet turn: Int) -> Position {
    Position(latitude: latitude, longitude: longitude + 360 * Double(self.turn - turn))
  }

  /// The latitude where the way to `other` meets the antimeridian at the end of sheet `turn`.
  func crossing(to other: MapVertex, endOf turn: Int) -> Double {
    if isOn(endOf: turn) { return latitude }
    if other.isOn(endOf: turn) { return other.latitude }
    let part = (180 + 360 * Double(turn) - x) / (other.x - x)
    return latitude + (other.latitude - latitude) * part
  }

  /// The same place, so many turns further east.
  func moved(by turns: Int) -> MapVertex {
    MapVertex(longitude: longitude, latitude: latitude, turn: turn + turns)
  }

  /// The positions unrolled: where the longitude jumps by more than 180 degrees the line goes on over the
  /// antimeridian. A jump of 360 degrees goes round the Earth or stays where it is, by
  /// ``goesRoundTheEarth(_:)``.
  static func unroll(_ positions: [Position]) -> [MapVertex] {
    var turn = 0
    var last: Double?
    let goesRound = goesRoundTheEarth(positions)
    return positions.map { position in
      if let last {
        let jump = position.longitude - last
        let short = shortWay(jump)
        if short > jump || jump == -360 && !goesRound {
          turn += 1
        } else if short < jump || jump == 360 && !goesRound {
          turn -= 1
        }
      }
      last = position.longitude
      return MapVertex(longitude: position.longitude, latitude: position.latitude, turn: turn)
    }
  }
}

/// Whether most of the vertices of a ring lie in another, by the even-odd rule; a few may lie on its border.
func lies(_ ring: [MapVertex], in outer: [MapVertex]) -> Bool {
  ring.count { isInside($0, of: outer) } * 2 > ring.count
}

private func isInside(_ point: MapVertex, of ring: [MapVertex]) -> Bool {
  var isInside = false
  var from = ring[ring.count - 1]
  for to in ring {
    if (from.latitude > point.latitude) != (to.latitude > point.latitude) {
      let part = (point.latitude - from.latitude) / (to.latitude - from.latitude)
      if point.x < from.x + (to.x - from.x) * part { isInside.toggle() }
    }
    from = to
  }
  return isInside
}

/// An open ring in the way asked for.
func wound(_ ring: [MapVertex], _ winding: Winding) -> [MapVertex] {
  var sum = 0.0
  var from = ring[ring.count - 1]
  for to in ring {
    sum += (to.x - from.x) * (to.latitude + from.latitude)  // twice the area under the edge
    from = to
  }
  return (sum <= 0) == (winding == .counterclockwise) ? ring : ring.reversed()
}
