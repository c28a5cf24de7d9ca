package import FrontlineGeometry

/// What makes positions of the coordinates of well-known text and binary.
package struct CoordinateReading {
  package typealias Unprojection = (_ x: Double, _ y: Double) throws -> Position

  /// For shapes that state no SRID; `nil`: their coordinates are longitude and latitude on WGS 84.
  package var unproject: Unprojection?
  /// For shapes that state another SRID than 4326; `nil`: they are refused.
  package var unprojecting: ((_ srid: Int) throws -> Unprojection)?

  /// Called for positions with a height or a measure, which are left out.
  package var onHeight: (() -> Void)?

  package init(unproject: Unprojection? = nil, unprojecting: ((_ srid: Int) throws -> Unprojection)? = nil) {
    self.unproject = unproject
    self.unprojecting = unprojecting
  }

  /// Takes the SRID that a shape states; 0 stands for none.
  mutating func take(srid: Int, at place: FormatPlace) throws(FormatError) {
    if srid == 0 { return }
    if srid == 4326 {
      unproject = nil
      return
    }
    guard let unprojecting else {
      throw FormatError(
        code: .unsupportedCRS, at: place, "the coordinates are in SRID \(srid); only 4326 can be read")
    }
    do { unproject = try unprojecting(srid) } catch {
      throw FormatError(
        code: .unsupportedCRS, at: place,
        "the coordinates are in SRID \(srid), which cannot be read: \(error)",
        underlying: error)
    }
  }

  func position(_ x: Double, _ y: Double, at place: @autoclosure () -> FormatPlace) throws(FormatError)
    -> Position
  {
    if let unproject {
      do { return try unproject(x, y) } catch {
        throw FormatError(
          code: .invalidValue, at: place(), "the coordinates \(x), \(y) cannot be unprojected: \(error)",
          underlying: error)
      }
    }
    do throws(GeometryError) {
      return try Position(validatingLatitude: y, longitude: x)
    } catch {
      throw FormatError(code: .invalidValue, at: place(), inSentence(error))
    }
  }
}
