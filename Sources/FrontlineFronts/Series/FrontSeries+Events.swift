public import FrontlineAtlas
internal import FrontlineGeodesy
public import FrontlineGeometry

/// Something that happened at a position on a day.
public struct FrontEvent: Hashable, Sendable {
  /// Where.
  public let position: Position
  /// When.
  public let day: Day

  /// An event.
  public init(_ position: Position, on day: Day) {
    self.position = position
    self.day = day
  }
}

/// An event beside the front of its day.
public struct FrontObservation: Hashable, Sendable {
  /// The distance to the front; `nil` where that day one side held everything.
  public let distance: Length?
  /// The side behind whose front it lies; `nil`: outside, or contested.
  public let side: Party.Side?
}

extension FrontSeries {
  /// How an event lies to the front of its day; `nil` where that day has no data.
  ///
  /// - Complexity: O(log n) in the vertices of that day's front.
  public func observe(_ position: Position, on day: Day) throws -> FrontObservation? {
    guard let front = front(on: day) else { return nil }
    return try front.observe(position)
  }

  /// How many events lie to the fronts of their days, in the order given; `nil` for days without data.
  ///
  /// They are worked off day by day, so that one front's index is at hand at a time.
  ///
  /// - Complexity: O(log n) an event, in the vertices of its day's front.
  public func observe(_ events: [FrontEvent]) throws -> [FrontObservation?] {
    var byFront = [[Int32]](repeating: [], count: fronts.count)
    for (index, event) in events.enumerated() {
      if let number = number(on: event.day) { byFront[number].append(Int32(index)) }
    }
    var answers = [FrontObservation?](repeating: nil, count: events.count)
    for (number, members) in byFront.enumerated() where !members.isEmpty {
      let front = fronts[number]
      let sides = try front.sides(at: members.map { events[Int($0)].position })
      for (offset, index) in members.enumerated() {
        let position = events[Int(index)].position
        switch front.shape {
        case .traced:
          answers[Int(index)] = FrontObservation(
            distance: front.index.nearest(to: position)?.point.distance, side: sides[offset])
        case .given:
          answers[Int(index)] = front.observeGiven(position)
        }
      }
    }
    return answers
  }
}

extension FrontTracer {
  /// How many events lie to the fronts of their days, in the order given; `nil` for days without a front.
  ///
  /// They are projected in one call and worked off day by day, so that each front is traced once. It is meant
  /// for thousands of events at a time, of which one goes through millions.
  ///
  /// ```swift
  /// let events = [FrontEvent(shusha.position, on: day)]
  /// try FrontTracer(atlas).observe(events)[0]?.side            // armenian
  /// ```
  ///
  /// - Complexity: that of ``finding(on:)`` for each day, O(log n) an event in the vertices of its day's front.
  public func observe(_ events: [FrontEvent]) throws -> [FrontObservation?] {
    let points = try plane.project(events.map(\.position))
    var answers = [FrontObservation?](repeating: nil, count: events.count)
    var current: (day: Day, trace: FrontTrace?, index: LineIndex?)?
    for number in events.indices.sorted(by: { events[$0].day < events[$1].day }) {
      let event = events[number]
      if current?.day != event.day {
        let trace = try front(on: event.day)?.trace
        current = (event.day, trace, trace?.frontIndex)
      }
      guard let trace = current?.trace, let index = current?.index else { continue }
      answers[number] = FrontObservation(
        distance: index.nearest(to: event.position)?.point.distance,
        side: trace.side(at: points[number]).map { trace.sides[$0] })
    }
    return answers
  }
}

extension Front {
  /// How a position lies to the front.
  public func observe(_ position: Position) throws -> FrontObservation {
    if case .given = shape { return observeGiven(position) }
    return FrontObservation(
      distance: index.nearest(to: position)?.point.distance, side: try side(at: position))
  }

  func observeGiven(_ position: Position) -> FrontObservation {
    guard case .given(let ground) = shape, let nearest = ground.index.nearest(to: position) else {
      return FrontObservation(distance: nil, side: nil)
    }
    return FrontObservation(
      distance: nearest.point.distance, side: ground.side(at: position, nearest: nearest))
  }

  /// The sides of many positions, projected in one call; empty for a given front, whose sides come with the
  /// distance.
  func sides(at positions: [Position]) throws -> [Party.Side?] {
    guard let trace else { return [] }
    return try trace.net.plane.project(positions).map { point in
      trace.side(at: point).map { trace.sides[$0] }
    }
  }
}
