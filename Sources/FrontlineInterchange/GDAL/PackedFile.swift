#if GDAL
  internal import FrontlineFormats
  internal import FrontlineGDAL

  /// A file inside of an archive or a packed one, as GDAL's file system has it.
  struct PackedFile {
    /// The name of the file itself, without folders of an archive.
    let name: String
    /// Where GDAL finds it.
    let path: String

    /// The most bytes that are unpacked at once.
    private static let limit = 4 << 30

    /// The files of an archive or a packed file; `nil`: it is none.
    ///
    /// - Throws: ``InterchangeError`` where an archive cannot be read, or a name in it leaves its folder.
    static func files(of path: String) throws -> [PackedFile]? {
      let lower = path.lowercased()
      if let inside = lower.firstRange(of: ".zip/") {
        let archive = path.utf8.count == lower.utf8.count ? path[..<inside.upperBound] : ""
        if !archive.isEmpty {
          try GDAL.check(path, "cannot be unpacked")
          return [PackedFile(name: fileName(path), path: "/vsizip/\(path)")]
        }
      }
      if lower.hasSuffix(".gz") {
        try GDAL.check(path, "cannot be unpacked")
        return [PackedFile(name: String(fileName(path).dropLast(3)), path: "/vsigzip/\(path)")]
      }
      guard lower.hasSuffix(".zip") else { return nil }
      if let names = ArchiveNames.read(path) { try ArchiveNames.check(names, of: path) }
      let folder = "/vsizip/\(path)"
      let names = try Self.names(in: folder, of: path)
      if let inner = names.first(where: { $0.lowercased().hasSuffix(".zip") }) {
        throw InterchangeError(
          .badFile, path,
          "\(path) holds another archive, \(inner); unpack it, and name the folder or the archives in it.")
      }
      var files: [String] = []
      for name in names.sorted() where !fileName(name).hasPrefix(".") && !name.hasPrefix("__MACOSX/") {
        // A file geodatabase is a folder, and one data set.
        if let end = name.lowercased().firstRange(of: ".gdb/") {
          let database = String(name[..<name.index(before: end.upperBound)])
          if name.utf8.count == name.lowercased().utf8.count, !files.contains(database) {
            files.append(database)
          }
        } else if !name.hasSuffix("/") {
          files.append(name)
        }
      }
      return files.map { PackedFile(name: fileName($0), path: "\(folder)/\($0)") }
    }

    /// The document of a KMZ, `doc.kml` or the first one on top, and how many others there are.
    ///
    /// - Throws: ``InterchangeError`` where it cannot be unpacked or has none.
    static func document(ofKMZ path: String, name: String) throws -> (PackedFile, others: Int) {
      let folder = "/vsizip/{\(path)}"
      let names = try Self.names(in: folder, of: name)
      let documents = names.filter { $0.lowercased().hasSuffix(".kml") }
      let onTop = documents.filter { !$0.contains("/") }
      guard let first = onTop.first(where: { $0.lowercased() == "doc.kml" }) ?? onTop.first ?? documents.first
      else {
        let shown = names.isEmpty ? "no file" : names.prefix(4).joined(separator: ", ")
        throw InterchangeError(.badFile, name, "\(name) is a KMZ without a KML; it has \(shown).")
      }
      return (PackedFile(name: fileName(first), path: "\(folder)/\(first)"), documents.count - 1)
    }

    /// The names in an archive, with their folders.
    private static func names(in folder: String, of file: String) throws -> [String] {
      let list = try GDAL.tried(file, "cannot be unpacked") { gdal.VSIReadDirRecursive(folder) }
      defer { gdal.CSLDestroy(list) }
      var names: [String] = []
      var next = list
      while let text = next.pointee {
        names.append(String(cString: text))
        next += 1
      }
      return names
    }

    /// The first bytes of the file.
    func head() throws -> [UInt8] {
      let file = OpenFile(try GDAL.tried(name, "cannot be opened") { gdal.VSIFOpenL(path, "rb") })
      return try file.read(8_192, of: name) ?? []
    }

    /// The file as it is unpacked, piece by piece.
    func chunks() throws -> ByteSource {
      let file = OpenFile(try GDAL.tried(name, "cannot be opened") { gdal.VSIFOpenL(path, "rb") })
      return .chunks(name: name) { try file.read(1 << 20, of: name) }
    }

    /// All bytes of the file.
    func bytes() throws -> [UInt8] {
      let file = OpenFile(try GDAL.tried(name, "cannot be opened") { gdal.VSIFOpenL(path, "rb") })
      var bytes: [UInt8] = []
      while let piece = try file.read(1 << 20, of: name) {
        bytes += piece
        guard bytes.count <= Self.limit else {
          throw InterchangeError(.badFile, name, "\(name) unpacks to more than 4 GiB, which is not read.")
        }
      }
      return bytes
    }
  }

  /// A file of GDAL's file system that is open; the one owner of its handle.
  private final class OpenFile {
    private let handle: UnsafeMutablePointer<VSILFILE>
    init(_ handle: UnsafeMutablePointer<VSILFILE>) { self.handle = handle }

    /// The next bytes, so many at most; `nil` at the end.
    ///
    /// - Throws: ``InterchangeError`` where the file ends in its midst.
    func read(_ most: Int, of name: String) throws -> [UInt8]? {
      var piece = [UInt8](repeating: 0, count: most)
      gdal.CPLPushErrorHandler(gdal.CPLQuietErrorHandler)
      defer { gdal.CPLPopErrorHandler() }
      gdal.CPLErrorReset()
      let count = gdal.VSIFReadL(&piece, 1, most, handle)
      if count == 0, gdal.CPLGetLastErrorType() == CE_Failure {
        throw GDAL.error(name, "was not unpacked to its end")
      }
      return count == 0 ? nil : Array(piece[..<count])
    }

    deinit { _ = gdal.VSIFCloseL(handle) }
  }
#endif
