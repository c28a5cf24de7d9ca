#if GeoPackage
  internal import Foundation
  internal import FrontlineAtlas
  internal import FrontlineFormats
  internal import FrontlineGeometry
  internal import FrontlinePlatform
  internal import FrontlineTime
  internal import GRDB

  /// Writes layers into a new GeoPackage, which takes the place of an old file once it is whole.
  struct GeoPackageWriter {
    private let database: Database
    private let attribution: String
    private let colors: [String: String]

    /// Writes the file at `path`.
    ///
    /// - Parameters:
    ///   - provenance: stands in the metadata of the file.
    ///   - conventions: stand there too.
    ///   - attribution: whom to name, which stands there too and with each layer.
    ///   - generator: how the file was made, in words.
    ///   - colors: what the styles colour each party and side by, as `#rrggbb`.
    ///   - idColumns: for layers whose ids are not in a column `id`, which it is.
    ///   - timeColumns: for layers whose slider has other columns than `start` and `end`, which they are.
    static func write(
      to path: String, provenance: Provenance, conventions: AtlasConventions = AtlasConventions(),
      attribution: String, generator: String, colors: [String: String], idColumns: [String: String] = [:],
      timeColumns: [String: TimeColumns] = [:], _ body: (GeoPackageWriter) throws -> Void
    ) throws {
      // SQLite would replay the log of the old file into the new one.
      for log in ["\(path)-wal", "\(path)-journal"] where access(log, F_OK) == 0 {
        throw InterchangeError(
          .unwritable, path,
          "\(path) is open in another program, whose log is \(log); close it there, and try again.")
      }
      let file = try AtomicFile(path: path)
      do {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
          // The file is not yet in its place: it is synced as a whole before it gets there.
          try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;")
        }
        let queue = try DatabaseQueue(path: file.temporaryPath, configuration: configuration)
        try queue.writeWithoutTransaction { database in
          try database.execute(sql: GeoPackageSchema.header)
          try database.inTransaction {
            try database.execute(sql: GeoPackageSchema.tables)
            let writer = GeoPackageWriter(database: database, attribution: attribution, colors: colors)
            try writer.writeMetadata(provenance, conventions, generator, idColumns, timeColumns)
            try body(writer)
            return .commit
          }
        }
        try queue.close()
      } catch let error as DatabaseError {
        throw InterchangeError(
          .brokenOff, path, "\(path) cannot be written: \(error.message ?? "SQLite gives no reason").",
          underlying: error)
      }
      try file.commit()
    }

    private func writeMetadata(
      _ provenance: Provenance, _ conventions: AtlasConventions, _ generator: String,
      _ idColumns: [String: String], _ timeColumns: [String: TimeColumns]
    ) throws {
      var json = provenance.json
      let laidDown = conventions.json
      if !laidDown.isEmpty { json[AtlasConventions.member] = .object(laidDown) }
      json["attribution"] = .string(attribution)
      json["making"] = .string(generator)
      if !idColumns.isEmpty {
        let sorted = idColumns.sorted { $0.key < $1.key }
        json["id_columns"] = .object(JSONObject(sorted.map { ($0.key, .string($0.value)) }))
      }
      if !timeColumns.isEmpty {
        let sorted = timeColumns.sorted { $0.key < $1.key }
        json[TimeColumns.member] = .object(JSONObject(sorted.map { ($0.key, $0.value.json) }))
      }
      try database.execute(
        sql: """
          INSERT INTO gpkg_metadata (md_scope, md_standard_uri, mime_type, metadata)
            VALUES ('dataset', 'https://specs.frictionlessdata.io/data-package/', 'application/json', ?);
          INSERT INTO gpkg_metadata_reference (reference_scope, md_file_id) VALUES ('geopackage', 1);
          """, arguments: [JSONValue.object(json).description])
    }

    /// Writes a layer whose features `feed` hands over one by one.
    ///
    /// - Parameter layer: the layer; its own features are not looked at.
    func write(
      _ layer: Layer, isTemporal: Bool,
      feed: (_ insert: (GeoJSONFeature) throws -> Void) throws -> Void
    ) throws {
      let table = GeoPackageSchema.quoted(layer.name)
      let names = Self.freeNames(layer.columns.map(\.name), isTemporal: isTemporal)
      let time = isTemporal ? TimeColumns(besides: layer.columns.map(\.name)) : nil
      try database.execute(sql: creation(of: layer, names, time))
      let shape = Self.name(of: layer.shape)
      if shape != nil { try database.execute(sql: GeoPackageSchema.index(layer.name)) }
      let width = (shape == nil ? 0 : 1) + names.count + (isTemporal ? 2 : 0)
      let marks = Array(repeating: "?", count: width + 1).joined(separator: ",")
      let insert = try database.makeStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
      let index = try shape.map { _ in
        try database.makeStatement(
          sql: "INSERT INTO \(GeoPackageSchema.quoted("rtree_\(layer.name)_geom")) VALUES (?,?,?,?,?)")
      }
      var extent = GeoPackageGeometry.Box()
      var row: Int64 = 0
      try feed { feature in
        row += 1
        var values: [(any DatabaseValueConvertible)?] = [row]
        if let index {
          if let geometry = feature.geometry.map(layer.fitted) {
            let box = GeoPackageGeometry.Box(geometry)
            values.append(Data(GeoPackageGeometry.bytes(geometry, box)))
            if !box.isEmpty {
              try index.execute(arguments: [row, box.minX, box.maxX, box.minY, box.maxY])
              extent.join(box)
            }
          } else {
            values.append(nil)
          }
        }
        for column in layer.columns {
          values.append(Self.value(feature.properties[column.name], column.kind))
        }
        if isTemporal {
          values.append(feature.days?.from?.description)
          // The slider of QGIS takes the end as excluded, so it is the day after.
          values.append(try feature.days?.to.map { try dayAfter($0, row, layer.name) }?.description)
        }
        try insert.execute(arguments: StatementArguments(values))
      }
      try register(layer, shape, extent)
      try registerJSON(layer, names)
      if shape != nil {
        try database.execute(sql: GeoPackageSchema.triggers(layer.name))
        try database.execute(
          sql: """
            INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,
              styleQML, useAsDefault, description) VALUES ('', '', ?, 'geom', ?, ?, 1, 'Made by Frontline')
            """,
          arguments: [
            layer.name, layer.name,
            QGISStyle(
              layer: layer, values: try colorValues(layer, names), colors: colors, time: time
            ).text,
          ])
      }
    }

    private func dayAfter(_ day: Day, _ row: Int64, _ layer: String) throws -> Day {
      guard let next = day.adding(1) else {
        throw InterchangeError(
          .badFile, layer,
          "\(layer), row \(row): its time ends on \(day), the last day there is, and a GeoPackage has the day after it as the end."
        )
      }
      return next
    }

    private func creation(of layer: Layer, _ names: [String], _ time: TimeColumns?) -> String {
      var columns = ["fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"]
      if let shape = Self.name(of: layer.shape) { columns.append("geom \(shape)") }
      for (column, name) in zip(layer.columns, names) {
        let type =
          switch column.kind {
          case .integer: "INTEGER"
          case .real: "DOUBLE"
          case .boolean: "BOOLEAN"
          case .day: "DATE"
          case .text, .list, .json: "TEXT"
          }
        columns.append("\(GeoPackageSchema.quoted(name)) \(type)")
      }
      for name in time?.both ?? [] { columns.append("\(GeoPackageSchema.quoted(name)) DATE") }
      return "CREATE TABLE \(GeoPackageSchema.quoted(layer.name)) (\(columns.joined(separator: ", ")))"
    }

    private func register(
      _ layer: Layer, _ shape: String?, _ extent: GeoPackageGeometry.Box
    ) throws {
      let corners =
        extent.isEmpty ? [nil, nil, nil, nil] : [extent.minX, extent.minY, extent.maxX, extent.maxY]
      try database.execute(
        sql: """
          INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: StatementArguments(
          [
            layer.name, shape == nil ? "attributes" : "features", layer.name,
            "\(layer.title). \(attribution)",
          ]
            + corners.map { $0 as (any DatabaseValueConvertible)? } + [shape == nil ? nil : 4326]))
      guard let shape else { return }
      try database.execute(
        sql: """
          INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0);
          INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index',
            'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
          """, arguments: [layer.name, shape, layer.name])
    }

    /// Says which columns hold JSON, so that readers give it back as such.
    private func registerJSON(_ layer: Layer, _ names: [String]) throws {
      let columns = zip(layer.columns, names).filter { $0.0.kind == .json }.map(\.1)
      guard !columns.isEmpty else { return }
      if try !database.tableExists("gpkg_data_columns") {
        try database.execute(sql: GeoPackageSchema.dataColumns)
      }
      for column in columns {
        try database.execute(
          sql: """
            INSERT INTO gpkg_data_columns (table_name, column_name, mime_type) VALUES (?, ?, 'application/json')
            """, arguments: [layer.name, column])
      }
    }

    /// The values that the map colours by, in order.
    private func colorValues(_ layer: Layer, _ names: [String]) throws -> [String] {
      guard let column = layer.colorColumn, let place = layer.columns.firstIndex(where: { $0.name == column })
      else { return [] }
      let name = GeoPackageSchema.quoted(names[place])
      return try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT \(name) FROM \(GeoPackageSchema.quoted(layer.name)) WHERE \(name) NOT NULL
            ORDER BY 1 LIMIT 100
          """)
    }

    /// Names of columns that SQLite, to which letters large and small are one, can tell apart.
    static func freeNames(_ names: [String], isTemporal: Bool) -> [String] {
      var taken = Set(["fid", "geom"] + (isTemporal ? TimeColumns(besides: names).both : []))
      return names.map { name in
        var free = name.isEmpty ? "unnamed" : name
        var number = 2
        while !taken.insert(free.lowercased()).inserted {
          free = "\(name)_\(number)"
          number += 1
        }
        return free
      }
    }

    private static func name(of shape: Layer.Shape) -> String? {
      switch shape {
      case .none: nil
      case .point: "POINT"
      case .line: "LINESTRING"
      case .polygon: "MULTIPOLYGON"
      case .mixed: "GEOMETRY"
      }
    }

    /// - Parameter kind: of the column; in one of texts every value is one.
    private static func value(_ value: JSONValue?, _ kind: Layer.Column.Kind) -> (
      any DatabaseValueConvertible
    )? {
      switch (value, kind) {
      case (nil, _), (.null, _): nil
      case (.bool(let value), .boolean): value
      case (.integer(let value), .integer), (.integer(let value), .real): value
      case (.number(let value), .real): value
      case (.some(let json), .json): json.description
      // SQLite's texts end at a zero.
      case (.some(let other), _): other.field.replacing("\0", with: "\u{FFFD}")
      }
    }
  }
#endif
