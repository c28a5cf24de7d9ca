public import FrontlineAtlas
internal import FrontlineGeometry
public import FrontlineTime

/// How near the front came to a place, day by day.
public struct Approach: Hashable, Sendable {
  /// One day of it.
  public struct Step: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// The distance that day; `nil`: no data, or no front.
    public let distance: FrontDistance?
    /// Why there is none.
    public let absence: String?
    /// Whether there is no data for the day, rather than a day without a line.
    public let isWithoutData: Bool
  }

  /// The place.
  public let place: Settlement
  /// The days, in order, all of them.
  public let steps: [Step]
  /// The step at which the estimate was least; `nil` where no day has a distance.
  public var nearest: Step? {
    steps.filter { $0.distance != nil }.min { $0.distance!.estimate < $1.distance!.estimate }
  }
}

extension FrontTracer {
  /// How near the front came to a place, day by day; nothing is carried over to days without data.
  ///
  /// ```swift
  /// for step in try tracer.approach(to: shusha, during: start...end).steps {
  ///   print(step.day, step.distance ?? "no data")
  /// }
  /// ```
  ///
  /// Edge cases: a day without data, and one on which one side holds everything, have no distance and the reason in
  /// ``Approach/Step/absence``.
  ///
  /// - Throws: as ``FrontTracer/finding(on:)``.
  /// - Complexity: that of ``FrontTracer/finding(on:)`` for each day, and O(log n) in the vertices of its front.
  public func approach(to place: Settlement, during days: ClosedRange<Day>) throws -> Approach {
    Approach(
      place: place,
      steps: try days.map { day in
        switch try finding(on: day) {
        case .absent(let absence):
          return Approach.Step(
            day: day, distance: nil, absence: absence.description, isWithoutData: true)
        case .front(let front):
          let distance = front.distance(to: place)
          return Approach.Step(
            day: day, distance: distance, absence: distance == nil ? front.lackOfLines : nil,
            isWithoutData: false)
        }
      })
  }
}

extension FrontSeries {
  /// How near the fronts of a series came to a place, day by day over its span.
  ///
  /// - Complexity: O(log n) a front, in its vertices.
  public func approach(to place: Settlement) -> Approach {
    let steps = fronts.map { front in
      let distance = front.distance(to: place)
      return Approach.Step(
        day: front.day, distance: distance,
        absence: distance == nil ? front.lackOfLines : nil, isWithoutData: false)
    }
    let missing = absences.map {
      Approach.Step(day: $0.day, distance: nil, absence: $0.description, isWithoutData: true)
    }
    return Approach(place: place, steps: (steps + missing).sorted { $0.day < $1.day })
  }
}
