public import FrontlineAtlas
internal import FrontlineGeodesy
public import FrontlineGeometry
public import FrontlineLedger
public import FrontlineTime
internal import Synchronization

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
  /// Whether the distance is that to a front of announcements, as ``Front/restsOnAnnouncements`` says.
  public let restsOnAnnouncements: Bool
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
  /// They are worked off day by day, several days at once on as many cores, so that a few indexes are at hand at
  /// a time; answers do not depend on the number of cores.
  ///
  /// - Complexity: O(log n) an event, in the vertices of its day's front; some 50 bytes an event.
  public func observe(_ events: [FrontEvent]) throws -> [FrontObservation?] {
    var byFront = [[Int32]](repeating: [], count: fronts.count)
    for (index, event) in events.enumerated() {
      if let number = number(on: event.day) { byFront[number].append(Int32(index)) }
    }
    let numbers = byFront.indices.filter { !byFront[$0].isEmpty }
    var answers = [FrontObservation?](repeating: nil, count: events.count)
    let failure = Mutex<(any Error)?>(nil)
    answers.withUnsafeMutableBufferPointer { answers in
      // An event has one front, and no two threads write to one event.
      nonisolated(unsafe) let answers = answers
      Cores.forEachRun(of: numbers.count, atLeast: 1) { run in
        do {
          for number in numbers[run] {
            let members = byFront[number]
            let found = try fronts[number].observe(members.map { events[Int($0)].position })
            // Over nil, which nothing has to release: an assignment would wait for what was there.
            for (offset, index) in members.enumerated() {
              answers.initializeElement(at: Int(index), to: found[offset])
            }
          }
        } catch {
          failure.withLock { $0 = $0 ?? error }
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return answers
  }
}

extension FrontTracer {
  /// How many events lie to the fronts of their days, in the order given; `nil` for days without a front.
  ///
  /// They are worked off front by front, so that each is traced once. It is meant for thousands of events at a time,
  /// of which one goes through millions.
  ///
  /// ```swift
  /// let events = [FrontEvent(shusha.position, on: day)]
  /// try FrontTracer(atlas).observe(events)[0]?.side            // armenian
  /// ```
  ///
  /// - Complexity: that of ``finding(on:)`` for each day, O(log n) an event in the vertices of its day's front.
  public func observe(_ events: [FrontEvent]) throws -> [FrontObservation?] {
    var groupOfDay: [Day: Int] = [:]
    var groups: [(front: Front?, members: [Int])] = []
    var groupOfTrace: [ObjectIdentifier: Int] = [:]
    for (number, event) in events.enumerated() {
      if let group = groupOfDay[event.day] {
        groups[group].members.append(number)
        continue
      }
      // Days that change nothing share one trace.
      let front = try front(on: event.day)
      let known = front?.trace.flatMap { groupOfTrace[ObjectIdentifier($0)] }
      let group = known ?? groups.count
      groupOfDay[event.day] = group
      if known == nil {
        groups.append((front, []))
        if let trace = front?.trace { groupOfTrace[ObjectIdentifier(trace)] = group }
      }
      groups[group].members.append(number)
    }
    var answers = [FrontObservation?](repeating: nil, count: events.count)
    for (front, members) in groups {
      guard let found = try front?.observe(members.map { events[$0].position }) else { continue }
      for (number, observation) in zip(members, found) { answers[number] = observation }
    }
    return answers
  }
}

extension Front {
  /// How a position lies to the front.
  public func observe(_ position: Position) throws -> FrontObservation { try observe([position])[0] }

  /// How many positions lie to the front, in the order given.
  func observe(_ positions: [Position]) throws -> [FrontObservation] {
    switch shape {
    case .traced(let trace):
      let isAnnounced = restsOnAnnouncements
      return zip(index.distances(to: positions), try trace.sides(at: positions)).map { distance, side in
        FrontObservation(
          distance: distance, side: side.map { trace.sides[$0] },
          restsOnAnnouncements: isAnnounced && distance != nil)
      }
    case .imported(let ground):
      return ground.observe(positions)
    }
  }
}
