internal import FrontlineFormats

extension DataPackage {
  /// The parties of a table with the columns of `parties.csv`: `id`, `name`, `side` and, where there are any,
  /// `name_TAG`, `other_names`, `color`, `words`, `country`, `includes`, `note`.
  ///
  /// ```swift
  /// try DataPackage.parties(in: "GeoData/karabakh/parties.csv").map(\.id)
  /// // azerbaijan, armenian-forces, armenia, russian-peacekeepers
  /// ```
  ///
  /// - Throws: ``AtlasError``: `unreadable` where the file cannot be opened, `invalidPackage` with the first fault of it.
  public static func parties(in path: String) throws(AtlasError) -> [Party] {
    let reader = PackageReader(folder: "")
    do {
      reader.pending[.parties] = try ByteSource.file(path).all()
    } catch {
      throw AtlasError(code: .unreadable, subject: path, description: error.description)
    }
    reader.readParties()
    reader.checkPartyWords()
    reader.checkIncludedParties()
    let faults = reader.sink.inOrder.map {
      PackageFault(file: path, row: $0.row, column: $0.column, message: $0.message)
    }
    guard faults.isEmpty else {
      let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
      throw AtlasError(
        code: .invalidPackage, subject: path,
        description: "The table of parties has \(count), the first: \(faults[0])")
    }
    return reader.records.parties
  }
}
