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
      return names.filter { !$0.hasSuffix("/") && !fileName($0).hasPrefix(".") && !$0.hasPrefix("__MACOSX/") }
        .sorted().map { PackedFile(name: fileName($0), path: "\(folder)/\($0)") }
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
      let file = try GDAL.tried(name, "cannot be opened") { gdal.VSIFOpenL(path, "rb") }
      defer { _ = gdal.VSIFCloseL(file) }
      var piece = [UInt8](repeating: 0, count: 8_192)
      let count = gdal.VSIFReadL(&piece, 1, piece.count, file)
      return Array(piece[..<count])
    }

    /// The file as it is unpacked, piece by piece.
    func chunks() throws -> ByteSource {
      let file = OpenFile(try GDAL.tried(name, "cannot be opened") { gdal.VSIFOpenL(path, "rb") })
      return .chunks(name: name) {
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        gdal.CPLErrorReset()
        let count = gdal.VSIFReadL(&piece, 1, piece.count, file.handle)
        if count == 0, gdal.CPLGetLastErrorType() == CE_Failure {
          throw GDAL.error(name, "was not unpacked to its end")
        }
        return count == 0 ? nil : Array(piece[..<count])
      }
    }

    /// All bytes of the file.
    func bytes() throws -> [UInt8] {
      let file = try GDAL.tried(name, "cannot be opened") { gdal.VSIFOpenL(path, "rb") }
      defer { _ = gdal.VSIFCloseL(file) }
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 1 << 20)
      while true {
        let count = gdal.VSIFReadL(&piece, 1, piece.count, file)
        if count == 0 { break }
        bytes += piece[..<count]
        guard bytes.count <= Self.limit else {
          throw InterchangeError(.badFile, name, "\(name) unpacks to more than 4 GiB, which is not read.")
        }
      }
      return bytes
    }
  }

  /// A file of GDAL's file system that is open; the one owner of its handle.
  private final class OpenFile {
    let handle: UnsafeMutablePointer<VSILFILE>
    init(_ handle: UnsafeMutablePointer<VSILFILE>) { self.handle = handle }
    deinit { _ = gdal.VSIFCloseL(handle) }
  }
#endif
