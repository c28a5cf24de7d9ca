internal import FrontlinePROJ

/// How the pair that PROJ gives becomes easting and northing.
///
/// PROJ puts easting first where a CRS has northing first. A CRS whose axes point south or west (EPSG:2053,
/// EPSG:5513) it leaves as it is: there the values are put in order and their signs turned.
struct AxisOrder: Hashable, Sendable {
  private var isSwapped = false
  private var signs = SIMD2(1.0, 1.0)

  /// Nothing to do.
  static let eastingNorthing = AxisOrder()

  private init() {}

  init(_ crs: CoordinateReferenceSystem, in context: borrowing ProjContext) {
    guard let given = ProjObject(proj_create(context.pointer, crs.definition)),
      let ordered = ProjObject(proj_normalize_for_visualization(context.pointer, given.pointer))
    else { return }
    let directions = CoordinateReferenceSystem.axes(of: ordered, in: context).prefix(2).map {
      $0.direction.lowercased()
    }
    guard let east = directions.firstIndex(where: { $0 == "east" || $0 == "west" }),
      let north = directions.firstIndex(where: { $0 == "north" || $0 == "south" })
    else { return }  // around a pole both axes point to it or away from it, and easting comes first
    isSwapped = north < east
    signs = SIMD2(directions[east] == "west" ? -1 : 1, directions[north] == "south" ? -1 : 1)
  }

  func eastingNorthing(_ pair: SIMD2<Double>) -> SIMD2<Double> {
    (isSwapped ? SIMD2(pair.y, pair.x) : pair) * signs
  }

  func given(_ eastingNorthing: SIMD2<Double>) -> SIMD2<Double> {
    let pair = eastingNorthing * signs
    return isSwapped ? SIMD2(pair.y, pair.x) : pair
  }

  var isIdentity: Bool { self == .eastingNorthing }
}
