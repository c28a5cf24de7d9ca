public import FrontlineAtlas
public import FrontlineGeometry

/// The ground that a front is traced in: settlements outside take no part.
///
/// ```swift
/// let area = try AreaOfInterest(district: atlas.district(named: "Fuzuli"))
/// try atlas.front(on: day, in: area)
/// ```
public struct AreaOfInterest: Hashable, Sendable {
  /// Its name, which answers give.
  public let name: String
  /// Its outline; edges are geodesics.
  public let shape: MultiPolygon
  /// What is left out of it, such as an exclave.
  public let excluding: MultiPolygon

  /// An area by its outline.
  public init(name: String, shape: MultiPolygon, excluding: MultiPolygon = MultiPolygon([])) {
    self.name = name
    self.shape = shape
    self.excluding = excluding
  }

  /// The area of a district.
  ///
  /// - Throws: ``FrontError`` where the district has no outline.
  public init(district: District) throws {
    guard let shape = district.shape else {
      throw FrontError(
        code: .noAreaOfInterest, subject: district.id,
        description: "\(district.name) has no outline in the data, so no front can be traced in it.")
    }
    self.init(name: district.name, shape: shape)
  }

  /// The area that an atlas traces fronts in unless told otherwise: the outline of Azerbaijan without
  /// Nakhchivan, since neither the border with Armenia nor Nakhchivan's is a front. An atlas of elsewhere has no
  /// such outline; then it is the convex hull of the settlements that it has claims on (of all, where of none), with
  /// a margin.
  ///
  /// - Throws: ``FrontError`` where there is no such settlement, or where they lie on more than half the globe;
  ///   then an area must be given.
  public static func standard(of atlas: Atlas) throws -> AreaOfInterest {
    guard let country = atlas.district(id: "azerbaijan"), let shape = country.shape else {
      return try AreaOfInterest(ofSettlementsIn: atlas)
    }
    guard let part = atlas.district(id: "nakhchivan"), let apart = part.shape else {
      return AreaOfInterest(name: country.name, shape: shape)
    }
    return AreaOfInterest(name: "\(country.name) without \(part.name)", shape: shape, excluding: apart)
  }
}
