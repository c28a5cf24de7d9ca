public import FrontlineGeometry
internal import FrontlinePlatform

/// A radius of uncertainty and the contributions that add up to it, by the point-radius method.
///
/// ```swift
/// // 10 mi E (by air) Bakersfield: radial 2 mi, precision 10 mi, datum 79 m, coordinates to the second 40 m
/// let east = PointRadius.distanceAtHeading(
///   .miles(10), headingUncertainty: 45, radialOfFeature: .miles(2), distancePrecision: .miles(10),
///   others: [Contribution(.unknownDatum, .meters(79)), Contribution(.coordinatePrecision, .meters(40))])
/// east.radius.miles                              // 12.25
/// ```
///
/// The contributions always sum to the radius. Distances add; a direction does not, so what it brings is the
/// difference that it makes.
///
/// Source: A. D. Chapman and J. R. Wieczorek, Georeferencing Best Practices, GBIF 2020
/// (doi:10.15468/doc-gg7h-s853); P. F. Zermoglio et al., Georeferencing Quick Reference Guide, GBIF 2020;
/// J. Wieczorek, MaNIS/HerpNET/ORNIS Georeferencing Guidelines, 2001, revised 2015; J. Wieczorek, Q. Guo and
/// R. J. Hijmans, The point-radius method, IJGIS 18(8), 2004.
public struct PointRadius: Hashable, Sendable {
  /// The parts, all at least 0.
  public let contributions: [Contribution]
  /// Their sum: the circle of this radius about the point holds every place that the phrase can mean.
  public var radius: Length { contributions.reduce(.zero) { $0 + $1.length } }

  init(_ contributions: [Contribution]) {
    self.contributions = contributions.filter { $0.length > .zero }
  }

  /// Coordinates alone.
  ///
  /// ```swift
  /// let precision = CoordinatePrecision.seconds(1).uncertainty(atLatitude: 35.3733)
  /// PointRadius.coordinatesOnly([
  ///   Contribution(.unknownDatum, .meters(79)), Contribution(.coordinatePrecision, precision),
  /// ]).radius.meters                               // 119
  /// ```
  public static func coordinatesOnly(_ contributions: [Contribution]) -> PointRadius {
    PointRadius(contributions)
  }

  /// A feature alone: "Bakersfield".
  public static func featureOnly(radialOfFeature: Length, others: [Contribution] = []) -> PointRadius {
    PointRadius([Contribution(.radialOfFeature, radialOfFeature)] + others)
  }

  /// A distance and no direction: "5 mi from Bakersfield". The point is the feature.
  ///
  /// ```swift
  /// PointRadius.distanceOnly(
  ///   .kilometers(5), radialOfFeature: .kilometers(2), distancePrecision: .kilometers(1)
  /// ).radius.kilometers                            // 7.5
  /// ```
  ///
  /// - Parameter distancePrecision: the precision itself; half of it is the uncertainty.
  public static func distanceOnly(
    _ offset: Length, radialOfFeature: Length, distancePrecision: Length, others: [Contribution] = []
  ) -> PointRadius {
    PointRadius(
      [
        Contribution(.offset, offset), Contribution(.radialOfFeature, radialOfFeature),
        Contribution(.distancePrecision, distancePrecision / 2),
      ] + others)
  }

  /// A distance along a path: "13 mi E (by road) Bakersfield". The point lies on the path.
  public static func distanceAlongPath(
    radialOfFeature: Length, distancePrecision: Length, others: [Contribution] = []
  ) -> PointRadius {
    PointRadius(
      [
        Contribution(.radialOfFeature, radialOfFeature),
        Contribution(.distancePrecision, distancePrecision / 2),
      ] + others)
  }

  /// Distances in two orthogonal directions: "2 mi E and 3 mi N of Bakersfield".
  ///
  /// The two directions are taken as exact, and the precision of the distances counts in both: half of it
  /// times the square root of two.
  public static func orthogonalDistances(
    radialOfFeature: Length, distancePrecision: Length, others: [Contribution] = []
  ) -> PointRadius {
    PointRadius(
      [
        Contribution(.radialOfFeature, radialOfFeature),
        Contribution(.distancePrecision, distancePrecision * (0.5.squareRoot())),
      ] + others)
  }

  /// A distance in a direction: "10 mi E (by air) Bakersfield". The point lies at that distance in that
  /// direction.
  ///
  /// With *d* the distance, *d'* the sum of all other parts and *a* the uncertainty of the direction, the
  /// radius is the square root of (*d* cos *a* - (*d* + *d'*))² + (*d* sin *a*)²: the far corner of a band
  /// 2 *d'* wide about the arc.
  ///
  /// ```swift
  /// PointRadius.distanceAtHeading(
  ///   .kilometers(5), headingUncertainty: 45, radialOfFeature: .kilometers(2),
  ///   distancePrecision: .kilometers(1)
  /// ).radius.kilometers                            // 5.312
  /// ```
  ///
  /// - Parameter headingUncertainty: degrees to either side, 0 ... 180: 45 for N, 22.5 for NE, 11.25 for NNE;
  ///   see ``headingUncertainty(of:)``.
  public static func distanceAtHeading(
    _ offset: Length, headingUncertainty: Double, radialOfFeature: Length, distancePrecision: Length,
    others: [Contribution] = []
  ) -> PointRadius {
    atHeading(
      offset, headingUncertainty: headingUncertainty,
      [
        Contribution(.radialOfFeature, radialOfFeature),
        Contribution(.distancePrecision, distancePrecision / 2),
      ] + others)
  }

  /// What lies between two features: the point is half-way between their centres, and reaches to both.
  public static func between(distance: Length, others: [Contribution] = []) -> PointRadius {
    PointRadius([Contribution(.between, distance / 2)] + others)
  }

  /// The uncertainty of a direction, in degrees to either side: 45 for the four cardinal points, 22.5 for the
  /// four between them, 11.25 for the eight between these.
  public static func headingUncertainty(of point: CompassPoint) -> Double {
    point.rawValue % 4 == 0 ? 45 : point.rawValue % 2 == 0 ? 22.5 : 11.25
  }

  static func atHeading(
    _ offset: Length, headingUncertainty: Double, _ parts: [Contribution]
  ) -> PointRadius {
    let d = offset.meters
    let more = parts.reduce(0) { $0 + $1.length.meters }
    let angle = headingUncertainty * .pi / 180
    let (x, y) = (d * cos(angle) - (d + more), d * sin(angle))
    let radius = (x * x + y * y).squareRoot()
    return PointRadius(
      parts + [
        Contribution(
          .heading, .meters(max(0, radius - more)),
          note: "the direction is good to \(plainDegrees(headingUncertainty)) degrees to either side")
      ])
  }

  private static func plainDegrees(_ degrees: Double) -> String {
    degrees == degrees.rounded()
      ? fixed(degrees, 0) : fixed(degrees, degrees * 10 == (degrees * 10).rounded() ? 1 : 2)
  }
}
