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
  /// Whether several sides are given the ground in which it lies.
  package var isContested = false
}

extension FrontSeries {
  /// How an event lies to the front of its day; `nil` where that day has no data.
  ///
  /// - Complexity: O(log n) in the vertices of that day's front.
  /// - Throws: errors of the projection.
  public func observe(_ position: Position, on day: Day) throws -> FrontObservation? {
    guard let front = front(on: day) else { return nil }
    return try front.observe(position)
  }

  /// How many events lie to the fronts of their days, in the order given; `nil` for days without data.
  ///
  /// They are worked off day by day, several days at once on as many cores, so that a few indexes are at hand at
  /// a time; answers do not depend on the number of cores.
  ///
  /// - Throws: errors of the projection, the first of them.
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
  /// - Throws: as ``finding(on:)``.
  /// - Complexity: that of ``finding(on:)`` for each day, O(log n) an event in the vertices of its day's front.
  public func observe(_ events: [FrontEvent]) throws -> [FrontObservation?] {
    let columns = try columns(of: events)
    return events.indices.map { columns[$0] }
  }

  /// The same by column.
  package func columns(of events: [FrontEvent]) throws -> FrontColumns {
    let days = EventDays(events)
    let fronts = try fronts(on: days.days)
    // Days that change nothing share one trace, and are asked of it together.
    var groups: [Front] = []
    var groupOfTrace: [ObjectIdentifier: Int] = [:]
    var groupOfDay: [Int32] = []
    for front in fronts {
      guard let front else {
        groupOfDay.append(-1)
        continue
      }
      let known = front.trace.flatMap { groupOfTrace[ObjectIdentifier($0)] }
      if known == nil {
        if let trace = front.trace { groupOfTrace[ObjectIdentifier(trace)] = groups.count }
        groups.append(front)
      }
      groupOfDay.append(Int32(known ?? groups.count - 1))
    }
    let areAnnounced = fronts.map { $0?.restsOnAnnouncements ?? false }
    var columns = FrontColumns(count: events.count)
    let members = EventGroups(days.numbers.map { groupOfDay[Int($0)] }, count: groups.count)
    for (number, front) in groups.enumerated() {
      try columns.fill(members[number], of: events, with: front)
    }
    for (event, day) in days.numbers.enumerated() where groupOfDay[Int(day)] >= 0 {
      columns.bases[event] =
        areAnnounced[Int(day)] && !columns.meters[event].isNaN ? .announcements : .nothingAnnounced
    }
    return columns
  }

  /// The fronts of days, several traced at once, ready to be asked.
  private func fronts(on days: [Day]) throws -> [Front?] {
    var fronts = [Front?](repeating: nil, count: days.count)
    let hasFailed = Atomic(false)
    fronts.withUnsafeMutableBufferPointer { fronts in
      // No two threads write to one day.
      nonisolated(unsafe) let fronts = fronts
      Cores.forEachRun(of: days.count, atLeast: 4) { run in
        do {
          for number in run {
            guard let front = try front(on: days[number]) else { continue }
            _ = (front.index, front.restsOnAnnouncements)
            fronts[number] = front
          }
        } catch {
          hasFailed.store(true, ordering: .relaxed)
        }
      }
    }
    // One by one the error is that of the first day that has one.
    return hasFailed.load(ordering: .relaxed) ? try days.map(front) : fronts
  }
}

/// The days of events, each once.
private struct EventDays {
  private(set) var days: [Day] = []
  /// For each event the number of its day.
  private(set) var numbers: [Int32] = []

  init(_ events: [FrontEvent]) {
    guard var first = events.first?.day else { return }
    var last = first
    for event in events {
      first = min(first, event.day)
      last = max(last, event.day)
    }
    numbers.reserveCapacity(events.count)
    if Int(last.ordinal) - Int(first.ordinal) < 1 << 20 {
      var known = [Int32](repeating: -1, count: last - first + 1)
      for event in events {
        let place = event.day - first
        if known[place] < 0 {
          known[place] = Int32(days.count)
          days.append(event.day)
        }
        numbers.append(known[place])
      }
    } else {
      var known: [Day: Int32] = [:]
      for event in events {
        let number = known[event.day] ?? Int32(days.count)
        if number == days.count {
          known[event.day] = number
          days.append(event.day)
        }
        numbers.append(number)
      }
    }
  }
}

/// The events of each group, in their order.
private struct EventGroups {
  private var events: [Int32]
  private var starts: [Int]

  /// - Parameter groups: the group of each event; -1: it is in none.
  init(_ groups: [Int32], count: Int) {
    starts = Array(repeating: 0, count: count + 1)
    for group in groups where group >= 0 { starts[Int(group) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    events = Array(repeating: 0, count: starts[count])
    var next = starts
    for (event, group) in groups.enumerated() where group >= 0 {
      events[next[Int(group)]] = Int32(event)
      next[Int(group)] += 1
    }
  }

  subscript(group: Int) -> ArraySlice<Int32> { events[starts[group]..<starts[group + 1]] }
}

extension Front {
  /// How a position lies to the front: how far from it, and behind which side's.
  ///
  /// ```swift
  /// try front.observe(shusha.position).side        // armenian
  /// ```
  ///
  /// Edge cases: without a line there is no distance; outside the area of interest there is no side.
  ///
  /// - Throws: errors of the projection.
  /// - Complexity: O(log n) in the vertices of the front.
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
