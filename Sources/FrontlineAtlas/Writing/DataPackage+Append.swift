internal import FrontlineFormats
internal import FrontlineGeometry
public import FrontlineLedger

extension DataPackage {
  /// Adds claims to a data package on disk, and the sources that are new.
  ///
  /// ```swift
  /// let atlas = try DataPackage.append([claim], sources: [source], to: "my-atlas")
  /// atlas.ledger.claim(claim.id) // the claim, as it was read back
  /// ```
  ///
  /// The rows that are there stay byte for byte; the new ones come behind them, in the columns of the file's
  /// header and with its line breaks. The package is read as it will be before anything is written: where
  /// any file would be at fault, or a claim would not read back as it was given, nothing is.
  ///
  /// Each file is written whole to a temporary one beside it, which is synced and renamed, `claims.csv`
  /// last: a writer that is killed at any moment leaves the old claims or the new ones, and at most sources
  /// of which nothing is said yet. A lock in the folder (`.frontline.lock`) keeps writers apart, so that none
  /// loses what another added.
  ///
  /// Edge cases:
  /// - A file that is not there yet is made with all columns of the format.
  /// - Without claims and sources nothing is written.
  ///
  /// - Parameters:
  ///   - claims: the claims, in the order of their rows.
  ///   - sources: the sources to add before them.
  ///   - folder: the path of the folder.
  ///   - timeout: how long to wait while another writer is at work.
  /// - Returns: the atlas of the package as it is then.
  /// - Throws: ``AtlasError``: `invalidPackage` with file, row and reason of every fault, `unreadable` or
  ///   `unwritable`.
  /// - Complexity: linear in the size of the package, which is read, and of the files, which are in memory.
  @discardableResult
  public static func append(
    _ claims: [Claim], sources: [Source] = [], to folder: String, timeout: Duration = .seconds(30)
  ) throws(AtlasError) -> Atlas {
    let reader = PackageReader(folder: folder)
    try reader.checkFolder()
    do {
      let lock = try FileLock(path: reader.path(".frontline.lock"), timeout: timeout)
      let atlas = try append(claims, sources, reader)
      lock.release()
      return atlas
    } catch let error as AtlasError {
      throw error
    } catch let error as FormatError {
      throw .unwritable(error, folder: folder)
    } catch {
      throw AtlasError(code: .unwritable, subject: folder, description: "\(error)")
    }
  }

  private static func append(
    _ claims: [Claim], _ sources: [Source], _ reader: PackageReader
  ) throws -> Atlas {
    var sourceTable = try GrowingTable(.sources, columns: Source.columns, in: reader)
    for source in sources { try sourceTable.append(source.field) }
    var claimTable = try GrowingTable(.claims, columns: Claim.columns, in: reader)
    for claim in claims { try claimTable.append(claim.field) }
    for table in [sourceTable, claimTable] where table.hasGrown { reader.pending[table.file] = table.bytes }

    let ledger = reader.readAll(thoroughly: false)
    guard reader.sink.faults.isEmpty, let ledger else {
      throw AtlasError.invalidPackage(reader.folder, faults: reader.sink.inOrder)
    }
    let atlas = Atlas(AtlasContents(reader.records, ledger: ledger))
    for (claim, row) in zip(claims, claimTable.newRows) where ledger.claim(claim.id) != claim {
      throw AtlasError.unfaithful(reader.folder, .claims, row, id: claim.id)
    }
    for (source, row) in zip(sources, sourceTable.newRows) where atlas.source(source.id) != source {
      throw AtlasError.unfaithful(reader.folder, .sources, row, id: source.id.rawValue)
    }
    try write(sourceTable, claimTable, in: reader)
    return atlas
  }

  /// Writes both files and has them on the disk before the first takes its place.
  private static func write(
    _ sources: GrowingTable, _ claims: GrowingTable, in reader: PackageReader
  ) throws(FormatError) {
    if sources.hasGrown, claims.hasGrown {
      var sourceFile = try AtomicFile(path: reader.path(sources.file.rawValue))
      try sourceFile.write(sources.bytes)
      try sourceFile.sync()
      var claimFile = try AtomicFile(path: reader.path(claims.file.rawValue))
      try claimFile.write(claims.bytes)
      try claimFile.sync()
      try sourceFile.commit()
      try claimFile.commit()
    } else {
      for table in [sources, claims] where table.hasGrown {
        try AtomicFile.write(table.bytes, to: reader.path(table.file.rawValue))
      }
    }
  }
}

extension AtlasError {
  fileprivate static func unwritable(_ error: FormatError, folder: String) -> AtlasError {
    AtlasError(
      code: error.code == .unreadable
        ? .unreadable : error.code == .brokenOff ? .brokenOff : .unwritable, subject: folder,
      description: error.description)
  }

  fileprivate static func unfaithful(
    _ folder: String, _ file: PackageFile, _ row: Int, id: String
  ) -> AtlasError {
    let message = "\(quoted(id)) would not read back as it was given; the file may lack a column for it."
    return .invalidPackage(folder, faults: [PackageFault(file: file.rawValue, row: row, message: message)])
  }
}
