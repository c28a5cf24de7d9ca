import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger

/// `frontline_nearest`: the nearest point of lines to the position of each row.
final class NearestColumns: ColumnQuestion {
  /// What is added.
  private enum Part: String, CaseIterable {
    case distance
    case line
    case point
    case azimuth
    case along
    case side

    func field(hasNames: Bool) -> AddedField {
      switch self {
      case .distance: AddedField("nearest_line_m", .doubles)
      case .line: AddedField("nearest_line", hasNames ? .texts : .integers)
      case .point: AddedField("nearest_point", .points)
      case .azimuth: AddedField("nearest_azimuth", .doubles)
      case .along: AddedField("nearest_along_m", .doubles)
      case .side: AddedField("nearest_side", .texts)
      }
    }
  }

  private static let batch = 4_096
  let added: [AddedField]
  private let parts: [Part]
  private let points: PointColumns
  private let index: LineIndex
  /// The number of each line of the index as it was given, or the id of its route.
  private let numbers: [Int]
  private let names: [String]

  init(_ fields: [Field], _ options: inout Options) throws {
    let atlas = try AtlasOptions(&options)
    parts = try options.parts(Part.self, otherwise: [.distance, .line])
    let (latitude, longitude) = (try options.text("latitude"), try options.text("longitude"))
    let geometry = try options.text("geometry")
    let given = options.value("lines")
    let edges = try options.edges()
    _ = try options.flag("keep", otherwise: true)
    try options.finish()
    var lines: [LineString] = []
    var numbers: [Int] = []
    if let given {
      for (number, shape) in try GivenShapes.read(given, named: "lines").enumerated() {
        let parts = try Self.lines(of: shape)
        lines += parts
        numbers += parts.map { _ in number }
      }
      names = []
      index = LineIndex(lines, edges: edges ?? .longitudeLatitude)
    } else {
      guard edges == nil else {
        throw AnswerError.usage(
          "\"edges\" goes with \"lines\"; those of the routes of an atlas are geodesics.")
      }
      let routes = try atlas.context.atlas().routes
      for (number, route) in routes.enumerated() {
        lines.append(route.line)
        numbers.append(number)
      }
      names = routes.map(\.id.rawValue)
      index = LineIndex(lines, edges: .geodesic)
    }
    guard !lines.isEmpty else {
      throw AnswerError.usage(
        "There is no line to be near to: \"lines\" has none, or the atlas has no routes.")
    }
    self.numbers = numbers
    points = try PointColumns.find(in: fields, latitude: latitude, longitude: longitude, geometry: geometry)
    added =
      parts.map { [names] in $0.field(hasNames: !names.isEmpty) } + [AddedField("reject_reason", .texts)]
  }

  private static func lines(of shape: Geometry) throws -> [LineString] {
    switch shape {
    case .lineString(let line): return [line]
    case .multiLineString(let lines): return lines
    default: throw AnswerError.usage("\"lines\" has a \(shape.kind), and lines are wanted.")
    }
  }

  func answer(_ batch: ImportedBatch, into columns: [ColumnBuilder], pause: () throws -> Void) throws {
    try points.ask(of: batch, parts: Self.batch, pausingEvery: Self.batch, into: columns, pause: pause) {
      rows, positions, faults in
      if parts == [.distance] {
        columns[0].append(index.distances(to: positions).map { $0 ?? .zero }, rows, but: faults)
      } else {
        let found = index.nearest(to: positions)
        for (part, column) in zip(parts, columns) {
          for (row, hit) in zip(rows, found) {
            try append(part, faults.contains(row) ? nil : hit, to: column)
          }
        }
      }
    }
  }

  private func append(
    _ part: Part, _ hit: (line: Int, point: NearestPoint)?, to column: ColumnBuilder
  ) throws {
    guard let hit else { return column.appendNull() }
    switch part {
    case .distance: column.append(hit.point.distance.meters)
    case .line:
      let number = numbers[hit.line]
      if names.isEmpty { column.append(number) } else { try column.append(names[number]) }
    case .point:
      column.append(latitude: hit.point.position.latitude, longitude: hit.point.position.longitude)
    case .azimuth: column.append(hit.point.azimuth?.degrees)
    case .along: column.append(hit.point.along.meters)
    case .side: try column.append("\(hit.point.side)")
    }
  }
}
