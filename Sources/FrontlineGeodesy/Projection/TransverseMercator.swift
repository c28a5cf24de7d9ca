internal import FrontlineKernels
internal import FrontlinePROJ

/// A transverse Mercator projection by the kernels, within 35 degrees of its meridian.
///
/// It is read from the steps of an operation as PROJ writes them; what is not known here to the last word goes through
/// PROJ as it is.
struct TransverseMercator: Sendable {
  private var parameters = frontline_transverse_mercator()

  /// - Parameters:
  ///   - radius: of the equator, in the unit of the plane.
  ///   - meridian: degrees.
  ///   - origin: the latitude in degrees whose place on the meridian has the false northing.
  ///   - scale: on the meridian.
  init(
    radius: Double, flattening: Double, meridian: Double, origin: Double, scale: Double, falseEasting: Double,
    falseNorthing: Double
  ) {
    let series = KruegerSeries(flattening: flattening)
    parameters.meridian = meridian
    parameters.radius = radius * scale * series.rectifyingRadius
    parameters.false_easting = falseEasting
    parameters.false_northing = falseNorthing - parameters.radius * series.rectifying(latitude: origin)
    series.conformal.withUnsafeBytes { values in
      withUnsafeMutableBytes(of: &parameters.conformal) { $0.copyMemory(from: values) }
    }
    series.krueger.withUnsafeBytes { values in
      withUnsafeMutableBytes(of: &parameters.krueger) { $0.copyMemory(from: values) }
    }
  }

  /// Projects pairs of longitude and latitude in degrees. What lies beyond 35 degrees of the meridian is NaN.
  ///
  /// - Returns: whether there is any such.
  func project(
    _ given: UnsafeBufferPointer<SIMD2<Double>>, _ plane: UnsafeMutableBufferPointer<SIMD2<Double>>,
    _ kernels: GeodesicKernels = .best
  ) -> Bool {
    guard let from = given.baseAddress, let to = plane.baseAddress else { return false }
    return withUnsafePointer(to: parameters) { parameters in
      kernels.table.pointee.transverse_mercator(
        parameters, UnsafeRawPointer(from).assumingMemoryBound(to: Double.self),
        UnsafeMutableRawPointer(to).assumingMemoryBound(to: Double.self), min(given.count, plane.count)) > 0
    }
  }
}

extension TransverseMercator {
  /// The projection of an operation that is nothing else; nil for any other.
  init?(pipeline: String) {
    let steps = Self.steps(of: pipeline)
    guard steps.count == 3, steps[0] == ["proj": "pipeline"],
      steps[1] == ["proj": "unitconvert", "xy_in": "deg", "xy_out": "rad"],
      let figure = steps[2]["ellps"].flatMap(Self.ellipsoid)
    else { return nil }
    var words = steps[2]
    let kind = words.removeValue(forKey: "proj")
    words["ellps"] = nil
    // Steps that have a word more, such as a unit, are not for us.
    func number(_ key: String, _ missing: Double) -> Double {
      words.removeValue(forKey: key).map { Double($0) ?? .nan } ?? missing
    }
    switch kind {
    case "utm":
      let zone = number("zone", .nan)
      let isSouth = words.removeValue(forKey: "south") == ""
      guard words.isEmpty, zone >= 1, zone <= 60, zone == zone.rounded() else { return nil }
      self.init(
        radius: figure.radius, flattening: figure.flattening, meridian: 6 * zone - 183, origin: 0,
        scale: 0.9996,
        falseEasting: 500_000, falseNorthing: isSouth ? 10_000_000 : 0)
    case "tmerc", "etmerc":
      let (origin, meridian) = (number("lat_0", 0), number("lon_0", 0))
      let scale = words["k"] == nil ? number("k_0", 1) : number("k", 1)
      let (easting, northing) = (number("x_0", 0), number("y_0", 0))
      guard words.isEmpty, abs(origin) <= 90, abs(meridian) <= 360, scale > 0, scale < 10,
        abs(easting) < 1e9, abs(northing) < 1e9
      else { return nil }
      self.init(
        radius: figure.radius, flattening: figure.flattening, meridian: meridian, origin: origin,
        scale: scale,
        falseEasting: easting, falseNorthing: northing)
    default: return nil
    }
  }

  /// `+proj=pipeline +step +proj=utm +zone=38`: the words of each step, those before the first too.
  private static func steps(of pipeline: String) -> [[String: String]] {
    var steps: [[String: String]] = [[:]]
    for word in pipeline.split(whereSeparator: \.isWhitespace) {
      let word = word.drop { $0 == "+" }
      if word == "step" {
        steps.append([:])
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1)
      guard let key = parts.first else { continue }
      steps[steps.count - 1][String(key)] = parts.count == 2 ? String(parts[1]) : ""
    }
    return steps
  }

  /// The figure that PROJ knows by a name.
  private static func ellipsoid(_ name: String) -> (radius: Double, flattening: Double)? {
    guard var entry = proj_list_ellps() else { return nil }
    while let id = entry.pointee.id {
      defer { entry += 1 }
      guard String(cString: id) == name else { continue }
      func value(_ text: UnsafePointer<CChar>?, _ key: String) -> Double? {
        let text = text.map { String(cString: $0) } ?? ""
        return text.hasPrefix("\(key)=") ? Double(text.dropFirst(key.count + 1)) : nil
      }
      guard let radius = value(entry.pointee.major, "a") else { return nil }
      if let inverse = value(entry.pointee.ell, "rf"), inverse > 1 { return (radius, 1 / inverse) }
      return value(entry.pointee.ell, "b").map { (radius, 1 - $0 / radius) }
    }
    return nil
  }
}

/// The series of an ellipsoid to the sixth power of its third flattening.
///
/// Source: C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers, J. Geodesy 85, 475-485 (2011),
/// equations (14) and (35); the conformal latitude: C. F. F. Karney, On auxiliary latitudes, Survey Review 56,
/// 165-180 (2024), appendix A.
private struct KruegerSeries {
  /// Of a quarter meridian over a quarter turn, in equatorial radii.
  let rectifyingRadius: Double
  /// Factors of the sines of 2, 4, ... 12 times a latitude: the conformal latitude less the latitude, and the rectifying
  /// latitude less the conformal one.
  let conformal: [Double]
  let krueger: [Double]

  init(flattening: Double) {
    let n = flattening / (2 - flattening)
    /// c[0] n^k + c[1] n^(k + 1) + ...
    func series(_ k: Int, _ c: [Double]) -> Double {
      var sum = 0.0
      for value in c.reversed() { sum = sum * n + value }
      for _ in 0..<k { sum *= n }
      return sum
    }
    rectifyingRadius = series(0, [1, 0, 1.0 / 4, 0, 1.0 / 64, 0, 1.0 / 256]) / (1 + n)
    conformal = [
      series(1, [-2, 2.0 / 3, 4.0 / 3, -82.0 / 45, 32.0 / 45, 4642.0 / 4725]),
      series(2, [5.0 / 3, -16.0 / 15, -13.0 / 9, 904.0 / 315, -1522.0 / 945]),
      series(3, [-26.0 / 15, 34.0 / 21, 8.0 / 5, -12686.0 / 2835]),
      series(4, [1237.0 / 630, -12.0 / 5, -24832.0 / 14175]),
      series(5, [-734.0 / 315, 109598.0 / 31185]),
      series(6, [444337.0 / 155925]),
    ]
    krueger = [
      series(1, [1.0 / 2, -2.0 / 3, 5.0 / 16, 41.0 / 180, -127.0 / 288, 7891.0 / 37800]),
      series(2, [13.0 / 48, -3.0 / 5, 557.0 / 1440, 281.0 / 630, -1_983_433.0 / 1_935_360]),
      series(3, [61.0 / 240, -103.0 / 140, 15061.0 / 26880, 167603.0 / 181440]),
      series(4, [49561.0 / 161280, -179.0 / 168, 6_601_661.0 / 7_257_600]),
      series(5, [34729.0 / 80640, -3_418_889.0 / 1_995_840]),
      series(6, [212_378_941.0 / 319_334_400]),
    ]
  }

  /// The rectifying latitude in radians of a latitude in degrees.
  func rectifying(latitude: Double) -> Double {
    func sum(_ factors: [Double], _ angle: Double) -> Double {
      zip(1..., factors).reduce(0) { $0 + $1.1 * sine(2 * Double($1.0) * angle) }
    }
    let radians = latitude * (.pi / 180)
    let conformal = radians + sum(self.conformal, radians)
    return conformal + sum(krueger, conformal)
  }
}
