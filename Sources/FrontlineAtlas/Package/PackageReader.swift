internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlinePlatform

/// Reads the files of a package into records, and notes every fault of every file.
///
/// The files are read so that what is referred to comes first. A row at fault still declares its id, and a
/// file that cannot be read is referred to by nobody, so that one fault does not make a hundred others.
final class PackageReader {
  let folder: String
  let sink = FaultSink()
  var records = AtlasRecords()
  var descriptor = PackageDescriptor()

  /// The ids that each table declares, with the row of the first that does.
  var declared: [PackageFile: [String: Int]] = [:]
  /// The tables that could be read, though with faults; a reference into another is not checked.
  var readable: Set<PackageFile> = []
  /// The optional files that are not there and that nothing has referred to yet.
  var absent: Set<PackageFile> = []
  /// The row of each record of a table, in the order of the records.
  var rows: [PackageFile: [Int]] = [:]

  /// The layers of one file, read in place of the files of a folder; `nil`: there is a folder.
  var layers: [PackageFile: [GeoJSONFeature]]?

  /// Files that are to be written, read in place of those on the disk.
  var pending: [PackageFile: [UInt8]] = [:]

  init(folder: String) {
    self.folder = folder
  }

  func path(_ file: String) -> String { folder.hasSuffix("/") ? folder + file : "\(folder)/\(file)" }

  /// Whether the package has a file, readable or not.
  func exists(_ file: String) -> Bool { access(path(file), F_OK) == 0 }

  /// Why a file that must be there cannot be seen: it is missing, or its folder may not be read.
  func absence(of file: String) -> String {
    guard access(path(file), F_OK) != 0, errno == EACCES else { return "The file is missing." }
    return "The file cannot be read: you have no permission to look into its folder."
  }

  /// Whether a file is a symbolic link that leads out of the folder, or to nothing. A package is somebody else's as often
  /// as not, and none of its files is another file of its reader.
  func leadsOut(_ file: String) -> Bool {
    guard FileKind(path(file), follows: false) == .link else { return false }
    guard let home = realPath(folder), let place = realPath(path(file)) else { return true }
    return !place.hasPrefix(home.hasSuffix("/") ? home : home + "/")
  }

  private var stamp: [FileStamp?] = []

  /// Remembers which of the files that grow are there.
  func noteStamp() { stamp = currentStamp }

  /// Whether one of the files that grow was replaced since ``noteStamp()``.
  var hasChanged: Bool { stamp != currentStamp }

  private var currentStamp: [FileStamp?] {
    [PackageFile.sources, .claims].map { FileStamp(path($0.rawValue)) }
  }

  /// Throws where the folder is none.
  func checkFolder() throws(AtlasError) {
    var status = stat()
    guard stat(folder, &status) == 0 else {
      throw AtlasError(
        code: .unreadable, subject: folder,
        description: "The folder \(quoted(folder)) cannot be opened: \(String(cString: strerror(errno))).")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw AtlasError(
        code: .unreadable, subject: folder,
        description: "\(quoted(folder)) is a file; a data package is a folder with settlements.csv in it.")
    }
  }

  /// What faults call a file.
  func name(of file: PackageFile) -> String { layers == nil ? file.rawValue : "layer \(file)" }

  /// Reads a file row by row. An optional one that is missing is one without rows.
  func read(_ file: PackageFile, _ each: (AtlasRow) -> Void) {
    if let layers {
      readLayer(layers[file], file, each)
    } else if file.isMap {
      readFeatures(file, each)
    } else {
      readTable(file, each)
    }
  }

  private func readLayer(_ features: [GeoJSONFeature]?, _ file: PackageFile, _ each: (AtlasRow) -> Void) {
    guard let features else {
      absent.insert(file)
      return
    }
    readable.insert(file)
    for (index, feature) in features.enumerated() {
      each(AtlasRow(feature, file: name(of: file), number: index + 1, id: nil, sink: sink))
    }
  }

  private func readTable(_ file: PackageFile, _ each: (AtlasRow) -> Void) {
    let name = file.rawValue
    guard pending[file] != nil ? !isForeign(file.rawValue) : isThere(file) else { return }
    do {
      var reader = try CSVReader(pending[file].map { .bytes($0, name: path(name)) } ?? .file(path(name)))
      let columns = Set(reader.columns)
      let required = file.requiredColumns + (descriptor.fields[name] ?? [])
      var missing: [String] = []
      for column in required where !columns.contains(column) && !missing.contains(column) {
        missing.append(column)
        sink.add(PackageFault(file: name, row: 1, column: column, message: "The column is missing."))
      }
      guard missing.allSatisfy({ !file.requiredColumns.contains($0) }) else { return }
      readable.insert(file)
      let languages =
        file.hasNames
        ? LanguageColumn.among(reader.columns) { column, message in
          sink.add(PackageFault(file: name, row: 1, column: column, message: message))
        } : []
      while true {
        do {
          guard let row = try reader.next() else { break }
          each(AtlasRow(row, file: name, sink: sink, languages: languages))
        } catch {
          sink.add(error, file: name)
          readable.remove(file)  // the row may declare what others refer to
        }
      }
    } catch {
      sink.add(error, file: name)
    }
  }

  /// Whether the package has a file; one that it must have is noted as missing.
  func isThere(_ file: PackageFile) -> Bool {
    guard !isForeign(file.rawValue) else { return false }
    guard !exists(file.rawValue) else { return true }
    if file == .settlements || descriptor.files.contains(file.rawValue) {
      sink.add(PackageFault(file: file.rawValue, message: absence(of: file.rawValue)))
    } else {
      absent.insert(file)
    }
    return false
  }

  /// Whether a file leads out of the package, or is none, which is noted as a fault.
  func isForeign(_ file: String) -> Bool {
    let message: String
    if leadsOut(file) {
      message =
        "It is a symbolic link that leads out of the package, and is not followed; put the file there."
    } else if FileKind(path(file)) == .other {
      message = "It is a device or a pipe, which is not read: a file of a package is a plain file."
    } else {
      return false
    }
    sink.add(PackageFault(file: file, message: message))
    return true
  }

  /// Notes the id of a row, and a fault where another row has it already.
  func declare(_ id: String, in file: PackageFile, row: Int, column: String = "id") {
    guard !id.isEmpty else { return }
    if let first = declared[file, default: [:]].updateValue(row, forKey: id) {
      declared[file]?[id] = first
      let unit = file.isMap && layers == nil ? "feature" : "row"
      sink.add(
        PackageFault(
          file: name(of: file), row: row, column: column,
          message: "The id \(quoted(id)) is that of \(unit) \(first) already."))
    }
  }

  /// Whether the file that an id refers into could be read.
  func canCheck(_ id: String, in file: PackageFile) -> Bool {
    _ = isKnown(id, in: file)
    return readable.contains(file)
  }

  /// Whether an id can be referred to: some row declares it, or the table could not be read. The first
  /// reference into a file that is not there is noted as a fault of that file.
  func isKnown(_ id: String, in file: PackageFile) -> Bool {
    if absent.remove(file) != nil {
      sink.add(
        PackageFault(
          file: name(of: file),
          message:
            "The \(layers == nil ? "file" : "layer") is missing, and \(quoted(id)) is referred to as a row of it."
        ))
    }
    return !readable.contains(file) || declared[file]?[id] != nil
  }
}

/// What tells a file from the one that takes its place.
private struct FileStamp: Equatable {
  let number: UInt64
  let size: Int64

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    number = UInt64(status.st_ino)
    size = Int64(status.st_size)
  }
}

/// The files of a data package that an atlas is read from.
enum PackageFile: String, CaseIterable {
  case settlements = "settlements.csv"
  case districts = "districts.geojson"
  case routes = "routes.geojson"
  case parties = "parties.csv"
  case sources = "sources.csv"
  case claims = "claims.csv"
  case statements = "statements.csv"

  /// The columns without which nothing can be made of a table; the others may be missing where no descriptor
  /// names them.
  var requiredColumns: [String] {
    switch self {
    case .settlements: ["id", "name", "kind", "latitude", "longitude"]
    case .parties: ["id", "name", "side"]
    case .sources: ["id", "name", "kind"]
    case .claims: ["id", "subject_kind", "subject", "party", "stance", "reported", "source"]
    case .statements: ["id", "kind", "text"]
    case .districts, .routes: []
    }
  }

  /// Whether its records have names in several languages.
  var hasNames: Bool {
    switch self {
    case .settlements, .parties, .districts, .routes: true
    case .sources, .claims, .statements: false
    }
  }

  /// Whether it holds features with shapes, and is no table.
  var isMap: Bool { self == .districts || self == .routes }
}
