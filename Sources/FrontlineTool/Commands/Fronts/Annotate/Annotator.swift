import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineLocalities

/// What `annotate` can add to an event.
enum Annotation: String, CaseIterable, ExpressibleByArgument {
  case controller, front, nearest, district, locality

  /// The columns or properties that it adds.
  var columns: [String] {
    switch self {
    case .controller: ["controller"]
    case .front: ["front_m"]
    case .nearest: ["nearest", "nearest_m"]
    case .district: ["district"]
    case .locality: ["locality"]
    }
  }
}

/// Finds what is added to events, thousands at a time.
struct Annotator {
  /// Where the fronts come from.
  enum Fronts {
    case traced(FrontTracer)
    case given(FrontSeries)
  }

  /// How many events are worked off at once: their positions are projected in one call, and each day's front
  /// is looked up once for them.
  static let batch = 16_384

  let additions: [Annotation]
  let atlas: Atlas
  /// `nil`: nothing is added that needs them.
  let fronts: Fronts?
  /// Reads the days of the events; no word in them counts from today.
  let days: DayReader

  /// What is added to events in one column, for each of them; what is not known is `nil`.
  enum Column {
    case texts([String?])
    case meters([Length?])

    /// As a column of a table, in decimetres; empty where it is not known.
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

  /// The names of what is added, in order.
  var columns: [String] { additions.flatMap(\.columns) }

  /// What is added to the events, in the order of ``columns``.
  func columns(for events: [FrontEvent]) throws -> [Column] {
    let positions = events.map(\.position)
    let observed = try observations(of: events)
    return additions.flatMap { addition -> [Column] in
      switch addition {
      case .controller: return [.texts(observed.map { $0?.side?.rawValue })]
      case .front: return [.meters(observed.map { $0?.distance })]
      case .nearest:
        let nearest = atlas.settlements.closest(to: positions)
        return [.texts(nearest.map { $0?.id }), .meters(nearest.map { $0?.distance })]
      case .district: return [.texts(atlas.districtIDs(containing: positions))]
      case .locality: return [.texts(positions.map { atlas.describe($0)?.phrase })]
      }
    }
  }

  private func observations(of events: [FrontEvent]) throws -> [FrontObservation?] {
    switch fronts {
    case nil: return []
    case .traced(let tracer): return try tracer.observe(events)
    case .given(let series): return try series.observe(events)
    }
  }
}

/// Why a row or a feature cannot be read, in a sentence.
struct Unreadable: Error {
  var reason: String
}
