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
  /// The side behind whose front the position lies; `contested` where several are given the same ground.
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
  package var needsFronts: Bool { self == .controller || self == .front || self == .bounds }

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
  private let lazySettlements = Lazy<CSVVocabulary>()
  private let lazyDistricts = Lazy<CSVVocabulary>()
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
  }

  /// The names of what is added, in order; the last is `caveat` where distances may rest on announcements.
  public var columns: [String] { additions.flatMap(\.columns) + (hasCaveat || carries ? ["caveat"] : []) }

  /// The columns with whether each has lengths, and not words.
  package var fields: [(name: String, isLength: Bool)] { columns.map { ($0, $0.hasSuffix("_m")) } }

  /// What is added to the events, in the order of ``columns``.
  ///
  /// Edge cases: an event on a day without a front has `nil` in what needs one. Without events there are columns without
  /// rows.
  ///
  /// - Parameter events: some thousands at a time; positions of one call are projected together.
  /// - Throws: ``/FrontlineFronts/FrontError``, and errors of the projection.
  /// - Complexity: that of a trace for each new day, and O(log n) an event.
  public func columns(for events: [FrontEvent]) throws -> [Column] {
    try additions(for: events).map { addition in
      switch addition {
      case .texts(let texts): .texts(texts.map { $0.isEmpty ? nil : $0 })
      case .numbered(let numbers, let words):
        .texts(numbers.map { $0 < 0 ? nil : words.texts[Int($0)] })
      case .numbers(let numbers, _): .meters(numbers.map { $0.isNaN ? nil : .meters($0) })
      }
    }
  }

  /// The same as columns of a table, lengths in decimeters; empty where nothing is known.
  func additions(for events: [FrontEvent]) throws -> [CSVAddition] {
    let positions = events.map(\.position)
    let isObserved = hasCaveat || additions.contains(.controller) || additions.contains(.front)
    let observed = isObserved ? try observations(of: events) : FrontColumns([])
    let columns = try additions.flatMap { addition -> [CSVAddition] in
      switch addition {
      case .controller: return [.numbered(observed.sides, CSVVocabulary(observed.names.map(\.rawValue)))]
      case .front: return [Self.meters(observed.meters)]
      case .bounds:
        let distances = try distances(of: events)
        return [
          Self.meters(distances.map { $0?.lower?.meters ?? .nan }),
          Self.meters(distances.map { $0?.upper?.meters ?? .nan }),
        ]
      case .nearest:
        var (numbers, distances) = atlas.settlements.closest(to: positions)
        var meters = distances.map(\.meters)
        for event in events.indices where numbers[event] < 0 || !far.holds(distances[event]) {
          (numbers[event], meters[event]) = (-1, .nan)
        }
        let ids = lazySettlements.value { CSVVocabulary(atlas.settlements.allIDs) }
        return [.numbered(numbers, ids), Self.meters(meters)]
      case .district:
        let ids = lazyDistricts.value { CSVVocabulary(atlas.districtIDs.map(\.rawValue)) }
        return [.numbered(atlas.districtNumbers(containing: positions), ids)]
      case .locality:
        let (numbers, distances) = atlas.settlements.closest(to: positions)
        return [
          .texts(
            events.indices.map { event in
              let isNear = numbers[event] >= 0 && far.holds(distances[event])
              return isNear ? atlas.describe(positions[event])?.phrase ?? "" : ""
            })
        ]
      case .utm: return [.texts(positions.map { (try? UTMCoordinate($0))?.description ?? "" })]
      case .mgrs: return [.texts(try MGRSCoordinate.texts(of: positions))]
      }
    }
    if carries, case .given(let series) = fronts {
      let days = Dictionary(uniqueKeysWithValues: series.fronts.map { ($0.day, $0) })
      return columns + [.texts(events.map { Caveats.carried([days[$0.day]]) ?? "" })]
    }
    guard hasCaveat else { return columns }
    let words = CSVVocabulary([Caveats.noFront, Caveats.announcements])
    return columns + [
      .numbered(
        observed.bases.map { basis in
          switch basis {
          case .noFront: 0
          case .announcements: 1
          case .nothingAnnounced: -1
          }
        }, words)
    ]
  }

  private static func meters(_ meters: [Double]) -> CSVAddition { .numbers(meters, decimals: 1) }

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

  func observations(of events: [FrontEvent]) throws -> FrontColumns {
    switch fronts {
    case nil: FrontColumns(events.map { _ in nil })
    case .traced(let tracer): try tracer.columns(of: events)
    case .given(let series): FrontColumns(try series.observe(events))
    }
  }
}

/// Why a row or a feature cannot be read, in a sentence.
struct Unreadable: Error {
  var reason: String
}
