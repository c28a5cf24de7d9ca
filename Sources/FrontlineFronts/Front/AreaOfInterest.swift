public import FrontlineAtlas
public import FrontlineGeometry
internal import FrontlineLedger

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
  /// Whether its outline was made of the settlements of an atlas, and is no border of anything.
  package internal(set) var isOfSettlements = false

  /// Whether it is the ground that data draw, and bounds nothing.
  package internal(set) var isOfGrounds = false

  /// An area by its outline.
  public init(name: String, shape: MultiPolygon, excluding: MultiPolygon = MultiPolygon([])) {
    self.name = name
    self.shape = shape
    self.excluding = excluding
  }

  /// The area of a district.
  ///
  /// - Throws: ``FrontError`` where the district has no outline.
  /// - Complexity: O(1).
  public init(district: District) throws {
    guard let shape = district.shape else {
      throw FrontError(
        code: .noAreaOfInterest, subject: district.id.rawValue,
        description: "\(district.name) has no outline in the data, so no front can be traced in it.")
    }
    self.init(name: district.name, shape: shape)
  }

  /// Whether an atlas says itself where fronts are traced: by its conventions, or by its one country.
  static func isLaidDown(in atlas: Atlas) -> Bool {
    atlas.conventions.areaOfInterest != nil
      || atlas.districts.filter { $0.layer.role == .country && $0.shape != nil }.count == 1
  }

  /// The area that an atlas traces fronts in unless told otherwise: the ground that its data lay down
  /// (`AtlasConventions/areaOfInterest`), the outline of a district without some others. Where they lay down none, it
  /// is the outline of the one country of the atlas; and where it has none or several, the convex hull of the
  /// settlements that it has claims on (of all, where of none), with a margin.
  ///
  /// ```swift
  /// try AreaOfInterest.standard(of: atlas).name    // "Azerbaijan without Nakhchivan Autonomous Republic"
  /// ```
  ///
  /// - Throws: ``FrontError`` where there is no such settlement, or where they lie on more than half the globe;
  ///   then an area must be given.
  public static func standard(of atlas: Atlas) throws -> AreaOfInterest {
    guard let ground = atlas.conventions.areaOfInterest else {
      let countries = atlas.districts.filter { $0.layer.role == .country }
      guard countries.count == 1, let shape = countries[0].shape else {
        return try AreaOfInterest(ofSettlementsIn: atlas)
      }
      return AreaOfInterest(name: countries[0].name, shape: shape)
    }
    // An atlas is checked to have these districts with their outlines.
    guard let district = atlas.district(id: ground.district), let shape = district.shape else {
      return try AreaOfInterest(ofSettlementsIn: atlas)
    }
    let apart = ground.without.compactMap { atlas.district(id: $0) }
    guard !apart.isEmpty else { return AreaOfInterest(name: district.name, shape: shape) }
    let names = apart.map(\.name)
    let list =
      names.count == 1
      ? names[0] : "\(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1])"
    return AreaOfInterest(
      name: "\(district.name) without \(list)", shape: shape,
      excluding: MultiPolygon(apart.flatMap { $0.shape?.polygons ?? [] }))
  }
}
