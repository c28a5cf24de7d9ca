internal import FrontlineGeometry
internal import FrontlineKernels
internal import FrontlinePROJ

/// The vector kernels, wrapped once: where a kernel has no answer, nearly antipodal points for one, PROJ's
/// `geodesic.h` gives it, and nobody can tell.
///
/// A `Position` is its latitude and its longitude, two doubles side by side, which is how the kernels take points;
/// a `Length` is one double.
struct GeodesicKernels: Sendable {
  /// `nonisolated(unsafe)`: a constant table of functions in the program itself.
  nonisolated(unsafe) let table: UnsafePointer<frontline_kernels>

  private init(_ table: UnsafePointer<frontline_kernels>) { self.table = table }

  /// The best for this machine.
  static let best = GeodesicKernels(frontline_kernels_best())

  /// The best for questions one at a time, with the same answers.
  static let single = GeodesicKernels(frontline_single_kernels_best())

  /// The kernels of level 0 (SSE2, NEON or plain C), 1 (AVX2) or 2 (AVX-512), or those for questions one at a time
  /// of level 0 or 1; nil where this machine has none such.
  init?(level: Int, isSingle: Bool = false) {
    let table = isSingle ? frontline_single_kernels_at(Int32(level)) : frontline_kernels_at(Int32(level))
    guard let table else { return nil }
    self.init(table)
  }

  /// "AVX-512", "AVX2", "SSE2", "NEON" or "plain C", and whether of one vector.
  var name: String { String(cString: table.pointee.name) }

  // MARK: - One pair

  /// The distance in metres between two positions.
  @inline(__always)
  func distances(from a: Position, to b: Position, _ meters: inout Double) {
    var pair = (a.latitude, a.longitude, b.latitude, b.longitude)
    let lost = withUnsafeMutableBytes(of: &pair) {
      let points = $0.baseAddress!.assumingMemoryBound(to: Double.self)  // a tuple of four doubles
      return table.pointee.distances(points, points + 2, &meters, 1)
    }
    if lost > 0 { meters = Self.fallback(a, b).distance }
  }

  /// The shortest path between two positions.
  @inline(__always)
  func path(from a: Position, to b: Position, _ path: inout Geodesic.Inverse) {
    var pair = (a.latitude, a.longitude, b.latitude, b.longitude)
    let lost = withUnsafeMutableBytes(of: &pair) {
      let points = $0.baseAddress!.assumingMemoryBound(to: Double.self)  // a tuple of four doubles
      return table.pointee.paths(points, points + 2, &path.distance, &path.azimuth1, &path.azimuth2, 1)
    }
    if lost > 0 { path = Self.fallback(a, b) }
  }

  // MARK: - Batches

  /// The distances in metres from each of `starts` to the one of `ends` beside it.
  func distances(
    from starts: UnsafeBufferPointer<Position>, to ends: UnsafeBufferPointer<Position>,
    _ meters: UnsafeMutablePointer<Double>
  ) {
    let count = min(starts.count, ends.count)
    guard count > 0 else { return }
    let lost = table.pointee.distances(starts.doubles, ends.doubles, meters, count)
    if lost > 0 { repair(count, meters) { (starts[$0], ends[$0]) } }
  }

  /// The distances in metres from one position to many.
  func distances(
    from start: Position, to ends: UnsafeBufferPointer<Position>, _ meters: UnsafeMutablePointer<Double>
  ) {
    guard ends.count > 0 else { return }
    let lost = withUnsafePointer(to: start) {
      table.pointee.distances_from(
        UnsafeBufferPointer(start: $0, count: 1).doubles, ends.doubles, meters, ends.count)
    }
    if lost > 0 { repair(ends.count, meters) { (start, ends[$0]) } }
  }

  /// The shortest paths: distances in metres, azimuths in degrees, -180 ... 180.
  func paths(
    from starts: UnsafeBufferPointer<Position>, to ends: UnsafeBufferPointer<Position>,
    _ meters: UnsafeMutablePointer<Double>, _ azimuths1: UnsafeMutablePointer<Double>,
    _ azimuths2: UnsafeMutablePointer<Double>
  ) {
    let count = min(starts.count, ends.count)
    guard count > 0 else { return }
    let lost = table.pointee.paths(starts.doubles, ends.doubles, meters, azimuths1, azimuths2, count)
    guard lost > 0 else { return }
    for i in 0..<count where meters[i].isNaN {
      let path = Self.fallback(starts[i], ends[i])
      (meters[i], azimuths1[i], azimuths2[i]) = (path.distance, path.azimuth1, path.azimuth2)
    }
  }

  /// The ends of geodesics, and the azimuths in degrees there. All distances must be finite.
  func destinations(
    from starts: UnsafeBufferPointer<Position>, azimuths: UnsafePointer<Double>,
    meters: UnsafePointer<Double>, _ ends: UnsafeMutablePointer<Position>,
    _ endAzimuths: UnsafeMutablePointer<Double>
  ) {
    guard starts.count > 0 else { return }
    let doubles = UnsafeMutableRawPointer(ends).assumingMemoryBound(to: Double.self)  // see the type
    let lost = table.pointee.destinations(
      starts.doubles, azimuths, meters, doubles, endAzimuths, starts.count)
    guard lost > 0 else { return }
    for i in 0..<starts.count where endAzimuths[i].isNaN {
      geod_direct(
        Geodesic.wgs84, starts[i].latitude, starts[i].longitude, azimuths[i], meters[i],
        doubles + 2 * i, doubles + 2 * i + 1, endAzimuths + i)
    }
  }

  private func repair(
    _ count: Int, _ meters: UnsafeMutablePointer<Double>, _ pair: (Int) -> (Position, Position)
  ) {
    for i in 0..<count where meters[i].isNaN {
      let (a, b) = pair(i)
      meters[i] = Self.fallback(a, b).distance
    }
  }

  private static func fallback(_ a: Position, _ b: Position) -> Geodesic.Inverse {
    Geodesic.anyInverse(a, b)
  }

  // MARK: - Prepared positions

  /// Positions on the auxiliary sphere, made once for many rows of a matrix.
  struct Prepared: Sendable {
    let positions: [Position]
    fileprivate let sines: [Double]
    fileprivate let cosines: [Double]
    fileprivate let longitudes: [Double]
  }

  func prepared(_ positions: [Position]) -> Prepared {
    let count = positions.count
    var (sines, cosines, longitudes) = ([Double](), [Double](), [Double]())
    if count > 0 {
      sines = [Double](unsafeUninitializedCapacity: count) { sines, done in
        cosines = [Double](unsafeUninitializedCapacity: count) { cosines, done in
          longitudes = [Double](unsafeUninitializedCapacity: count) { longitudes, done in
            positions.withUnsafeBufferPointer {
              table.pointee.prepare(
                $0.doubles, sines.baseAddress!, cosines.baseAddress!, longitudes.baseAddress!, count)
            }
            done = count
          }
          done = count
        }
        done = count
      }
    }
    return Prepared(positions: positions, sines: sines, cosines: cosines, longitudes: longitudes)
  }

  /// The distances in metres from one position to prepared ones.
  func row(from start: Position, to ends: Prepared, _ meters: UnsafeMutablePointer<Double>) {
    let count = ends.positions.count
    guard count > 0 else { return }
    let lost = withUnsafePointer(to: start) {
      table.pointee.row(
        UnsafeBufferPointer(start: $0, count: 1).doubles, ends.sines, ends.cosines, ends.longitudes, meters,
        count)
    }
    if lost > 0 { repair(count, meters) { (start, ends.positions[$0]) } }
  }

  // MARK: - In space

  /// See ``ChordTree/candidates(from:limit:)``.
  func candidates(
    _ tree: frontline_chord_tree, _ query: EarthCentered, limit: Double,
    _ found: UnsafeMutablePointer<frontline_candidate>, capacity: Int
  ) -> Int {
    var xyz = (query.x, query.y, query.z)
    return withUnsafePointer(to: tree) { tree in
      withUnsafeMutableBytes(of: &xyz) {
        let numbers = $0.baseAddress!.assumingMemoryBound(to: Double.self)  // a tuple of three doubles
        return table.pointee.candidates(tree, numbers, limit, found, capacity)
      }
    }
  }

  /// The nearest places of a chain to many queries, as the kernel leaves them.
  func nearest(
    _ chain: UnsafePointer<frontline_chain>, _ queries: UnsafeBufferPointer<Position>, within limit: Double,
    _ hits: UnsafeMutablePointer<frontline_hit>
  ) {
    guard queries.count > 0 else { return }
    table.pointee.nearest(chain, queries.doubles, limit, hits, queries.count)
  }

  func earthCentered(
    _ positions: UnsafeBufferPointer<Position>, _ x: UnsafeMutablePointer<Double>,
    _ y: UnsafeMutablePointer<Double>, _ z: UnsafeMutablePointer<Double>
  ) {
    guard positions.count > 0 else { return }
    table.pointee.earth_centered(positions.doubles, x, y, z, positions.count)
  }

  /// The edges between neighbours, straight in longitude and latitude: lengths in metres, NaN where the kernel
  /// has none, and bounds on the bend and on what an edge leaves its chord by.
  func straightEdges(
    _ vertices: UnsafeBufferPointer<Position>, _ meters: UnsafeMutablePointer<Double>,
    _ bends: UnsafeMutablePointer<Double>, _ sagittas: UnsafeMutablePointer<Double>
  ) {
    guard vertices.count > 1 else { return }
    table.pointee.straight_edges(vertices.doubles, meters, bends, sagittas, vertices.count - 1)
  }
}

extension UnsafeBufferPointer<Position> {
  /// Latitude, longitude, latitude, ...; of a buffer that is not empty.
  var doubles: UnsafePointer<Double> {
    UnsafeRawPointer(baseAddress!).assumingMemoryBound(to: Double.self)
  }
}

extension Ellipsoid {
  /// What the geodesics are worked out with on this machine: `AVX-512`, `AVX2`, `SSE2`, `NEON` or `plain C`.
  ///
  /// ```swift
  /// Ellipsoid.vectorInstructions // AVX-512; on another machine AVX2, SSE2, NEON or plain C
  /// ```
  ///
  /// `AVX-512`, `AVX2` and `NEON` give the same answers bit for bit, and so do `SSE2` and `plain C`; between the
  /// two groups answers differ by rounding, within 15 nm of the truth each.
  public static var vectorInstructions: String { GeodesicKernels.best.name }
}
