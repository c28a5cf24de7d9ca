internal import FrontlineFormats
internal import FrontlineLedger
internal import FrontlineTime

extension PackageReader {
  /// What the claims may speak about: every id that a row declares, those of rows at fault last.
  func scope() -> Ledger.Scope {
    var subjects = records.settlements.map { Subject.settlement($0.id) }
    subjects += records.districts.map { $0.layer.role == .area ? Subject.area($0.id) : .district($0.id) }
    subjects += records.routes.map { .route($0.id) }
    let faulty = { (file: PackageFile) in self.declared[file, default: [:]].keys.sorted() }
    if !sink.faults.isEmpty {
      subjects += faulty(.settlements).map { .settlement($0) }
      subjects += faulty(.districts).flatMap { [.district(DistrictID($0)), .area(DistrictID($0))] }
      subjects += faulty(.routes).map { .route(RouteID($0)) }
    }
    let districts = Set(records.districts.lazy.filter { $0.layer.role != .area }.map(\.id))
    var membership: [Settlement.ID: [District.ID]] = [:]
    membership.reserveCapacity(records.settlements.count)
    for settlement in records.settlements {
      var ids: [District.ID] = []
      if let id = settlement.district, districts.contains(id) { ids.append(id) }
      if let id = settlement.province, districts.contains(id) { ids.append(id) }
      if !ids.isEmpty { membership[settlement.id] = ids }
    }
    return Ledger.Scope(
      subjects: subjects,
      parties: (records.parties.map(\.id) + faulty(.parties).map { Party.ID($0) }).prefix(255),
      sources: (records.sources.map(\.id) + faulty(.sources).map { Source.ID($0) }).prefix(65_535),
      membership: membership, baseline: records.conventions.baseline)
  }

  /// Reads the claims into a ledger; `nil` where any is at fault.
  func readClaims() -> Ledger? {
    var builder = Ledger.Builder(scope: scope())
    let before = sink.faults.count
    let isAllReadable = readable.isSuperset(of: [.settlements, .districts, .routes, .parties, .sources])
    read(.claims) { row in
      guard let claim = row.claim() else { return builder.noteUnread(row.text("id")) }
      // Where a file could not be read, its fault is the one to tell.
      let canStand =
        isAllReadable
        || [
          (claim.subject.id, claim.subject.kind.file), (claim.party.rawValue, .parties),
          (claim.source.rawValue, PackageFile.sources),
        ].allSatisfy { canCheck($0, in: $1) }
      if canStand { builder.add(claim, row: row.number) } else { builder.noteUnread(claim.id) }
    }
    let ledger = ledger(of: builder)
    return sink.faults.count == before ? ledger : nil
  }
}

extension AtlasRow {
  /// The claim that the row is; `nil` where a field cannot be read.
  func claim() -> Claim? {
    let id = id()
    need("subject_kind", "subject", "party", "stance", "reported", "source")
    let kind = choice("subject_kind", as: Subject.Kind.self)
    let stance = choice("stance", as: Claim.Stance.self)
    let from = value("valid_from") { text throws(TimeError) in try EDTFDate(text) }
    let to = value("valid_to") { text throws(TimeError) in try EDTFDate(text) }
    let reported = value("reported") { text throws(TimeError) in try Day(text) }
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
