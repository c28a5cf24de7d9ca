import FrontlineAnswers
import FrontlineGeodesy
import FrontlineGeometry

/// `frontline_area`: the area and the length of the border of the polygon of each row.
final class AreaColumns: ColumnQuestion {
  let added = [
    AddedField("area_m2", .doubles), AddedField("perimeter_m", .doubles), AddedField("reject_reason", .texts),
  ]
  private let number: Int
  private let geometry: GeometryColumn
  private let edges: EdgeRule

  init(_ fields: [Field], _ options: inout Options) throws {
    let name = try options.text("geometry")
    let edges = try options.edges()
    _ = try options.flag("keep", otherwise: true)
    try options.finish()
    if let name {
      number = try PointColumns.column(named: name, in: fields)
    } else {
      let found = fields.indices.filter { GeometryColumn.isMarked(fields[$0]) }
      guard let first = found.first, found.count == 1 else {
        throw ColumnFault(
          "\(found.isEmpty ? "No column says that it is" : "\(found.count) columns say that they are") a geometry; name it in \"geometry\"."
        )
      }
      number = first
    }
    geometry = try GeometryColumn(fields[number])
    self.edges = edges ?? geometry.edges
  }

  func answer(_ batch: ImportedBatch, into columns: [ColumnBuilder], pause: () throws -> Void) throws {
    let column = try batch.column(number)
    for row in 0..<batch.count {
      if row % 4_096 == 0 { try pause() }
      do throws(RowFault) {
        let shape = try polygons(geometry.geometry(column, row), column)
        columns[0].append(shape.area(edges: edges).squareMeters)
        columns[1].append(shape.perimeter(edges: edges).meters)
        columns[2].appendNull()
      } catch {
        columns[0].appendNull()
        columns[1].appendNull()
        try columns[2].append(error.reason)
      }
    }
  }

  private func polygons(_ geometry: Geometry, _ column: ColumnView) throws(RowFault) -> MultiPolygon {
    switch geometry {
    case .polygon(let polygon): return MultiPolygon([polygon])
    case .multiPolygon(let shape): return shape
    default: throw column.fault("its geometry is a \(geometry.kind), and has no area")
    }
  }
}
