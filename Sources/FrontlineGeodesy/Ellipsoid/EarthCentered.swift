internal import FrontlineGeometry

/// A point in Earth-centred coordinates (EPSG:4978), in metres.
struct EarthCentered {
  var x: Double
  var y: Double
  var z: Double

  init(x: Double, y: Double, z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// The point of the ellipsoid at `position`, within 3 nm.
  init(_ position: Position) {
    let a = Ellipsoid.wgs84.equatorialRadius.meters
    let e2 = Ellipsoid.wgs84.eccentricitySquared
    let (s, c) = sineAndCosine(degrees: position.latitude)
    let (sl, cl) = sineAndCosine(degrees: position.longitude)
    let n = a / (1 - e2 * s * s).squareRoot()
    self.init(x: n * c * cl, y: n * c * sl, z: n * (1 - e2) * s)
  }

  /// Many points, by coordinate.
  struct Points: Sendable {
    private(set) var x: [Double]
    private(set) var y: [Double]
    private(set) var z: [Double]

    /// The points of the ellipsoid at many positions, within 3 nm; and the last one so many times more.
    init(_ positions: [Position], repeatingLast times: Int = 0) {
      x = Array(repeating: 0, count: positions.count + times)
      y = x
      z = x
      positions.withUnsafeBufferPointer { GeodesicKernels.best.earthCentered($0, &x, &y, &z) }
      for i in positions.count..<count {
        (x[i], y[i], z[i]) = (x[positions.count - 1], y[positions.count - 1], z[positions.count - 1])
      }
    }

    var count: Int { x.count }

    subscript(index: Int) -> EarthCentered { EarthCentered(x: x[index], y: y[index], z: z[index]) }

    mutating func append(_ point: EarthCentered) {
      x.append(point.x)
      y.append(point.y)
      z.append(point.z)
    }

    /// These points and others, each after one of these; in order.
    func inserting(_ others: [(after: Int, position: Position)]) -> Points {
      var all = Points([])
      var others = others[...]
      for i in 0..<count {
        all.append(self[i])
        while let other = others.first, other.after == i {
          all.append(EarthCentered(other.position))
          others.removeFirst()
        }
      }
      return all
    }
  }
}
