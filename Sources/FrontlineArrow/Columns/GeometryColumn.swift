import FrontlineFormats
import FrontlineGeometry

/// A column of geometries: GeoArrow's nested coordinates, or well-known binary or text.
///
/// Source: GeoArrow 0.2, https://geoarrow.org/format.html and https://geoarrow.org/extension-types.html. The first number
/// is the longitude, whatever axes the CRS has; edges are straight in longitude and latitude unless they are said to be
/// those of `karney`.
struct GeometryColumn: Sendable {
  /// How the coordinates are stored.
  private enum Storage: Sendable {
    case binary
    case text
    /// Coordinates under so many levels of lists.
    case nested(levels: Int)
  }

  private let storage: Storage
  /// What its nested coordinates are: `point`, `linestring`, `polygon`, ...; by the extension type, else by the levels.
  private let kind: String
  /// How the edges between its positions are read.
  let edges: EdgeRule

  /// Whether a column says itself that it is one of geometries.
  static func isMarked(_ field: Field) -> Bool { name(field) != nil }

  private static func name(_ field: Field) -> String? {
    guard let name = field.metadata["ARROW:extension:name"] else { return nil }
    return name.hasPrefix("geoarrow.") || name == "ogc.wkb" || name == "ogc.wkt" ? name : nil
  }

  /// The reader of a column.
  ///
  /// - Throws: ``ColumnFault`` where its type is none of GeoArrow's, its CRS is not longitude and latitude on WGS 84, or its
  ///   edges are of a kind that is not read.
  init(_ field: Field) throws(ColumnFault) {
    let about = try GeometryMetadata(field)
    edges = about.edges
    let name = Self.name(field) ?? ""
    if name == "geoarrow.box" || name == "geoarrow.geometry" || name == "geoarrow.geometrycollection" {
      throw ColumnFault(
        "The column \"\(field.name)\" is of \(name), which is not read; make it geoarrow.wkb or one of the plain kinds."
      )
    }
    switch field.valueType {
    case .bytes(let isText, _), .views(let isText):
      if isText, !name.isEmpty, !name.hasSuffix(".wkt") {
        throw ColumnFault("The column \"\(field.name)\" is of \(name) and has text.")
      }
      storage = isText ? .text : .binary
      kind = ""
    case .structure, .fixedList, .list:
      var levels = 0
      var inner = field
      while case .list = inner.type, levels < 4 {
        levels += 1
        inner = inner.children[0]
      }
      guard Self.hasCoordinates(inner), levels <= 3 else {
        throw ColumnFault(
          "The column \"\(field.name)\" of type \"\(field.format)\" has no coordinates as GeoArrow stores them."
        )
      }
      let kinds = [
        ["point"], ["linestring", "multipoint"], ["polygon", "multilinestring"], ["multipolygon"],
      ]
      let said = name.hasPrefix("geoarrow.") ? String(name.dropFirst("geoarrow.".count)) : kinds[levels][0]
      guard kinds[levels].contains(said) else {
        throw ColumnFault("The column \"\(field.name)\" is of \(name) and has \(levels) levels of lists.")
      }
      storage = .nested(levels: levels)
      kind = said
    default:
      throw ColumnFault(
        "The column \"\(field.name)\" of type \"\(field.format)\" is no column of geometries.")
    }
  }

  private static func hasCoordinates(_ field: Field) -> Bool {
    func isDouble(_ field: Field) -> Bool { field.type == .real(bytes: 8) && field.dictionary == nil }
    switch field.type {
    case .structure:
      return (2...4).contains(field.children.count) && field.children.allSatisfy(isDouble)
        && field.children[0].name == "x" && field.children[1].name == "y"
    case .fixedList(let count): return (2...4).contains(count) && isDouble(field.children[0])
    default: return false
    }
  }

  // MARK: - By row

  /// The point of a row.
  func point(_ column: ColumnView, _ row: Int) throws(RowFault) -> Position {
    if case .nested(levels: 0) = storage {
      guard let (values, index) = column.value(row) else {
        throw column.fault("there is no geometry")
      }
      return try position(values, index, column)
    }
    guard case .point(let position) = try geometry(column, row) else {
      throw column.fault("its geometry is not a point")
    }
    return position
  }

  /// The shape of a row.
  func geometry(_ column: ColumnView, _ row: Int) throws(RowFault) -> Geometry {
    guard let (values, index) = column.value(row) else { throw column.fault("there is no geometry") }
    switch storage {
    case .binary, .text:
      guard let bytes = values.bytes(index) else {
        throw column.fault("the geometry lies beyond the end of its buffer")
      }
      do {
        let name = "column \"\(column.field.name)\""
        let shape =
          if case .binary = storage { try Geometry(wkb: Array(bytes), name: name) } else {
            try Geometry(wkt: String(decoding: bytes, as: UTF8.self), name: name)
          }
        guard let shape else { throw column.fault("the geometry is empty") }
        return shape
      } catch let fault as RowFault { throw fault } catch { throw RowFault("\(error)") }
    case .nested(let levels): return try nested(values, index, levels, column)
    }
  }

  private func nested(
    _ values: ColumnView, _ row: Int, _ levels: Int, _ column: ColumnView
  ) throws(RowFault) -> Geometry {
    do {
      switch kind {
      case "point": return .point(try position(values, row, column))
      case "multipoint": return .multiPoint(try positions(values, row, column))
      case "linestring": return .lineString(try LineString(positions(values, row, column)))
      case "multilinestring":
        return .multiLineString(try inner(values, row) { try LineString(positions($0, $1, column)) })
      case "polygon": return .polygon(try polygon(values, row, column))
      default: return .multiPolygon(MultiPolygon(try inner(values, row) { try polygon($0, $1, column) }))
      }
    } catch let fault as RowFault { throw fault } catch {
      throw RowFault("column \"\(column.field.name)\": \(error)")
    }
  }

  private func polygon(_ values: ColumnView, _ row: Int, _ column: ColumnView) throws -> Polygon {
    let rings = try inner(values, row) { try Ring(positions($0, $1, column)) }
    guard let first = rings.first else { throw column.fault("the polygon has no ring") }
    return Polygon(exterior: first, interiors: Array(rings.dropFirst()))
  }

  private func inner<Part>(
    _ values: ColumnView, _ row: Int, _ make: (ColumnView, Int) throws -> Part
  ) throws -> [Part] {
    guard let range = values.elements(row), let part = values.part(0) else { return [] }
    return try range.map { try make(part, $0) }
  }

  private func positions(_ values: ColumnView, _ row: Int, _ column: ColumnView) throws -> [Position] {
    try inner(values, row) { try position($0, $1, column) }
  }

  /// The position at an index of a column of coordinates.
  private func position(
    _ values: ColumnView, _ index: Int, _ column: ColumnView
  ) throws(RowFault) -> Position {
    let pair: (x: Double?, y: Double?)
    if case .structure = values.field.type {
      let at = values.start + index
      pair = (values.part(0)?.number(at), values.part(1)?.number(at))
    } else {
      guard let range = values.elements(index), let part = values.part(0) else {
        throw column.fault("there is no geometry")
      }
      pair = (part.number(range.lowerBound), part.number(range.lowerBound + 1))
    }
    guard let x = pair.x, let y = pair.y, !(x.isNaN && y.isNaN) else {
      throw column.fault("the geometry is empty")
    }
    do throws(GeometryError) { return try Position(validatingLatitude: y, longitude: x) } catch {
      throw RowFault("column \"\(column.field.name)\": \(error)")
    }
  }
}
