public import FrontlineAtlas
public import FrontlineGeometry

/// A way from place to place along open stretches; no place twice.
public struct Way: Sendable, CustomStringConvertible {
  /// The places that it passes, both ends among them.
  public let places: [SupplyPlace]
  /// The stretches in order, one fewer than the places.
  public let stretches: [StretchState]

  /// The length by road.
  public var length: Length { stretches.reduce(.zero) { $0 + $1.stretch.road.length } }
  /// The length of the line through its places.
  public var lineLength: Length { stretches.reduce(.zero) { $0 + $1.stretch.lineLength } }
  /// How much of ``length`` is taken from published lengths.
  public var publishedLength: Length {
    stretches.reduce(.zero) { $0 + ($1.stretch.road.isPublished ? $1.stretch.road.length : .zero) }
  }
  /// The line through its places.
  public var line: LineString { try! LineString(places.map(\.position)) }  // a way has two ends
  /// The passages granted by agreement that it needs, each once.
  public var passages: [Passage] {
    stretches.compactMap(\.passage).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
  /// The routes that it follows, each once for each time that it turns into it.
  public var routes: [SupplyRoute.ID] {
    var routes: [SupplyRoute.ID] = []
    for stretch in stretches {
      let carriers = stretch.stretch.courses.map(\.route)
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

/// Ways, the shortest first; where there is none, what separates the places.
///
/// ```swift
/// let ways = try atlas.ways(from: "Stepanakert", to: "Goris", for: .armenianForces, on: Day("2020-11-09"))
/// ways.first?.length                             // nil
/// for stretch in ways.separation!.stretches { print(stretch.stretch) }      // those at Shusha
/// ```
public struct Ways: RandomAccessCollection, Sendable {
  private let ways: [Way]
  /// What separates the places where there is no way; `nil`: there is one.
  public let separation: Separation?

  init(_ ways: [Way], separation: Separation?) {
    self.ways = ways
    self.separation = separation
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// How many there are.
  public var endIndex: Int { ways.count }
  /// The way at a place in the order. Traps outside `indices`.
  public subscript(index: Int) -> Way { ways[index] }
}

/// Why there is no way: the fewest stretches that are not open and would have to be.
public struct Separation: Sendable, CustomStringConvertible {
  /// The stretches, none of them open; empty where no road of the data that was in use joins the places.
  public let stretches: [StretchState]
  /// One sentence.
  public let description: String
}
