public import FrontlineAtlas
internal import FrontlineGeodesy
public import FrontlineGeometry
public import FrontlineLedger
public import FrontlineTime

/// The lines between the sides on one day.
///
/// ```swift
/// let front = try atlas.front(on: Day("2020-10-29"))!
/// front.distance(to: shusha)                     // 23.2 ... 27.0 ... 30.4 km
/// front.nearestPoint(to: shusha)?.pins?.left.place.name
/// front.length.kilometers                    // 689
/// ```
///
/// A front is either *traced* from who held which place, by triangulation, and then knows the two places that
/// pin each segment and has bounds for every figure (``traced``); or it *came from elsewhere*, drawn, and has none.
///
/// How it is traced: the places with a standing inside the area of interest, and points along its border that
/// carry the side of the nearest place, are triangulated on a plane. A triangle whose corners are all of one
/// side is surely held; the others are the band, and in them the front runs between the middles of the edges
/// whose ends differ. So it lies in the band, and every bound follows from the one construction.
///
/// Announcements are not captures: a front traced from announcements lags and leads the ground.
public struct Front: Sendable {
  /// How a front came to be.
  public enum Origin: Hashable, Sendable {
    /// From who held which place, under a rule.
    case traced(Rule)
    /// From a drawn line or polygon of this source.
    case imported(source: String)
  }

  enum Shape: Sendable {
    case traced(FrontTrace)
    case imported(ImportedTerritory)
  }

  /// The day.
  public let day: Day
  /// How it came to be.
  public let origin: Origin
  /// The area of interest in words; of a given front the source.
  public let areaOfInterest: String
  let shape: Shape
  /// What the sides of the places of the net rest on.
  let bases: SideBases
  /// The day of the capture that stands for this day, which has no data of its own; `nil`: it has.
  public let carriedFrom: Day?

  init(
    day: Day, origin: Origin, areaOfInterest: String, shape: Shape, bases: SideBases, carriedFrom: Day? = nil
  ) {
    self.day = day
    self.origin = origin
    self.areaOfInterest = areaOfInterest
    self.shape = shape
    self.bases = bases
    self.carriedFrom = carriedFrom
  }

  /// A front of a trace, under the rule `latest`.
  package init(day: Day, trace: FrontTrace, areaOfInterest: String, onBaseline: [Bool]) {
    self.init(
      day: day, origin: .traced(.latest), areaOfInterest: areaOfInterest, shape: .traced(trace),
      bases: SideBases { SideBasis(isOnBaseline: onBaseline[$0], isCertain: true) })
  }

  /// What its edges are between the positions.
  public var edges: EdgeRule { index.edges }

  /// The sides that it parts, in the order of `parties.csv`; of a given front those that its source names.
  public var sides: [Party.Side] {
    switch shape {
    case .traced(let trace): trace.sides
    case .imported(let ground): ground.sides
    }
  }

  /// The lines as they are drawn and measured: inside the area of interest, as few as there are, the side
  /// that comes first in ``sides`` on the left. Empty where one side holds everything.
  public var lines: [FrontLine] {
    switch shape {
    case .traced(let trace): trace.clippedLines.map { FrontLine($0, of: trace, bases: bases) }
    case .imported(let ground): ground.lines
    }
  }

  /// The lines of the whole triangulation, to which distances are taken: they run on past the border of the
  /// area of interest, to the hull of its places.
  public var wholeLines: [FrontLine] {
    switch shape {
    case .traced(let trace): trace.lines.map { FrontLine($0, of: trace, bases: bases) }
    case .imported(let ground): ground.lines
    }
  }

  /// The length inside the area of interest, on the ellipsoid.
  public var length: Length {
    switch shape {
    case .traced(let trace): trace.length
    case .imported(let ground): ground.lines.reduce(.zero) { $0 + $1.length }
    }
  }

  /// In a sentence why there is no distance to a front that is there all the same.
  package var lackOfLines: String {
    switch (shape, sides.count) {
    case (.imported, _): "\(areaOfInterest) has no line on \(day)."
    case (.traced, 0): "No side held any settlement in \(areaOfInterest) on \(day): all are contested."
    case (.traced, 1): "One side held everything in \(areaOfInterest) on \(day)."
    case (.traced, _): "There is no line between the sides in \(areaOfInterest) on \(day)."
    }
  }

  /// Whether it was traced, and so has bounds and pins.
  public var isTraced: Bool { trace != nil }

  /// The trace, where the front was traced.
  package var trace: FrontTrace? {
    if case .traced(let trace) = shape { trace } else { nil }
  }

  /// Whether its lines are all borders of drawn grounds, coast and border of the country among them: no outline was given.
  package var takesOuterBorders: Bool {
    guard case .imported(let ground) = shape else { return false }
    return ground.outline == nil && !ground.territories.isEmpty
  }

  /// Whether any place that pins its lines is held by a claim that somebody asserted: then the front is that of
  /// announcements, which lag and lead the ground. A front that was not traced, or that rests on judgements and agreements
  /// alone, is none of them.
  ///
  /// ```swift
  /// try atlas.front(on: Day("2020-10-29"))?.restsOnAnnouncements      // true
  /// ```
  ///
  /// - Complexity: O(pins), and at the first question of a day that of its standings.
  public var restsOnAnnouncements: Bool {
    guard let trace else { return false }
    return bases.isAnyAnnounced { bases in
      trace.lines.contains { line in
        line.pins.contains { halves in
          [halves.first.left, halves.first.right, halves.second.left, halves.second.right]
            .contains { bases[trace.mesh.placeOfVertex[$0]].isAnnounced }
        }
      }
    }
  }
}
