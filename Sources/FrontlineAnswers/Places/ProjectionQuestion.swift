import FrontlineGeodesy
import FrontlineGeometry

/// What the coordinates of a place are in a CRS, or which position coordinates of a CRS are.
///
/// ```swift
/// let answer = try ProjectionQuestion("Shusha", to: "EPSG:32638").answer(in: context)
/// answer.point.easting                       // 649896.64
/// answer.projection.operation.accuracy       // 0 m
/// ```
///
/// A CRS is an EPSG code, a PROJ string, WKT or a name. Coordinates are written easting,northing, of a geographic CRS
/// longitude,latitude.
public struct ProjectionQuestion: Question {
  /// What is projected, which way.
  public enum Direction: Sendable, Hashable {
    /// A place, into a CRS.
    case place(String, to: String)
    /// Coordinates of a CRS, into a position.
    case coordinates(String, from: String)
  }

  /// What is projected, which way.
  public var direction: Direction
  /// Whether an operation of unknown accuracy is taken where there is no other.
  public var allowsBallpark = false

  /// The question of a place.
  public init(_ place: String, to crs: String) { direction = .place(place, to: crs) }

  /// The question of coordinates.
  public init(coordinates: String, from crs: String) { direction = .coordinates(coordinates, from: crs) }

  /// Position, coordinates, and the operation between them.
  ///
  /// - Throws: ``AnswerError`` where the coordinates are no pair, `GeodesyError` where PROJ knows no such CRS or way.
  public func answer(in context: Context) throws -> ProjectionAnswer {
    switch direction {
    case .place(let place, let crs):
      let place = try context.place(place, need: "a point is projected")
      let projection = try projection(CoordinateReferenceSystem(crs), around: place.position)
      return try ProjectionAnswer(
        place: place, position: place.position, point: projection.project(place.position),
        projection: projection)
    case .coordinates(let text, let crs):
      let crs = try CoordinateReferenceSystem(crs)
      let point = try Self.planePoint(text, crs)
      // The operation depends on where the point lies, so it is chosen once roughly and then around it.
      let rough = try Projection(crs, allowBallpark: allowsBallpark).unproject(point)
      let projection = try projection(crs, around: rough)
      return try ProjectionAnswer(
        place: nil, position: projection.unproject(point), point: point, projection: projection)
    }
  }

  /// The projection whose operation is the best for the surroundings of a position.
  private func projection(
    _ crs: CoordinateReferenceSystem, around position: Position
  ) throws(GeodesyError) -> Projection {
    let reach = 0.05
    let area = GeographicBox(
      south: max(position.latitude - reach, -90), west: max(position.longitude - reach, -180),
      north: min(position.latitude + reach, 90), east: min(position.longitude + reach, 180))
    return try Projection(crs, areaOfInterest: area, allowBallpark: allowsBallpark)
  }

  private static func planePoint(_ text: String, _ crs: CoordinateReferenceSystem) throws -> PlanePoint {
    let text = text.replacing("\u{2212}", with: "-")
    let figures = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map { Double($0) }
    guard figures.count == 2, let easting = figures[0], let northing = figures[1], easting.isFinite,
      northing.isFinite
    else {
      throw AnswerError.usage(
        "\"\(text)\" is not a pair of coordinates; write easting,northing as 8649000,4402000.")
    }
    return PlanePoint(easting: easting, northing: northing, crs: crs.label)
  }
}
