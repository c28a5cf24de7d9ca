internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// The towns of a table, told apart by name and position.
struct Towns {
  /// In the order in which they came up.
  private(set) var all: [Settlement] = []
  private var named: [String: [Settlement]] = [:]
  private var ids: Set<String> = []

  /// The town of a row: one of its name no more than 2 km away, or a new one.
  mutating func town(
    of row: TownControlImport.Row, _ sources: inout ImportedSources, _ notes: inout ImportNotes
  ) -> Settlement {
    let known = named[row.town] ?? []
    if let same = known.first(where: { $0.position.distance(to: row.position) <= .kilometers(2) }) {
      if same.position != row.position {
        notes.add(
          .repaired, topic: "Positions that move",
          "\(row.place): \(row.town) stands elsewhere than in its first row, less than 2 km away; the first was kept."
        )
      }
      return same
    }
    var id = slug(row.town)
    let base = id
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    let town = Settlement(
      id: id, names: PlaceNames(row.town, in: row.translations, others: row.otherNames), kind: row.kind,
      position: row.position, coordinateUncertainty: row.uncertainty, population: row.population,
      populationYear: row.populationYear, source: Source.ID(sources.id(ofGazetteer: row.positionSource)),
      sourceDetail: row.positionDetail)
    named[row.town, default: []].append(town)
    all.append(town)
    return town
  }
}

/// The sources of a table: the one of the whole, those that rows name, and gazetteers.
struct ImportedSources {
  private(set) var all: [Source]
  private let usual: String

  init(_ name: String, citation: String) {
    usual = slug(name)
    all = [Source(id: Source.ID(usual), name: name, kind: .analyst, citation: citation)]
  }

  /// The id of a source; that of the whole table where it has no name.
  mutating func id(of name: String) -> String { id(name, kind: .secondary) }

  /// The id of a gazetteer; that of the whole table where it has no name.
  mutating func id(ofGazetteer name: String) -> String { id(name, kind: .gazetteer) }

  private mutating func id(_ name: String, kind: Source.Kind) -> String {
    guard !name.isEmpty else { return usual }
    let id = slug(name)
    if !all.contains(where: { $0.id.rawValue == id }) {
      all.append(Source(id: Source.ID(id), name: name, kind: kind))
    }
    return id
  }

  /// The sources that rows name, for the attribution.
  var origins: [Provenance.Reference] { all.dropFirst().map { Provenance.Reference(title: $0.name) } }
}
