#if GeoPackage
  internal import Foundation
  internal import FrontlineAtlas
  internal import FrontlineFormats
  internal import FrontlineGeometry
  internal import FrontlinePlatform
  internal import FrontlineTime
  internal import GRDB

  /// An opened GeoPackage, read only.
  struct GeoPackageReader {
    /// A layer as the contents list it.
    struct Entry {
      /// What the coordinates of a layer are in.
      enum Reference {
        /// Longitude and latitude on WGS 84.
        case wgs84
        /// A CRS, as `EPSG:32638` or as well-known text.
        case named(String)
        /// The file does not say; `isGeographic`: but that they are degrees.
        case unknown(isGeographic: Bool)
      }

      var name: String
      var geometry: String?
      var reference: Reference
      var columns: [(name: String, type: String)]
      /// The column of the primary key.
      var key: String?
      /// The columns whose texts are JSON, as `gpkg_data_columns` says.
      var jsonColumns: Set<String> = []

      /// The columns of the time slider in a file that we wrote; `nil`: it has none. Of the files of others nobody knows
      /// whether the day of a column `end` is meant to belong to the time.
      func time(_ metadata: JSONObject?) -> TimeColumns? {
        guard let time = metadata.map({ TimeColumns(of: name, in: $0) }) else { return nil }
        let isThere = time.both.allSatisfy { name in
          columns.contains { $0.name == name && $0.type == "DATE" }
        }
        return isThere ? time : nil
      }
    }

    let path: String
    private let queue: DatabaseQueue
    private let budget: QueryBudget
    /// What the metadata of a file that we wrote say: its data set, whom to name. `nil`: others wrote it.
    private(set) var metadata: JSONObject?

    init(path: String) throws {
      self.path = path
      switch FileKind(path) {
      case nil, .file: break
      case .folder: throw InterchangeError(.unreadable, path, "\(path) is a folder, not a file.")
      default:
        throw InterchangeError(.unreadable, path, "\(path) is a device or a pipe, and no GeoPackage can be.")
      }
      guard let file = fopen(path, "rb") else {
        throw InterchangeError(
          .unreadable, path, "\(path) cannot be opened: \(String(cString: strerror(errno))).")
      }
      var head = [UInt8](repeating: 0, count: 100)
      let count = fread(&head, 1, head.count, file)
      fseek(file, 0, SEEK_END)
      let size = ftell(file)
      fclose(file)
      guard count >= 16, head[..<16].elementsEqual("SQLite format 3\0".utf8) else {
        throw InterchangeError(.badFile, path, "\(path) is not a GeoPackage: it is not an SQLite database.")
      }
      // SQLite reads a file that is cut short as far as it goes. Its header says how many pages there must be,
      // where the count is as new as the rest, and unless some are still in a log beside it.
      let page = Self.number(head[16..<18])
      let stated =
        head[24..<28] == head[92..<96] ? Self.number(head[28..<32]) * (page == 1 ? 65_536 : page) : 0
      guard size >= stated || access("\(path)-wal", F_OK) == 0 else {
        throw InterchangeError(
          .badFile, path, "\(path) is cut short: it has \(size) of \(stated) bytes.")
      }
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(2)
      configuration.prepareDatabase { try $0.execute(sql: QueryBudget.setup) }
      budget = QueryBudget(size: size)
      do {
        queue = try DatabaseQueue(path: path, configuration: configuration)
      } catch {
        throw Self.failure(path, error)
      }
      guard try read({ try $0.tableExists("gpkg_contents") }) else {
        throw InterchangeError(
          .badFile, path,
          "\(path) is not a GeoPackage: it is an SQLite database without the table gpkg_contents.")
      }
      metadata = try read { database in
        guard try database.tableExists("gpkg_metadata"),
          let value = try DatabaseValue.fetchOne(
            database,
            sql: "SELECT metadata FROM gpkg_metadata WHERE mime_type = 'application/json' ORDER BY id"),
          case .string(let text) = value.storage, let object = try? JSONValue(parsing: text).object,
          object["making"] != nil
        else { return nil }
        return object
      }
    }

    /// The number that bytes are, the greatest first.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    private func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
      do { return try queue.read { try budget.watch($0, body) } } catch let error as DatabaseError {
        throw Self.failure(path, error)
      }
    }

    private static func failure(_ path: String, _ error: any Error) -> InterchangeError {
      let error = error as? DatabaseError
      switch error?.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED:
        return InterchangeError(
          .unreadable, path,
          "\(path) is locked: another program is writing to it; try again when it is done.",
          underlying: error)
      case .SQLITE_CANTOPEN:
        return InterchangeError(
          .unreadable, path,
          "\(path) cannot be read where it is: SQLite keeps a log beside it, which cannot be made in its folder; copy it elsewhere first.",
          underlying: error)
      case .SQLITE_INTERRUPT, .SQLITE_NOMEM, .SQLITE_TOOBIG:
        return InterchangeError(
          .badFile, path,
          "\(path) costs too much to read (\(error?.message ?? "")): a view or a computed column in it takes too long or too much memory; make it a table.",
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
            SELECT c.table_name, g.column_name, g.srs_id, s.organization, s.organization_coordsys_id, s.definition
            FROM gpkg_contents c LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
            LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
            WHERE c.data_type IN ('features', 'attributes') AND c.table_name != 'layer_styles'
            ORDER BY c.rowid LIMIT \(Self.mostLayers + 1)
            """)
        guard rows.count <= Self.mostLayers else {
          throw InterchangeError(.badFile, path, "\(path) lists more than \(Self.mostLayers) layers.")
        }
        return try rows.enumerated().map { number, row in
          let row = MetadataRow(row: row, number: number + 1, path: path)
          guard let name = try row.text(0, "table_name") else {
            throw row.fault("table_name", "is empty")
          }
          let columns = try Row.fetchAll(
            database, sql: "SELECT name, upper(type), pk FROM pragma_table_info(?)", arguments: [name])
          return Entry(
            name: name, geometry: try row.text(1, "column_name"), reference: try Self.reference(row),
            columns: columns.map { ($0[0], $0[1] ?? "") },
            key: columns.first { $0[2] == 1 }?[0], jsonColumns: try Self.jsonColumns(of: name, in: database))
        }
      }
    }

    private static let mostLayers = 10_000

    private static func jsonColumns(of table: String, in database: Database) throws -> Set<String> {
      guard try database.tableExists("gpkg_data_columns") else { return [] }
      let names = try DatabaseValue.fetchAll(
        database,
        sql:
          "SELECT column_name FROM gpkg_data_columns WHERE table_name = ? AND mime_type = 'application/json'",
        arguments: [table])
      return Set(names.compactMap { if case .string(let name) = $0.storage { name } else { nil } })
    }

    /// The reference system of a row of ``entries()``. Only of some organizations does PROJ know the codes;
    /// those that others give (GDAL: `NONE`) mean what the definition says.
    private static func reference(_ row: MetadataRow) throws -> Entry.Reference {
      let srs = try row.number(2, "srs_id") ?? 4326
      let organization = try (row.text(3, "organization") ?? "").uppercased()
      let (code, definition) = try (row.number(4, "organization_coordsys_id"), row.text(5, "definition"))
      switch (srs, code, definition) {
      case (4326, _, _): return .wgs84
      case (0, _, _): return .unknown(isGeographic: true)
      case (-1, _, _): return .unknown(isGeographic: false)
      case (_, let code?, _) where ["EPSG", "ESRI", "OGC"].contains(organization):
        return .named("\(organization):\(code)")
      case (_, _, let definition?) where definition.contains("["): return .named(definition)
      default: return .unknown(isGeographic: false)
      }
    }

    /// What makes positions of the coordinates of a layer; `nil`: they are longitude and latitude on WGS 84.
    ///
    /// - Parameter crs: the CRS of coordinates of which the file says nothing.
    func unprojection(of entry: Entry, crs: StatedCRS?) throws -> (
      (_ x: Double, _ y: Double) throws -> Position
    )? {
      switch entry.reference {
      // Longitude and latitude are what it says, and the caller how far the longitudes go.
      case .wgs84: return crs == .longitudesTo360 ? { try StatedCRS.positionTo360($0, $1) } : nil
      case .named(let name):
        do { return try unprojecting(name) } catch {
          throw InterchangeError(
            .badFile, path, "\(path), layer \(entry.name): its reference system cannot be used: \(error)",
            underlying: error)
        }
      case .unknown(let isGeographic):
        if let crs { return try CoordinateReading(crs: crs).unproject }
        if isGeographic || entry.geometry == nil { return nil }
        throw InterchangeError(
          .badFile, path,
          "\(path), layer \(entry.name): the file does not say what CRS its coordinates are in; say it with --crs."
        )
      }
    }

    /// The data set that a file of ours names.
    var provenance: Provenance? { metadata.map { Provenance(json: $0) } }

    /// What the data set of a file of ours lays down.
    ///
    /// - Throws: ``InterchangeError`` with the first thing that is wrong with it.
    func conventions() throws -> AtlasConventions {
      guard let value = metadata?[AtlasConventions.member] else { return AtlasConventions() }
      let (conventions, faults) = AtlasConventions.reading(value)
      if let fault = faults.first {
        throw InterchangeError(
          .badFile, path, "\(path), metadata, \(fault.member): \(fault.message)")
      }
      return conventions
    }

    /// Hands over the features of a layer, one by one.
    func forEach(
      in entry: Entry, unproject: ((_ x: Double, _ y: Double) throws -> Position)?,
      onLoss: ((String) -> Void)? = nil,
      _ body: (GeoJSONFeature) throws -> Void
    ) throws {
      try read { database in
        let columns = entry.columns.map { GeoPackageSchema.quoted($0.name) }.joined(separator: ", ")
        let rows = try Row.fetchCursor(
          database, sql: "SELECT \(columns) FROM \(GeoPackageSchema.quoted(entry.name))")
        var number = 0
        while let row = try rows.next() {
          number += 1
          guard budget.take(row) else {
            throw InterchangeError(
              .badFile, path,
              "\(path), layer \(entry.name): it gives more than the file can hold, so it is a view or has a computed column; make it a table."
            )
          }
          try body(feature(row, entry, number, unproject, onLoss))
        }
      }
    }

    private func feature(
      _ row: Row, _ entry: Entry, _ number: Int,
      _ unproject: ((_ x: Double, _ y: Double) throws -> Position)?,
      _ onLoss: ((String) -> Void)?
    ) throws -> GeoJSONFeature {
      let time = entry.time(metadata)
      var feature = GeoJSONFeature(geometry: nil)
      for (index, column) in entry.columns.enumerated() {
        let value: DatabaseValue = row[index]
        if column.name == entry.geometry {
          if case .blob(let data) = value.storage {
            feature.geometry = try GeoPackageGeometry.geometry(
              Array(data), name: "\(path), layer \(entry.name), row \(number), column \(column.name)",
              unproject: unproject, onHeight: { onLoss?(heightsNote("\(path), layer \(entry.name),")) })
          }
          continue
        }
        if column.name == entry.key {
          if case .int64(let id) = value.storage { feature.id = .integer(Int(id)) }
          continue
        }
        if let time, time.both.contains(column.name) { continue }
        switch value.storage {
        case .null: feature.properties[column.name] = .null
        case .blob:
          feature.properties[column.name] = .null
          onLoss?(
            "\(path), layer \(entry.name): the column \"\(column.name)\" holds bytes, which are left out.")
        case .int64(let whole):
          feature.properties[column.name] =
            column.type == "BOOLEAN" ? .bool(whole != 0) : .integer(Int(whole))
        case .double(let number): feature.properties[column.name] = number.isFinite ? .number(number) : .null
        case .string(let text):
          let json = entry.jsonColumns.contains(column.name) ? try? JSONValue(parsing: text) : nil
          feature.properties[column.name] = json ?? .string(text)
        }
      }
      if metadata != nil {
        // Of a file of ours the row is the writer's, and a feature that had an id has a column of it.
        let idColumn = metadata?["id_columns"]?[entry.name]?.string
        switch feature.properties[idColumn ?? "id"] {
        case .string(let id): feature.id = .string(id)
        case .integer(let id): feature.id = .integer(id)
        default: feature.id = nil
        }
        if let idColumn { feature.properties[idColumn] = nil }
      }
      if let time {
        func day(_ column: String) throws -> Day? {
          let value: DatabaseValue = row[column]
          if value.isNull { return nil }
          if case .string(let text) = value.storage, let day = try? Day(text) { return day }
          throw fault(entry, number, column, "it holds \(value), which is not a day")
        }
        let (start, end) = (try day(time.start), try day(time.end))
        if start != nil || end != nil {
          let last = end?.adding(-1)
          if let end, last == nil { throw fault(entry, number, time.end, "\(end) has no day before it") }
          if let start, start == last {
            feature.time = .date(start.description)
          } else {
            feature.time = .interval(from: start?.description, to: last?.description)
          }
        }
      }
      return feature
    }

    private func fault(_ entry: Entry, _ row: Int, _ column: String, _ sentence: String) -> InterchangeError {
      InterchangeError(
        .badFile, path, "\(path), layer \(entry.name), row \(row), column \(column): \(sentence).")
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

  /// A row of what a GeoPackage says of its layers. SQLite's types are advice, so each value is looked at.
  private struct MetadataRow {
    let row: Row
    let number: Int
    let path: String

    func fault(_ column: String, _ sentence: String) -> InterchangeError {
      InterchangeError(.badFile, path, "\(path), layer \(number) of its list: \(column) \(sentence).")
    }

    func text(_ index: Int, _ column: String) throws(InterchangeError) -> String? {
      let value: DatabaseValue = row[index]
      switch value.storage {
      case .null: return nil
      case .string(let text): return text
      case .blob: throw fault(column, "holds bytes, and a text is needed")
      default: throw fault(column, "holds \(value), and a text is needed")
      }
    }

    func number(_ index: Int, _ column: String) throws(InterchangeError) -> Int? {
      let value: DatabaseValue = row[index]
      switch value.storage {
      case .null: return nil
      case .int64(let number): return Int(number)
      case .blob: throw fault(column, "holds bytes, and a whole number is needed")
      default: throw fault(column, "holds \(value), and a whole number is needed")
      }
    }
  }
#endif
