public import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry

extension DataPackage {
  /// Writes an atlas as a data package, which ``/FrontlineAtlas/DataPackage/validate(_:)`` accepts and other programs read.
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
  ///   - replaces: whether it takes the place of an older data package, which has no files but those of one.
  /// - Throws: ``InterchangeError`` with ``InterchangeError/Code/unwritable``; then nothing is left. The files are
  ///   written and synced in a hidden folder beside, which is put in its place when it is whole.
  public static func write(
    _ atlas: Atlas, to folder: String, generator: String, replacing replaces: Bool = false
  ) throws(InterchangeError) {
    if FileKind(folder) == .folder, !isEmptyFolder(folder) { try checkOld(folder, replaces: replaces) }
    do throws(FormatError) {
      var new = try AtomicFolder(path: folder)
      for file in try files(of: atlas, generator: generator) { try new.write(file.bytes, as: file.path) }
      try new.commit(replacing: replaces)
    } catch {
      throw InterchangeError(
        error.code == .brokenOff ? .brokenOff : .unwritable, folder, error.description, underlying: error)
    }
  }

  /// Refuses a folder with files in it, unless it is a data package that is to be replaced.
  private static func checkOld(_ folder: String, replaces: Bool) throws(InterchangeError) {
    guard replaces else {
      throw InterchangeError(
        .unwritable, folder,
        "\(folder) is there already and not empty; name a new folder, or say --overwrite to replace a data package."
      )
    }
    let names = fileNames(of: folder)
    let known: Set<String> = [
      "datapackage.json", "settlements.csv", "districts.geojson", "routes.geojson", "parties.csv",
      "sources.csv",
      "claims.csv", "statements.csv",
    ]
    if !names.contains("datapackage.json") {
      throw InterchangeError(
        .unwritable, folder, "\(folder) is no data package, so it is not replaced; name a new folder.")
    }
    if let other = names.sorted().first(where: { !known.contains($0) }) {
      throw InterchangeError(
        .unwritable, folder,
        "\(folder) also holds \(other), which would be lost; move it away, or name a new folder.")
    }
  }

  private static func files(of atlas: Atlas, generator: String) throws(FormatError) -> [(
    path: String, bytes: [UInt8]
  )] {
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
    files.append(
      ("datapackage.json", Array((JSONValue.object(descriptor).encoded(.pretty) + "\n").utf8)))
    return files
  }
}

extension Layer {
  fileprivate func csv() throws(FormatError) -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = try CSVWriter(.chunks(name: name) { bytes += $0 }, columns: columns.map(\.name))
    for feature in features {
      try writer.write(columns.map { (feature.properties[$0.name] ?? .null).field })
    }
    try writer.finish()
    return bytes
  }

  fileprivate func geoJSON() throws(FormatError) -> [UInt8] {
    var bytes: [UInt8] = []
    // A road is one line, so over the antimeridian it goes on and is not cut; areas may be of several parts.
    let style = GeoJSONStyle(edges: shape == .line ? .longitudeLatitude : .geodesic)
    var writer = try GeoJSONWriter(.chunks(name: name) { bytes += $0 }, style: style)
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
