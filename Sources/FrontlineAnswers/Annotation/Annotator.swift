public import FrontlineAtlas
import FrontlineFormats
public import FrontlineFronts
import FrontlineGeodesy
public import FrontlineGeometry
import FrontlineLedger
import FrontlineLocalities
import FrontlineTime

/// What can be added to events.
public enum Annotation: String, CaseIterable, Sendable {
  /// The side behind whose front the position lies.
  case controller
  /// The distance to the front of the day.
  case front
  /// The nearest settlement and its distance.
  case nearest
  /// The district.
  case district
  /// The words for the position.
  case locality
  /// The square of a meter of the Military Grid Reference System.
  case mgrs

  /// The columns or properties that it adds.
  var columns: [String] {
    switch self {
    case .controller: ["controller"]
    case .front: ["front_m"]
    case .nearest: ["nearest", "nearest_m"]
    case .district: ["district"]
    case .locality: ["locality"]
    case .mgrs: ["mgrs"]
    }
  }
}

/// Finds what is added to events, thousands at a time.
///
/// ```swift
/// let annotator = Annotator(adding: [.controller, .front], atlas: atlas, fronts: .traced(try FrontTracer(atlas)))
/// let columns = try annotator.columns(for: [FrontEvent(shusha.position, on: Day("2020-10-29"))])
/// // The controller, the distance to the front, and the caveat that goes with it:
/// print(annotator.columns, columns)
/// ```
///
/// - Complexity: that of a trace for each day, and O(log n) an event.
public struct Annotator: Sendable {
  /// Where the fronts come from.
  public enum Fronts: Sendable {
    /// They are traced.
    case traced(FrontTracer)
    /// They came from elsewhere.
    case given(FrontSeries)
  }

  /// How many events are worked off at once: their positions are projected in one call, and each day's front
  /// is looked up once for them.
  static let batch = 16_384

  /// What is added, in order.
  public let additions: [Annotation]
  let atlas: Atlas
  /// `nil`: nothing is added that needs them.
  let fronts: Fronts?
  /// What lies beyond what the atlas covers.
  let far = FarEvents()
  /// Whether a distance may rest on announcements, and a column says of which rows it does.
  let hasCaveat: Bool
  /// Whether days without data have the capture of another day, and a column says of which rows that is so.
  let carries: Bool

  /// An annotator.
  ///
  /// - Parameter fronts: where they come from; needed for ``Annotation/controller`` and ``Annotation/front``.
  public init(adding additions: [Annotation], atlas: Atlas, fronts: Fronts?) {
    self.additions = additions
    self.atlas = atlas
    self.fronts = fronts
    if case .traced = fronts, additions.contains(.front) {
      hasCaveat = atlas.ledger.claims.contains { $0.stance == .asserted }
    } else {
      hasCaveat = false
    }
    if case .given(let series) = fronts {
      carries = series.fronts.contains { $0.carriedFrom != nil }
    } else {
      carries = false
    }
  }

  /// What is added to events in one column, for each of them; what is not known is `nil`.
  public enum Column: Sendable {
    /// Words.
    case texts([String?])
    /// Lengths, written in meters.
    case meters([Length?])

    /// As a column of a table, in decimeters; empty where it is not known.
    var addition: CSVAddition {
      switch self {
      case .texts(let texts): .texts(texts.map { $0 ?? "" })
      case .meters(let lengths): .numbers(lengths.map { $0?.meters }, decimals: 1)
      }
    }

    /// As a property of the event of this number.
    func json(_ number: Int) -> JSONValue {
      switch self {
      case .texts(let texts): .text(texts[number])
      case .meters(let lengths): lengths[number].map { .number(($0.meters * 10).rounded() / 10) } ?? .null
      }
    }
  }

  /// The names of what is added, in order; the last is `caveat` where distances may rest on announcements.
  public var columns: [String] { additions.flatMap(\.columns) + (hasCaveat || carries ? ["caveat"] : []) }

  /// What is added to the events, in the order of ``columns``.
  public func columns(for events: [FrontEvent]) throws -> [Column] {
    let positions = events.map(\.position)
    let observed = try observations(of: events)
    let columns = try additions.flatMap { addition -> [Column] in
      switch addition {
      case .controller: return [.texts(observed.map { $0?.side?.rawValue })]
      case .front: return [.meters(observed.map { $0?.distance })]
      case .nearest:
        let nearest = atlas.settlements.closest(to: positions).map { found in
          found.flatMap { far.holds($0.distance) ? $0 : nil }
        }
        return [.texts(nearest.map { $0?.id }), .meters(nearest.map { $0?.distance })]
      case .district: return [.texts(atlas.districtIDs(containing: positions))]
      case .locality:
        let nearest = atlas.settlements.closest(to: positions)
        return [
          .texts(
            zip(positions, nearest).map { position, found in
              found.map { far.holds($0.distance) } ?? false ? atlas.describe(position)?.phrase : nil
            })
        ]
      case .mgrs: return [.texts(try MGRSCoordinate.texts(of: positions))]
      }
    }
    if carries, case .given(let series) = fronts {
      let days = Dictionary(uniqueKeysWithValues: series.fronts.map { ($0.day, $0) })
      return columns + [.texts(events.map { Caveats.carried([days[$0.day]]) })]
    }
    guard hasCaveat else { return columns }
    return columns + [
      .texts(
        observed.map { observation in
          guard let observation else { return Caveats.noFront }
          return observation.restsOnAnnouncements ? Caveats.announcements : nil
        })
    ]
  }

  func observations(of events: [FrontEvent]) throws -> [FrontObservation?] {
    switch fronts {
    case nil: return events.map { _ in nil }
    case .traced(let tracer): return try tracer.observe(events)
    case .given(let series): return try series.observe(events)
    }
  }
}

/// Why a row or a feature cannot be read, in a sentence.
struct Unreadable: Error {
  var reason: String
}
