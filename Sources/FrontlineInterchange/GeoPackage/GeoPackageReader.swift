#if GeoPackage
  internal import Foundation
  internal import FrontlineAtlas
  internal import FrontlineFormats
  internal import FrontlineGeometry
  internal import GRDB

  #if canImport(Darwin)
    internal import Darwin
  #elseif canImport(Musl)
    internal import Musl
  #else
    internal import Glibc
  #endif

  /// An opened GeoPackage, read only.
  struct GeoPackageReader {
    /// A layer as the contents list it.
    struct Entry {
      var name: String
      var geometry: String?
      /// The CRS of its coordinates as `EPSG:32638`; `nil`: longitude and latitude on WGS 84.
      var crs: String?
      var columns: [(name: String, type: String)]

      /// Whether it has the columns of the time slider, the end excluded.
      var isTemporal: Bool {
        columns.contains { $0.name == "start" && $0.type == "DATE" }
          && columns.contains { $0.name == "end" && $0.type == "DATE" }
      }
    }

    let path: String
    private let queue: DatabaseQueue

    init(path: String) throws {
      self.path = path
      guard let file = fopen(path, "rb") else {
        throw InterchangeError(
          .unreadable, path, "\(path) cannot be opened: \(String(cString: strerror(errno))).")
      }
      var head = [UInt8](repeating: 0, count: 16)
      let count = fread(&head, 1, 16, file)
      fclose(file)
      guard count == 16, head.elementsEqual("SQLite format 3\0".utf8) else {
        throw InterchangeError(.badFile, path, "\(path) is no GeoPackage: it is not an SQLite database.")
      }
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(2)
      do {
        queue = try DatabaseQueue(path: path, configuration: configuration)
      } catch {
        throw Self.failure(path, error)
      }
      guard try read({ try $0.tableExists("gpkg_contents") }) else {
        throw InterchangeError(
          .badFile, path,
          "\(path) is no GeoPackage: it is an SQLite database without the table gpkg_contents.")
      }
    }

    private func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
      do { return try queue.read(body) } catch let error as DatabaseError { throw Self.failure(path, error) }
    }

    private static func failure(_ path: String, _ error: any Error) -> InterchangeError {
      let error = error as? DatabaseError
      switch error?.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED:
        return InterchangeError(
          .unreadable, path,
          "\(path) is locked: another program is writing to it; try again when it is done.",
          underlying: error)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB:
        return InterchangeError(
          .badFile, path, "\(path) is a broken GeoPackage: \(error?.message ?? "").", underlying: error)
      default:
        return InterchangeError(
          .unreadable, path, "\(path) cannot be read: \(error?.message ?? "SQLite gives no reason").",
          underlying: error)
      }
    }

    /// The layers, in the order of the contents.
    func entries() throws -> [Entry] {
      try read { database in
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT c.table_name, g.column_name, g.srs_id, s.organization, s.organization_coordsys_id
            FROM gpkg_contents c LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
            LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
            WHERE c.data_type IN ('features', 'attributes') AND c.table_name != 'layer_styles'
            ORDER BY c.rowid
            """)
        return try rows.map { row in
          let name: String = row[0]
          let columns = try Row.fetchAll(
            database, sql: "SELECT name, upper(type) FROM pragma_table_info(?)", arguments: [name])
          let srs: Int = row[2] ?? 4326
          let organization: String = row[3] ?? "EPSG"
          return Entry(
            name: name, geometry: row[1],
            crs: [0, 4326].contains(srs) ? nil : "\(organization):\(row[4] as Int? ?? srs)",
            columns: columns.map { ($0[0], $0[1] ?? "") })
        }
      }
    }

    /// The data set that the metadata of a file of ours name.
    func provenance() throws -> Provenance? {
      try read { database in
        guard try database.tableExists("gpkg_metadata"),
          let text = try String.fetchOne(
            database,
            sql: "SELECT metadata FROM gpkg_metadata WHERE mime_type = 'application/json' ORDER BY id"),
          let object = try? JSONValue(parsing: text).object
        else { return nil }
        return Provenance(json: object)
      }
    }

    /// Hands over the features of a layer, one by one.
    func forEach(
      in entry: Entry, unproject: ((_ x: Double, _ y: Double) throws -> Position)?,
      _ body: (GeoJSONFeature) throws -> Void
    ) throws {
      try read { database in
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(GeoPackageSchema.quoted(entry.name))")
        var number = 0
        while let row = try rows.next() {
          number += 1
          try body(feature(row, entry, number, unproject))
        }
      }
    }

    private func feature(
      _ row: Row, _ entry: Entry, _ number: Int, _ unproject: ((_ x: Double, _ y: Double) throws -> Position)?
    ) throws -> GeoJSONFeature {
      var feature = GeoJSONFeature(geometry: nil)
      for (index, column) in entry.columns.enumerated() {
        let value: DatabaseValue = row[index]
        if column.name == entry.geometry {
          if case .blob(let data) = value.storage {
            feature.geometry = try GeoPackageGeometry.geometry(
              Array(data), name: "\(path), layer \(entry.name), row \(number), column \(column.name)",
              unproject: unproject)
          }
          continue
        }
        if column.name == "fid" {
          if case .int64(let id) = value.storage { feature.id = .integer(Int(id)) }
          continue
        }
        if entry.isTemporal, column.name == "start" || column.name == "end" { continue }
        switch value.storage {
        case .null, .blob: feature.properties[column.name] = .null
        case .int64(let whole):
          feature.properties[column.name] =
            column.type == "BOOLEAN" ? .bool(whole != 0) : .integer(Int(whole))
        case .double(let number): feature.properties[column.name] = number.isFinite ? .number(number) : .null
        case .string(let text): feature.properties[column.name] = .string(text)
        }
      }
      if entry.isTemporal {
        let (start, end) = (row["start"] as String?, row["end"] as String?)
        if start != nil || end != nil {
          let last = end.flatMap { try? Day($0) }.map { ($0 - 1).description }
          feature.time = start == last && start != nil ? .date(start!) : .interval(from: start, to: last)
        }
      }
      return feature
    }

    /// A whole layer.
    func layer(_ entry: Entry, unproject: ((_ x: Double, _ y: Double) throws -> Position)? = nil) throws
      -> Layer
    {
      var features: [GeoJSONFeature] = []
      try forEach(in: entry, unproject: unproject) { features.append($0) }
      return Layer(
        name: entry.name, title: entry.name, shape: entry.geometry == nil ? .none : .mixed,
        columns: entry.columns.map { .text($0.name) }, features: features)
    }
  }
#endif
