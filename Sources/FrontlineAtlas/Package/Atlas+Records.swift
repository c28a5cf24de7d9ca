public import FrontlineLedger

extension Atlas {
  /// An atlas of things that were made in a program, checked as a data package is.
  ///
  /// ```swift
  /// let ujar = Settlement(
  ///   id: "ujar", names: PlaceNames("Ujar"), kind: .city,
  ///   position: Position(latitude: 40.519, longitude: 47.654))
  /// try Atlas(settlements: [ujar]).settlement(named: "UJAR").id      // "ujar"
  /// ```
  ///
  /// - Throws: ``AtlasError`` with `invalidPackage` and every fault: an id twice, a reference to what is not there,
  ///   a claim that cannot stand, a settlement outside its district. Faults name the files of a package, and as
  ///   row the place in the array, from 1.
  /// - Complexity: O(n log n).
  public init(
    settlements: [Settlement], districts: [District] = [], routes: [SupplyRoute] = [], parties: [Party] = [],
    sources: [Source] = [], claims: [Claim] = [], statements: [Statement] = [],
    provenance: Provenance = Provenance(), conventions: AtlasConventions = AtlasConventions()
  ) throws(AtlasError) {
    let reader = PackageReader(folder: provenance.name)
    reader.readable = Set(PackageFile.allCases)
    reader.records = AtlasRecords(
      provenance: provenance, conventions: conventions, settlements: settlements, districts: districts,
      routes: routes, parties: parties, sources: sources, statements: statements)
    reader.declare(settlements.map(\.id), in: .settlements)
    reader.declare(districts.map(\.id.rawValue), in: .districts)
    reader.declare(routes.map(\.id.rawValue), in: .routes)
    reader.declare(parties.map(\.id.rawValue), in: .parties)
    reader.declare(sources.map(\.id.rawValue), in: .sources)
    reader.declare(statements.map(\.id), in: .statements)
    reader.checkCounts()
    reader.checkValues()
    reader.checkConventions()
    reader.checkReferences()
    reader.checkShapes(thoroughly: false)
    var builder = Ledger.Builder(scope: reader.scope())
    for (row, claim) in claims.enumerated() { builder.add(claim, row: row + 1) }
    let ledger = reader.ledger(of: builder)
    guard reader.sink.faults.isEmpty, let ledger else {
      throw .invalidPackage(provenance.name, faults: reader.sink.inOrder)
    }
    self.init(AtlasContents(reader.records, ledger: ledger))
  }
}

extension PackageReader {
  /// Declares the ids of records that come from no file.
  fileprivate func declare(_ ids: [String], in file: PackageFile) {
    rows[file] = Array(1...max(1, ids.count))
    for (item, id) in ids.enumerated() {
      if let why = identifierFault(id) {
        sink.add(
          PackageFault(file: file.rawValue, row: item + 1, column: "id", message: "\(why.capitalizedFirst)."))
      }
      declare(id, in: file, row: item + 1)
    }
  }

  /// The ledger of claims; `nil` where any is at fault. A claim that refers to what could not be read is not.
  func ledger(of builder: Ledger.Builder) -> Ledger? {
    let faults = builder.allFaults().filter { fault in
      switch fault.column {
      case "corrects", "derived_from": readable.contains(.claims)
      case "exceptions": readable.contains(.settlements)
      default: true
      }
    }
    for fault in faults {
      sink.add(
        PackageFault(
          file: name(of: .claims), row: fault.row, column: fault.column,
          message: "\(fault.reason.capitalizedFirst)."))
    }
    return faults.isEmpty ? try? builder.ledger() : nil
  }

  /// Notes more parties and sources than a ledger can number.
  func checkCounts() {
    for (file, count, most) in [
      (PackageFile.parties, records.parties.count, 255), (.sources, records.sources.count, 65_535),
    ]
    where count > most {
      sink.add(
        PackageFault(file: name(of: file), message: "There are \(count) rows; no more than \(most) can be."))
    }
  }
}
