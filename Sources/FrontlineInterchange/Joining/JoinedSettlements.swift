internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger

/// Settlements of several atlases: one for each place.
struct JoinedSettlements {
  private(set) var all: [Settlement] = []
  private var ids: Set<String> = []
  /// By each folded name.
  private var named: [String: [Int]] = [:]

  /// Adds those of an atlas, each to the nearest one of a name of its own that another atlas has within reach.
  ///
  /// - Returns: what ids became, and notes.
  mutating func add(
    _ settlements: some Sequence<Settlement>, _ atlas: String, district: (District.ID) -> District.ID,
    source: (Source.ID) -> Source.ID
  ) -> (ids: [String: String], notes: [(topic: String, sentence: String)]) {
    var renamed: [String: String] = [:]
    var notes: [(topic: String, sentence: String)] = []
    let before = all.count
    var merged: Set<Int> = []
    for written in settlements {
      let settlement = written.copy(
        district: written.district.map(district), province: written.province.map(district),
        source: written.source.map(source))
      let keys = Set(settlement.names.all.flatMap { FoldedName.keys(of: $0.name) })
      // Two places of one atlas are two, so each takes one in.
      let near = Set(keys.flatMap { named[$0] ?? [] }).filter { $0 < before && !merged.contains($0) }
        .map { (index: $0, distance: all[$0].position.distance(to: settlement.position)) }
        .filter { $0.distance <= AtlasJoin.reach }
        .min { ($0.distance, $0.index) < ($1.distance, $1.index) }
      if let near {
        merged.insert(near.index)
        let old = all[near.index]
        all[near.index] = old.merged(with: settlement)
        index(near.index, keys)
        if old.id != settlement.id { renamed[settlement.id] = old.id }
        notes.append(
          (
            "Settlements that are one",
            "\(atlas): \(settlement.name) (\(settlement.id)) is \(old.name) (\(old.id)), \(Int(near.distance.meters.rounded())) m away."
          ))
        continue
      }
      var id = settlement.id
      var count = 2
      while !ids.insert(id).inserted {
        id = "\(settlement.id)-\(count)"
        count += 1
      }
      if id != settlement.id {
        renamed[settlement.id] = id
        notes.append(
          (
            "Settlements of one id that differ",
            "\(atlas): another settlement has the id \(settlement.id); \(settlement.name) is \(id)."
          ))
      }
      index(all.count, keys)
      all.append(settlement.copy(id: id))
    }
    return (renamed, notes)
  }

  private mutating func index(_ number: Int, _ keys: Set<String>) {
    for key in keys where named[key]?.contains(number) != true { named[key, default: []].append(number) }
  }

  /// Fills districts and provinces.
  mutating func place(_ found: (Position, District.Layer.Role) -> District.ID?) {
    for index in all.indices where all[index].district == nil || all[index].province == nil {
      let old = all[index]
      let district = old.district ?? found(old.position, .district)
      let province = old.province ?? found(old.position, .province)
      if district != old.district || province != old.province {
        all[index] = old.copy(district: district, province: province)
      }
    }
  }

  /// The settlements alone, without what they refer to.
  var bare: [Settlement] {
    all.map { $0.copy(district: .some(nil), province: .some(nil), source: .some(nil)) }
  }
}

extension Settlement {
  /// The same settlement with another id, district, province or source; `nil`: as it is.
  fileprivate func copy(
    id: String? = nil, names: PlaceNames? = nil, district: District.ID?? = nil, province: District.ID?? = nil,
    source: Source.ID?? = nil
  ) -> Settlement {
    Settlement(
      id: id ?? self.id, names: names ?? self.names, kind: kind, position: position,
      district: district ?? self.district, province: province ?? self.province,
      coordinateUncertainty: coordinateUncertainty, elevation: elevation, population: population,
      populationYear: populationYear, source: source ?? self.source, sourceDetail: sourceDetail)
  }

  /// The settlement with what another record of it knows besides.
  fileprivate func merged(with other: Settlement) -> Settlement {
    let all = (names.all + other.names.all).map(\.name).uniqued
    let languages = languages(names, other.names)
    let known = Set(languages.values).union([names.primary])
    return Settlement(
      id: id, names: PlaceNames(names.primary, in: languages, others: all.filter { !known.contains($0) }),
      kind: kind,
      position: position, district: district ?? other.district, province: province ?? other.province,
      coordinateUncertainty: coordinateUncertainty, elevation: elevation ?? other.elevation,
      population: population ?? other.population,
      populationYear: population == nil ? other.populationYear : populationYear,
      source: source ?? other.source,
      sourceDetail: [sourceDetail, other.sourceDetail].filter { !$0.isEmpty }.uniqued.joined(separator: "; "))
  }
}
