public import FrontlineAtlas
public import FrontlineGeometry

/// A path from place to place along open links; no place twice.
public struct SupplyPath: Hashable, Sendable, CustomStringConvertible {
  /// The places that it passes, both ends among them.
  public let places: [SupplyPlace]
  /// The links in order, one fewer than the places.
  public let links: [RoadLinkState]

  /// The length by road.
  public var length: Length { links.reduce(.zero) { $0 + $1.link.road.length } }
  /// The length of the line through its places.
  public var lineLength: Length { links.reduce(.zero) { $0 + $1.link.lineLength } }
  /// How much of ``length`` is taken from published lengths.
  public var publishedLength: Length {
    links.reduce(.zero) { $0 + ($1.link.road.isPublished ? $1.link.road.length : .zero) }
  }
  /// The line through its places.
  public var line: LineString { try! LineString(places.map(\.position)) }  // a path has two ends
  /// The passages granted by agreement that it needs, each once.
  public var passages: [Passage] {
    links.compactMap(\.passage).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
  /// The routes that it follows, each once for each time that it turns into it.
  public var routes: [SupplyRoute.ID] {
    var routes: [SupplyRoute.ID] = []
    for link in links {
      let carriers = link.link.courses.map(\.route)
      if let last = routes.last, carriers.contains(last) { continue }
      if let first = carriers.first { routes.append(first) }
    }
    return routes
  }

  /// Its ends and its length: `Stepanakert to Goris, 100 km`.
  public var description: String {
    "\(places.first?.name ?? "") to \(places.last?.name ?? ""), \(length)"
  }
}

/// Paths, the shortest first; where there is none, what separates the places.
///
/// ```swift
/// let paths = try atlas.paths(from: "Stepanakert", to: "Goris", for: .armenianForces, on: Day("2020-11-09"))
/// paths.first?.length                             // nil
/// for link in paths.minimumCut!.links { print(link.link) }      // those at Shusha
/// ```
public struct SupplyPaths: Hashable, RandomAccessCollection, Sendable {
  private let paths: [SupplyPath]
  /// What separates the places where there is no path; `nil`: there is one.
  public let minimumCut: MinimumCut?

  init(_ paths: [SupplyPath], minimumCut: MinimumCut?) {
    self.paths = paths
    self.minimumCut = minimumCut
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// How many there are.
  public var endIndex: Int { paths.count }
  /// The path at a place in the order. Traps outside `indices`.
  public subscript(index: Int) -> SupplyPath { paths[index] }
}

/// Why there is no path: the fewest links that are not open and would have to be.
public struct MinimumCut: Hashable, Sendable, CustomStringConvertible {
  /// The links, none of them open; empty where no road of the data that was in use joins the places.
  public let links: [RoadLinkState]
  /// One sentence.
  public let description: String
}
