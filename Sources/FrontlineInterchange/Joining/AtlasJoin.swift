public import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger

/// Joins atlases into one: a gazetteer, districts, roads, and tables of who held what.
///
/// ```swift
/// func joined(_ places: Atlas, _ control: Atlas) throws -> ImportedAtlas {
///   try AtlasJoin().join([places, control], names: ["places", "control"])
/// }
/// ```
///
/// The rules, in the order of the atlases:
/// - **Settlements** that share a name, folded, and lie no more than 5 km apart are one place: it has the id, position and
///   kind of the first, what the first lacks of the later ones, and all names and claims.
/// - **Districts, routes, sources, statements and claims** of one id and content are one; of one id and other content, the
///   later gets a number behind its id, and all that names it follows.
/// - **Parties** of one id and name are one, with the words of both and the side and color of the first.
/// - Settlements without a district or province get the one in whose polygon they lie.
/// - A road passes each city within 3 km, town within 2 km and village within 1 km, where it is nearest to it.
///
/// Edge cases: claims stay as they are, so two sources that differ are contested as in any ledger. More than 255 parties are
/// refused.
public struct AtlasJoin: Sendable {
  /// How far apart two records of one settlement may be.
  static let reach = Length.kilometers(5)

  /// A way to join.
  public init() {}

  /// Joins atlases, with notes on what was merged and renamed.
  ///
  /// - Parameter names: what the notes call each.
  /// - Throws: `AtlasError` where they cannot be one, ``InterchangeError`` for too many parties.
  /// - Complexity: O(n log n) in the settlements; for roads as for their nearest settlements.
  public func join(_ atlases: [Atlas], names: [String]) throws -> ImportedAtlas {
    precondition(atlases.count == names.count, "Each atlas has a name.")
    var joining = Joining()
    for (atlas, name) in zip(atlases, names) { joining.add(atlas, name) }
    try joining.checkParties()
    joining.placeSettlements()
    joining.tieRoads()
    let origins = atlases.map(\.provenance)
    let titles = origins.map { $0.title.isEmpty ? $0.name : $0.title }.filter { !$0.isEmpty }.uniqued
    let conventions = atlases.map(\.conventions)
    let atlas = try Atlas(
      settlements: joining.settlements.all, districts: joining.districts.all, routes: joining.routes.all,
      parties: joining.parties, sources: joining.sources.all, claims: joining.claims.all,
      statements: joining.statements.all,
      provenance: Provenance(
        name: "joined", title: titles.joined(separator: "; "), licenses: unique(origins.flatMap(\.licenses)),
        origins: unique(origins.flatMap(\.origins))),
      conventions: AtlasConventions(
        layers: unique(conventions.flatMap(\.layers)),
        areaOfInterest: conventions.lazy.compactMap(\.areaOfInterest).first,
        baseline: conventions.first { $0.baseline != Ledger.usualBaseline }?.baseline ?? Ledger.usualBaseline,
        periods: unique(conventions.flatMap(\.periods))))
    return ImportedAtlas(
      atlas: atlas, notes: joining.notes.finished(),
      generator: "Joined by Frontline of \(names.joined(separator: ", ")).")
  }
}

/// Each value once.
private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
  var seen: Set<Value> = []
  return values.filter { seen.insert($0).inserted }
}

/// Things by id, of which one of another content gets another id.
struct JoinedByID<Value: Hashable> {
  private(set) var all: [Value] = []
  private var numbers: [String: Int] = [:]

  subscript(number: Int) -> Value {
    get { all[number] }
    set { all[number] = newValue }
  }

  /// The number of a thing; `nil`: there is none.
  func number(of id: String) -> Int? { numbers[id] }

  /// Adds a thing.
  ///
  /// - Parameter made: the thing under an id.
  /// - Returns: its id, and whether it is there already.
  mutating func add(_ id: String, _ made: (String) -> Value) -> (id: String, isKnown: Bool) {
    var free = id
    var count = 2
    while let known = numbers[free] {
      if all[known] == made(free) { return (free, true) }
      free = "\(id)-\(count)"
      count += 1
    }
    numbers[free] = all.count
    all.append(made(free))
    return (free, false)
  }
}
