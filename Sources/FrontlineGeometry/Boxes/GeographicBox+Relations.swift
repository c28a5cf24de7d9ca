extension GeographicBox {
  /// Whether the position lies in the box or on its border.
  ///
  /// ```swift
  /// GeographicBox(south: -21, west: 176, north: -12, east: -178)
  ///   .contains(Position(latitude: -18, longitude: 180))       // true
  /// ```
  public func contains(_ position: Position) -> Bool {
    guard position.latitude >= south, position.latitude <= north else { return false }
    return abs(position.latitude) == 90 || containsLongitude(position.longitude)
  }

  /// Whether the other box lies wholly in this one; every box contains itself.
  public func contains(_ other: GeographicBox) -> Bool {
    south <= other.south && other.north <= north
      && (other.south == 90 || other.north == -90 || containsSpan(from: other.west, to: other.east))
  }

  /// Whether the two have a position in common; a common border is enough.
  public func intersects(_ other: GeographicBox) -> Bool {
    guard south <= other.north, other.south <= north else { return false }
    if north == 90 && other.north == 90 || south == -90 && other.south == -90 { return true }
    return containsLongitude(other.west) || other.containsLongitude(west)
  }

  /// The smallest box that holds both.
  ///
  /// Where the gap between the two is as wide either way round, the box that starts at this one's west.
  public func union(_ other: GeographicBox) -> GeographicBox {
    let spans = [(west, east), (west, other.east), (other.west, east), (other.west, other.east)]
    var best: GeographicBox?
    for (from, to) in spans {
      let box = GeographicBox(
        south: min(south, other.south), west: from, north: max(north, other.north), east: to)
      guard box.containsSpan(from: west, to: east), box.containsSpan(from: other.west, to: other.east) else {
        continue
      }
      if best == nil || box.longitudeSpan < best!.longitudeSpan { best = box }
    }
    return best
      ?? GeographicBox(south: min(south, other.south), west: -180, north: max(north, other.north), east: 180)
  }

  private func containsLongitude(_ longitude: Double) -> Bool {
    if west > east { return longitude >= west || longitude <= east }
    if longitude >= west && longitude <= east { return true }
    return longitude == 180 && west == -180 || longitude == -180 && east == 180
  }

  private func containsSpan(from start: Double, to end: Double) -> Bool {
    if longitudeSpan >= 360 { return true }
    guard containsLongitude(start), containsLongitude(end) else { return false }
    guard (start <= end ? end - start : end - start + 360) <= longitudeSpan else { return false }
    return eastward(to: start) <= eastward(to: end) || start == end
  }

  /// The degrees from the western border eastward to a longitude, 0 ..< 360.
  private func eastward(to longitude: Double) -> Double {
    let degrees = longitude >= west ? longitude - west : longitude - west + 360
    return degrees >= 360 ? degrees - 360 : degrees
  }
}
