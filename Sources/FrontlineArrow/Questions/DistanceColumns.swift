import FrontlineAnswers
import FrontlineGeodesy
import FrontlineGeometry

/// `frontline_distance`: how far the position of each row is from one place, or from another position in the row.
final class DistanceColumns: ColumnQuestion {
  /// What is added.
  private enum Part: String, CaseIterable {
    case distance
    case azimuth
    case arrival

    var field: AddedField {
      switch self {
      case .distance: AddedField("distance_m", .doubles)
      case .azimuth: AddedField("azimuth", .doubles)
      case .arrival: AddedField("arrival_azimuth", .doubles)
      }
    }
  }

  private static let batch = 1_024
  let added: [AddedField]
  private let parts: [Part]
  private let points: PointColumns
  /// The columns of the other position; `nil`: it is one place for all rows.
  private let others: PointColumns?
  private let place: Position?

  init(_ fields: [Field], _ options: inout Options) throws {
    let atlas = try AtlasOptions(&options)
    parts = try options.parts(Part.self, otherwise: [.distance])
    let (latitude, longitude) = (try options.text("latitude"), try options.text("longitude"))
    let geometry = try options.text("geometry")
    let to = try options.text("to")
    let (toLatitude, toLongitude) = (try options.text("to_latitude"), try options.text("to_longitude"))
    let toGeometry = try options.text("to_geometry")
    _ = try options.flag("keep", otherwise: true)
    try options.finish()
    let hasColumns = toLatitude != nil || toLongitude != nil || toGeometry != nil
    guard hasColumns != (to != nil) else {
      throw AnswerError.usage(
        "Say to what: either a place in \"to\", or columns in \"to_latitude\" and \"to_longitude\" or in \"to_geometry\"."
      )
    }
    if hasColumns, toGeometry == nil, toLatitude == nil || toLongitude == nil {
      throw AnswerError.usage("\"to_latitude\" and \"to_longitude\" go together; one is missing.")
    }
    points = try PointColumns.find(in: fields, latitude: latitude, longitude: longitude, geometry: geometry)
    others =
      hasColumns
      ? try PointColumns.find(in: fields, latitude: toLatitude, longitude: toLongitude, geometry: toGeometry)
      : nil
    place = try to.map { try atlas.context.point($0) }
    added = parts.map(\.field) + [AddedField("reject_reason", .texts)]
  }

  func answer(_ batch: ImportedBatch, into columns: [ColumnBuilder], pause: () throws -> Void) throws {
    let others = try others?.views(of: batch)
    var ends: [Position] = []
    try points.ask(of: batch, parts: Self.batch, pausingEvery: 16_384, into: columns, pause: pause) {
      rows, positions, faults in
      if let others {
        others.positions(rows, into: &ends) { faults.add($0, $1) }
      } else if let place, ends.count != rows.count {
        ends = Array(repeating: place, count: rows.count)
      }
      if parts == [.distance] {
        let lengths =
          others == nil && place != nil
          ? ends[0].distances(to: positions) : Position.distances(from: positions, to: ends)
        columns[0].append(lengths, rows, but: faults)
      } else {
        let paths = Position.paths(from: positions, to: ends)
        for (part, column) in zip(parts, columns) {
          for (row, path) in zip(rows, paths) {
            if faults.contains(row) {
              column.appendNull()
              continue
            }
            switch part {
            case .distance: column.append(path.distance.meters)
            case .azimuth: column.append(path.departure?.degrees)
            case .arrival: column.append(path.arrival?.degrees)
            }
          }
        }
      }
    }
  }
}

extension Options {
  /// What "add" names, each once.
  mutating func parts<Part: RawRepresentable & CaseIterable & Equatable>(
    _ type: Part.Type, otherwise: [Part]
  ) throws(AnswerError) -> [Part] where Part.RawValue == String {
    guard let words = try words("add") else { return otherwise }
    var parts: [Part] = []
    for word in words {
      guard let part = Part(rawValue: word) else {
        throw .usage(
          "\"\(word)\" cannot be added; write any of \(Part.allCases.map(\.rawValue).joined(separator: ", "))."
        )
      }
      guard !parts.contains(part) else { throw .usage("\"\(word)\" is to be added twice.") }
      parts.append(part)
    }
    return parts
  }
}

extension Context {
  /// The position of a text: one in degrees, MGRS or UTM needs no atlas, a name does.
  func point(_ text: String) throws -> Position {
    if let written = try? WrittenPosition(text) { return written.position }
    return try place(text).position
  }
}
