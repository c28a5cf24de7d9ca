package import FrontlineFormats
internal import FrontlineGeodesy
internal import FrontlineGeometry

/// The position of a square of MGRS, its middle, half a diagonal away from the farthest point that is meant; or of a
/// coordinate of UTM with its zone; to a centimeter.
package let gridPosition: GridReading = { text in
  func rounded(_ position: Position) -> Position {
    Position((position.latitude * 1e7).rounded() / 1e7, (position.longitude * 1e7).rounded() / 1e7)
      ?? position
  }
  do {
    return (rounded(try UTMCoordinate(validating: text).position), nil)
  } catch let error as GeodesyError where error.code == .notAPosition {
    let square = try MGRSCoordinate(validating: text)
    return (rounded(square.center), square.size * 0.5.squareRoot())
  }
}
