public import FrontlineGeometry
public import FrontlineLedger

/// One data set, loaded: settlements, districts, routes, parties, sources, statements and the ledger of claims.
///
/// ```swift
/// let atlas = try Atlas(contentsOf: "GeoData/karabakh")          // or Atlas.karabakh(), FrontlineData
/// let shusha = try atlas.settlement(named: "Shushi")             // any of its names
/// let near = atlas.settlements.within(.kilometers(5), of: shusha)    // nearest first
/// try atlas.district(named: "Lachin").officialArea?.area.squareKilometers      // 1835
/// try atlas.route("lachin-corridor-old").waypoints.count             // 16
/// ```
///
/// An atlas is a value that never changes; copies share their contents. Its indexes are made at the first
/// question that needs them.
public struct Atlas: Sendable {
  let contents: AtlasContents

  init(_ contents: AtlasContents) { self.contents = contents }

  /// What the data are, of which version, and under which licenses.
  public var provenance: Provenance { contents.provenance }
  /// What the data lay down beside their rows: layers of districts, where fronts are traced, the baseline.
  public var conventions: AtlasConventions { contents.conventions }
  /// The version of the data; empty where they state none.
  public var version: String { contents.provenance.version }

  /// All settlements, in the order of the data.
  public var settlements: Settlements { Settlements(contents.gazetteer) }
  /// All districts, of every layer, in the order of the data.
  public var districts: [District] { contents.districts }
  /// All supply routes, in the order of the data.
  public var routes: [SupplyRoute] { contents.routes }
  /// All parties, in the order of the data.
  public var parties: [Party] { contents.parties }
  /// All sources, in the order of the data.
  public var sources: [Source] { contents.sources }
  /// The claims: who is said to have held what, since when, by whom.
  public var ledger: Ledger { contents.ledger }
  /// All statements, in the order of the data.
  public var statements: [Statement] { contents.statements }

  /// The settlement of an id; `nil` where none has it.
  public func settlement(id: Settlement.ID) -> Settlement? { settlements[id: id] }
  /// The district of an id, of any layer; `nil` where none has it.
  public func district(id: District.ID) -> District? {
    contents.districtNames.item(id: id.rawValue).map { contents.districts[$0] }
  }
  /// The route of an id; `nil` where none has it.
  public func route(id: SupplyRoute.ID) -> SupplyRoute? {
    contents.routeNames.item(id: id.rawValue).map { contents.routes[$0] }
  }
  /// The party of an id; `nil` where none has it.
  public func party(_ id: Party.ID) -> Party? { contents.parties.first { $0.id == id } }
  /// The source of an id; `nil` where none has it.
  public func source(_ id: Source.ID) -> Source? { contents.sourceNumbers[id].map { contents.sources[$0] } }

  /// The smallest box around its settlements; `nil` where it has none.
  public var box: GeographicBox? { contents.box }
}

/// What an atlas holds; shared by its copies, never changed.
final class AtlasContents: Sendable {
  let provenance: Provenance
  let conventions: AtlasConventions
  let layers: LayerOrder
  let gazetteer: Gazetteer
  let districts: [District]
  let districtNames: NameIndex
  let districtIndex: DistrictIndex
  let routes: [SupplyRoute]
  let routeNames: NameIndex
  let parties: [Party]
  let sources: [Source]
  let sourceNumbers: [Source.ID: Int]
  let statements: [Statement]
  let ledger: Ledger
  let box: GeographicBox?
  let assumptions: [Assumption]
  let attachments = Attachments()

  /// The same with another ledger, in which something is assumed.
  init(_ other: AtlasContents, ledger: Ledger, assumptions: [Assumption]) {
    self.ledger = ledger
    self.assumptions = assumptions
    provenance = other.provenance
    conventions = other.conventions
    layers = other.layers
    gazetteer = other.gazetteer
    districts = other.districts
    districtNames = other.districtNames
    districtIndex = other.districtIndex
    routes = other.routes
    routeNames = other.routeNames
    parties = other.parties
    sources =
      other.sources.filter { $0.id != Ledger.scenario } + [
        Source(id: Ledger.scenario, name: "what is assumed", kind: .analyst)
      ]
    sourceNumbers = other.sourceNumbers.merging([Ledger.scenario: sources.count - 1]) { _, new in new }
    statements = other.statements
    box = other.box
  }

  init(_ records: AtlasRecords, ledger: Ledger) {
    self.ledger = ledger
    assumptions = []
    provenance = records.provenance
    conventions = records.conventions
    let layers = LayerOrder(listed: records.conventions.layers, districts: records.districts)
    self.layers = layers
    gazetteer = Gazetteer(records.settlements)
    districts = records.districts
    districtNames = NameIndex(
      districts.map { NameIndex.Entry(id: $0.id.rawValue, names: $0.names, rank: layers.rank(of: $0.layer)) })
    districtIndex = DistrictIndex(districts)
    routes = records.routes
    routeNames = NameIndex(routes.map { NameIndex.Entry(id: $0.id.rawValue, names: $0.names, rank: 0) })
    parties = records.parties
    sources = records.sources
    sourceNumbers = Dictionary(sources.indices.lazy.map { (records.sources[$0].id, $0) }) { first, _ in first
    }
    statements = records.statements
    box = GeographicBox(enclosing: records.settlements.map(\.position))
  }
}
