import ArgumentParser
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
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
  let fronts: Fronts

  /// A value that is added; what is not known is `nil`.
  enum Value {
    case text(String?)
    case meters(Length?)

    /// As a field of a table, in decimetres; empty where it is not known.
    var field: String {
      switch self {
      case .text(let text): text ?? ""
      case .meters(let length): length.map { fixed($0.meters, 1) } ?? ""
      }
    }

    var json: JSONValue {
      switch self {
      case .text(let text): .text(text)
      case .meters(let length): length.map { .number(($0.meters * 10).rounded() / 10) } ?? .null
      }
    }
  }

  /// The names of what is added, in order.
  var columns: [String] { additions.flatMap(\.columns) }

  /// What is added to the events, one after the other, to each in the order of ``columns``.
  func values(for events: [FrontEvent]) throws -> [Value] {
    let observed = try observations(of: events)
    let settlements = atlas.settlements
    var values: [Value] = []
    values.reserveCapacity(events.count * columns.count)
    for number in events.indices {
      let position = events[number].position
      for addition in additions {
        switch addition {
        case .controller: values.append(.text(observed[number]?.side?.rawValue))
        case .front: values.append(.meters(observed[number]?.distance))
        case .nearest:
          let nearest = settlements.closest(to: position)
          values.append(.text(nearest?.id))
          values.append(.meters(nearest?.distance))
        case .district: values.append(.text(atlas.districtID(containing: position)))
        case .locality: values.append(.text(atlas.describe(position)?.phrase))
        }
      }
    }
    return values
  }

  private func observations(of events: [FrontEvent]) throws -> [FrontObservation?] {
    guard additions.contains(.controller) || additions.contains(.front) else {
      return Array(repeating: nil, count: events.count)
    }
    switch fronts {
    case .traced(let tracer): return try tracer.observe(events)
    case .given(let series): return try series.observe(events)
    }
  }
}

/// Why a row or a feature cannot be read, in a sentence.
struct Unreadable: Error {
  var reason: String
}

extension Day {
  /// The day that a date or a time begins with.
  init(beginning text: String) throws {
    let after = text.utf8.dropFirst(10).first
    guard after == nil || after == UInt8(ascii: "T") || after == UInt8(ascii: " ") else {
      throw Unreadable(reason: "\"\(text)\" is no day.")
    }
    try self.init(after == nil ? text : String(text.prefix(10)))
  }
}
