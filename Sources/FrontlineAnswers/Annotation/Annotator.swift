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
  /// The least and the greatest that this distance can be.
  case bounds
  /// The nearest settlement and its distance.
  case nearest
  /// The district.
  case district
  /// The words for the position.
  case locality
  /// The position in UTM.
  case utm
  /// The square of a meter of the Military Grid Reference System.
  case mgrs

  /// The columns or properties that it adds.
  var columns: [String] {
    switch self {
    case .controller: ["controller"]
    case .front: ["front_m"]
    case .bounds: ["front_lower_m", "front_upper_m"]
    case .nearest: ["nearest", "nearest_m"]
    case .district: ["district"]
    case .locality: ["locality"]
    case .utm: ["utm"]
    case .mgrs: ["mgrs"]
    }
  }

  /// Whether it needs the fronts.
  var needsFronts: Bool { self == .controller || self == .front || self == .bounds }

  /// The additions that a list of words names, in order.
  ///
  /// - Throws: ``AnswerError`` that names the word that is none.
  package static func list(_ words: [String]) throws(AnswerError) -> [Annotation] {
    var list: [Annotation] = []
    for word in words {
      guard let addition = Annotation(rawValue: word) else {
        throw .usage("\"\(word)\" cannot be added; write any of \(listed(allCases.map(\.rawValue))).")
      }
      guard !list.contains(addition) else { throw .usage("\"\(word)\" is to be added twice.") }
      list.append(addition)
    }
    return list
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
  package static let batch = 16_384

  /// What is added, in order.
  public let additions: [Annotation]
  package let atlas: Atlas
  /// `nil`: nothing is added that needs them.
  let fronts: Fronts?
  /// What lies beyond what the atlas covers.
  let far = FarEvents()
  /// Whether a distance may rest on announcements, and a column says of which rows it does.
  package let hasCaveat: Bool
  /// Whether days without data have the capture of another day, and a column says of which rows that is so.
  let carries: Bool

  /// An annotator.
  ///
  /// - Parameter fronts: where they come from; needed for ``Annotation/controller``, ``Annotation/front`` and
  ///   ``Annotation/bounds``.
  public init(adding additions: [Annotation], atlas: Atlas, fronts: Fronts?) {
    self.additions = additions
    self.atlas = atlas
    self.fronts = fronts
    if case .traced = fronts, additions.contains(.front) || additions.contains(.bounds) {
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

  /// The columns with whether each has lengths, and not words.
  package var fields: [(name: String, isLength: Bool)] { columns.map { ($0, $0.hasSuffix("_m")) } }

  /// What is added to the events, in the order of ``columns``.
  public func columns(for events: [FrontEvent]) throws -> [Column] {
    let positions = events.map(\.position)
    let isObserved = hasCaveat || additions.contains(.controller) || additions.contains(.front)
    let observed = isObserved ? try observations(of: events) : []
    let columns = try additions.flatMap { addition -> [Column] in
      switch addition {
      case .controller: return [.texts(observed.map { $0?.side?.rawValue })]
      case .front: return [.meters(observed.map { $0?.distance })]
      case .bounds:
        let distances = try distances(of: events)
        return [.meters(distances.map { $0?.lower }), .meters(distances.map { $0?.upper })]
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
      case .utm: return [.texts(positions.map { (try? UTMCoordinate($0))?.description })]
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

  /// How far each event is from the front of its day, with bounds; `nil` where there is none.
  private func distances(of events: [FrontEvent]) throws -> [FrontDistance?] {
    var found: [Day: Front?] = [:]
    return try events.map { event in
      if let front = found[event.day] { return front?.distance(to: event.position) }
      let front: Front? =
        switch fronts {
        case nil: nil
        case .traced(let tracer): try tracer.front(on: event.day)
        case .given(let series): series.front(on: event.day)
        }
      found[event.day] = .some(front)
      return front?.distance(to: event.position)
    }
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
