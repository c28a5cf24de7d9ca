package import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger

/// Many events beside the fronts of their days, by column.
package struct FrontColumns: Sendable {
  /// What the distance of an event rests on.
  package enum Basis: UInt8, Sendable {
    /// Its day has no front.
    case noFront
    /// The front is one of announcements, as ``Front/restsOnAnnouncements`` says.
    case announcements
    /// It is none of them, or has no line.
    case nothingAnnounced
  }

  /// The distance to the front of each event in metres; NaN: there is none.
  package fileprivate(set) var meters: [Double]
  /// The number in ``names`` of the side behind whose front it lies; -1: none.
  package fileprivate(set) var sides: [Int32]
  /// The sides.
  package private(set) var names: [Party.Side] = []
  /// What each distance rests on.
  package internal(set) var bases: [Basis]

  /// Those of events whose days have no fronts.
  init(count: Int) {
    meters = Array(repeating: .nan, count: count)
    sides = Array(repeating: -1, count: count)
    bases = Array(repeating: .noFront, count: count)
  }

  /// Those of events that were observed.
  package init(_ observations: [FrontObservation?]) {
    self.init(count: observations.count)
    for (event, observation) in observations.enumerated() {
      guard let observation else { continue }
      meters[event] = observation.distance?.meters ?? .nan
      sides[event] = number(of: observation.isContested ? Self.contested : observation.side)
      bases[event] = observation.restsOnAnnouncements ? .announcements : .nothingAnnounced
    }
  }

  /// One event; `nil` where its day has no front.
  subscript(event: Int) -> FrontObservation? {
    guard bases[event] != .noFront else { return nil }
    return FrontObservation(
      distance: meters[event].isNaN ? nil : .meters(meters[event]),
      side: isContested(event) || sides[event] < 0 ? nil : names[Int(sides[event])],
      restsOnAnnouncements: bases[event] == .announcements, isContested: isContested(event))
  }

  /// Fills in the distances and sides of some of the events, all of which lie to one front.
  mutating func fill(_ members: ArraySlice<Int32>, of events: [FrontEvent], with front: Front) throws {
    guard !members.isEmpty else { return }
    let positions = members.map { events[Int($0)].position }
    switch front.shape {
    case .traced(let trace):
      let numbers = trace.sides.map { number(of: $0) }
      // For fewer it does not pay to lay out cells.
      let found =
        events.count >= 1_000
        ? try trace.sidesByCells(at: positions)
        : try trace.sides(at: positions).map { $0.map { Int32($0) } ?? -1 }
      let distances = front.index.meters(to: positions)
      for (offset, event) in members.enumerated() {
        meters[Int(event)] = distances[offset]
        sides[Int(event)] = found[offset] < 0 ? -1 : numbers[Int(found[offset])]
      }
    case .imported(let ground):
      for (event, observation) in zip(members, ground.observe(positions)) {
        meters[Int(event)] = observation.distance?.meters ?? .nan
        sides[Int(event)] = number(of: observation.isContested ? Self.contested : observation.side)
      }
    }
  }

  /// What stands in place of a side where several are given the same ground.
  private static let contested: Party.Side = "contested"

  private func isContested(_ event: Int) -> Bool {
    sides[event] >= 0 && names[Int(sides[event])] == Self.contested
  }

  private mutating func number(of side: Party.Side?) -> Int32 {
    guard let side else { return -1 }
    if let known = names.firstIndex(of: side) { return Int32(known) }
    names.append(side)
    return Int32(names.count - 1)
  }
}
