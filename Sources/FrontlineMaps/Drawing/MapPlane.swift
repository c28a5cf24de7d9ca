internal import FrontlineGeodesy
internal import FrontlineGeometry

/// The plane of a map: a projection fitted to what it shows, and the frame on that plane in pixels.
///
/// Lambert's conformal conic with standard parallels a sixth of the way in from the north and from the south;
/// across the equator, near a pole and for very wide maps the stereographic one about the middle. Both keep
/// angles, so a ring of equal distance looks round and a direction is a direction.
///
/// Source: J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395, 1987, sections 15, 21.
struct MapPlane: Sendable {
  /// The frame in pixels, its north-west corner at 0, 0.
  let frame: PixelBox
  /// The position in the middle of the frame.
  let center: Position
  /// What is seen in the frame, in latitude and longitude.
  let box: GeographicBox
  /// The projection in words.
  let projectionName: (phrase: MapPhrase, figures: [String])
  /// Metres of the plane to a pixel.
  let metersPerPixel: Double
  private let projection: Projection
  private let corner: PixelPoint

  /// A plane that shows all of some positions.
  ///
  /// - Parameters:
  ///   - positions: at least one.
  ///   - margin: how much wider the frame is than they need, as a share of it.
  ///   - width: of the frame in pixels.
  ///   - aspects: the least and the most that the height may be of the width.
  init(
    around positions: [Position], margin: Double = 0.06, width: Double, aspects: ClosedRange<Double>
  ) throws {
    precondition(!positions.isEmpty, "A map must show a position.")
    let seen = GeographicBox(enclosing: positions)!
    let (definition, name) = Self.fitted(to: seen)
    projection = try Projection(CoordinateReferenceSystem(definition), areaOfInterest: seen)
    projectionName = name
    var pairs = positions.map { PixelPoint($0.longitude, $0.latitude) }
    try projection.project(&pairs)
    let ground = PixelBox(enclosing: pairs)!
    // At least 2 km wide, so that one place makes a map too.
    var (across, up) = (
      max(ground.width, 2_000) * (1 + 2 * margin), max(ground.height, 2_000) * (1 + 2 * margin)
    )
    across = max(across, up / aspects.upperBound)
    up = max(up, across * aspects.lowerBound)
    metersPerPixel = across / width
    frame = PixelBox(minX: 0, minY: 0, maxX: width, maxY: (up / metersPerPixel).rounded())
    corner = PixelPoint(ground.center.x - across / 2, ground.center.y + up / 2)
    center = try Self.position(at: frame.center, corner, metersPerPixel, projection)
    box = try Self.box(of: frame, corner, metersPerPixel, projection)
  }

  /// Positions in pixels.
  func points(_ positions: [Position]) throws -> [PixelPoint] {
    var pairs = positions.map { PixelPoint($0.longitude, $0.latitude) }
    try projection.project(&pairs)
    for index in pairs.indices {
      pairs[index] = PixelPoint(
        (pairs[index].x - corner.x) / metersPerPixel, (corner.y - pairs[index].y) / metersPerPixel)
    }
    return pairs
  }

  /// A position in pixels.
  func point(_ position: Position) throws -> PixelPoint { try points([position])[0] }

  /// The position of a point of the drawing.
  func position(at point: PixelPoint) throws -> Position {
    try Self.position(at: point, corner, metersPerPixel, projection)
  }

  /// Whether anything in a box may be seen in the frame.
  func shows(_ other: GeographicBox) -> Bool { box.intersects(other) }

  // MARK: Making

  private static func fitted(
    to box: GeographicBox
  ) -> (definition: String, name: (phrase: MapPhrase, figures: [String])) {
    let (latitude, longitude) = (fixed(box.center.latitude, 4), fixed(box.center.longitude, 4))
    let isConic =
      (box.south > 1 || box.north < -1) && box.north < 80 && box.south > -80 && box.longitudeSpan < 60
    guard isConic else {
      return (
        "+proj=stere +lat_0=\(latitude) +lon_0=\(longitude) +k_0=1 +datum=WGS84 +units=m +type=crs",
        (.stereographic, [latitude, longitude])
      )
    }
    let south = fixed(box.south + box.latitudeSpan / 6, 2)
    let north = fixed(box.north - box.latitudeSpan / 6, 2)
    return (
      "+proj=lcc +lat_1=\(south) +lat_2=\(north) +lat_0=\(latitude) +lon_0=\(longitude) +datum=WGS84 "
        + "+units=m +type=crs",
      south == north ? (.conicOfOne, [south]) : (.conicOfTwo, [south, north])
    )
  }

  private static func position(
    at point: PixelPoint, _ corner: PixelPoint, _ metersPerPixel: Double, _ projection: Projection
  ) throws -> Position {
    var pairs = [PixelPoint(corner.x + point.x * metersPerPixel, corner.y - point.y * metersPerPixel)]
    try projection.unproject(&pairs)
    return try Position(validatingLatitude: pairs[0].y, longitude: pairs[0].x)
  }

  /// The box of the border of the frame, and of what it bulges out by between; about a pole that is in the frame
  /// it goes all the way round.
  private static func box(
    of frame: PixelBox, _ corner: PixelPoint, _ metersPerPixel: Double, _ projection: Projection
  ) throws -> GeographicBox {
    var border: [Position] = []
    for step in 0...8 {
      let (x, y) = (frame.width * Double(step) / 8, frame.height * Double(step) / 8)
      for point in [
        PixelPoint(x, 0), PixelPoint(x, frame.height), PixelPoint(0, y), PixelPoint(frame.width, y),
      ] {
        border.append(try position(at: point, corner, metersPerPixel, projection))
      }
    }
    let box = GeographicBox(enclosing: border)!
    for pole in [90.0, -90] {
      guard let at = try? projection.project(Position(latitude: pole, longitude: 0)) else { continue }
      let point = PixelPoint(at.easting - corner.x, corner.y - at.northing) / metersPerPixel
      guard frame.contains(point) else { continue }
      return GeographicBox(
        south: min(box.south, pole), west: -180, north: max(box.north, pole), east: 180)
    }
    return box
  }
}
