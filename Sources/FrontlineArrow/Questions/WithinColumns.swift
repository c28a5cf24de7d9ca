import FrontlineAnswers
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry

/// `frontline_within`: whether the position of each row lies within a distance of a place, or inside of it.
final class WithinColumns: ColumnQuestion {
  private static let batch = 4_096
  let added = [
    AddedField("within", .booleans), AddedField("within_m", .doubles), AddedField("reject_reason", .texts),
  ]
  private let points: PointColumns
  private let shape: Geometry
  private let edges: EdgeRule
  private let radius: Length

  init(_ fields: [Field], _ options: inout Options) throws {
    let atlas = try AtlasOptions(&options)
    let (latitude, longitude) = (try options.text("latitude"), try options.text("longitude"))
    let geometry = try options.text("geometry")
    let place = try options.text("of")
    let given = options.value("shape")
    let edges = try options.edges()
    let meters = try options.number("radius_m") ?? 0
    _ = try options.flag("keep", otherwise: true)
    try options.finish()
    guard (place == nil) != (given == nil) else {
      throw AnswerError.usage("Say of what: either a place of the atlas in \"of\", or a shape in \"shape\".")
    }
    guard meters >= 0 else { throw AnswerError.usage("\"radius_m\" is \(meters), and must not be negative.") }
    radius = .meters(meters)
    if let place {
      guard edges == nil else {
        throw AnswerError.usage("\"edges\" goes with \"shape\"; those of an atlas are geodesics.")
      }
      self.edges = .geodesic
      if let written = try? WrittenPosition(place) {
        shape = .point(written.position)
      } else {
        let measured = try atlas.context.measured(place)
        shape = try measured.point.map { .point($0.position) } ?? measured.shape().geometry
      }
    } else {
      self.edges = edges ?? .longitudeLatitude
      let shapes = try given.map { try GivenShapes.read($0, named: "shape") } ?? []
      guard let first = shapes.first, !shapes.allSatisfy(\.isEmpty) else {
        throw AnswerError.usage("\"shape\" is empty.")
      }
      shape = shapes.count == 1 ? first : .collection(shapes)
    }
    points = try PointColumns.find(in: fields, latitude: latitude, longitude: longitude, geometry: geometry)
  }

  func answer(_ batch: ImportedBatch, into columns: [ColumnBuilder], pause: () throws -> Void) throws {
    try points.ask(of: batch, parts: Self.batch, pausingEvery: Self.batch, into: columns, pause: pause) {
      rows, positions, faults in
      let lengths = distances(to: positions)
      for (row, length) in zip(rows, lengths) {
        let length = faults.contains(row) ? nil : length
        columns[0].append(length.map { $0 <= radius })
        columns[1].append(length?.meters)
      }
    }
  }

  /// The distances to the shape; 0 inside of a polygon.
  private func distances(to positions: [Position]) -> [Length?] {
    if case .point(let place) = shape { return place.distances(to: positions) }
    return positions.map { position in
      position.closestPositions(to: shape, edges: edges)?.distance
    }
  }
}
