internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
public import FrontlineTime

/// The fronts of many days from one source, with an index in time and space.
///
/// ```swift
/// let series = try FrontTracer(atlas).series(during: start...end)
/// series.front(on: day)?.distance(to: shusha)
/// try series.observe(shusha.position, on: day)?.side        // armenian
/// ```
///
/// Days that change nothing share one front. A day without data stays without: nothing is carried over from
/// the day before, since *no change* is not *no data*.
public struct FrontSeries: Sendable {
  /// What it is a series of: the area of interest, or the source.
  public let name: String
  /// The fronts, by day, one a day.
  public let fronts: [Front]
  /// The days of its span without data, by day, and why.
  public let absences: [FrontUnavailable]
  private let first: Day
  /// For each day from `first` the number of its front, or -1.
  private let slots: [Int32]

  /// A series of fronts.
  ///
  /// - Parameters:
  ///   - name: what it is a series of.
  ///   - fronts: in any order; of several of one day the last stands.
  ///   - absences: why days have none; days between that are in neither are added.
  package init(name: String, fronts: [Front], absences: [FrontUnavailable]) {
    self.name = name
    var byDay: [Day: Front] = [:]
    for front in fronts { byDay[front.day] = front }
    let sorted = byDay.values.sorted { $0.day < $1.day }
    self.fronts = sorted
    let first = sorted.first?.day ?? Day(ordinal: 0)
    self.first = first
    var slots = [Int32](repeating: -1, count: sorted.last.map { $0.day - first + 1 } ?? 0)
    for (number, front) in sorted.enumerated() { slots[front.day - first] = Int32(number) }
    self.slots = slots
    var reasons: [Day: FrontUnavailable] = [:]
    for absence in absences where byDay[absence.day] == nil { reasons[absence.day] = absence }
    for (offset, slot) in slots.enumerated() where slot < 0 && reasons[first + offset] == nil {
      reasons[first + offset] = FrontUnavailable(
        day: first + offset, description: "\(name) has no data for \(first + offset).")
    }
    self.absences = reasons.values.sorted { $0.day < $1.day }
  }

  /// The days from the first front to the last; `nil` for a series without any.
  public var days: ClosedRange<Day>? { fronts.last.map { first...$0.day } }

  /// The front of a day; `nil` where there is no data for it.
  ///
  /// - Complexity: O(1).
  public func front(on day: Day) -> Front? { number(on: day).map { fronts[$0] } }

  func number(on day: Day) -> Int? {
    let offset = Int(day.ordinal) - Int(first.ordinal)
    guard slots.indices.contains(offset), slots[offset] >= 0 else { return nil }
    return Int(slots[offset])
  }

  /// Whether the front of a day is that of the day before; `nil` where either day has no data.
  public func isUnchanged(on day: Day) -> Bool? {
    guard day > Day.first, let before = front(on: day - 1), let now = front(on: day) else { return nil }
    return before.isSameShape(as: now)
  }

  /// The days on which the front differs from that of the last day with data, the first front's day included.
  public var daysOfChange: [Day] {
    fronts.indices.filter { $0 == 0 || !fronts[$0 - 1].isSameShape(as: fronts[$0]) }.map { fronts[$0].day }
  }
}

extension Front {
  /// Whether two fronts are one and the same, lines and the sides beside them, shared or equal.
  func isSameShape(as other: Front) -> Bool {
    switch (shape, other.shape) {
    case (.traced(let a), .traced(let b)):
      a === b
        || a.sides == b.sides && a.lineStrings == b.lineStrings
          && zip(a.lines, b.lines).allSatisfy { $0.left == $1.left && $0.right == $1.right }
    case (.imported(let a), .imported(let b)):
      a === b
        || a.lines.count == b.lines.count
          && zip(a.lines, b.lines).allSatisfy {
            $0.line == $1.line && $0.left == $1.left && $0.right == $1.right
          }
    default: false
    }
  }

  /// Whether two fronts have all figures in common: one trace, or the same drawn grounds. Two traces of the same lines may
  /// differ in whose the grounds are, and in their bands.
  package func isSameGround(as other: Front) -> Bool {
    switch (shape, other.shape) {
    case (.traced(let a), .traced(let b)): a === b
    case (.imported(let a), .imported(let b)):
      a === b || a.sides == b.sides && a.territories == b.territories && isSameShape(as: other)
    default: false
    }
  }
}

extension FrontTracer {
  /// The fronts of all days of a span.
  ///
  /// - Throws: errors of the triangulation.
  /// - Complexity: that of ``finding(on:)`` for each day on which something changes.
  public func series(during days: ClosedRange<Day>) throws -> FrontSeries {
    var fronts: [Front] = []
    var absences: [FrontUnavailable] = []
    for day in days {
      switch try finding(on: day) {
      case .front(let front): fronts.append(front)
      case .absent(let absence): absences.append(absence)
      }
    }
    return FrontSeries(name: area.name, fronts: fronts, absences: absences)
  }
}
