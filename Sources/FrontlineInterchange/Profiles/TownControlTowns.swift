internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlinePlatform
internal import FrontlineTime

/// The towns of a table, told apart by name and position; at one position by its folded name.
struct Towns {
  /// In the order in which they came up.
  private(set) var all: [Settlement] = []
  /// Their places among ``all``, by name and cube of the ground.
  private var known: [Cube: [Int]] = [:]
  /// Their places among ``all``, by position and each folded name.
  private var spelled: [Spot: Int] = [:]
  private var ids = FreeIDs()

  private struct Spot: Hashable {
    var key: String
    var position: Position
  }

  /// The town of a row: one of its name no more than 2 km away, one of another spelling of it at the same position, or a new
  /// one.
  mutating func town(
    of row: TownControlImport.Row, _ sources: inout ImportedSources, _ notes: inout ImportNotes
  ) -> Settlement {
    let cube = Cube(row.town, row.position)
    let near = cube.withNeighbors.flatMap { known[$0] ?? [] }
      .filter { all[$0].position.distance(to: row.position) <= .kilometers(2) }
    if let same = near.min().map({ all[$0] }) {
      if same.position != row.position {
        notes.add(
          .repaired, topic: "Positions that move",
          "\(row.place): \(row.town) stands elsewhere than in its first row, less than 2 km away; the first was kept."
        )
      }
      return same
    }
    let spots = FoldedName.keys(of: row.town).map { Spot(key: $0, position: row.position) }
    if let number = spots.compactMap({ spelled[$0] }).first {
      known[cube, default: []].append(number)
      notes.add(
        .remark, topic: "Spellings of towns",
        "\(row.place): \(row.town) is the town that another row calls \(all[number].name), at the same position."
      )
      return all[number]
    }
    let id = ids.take(slug(row.town))
    let town = Settlement(
      id: id, names: PlaceNames(row.town, in: row.translations, others: row.otherNames), kind: row.kind,
      position: row.position, coordinateUncertainty: row.uncertainty, population: row.population,
      populationYear: row.populationYear, source: Source.ID(sources.id(ofGazetteer: row.positionSource)),
      sourceDetail: row.positionDetail)
    known[cube, default: []].append(all.count)
    for spot in spots where spelled[spot] == nil { spelled[spot] = all.count }
    all.append(town)
    return town
  }
}

/// A name, and the cube of 2 km of space about the Earth's center in which a position lies. What is no more than 2 km away
/// lies in the same one or in a neighbor.
private struct Cube: Hashable {
  private var name: String
  private var place: SIMD3<Int32>

  init(_ name: String, _ position: Position) {
    self.name = name
    let (latitude, longitude) = (position.latitude * .pi / 180, position.longitude * .pi / 180)
    let flattening = 1 / 298.257223563
    let squared = flattening * (2 - flattening)
    let normal = 6_378.137 / (1 - squared * sin(latitude) * sin(latitude)).squareRoot()
    let point = SIMD3(
      normal * cos(latitude) * cos(longitude), normal * cos(latitude) * sin(longitude),
      normal * (1 - squared) * sin(latitude))
    place = SIMD3<Int32>((point / 2).rounded(.down))
  }

  var withNeighbors: [Cube] {
    let steps: [Int32] = [-1, 0, 1]
    return steps.flatMap { x in steps.flatMap { y in steps.map { z in moved(SIMD3(x, y, z)) } } }
  }

  private func moved(_ step: SIMD3<Int32>) -> Cube {
    var cube = self
    cube.place &+= step
    return cube
  }
}

/// The sources of a table: the one of the whole, those that rows name, and gazetteers.
struct ImportedSources {
  private(set) var all: [Source]
  private var ids = NamedIDs()
  private let usual: String

  init(_ name: String, citation: String) {
    usual = ids.id(of: name).id
    all = [Source(id: Source.ID(usual), name: name, kind: .analyst, citation: citation)]
  }

  /// The id of a source; that of the whole table where it has no name.
  mutating func id(of name: String) -> String { id(name, kind: .secondary) }

  /// The id of a gazetteer; that of the whole table where it has no name.
  mutating func id(ofGazetteer name: String) -> String { id(name, kind: .gazetteer) }

  private mutating func id(_ name: String, kind: Source.Kind) -> String {
    guard !name.isEmpty else { return usual }
    let (id, isNew) = ids.id(of: name)
    if isNew { all.append(Source(id: Source.ID(id), name: name, kind: kind)) }
    return id
  }

  /// Notes sources whose names make one id.
  func noteAlike(_ notes: inout ImportNotes) {
    ids.noteAlike("source", "Sources", hint: "write them in one way", &notes)
  }

  /// The sources that rows name, for the attribution.
  var origins: [Provenance.Reference] { all.dropFirst().map { Provenance.Reference(title: $0.name) } }
}
