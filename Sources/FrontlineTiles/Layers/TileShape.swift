internal import FrontlineGeometry
internal import FrontlineOverlay

/// A shape on the square of web maps, made once, and cut for tiles.
///
/// Every vertex goes to the nearest unit of its tile, by its own place alone: borders that two shapes share meet on every
/// tile, and vertices that fall on one unit become one.
struct TileShape: Sendable {
  typealias Point = SIMD2<Double>

  private enum Form: Sendable {
    case point(Point)
    case points([Point])
    case lines([[Point]])
    case polygons([[[Point]]])
  }

  /// How far beyond its edge a tile is drawn, in units.
  static let margin = 64.0

  private let form: Form
  /// What it covers, from 0 to 1.
  let box: (low: Point, high: Point)

  /// `nil`: nothing of it is on the square.
  init?(_ geometry: Geometry) {
    func moved(_ positions: [Position]) -> [Point] {
      positions.map { Point(WebMercator.x(longitude: $0.longitude), WebMercator.y(latitude: $0.latitude)) }
    }
    switch geometry {
    case .point(let position):
      guard Self.isOnSquare(position) else { return nil }
      form = .point(moved([position])[0])
    case .multiPoint(let positions): form = .points(moved(positions.filter(Self.isOnSquare)))
    case .lineString(let line): form = .lines([moved(line.positions)])
    case .multiLineString(let lines): form = .lines(lines.map { moved($0.positions) })
    case .polygon(let polygon): form = .polygons([polygon.rings.map { moved($0.positions) }])
    case .multiPolygon(let several):
      form = .polygons(several.polygons.map { $0.rings.map { moved($0.positions) } })
    case .collection: return nil
    }
    var (low, high) = (Point(.infinity, .infinity), Point(-.infinity, -.infinity))
    func cover(_ points: [Point]) {
      for point in points {
        low = Point(min(low.x, point.x), min(low.y, point.y))
        high = Point(max(high.x, point.x), max(high.y, point.y))
      }
    }
    switch form {
    case .point(let point): cover([point])
    case .points(let points): cover(points)
    case .lines(let lines): lines.forEach(cover)
    case .polygons(let polygons): polygons.forEach { $0.forEach(cover) }
    }
    guard low.x <= high.x else { return nil }
    box = (low, high)
  }

  private static func isOnSquare(_ position: Position) -> Bool {
    abs(position.latitude) <= WebMercator.greatestLatitude
  }

  /// The columns and rows of the tiles of a zoom on which it may be.
  func tiles(zoom: Int) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
    let slack = Self.margin / Double(VectorTile.extent) / Double(1 << zoom)
    func place(_ value: Double) -> Int { WebMercator.tile(of: value, zoom: zoom) }
    return (
      place(box.low.x - slack)...place(box.high.x + slack),
      place(box.low.y - slack)...place(box.high.y + slack)
    )
  }

  /// A tile, its units, and what lies on it.
  struct Frame {
    private let scale: Double
    private let origin: Point
    fileprivate let least = -TileShape.margin
    fileprivate let most = Double(VectorTile.extent) + TileShape.margin

    init(_ tile: TileAddress) {
      let extent = Double(VectorTile.extent)
      scale = Double(1 << tile.zoom) * extent
      origin = Point(Double(tile.column), Double(tile.row)) * extent
    }

    fileprivate func local(_ point: Point) -> Point { point * scale - origin }

    /// Whether a point in its units lies on the tile or its margin.
    fileprivate func contains(_ local: Point) -> Bool {
      local.x >= least && local.x <= most && local.y >= least && local.y <= most
    }

    /// Whether something of a box lies on the tile or its margin.
    func meets(_ box: (low: Point, high: Point)) -> Bool {
      let (low, high) = (local(box.low), local(box.high))
      return high.x >= least && low.x <= most && high.y >= least && low.y <= most
    }
  }

  /// A shape that is one point on a tile; `nil`: it is none, or not there. It is what most shapes are, and costs the least.
  func point(on frame: Frame) -> SIMD2<Int32>? {
    guard case .point(let point) = form else { return nil }
    let local = frame.local(point)
    return frame.contains(local) ? Self.unit(local) : nil
  }

  /// The shape on a tile; `nil`: nothing of it is there.
  func cut(for frame: Frame) throws(OverlayError) -> VectorTile.Shape? {
    guard frame.meets(box) else { return nil }
    let (local, least, most) = (frame.local, frame.least, frame.most)
    switch form {
    case .point(let point): return .points([Self.unit(local(point))])
    case .points(let points):
      let here = points.map(local).filter(frame.contains)
      return here.isEmpty ? nil : .points(here.map(Self.unit))
    case .lines(let lines):
      let pieces = lines.flatMap { Self.pieces(of: $0.map(local), least, most) }
      let rounded = pieces.map { Self.distinct($0.map(Self.unit)) }.filter { $0.count > 1 }
      return rounded.isEmpty ? nil : .lines(rounded)
    case .polygons(let polygons):
      let parts = try Self.parts(of: polygons.map { $0.map { $0.map(local) } }, least, most)
      return parts.isEmpty ? nil : .polygons(parts)
    }
  }

  /// The unit that a point falls on; it lies on the tile or its margin.
  private static func unit(_ point: Point) -> SIMD2<Int32> {
    // Numbers from -64 to 4160.
    SIMD2(Int32(point.x.rounded()), Int32(point.y.rounded()))
  }

  private static func distinct(_ points: [SIMD2<Int32>]) -> [SIMD2<Int32>] {
    var kept: [SIMD2<Int32>] = []
    for point in points where kept.last != point { kept.append(point) }
    return kept
  }

  /// The pieces of a line inside a square (Liang and Barsky).
  private static func pieces(of line: [Point], _ least: Double, _ most: Double) -> [[Point]] {
    var pieces: [[Point]] = []
    var piece: [Point] = []
    func end() {
      if piece.count > 1 { pieces.append(piece) }
      piece = []
    }
    for (a, b) in zip(line, line.dropFirst()) {
      guard let (start, stop) = part(of: a, b, least, most) else {
        end()
        continue
      }
      if piece.last != start { end() }
      if piece.isEmpty { piece = [start] }
      piece.append(stop)
      if stop != b { end() }
    }
    end()
    return pieces
  }

  private static func part(
    of a: Point, _ b: Point, _ least: Double, _ most: Double
  ) -> (Point, Point)? {
    var (enter, leave) = (0.0, 1.0)
    let step = b - a
    for (start, change) in [(a.x, step.x), (a.y, step.y)] {
      if change == 0 {
        if start < least || start > most { return nil }
        continue
      }
      let (first, second) = ((least - start) / change, (most - start) / change)
      enter = max(enter, min(first, second))
      leave = min(leave, max(first, second))
    }
    guard enter <= leave else { return nil }
    return (enter == 0 ? a : a + step * enter, leave == 1 ? b : a + step * leave)
  }

  /// The parts of polygons on a tile, valid on whole units: all together, for rounding may let neighbors meet.
  private static func parts(
    of polygons: [[[Point]]], _ least: Double, _ most: Double
  ) throws(OverlayError) -> [[[SIMD2<Int32>]]] {
    let name = "tile"
    var isWithin = true
    var kept: [PlanePolygon] = []
    for rings in polygons {
      guard let outer = rings.first else { continue }
      let (xs, ys) = (outer.map { $0.x }, outer.map { $0.y })
      guard let west = xs.min(), let east = xs.max(), let north = ys.min(), let south = ys.max(),
        east >= least, west <= most, south >= least, north <= most
      else { continue }
      if west < least || east > most || north < least || south > most { isWithin = false }
      kept.append(PlanePolygon(unchecked: rings, crs: name))
    }
    guard !kept.isEmpty else { return [] }
    var region = PlaneRegion(unchecked: kept, crs: name)
    if region.defect != nil { region = try region.madeValid() }
    if !isWithin {
      let square = [
        Point(least, least), Point(most, least), Point(most, most), Point(least, most), Point(least, least),
      ]
      region = try region.intersection(
        PlaneRegion(unchecked: [PlanePolygon(unchecked: [square], crs: name)], crs: name))
    }
    // GEOS 3.11 and 3.14 leave a polygon off the grid that has no other to be joined with.
    return try region.dissolved(onGrid: 1).snapped(toGrid: 1).polygons.map { polygon in
      polygon.rings.map { distinct($0.dropLast().map(unit)) }.filter { $0.count > 2 }
    }.filter { !$0.isEmpty }
  }
}
