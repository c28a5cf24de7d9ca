public import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlinePlatform

extension DataPackage {
  /// Writes an atlas as a data package, which ``validate(_:)`` accepts and other programs read.
  ///
  /// ```swift
  /// let folder = "/tmp/frontline-copy-\(UInt32.random(in: 0 ... .max))"
  /// try DataPackage.write(atlas, to: folder, generator: "a copy")
  /// try DataPackage.validate(folder).count                                  // 0
  /// ```
  ///
  /// Coordinates of settlements are written in full, those of polygons and routes with seven decimals.
  ///
  /// - Parameters:
  ///   - folder: a folder that is not there yet, or is empty; the one it lies in must be there.
  ///   - generator: how it was made, in words, which stands in `datapackage.json`.
  /// - Throws: ``InterchangeError`` with ``InterchangeError/Code/unwritable``, `FormatError`; all files are
  ///   written and synced before the first is put in its place.
  public static func write(_ atlas: Atlas, to folder: String, generator: String) throws {
    let isNew = mkdir(folder, 0o777) == 0
    if !isNew {
      guard errno == EEXIST, try isEmpty(folder) else {
        throw InterchangeError(
          .unwritable, folder,
          errno == EEXIST
            ? "\(folder) is there already and not empty; name a new folder."
            : "The folder \(folder) cannot be made: \(String(cString: strerror(errno))).")
      }
    }
    // A new folder goes again where the files cannot be written; one with files in it stays.
    if isNew { Interrupts.note(folder) }
    defer {
      if isNew { Interrupts.forget(folder) }
    }
    do { try write(atlas, into: folder, generator: generator) } catch {
      if isNew { rmdir(folder) }
      throw error
    }
  }

  private static func write(_ atlas: Atlas, into folder: String, generator: String) throws {
    let layers = atlas.layers
    var resources: [JSONValue] = []
    var files: [(path: String, bytes: [UInt8])] = []
    for layer in layers where layer.name == "settlements" || !layer.features.isEmpty {
      let isMap = layer.name == "districts" || layer.name == "routes"
      let path = layer.name + (isMap ? ".geojson" : ".csv")
      files.append((path, try isMap ? layer.geoJSON() : layer.csv()))
      var resource: JSONObject = [
        "name": .string(layer.name), "path": .string(path), "title": .string(layer.title),
        "format": isMap ? "geojson" : "csv", "encoding": "utf-8",
      ]
      if !isMap {
        resource["profile"] = "tabular-data-resource"
        resource["schema"] = ["fields": .array(layer.columns.map(\.schema))]
      }
      resources.append(.object(resource))
    }
    var descriptor: JSONObject = ["profile": "data-package"]
    for (key, value) in atlas.provenance.json { descriptor[key] = value }
    descriptor["description"] = .string(generator)
    let conventions = atlas.conventions.json
    if !conventions.isEmpty { descriptor[AtlasConventions.member] = .object(conventions) }
    descriptor["resources"] = .array(resources)
    // The first to be written is the last to be put in its place: then the package is whole.
    files.insert(
      ("datapackage.json", Array((JSONValue.object(descriptor).encoded(.pretty) + "\n").utf8)), at: 0)
    try commit(files[...], in: folder)
  }

  /// Writes the files one after the other and, once all are on the disk, puts them in their places, the last first.
  private static func commit(_ files: ArraySlice<(path: String, bytes: [UInt8])>, in folder: String) throws {
    guard let next = files.first else { return }
    var file = try AtomicFile(path: "\(folder)/\(next.path)")
    try file.write(next.bytes)
    try file.sync()
    try commit(files.dropFirst(), in: folder)
    try file.commit()
  }

  private static func isEmpty(_ path: String) throws -> Bool {
    guard let folder = opendir(path) else { return false }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    errno = EEXIST
    return count <= 2  // itself and the one above
  }
}

extension Layer {
  fileprivate func csv() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = try CSVWriter(.chunks(name: name) { bytes += $0 }, columns: columns.map(\.name))
    for feature in features {
      try writer.write(columns.map { (feature.properties[$0.name] ?? .null).field })
    }
    try writer.finish()
    return bytes
  }

  fileprivate func geoJSON() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = try GeoJSONWriter(.chunks(name: name) { bytes += $0 })
    for feature in features { try writer.write(feature) }
    try writer.finish()
    return bytes
  }
}

extension Layer.Column {
  /// The column in a table schema of Frictionless Data.
  fileprivate var schema: JSONValue {
    let type =
      switch kind {
      case .integer: "integer"
      case .real: "number"
      case .boolean: "boolean"
      case .day: "date"
      case .text, .list, .json: "string"
      }
    return ["name": .string(name), "type": .string(type)]
  }
}
