internal import FrontlineFormats

extension PackageReader {
  /// What the claims may speak about: every id that a row declares, sound or not.
  func scope() -> Ledger.Scope {
    func ids(_ file: PackageFile) -> [String] {
      declared[file, default: [:]].sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    }
    let layers = Dictionary(records.districts.map { ($0.id, $0.layer) }) { first, _ in first }
    var subjects: [Subject] = ids(.settlements).map { .settlement($0) }
    for id in ids(.districts) {
      if layers[id] != .area { subjects.append(.district(id)) }
      if layers[id] == nil || layers[id] == .area { subjects.append(.area(id)) }
    }
    subjects += ids(.routes).map { .route($0) }
    let districts = Set(records.districts.lazy.filter { $0.layer != .area }.map(\.id))
    var membership: [String: [String]] = [:]
    for settlement in records.settlements {
      let ids = [settlement.district, settlement.province].compactMap {
        $0.flatMap { districts.contains($0) ? $0 : nil }
      }
      if !ids.isEmpty { membership[settlement.id] = ids }
    }
    return Ledger.Scope(
      subjects: subjects,
      parties: ids(.parties).prefix(255).map { Party.ID($0) },
      sources: ids(.sources).prefix(65_535).map { Source.ID($0) },
      membership: membership)
  }

  /// Reads the claims into a ledger; `nil` where any is at fault.
  func readClaims() -> Ledger? {
    var builder = Ledger.Builder(scope: scope())
    let before = sink.faults.count
    readTable(.claims) { row in
      guard let claim = row.claim() else { return }
      // Where a file could not be read, its fault is the one to tell.
      let canStand = [
        (claim.subject.id, claim.subject.kind.file), (claim.party.rawValue, .parties),
        (claim.source.rawValue, PackageFile.sources),
      ].allSatisfy { canCheck($0, in: $1) }
      if canStand { builder.add(claim, row: row.line) }
    }
    for fault in builder.allFaults() {
      sink.add(
        PackageFault(
          file: PackageFile.claims.rawValue, row: fault.row, column: fault.column,
          message: "\(fault.reason.capitalizedFirst)."))
    }
    guard sink.faults.count == before else { return nil }
    return try? builder.ledger()
  }
}

extension TableRow {
  /// The claim that the row is; `nil` where a field cannot be read.
  func claim() -> Claim? {
    let id = id()
    need("subject_kind", "subject", "party", "stance", "reported", "source")
    let kind = choice("subject_kind", as: Subject.Kind.self)
    let stance = choice("stance", as: Claim.Stance.self)
    let from = value("valid_from") { text throws(AtlasError) in try EDTFDate(text) }
    let to = value("valid_to") { text throws(AtlasError) in try EDTFDate(text) }
    let reported = value("reported") { text throws(AtlasError) in try Day(text) }
    guard isSound, let kind, let stance, let reported else { return nil }
    return Claim(
      id: id, subject: Subject(kind, text("subject")), party: Party.ID(text("party")), stance: stance,
      validFrom: from, validTo: to, reported: reported, source: Source.ID(text("source")),
      citation: text("citation"), note: text("note"), corrects: textIfAny("corrects"),
      derivedFrom: textIfAny("derived_from"), exceptions: list("exceptions"))
  }
}

extension Subject.Kind {
  /// The file that declares such subjects.
  fileprivate var file: PackageFile {
    switch self {
    case .settlement: .settlements
    case .district, .area: .districts
    case .route: .routes
    }
  }
}
