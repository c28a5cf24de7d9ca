internal import FrontlineAnswers
internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineInterchange
internal import FrontlineLedger
internal import FrontlineTime

/// The collections of an atlas.
struct AtlasCollections: Sendable {
  let all: [Collection]
  /// Why there are no fronts; `nil`: there are.
  let lackOfFronts: String?
  /// Tells one state of the data from another.
  let digest: UInt64

  subscript(id: String) -> Collection? { all.first { $0.id == id } }

  init(_ atlas: Atlas) throws {
    let kept = KeptTables()
    var all: [Collection] = []
    var digest = Digest.of(atlas.version.utf8)
    let extent = atlas.ledger.firstDay.flatMap { first in
      atlas.ledger.lastDay.flatMap { first <= $0 ? first...$0 : nil }
    }
    for layer in atlas.layers {
      guard let about = Self.plain[layer.name] else { continue }
      var layer = layer
      if layer.name == "routes" { layer.addPeriods(of: atlas.routes) }
      let table = try FeatureTable(layer, key: "id")
      digest = Digest.of(Digest.text(table.digest).utf8, after: digest)
      all.append(
        Collection(
          id: layer.name, title: layer.title, description: about, columns: table.columns,
          shape: layer.shape, isWeighed: false, extent: layer.name == "claims" ? extent : nil,
          numbersOfPart: nil, parts: { _ in [Collection.Part(days: nil) { table }] }))
    }
    all.append(Self.control(atlas, kept, extent))
    all.append(Self.changes(atlas, kept, extent))
    do {
      _ = try atlas.tracer()
      all += Self.fronts(atlas, kept, extent)
      lackOfFronts = nil
    } catch {
      lackOfFronts = "\(error)"
    }
    self.all = all
    self.digest = digest
  }

  private static let plain = [
    "settlements":
      "Settlements with their names in all languages. They have no days: every datetime has them all.",
    "districts": "Districts, provinces, countries and areas, as polygons. They have no days.",
    "routes":
      "Supply routes, as lines through their waypoints, with the days of their use where those are known.",
    "claims":
      "What each source said about who holds what, from when on. On a day: the claims that were in force, whoever made them.",
  ]

  private static func control(_ atlas: Atlas, _ kept: KeptTables, _ extent: ClosedRange<Day>?) -> Collection {
    let empty = atlas.controlLayer(during: .first ... .first)
    return Collection(
      id: "control", title: "Who held each settlement",
      description:
        "What a rule makes of the claims on each settlement, as spans of days; on a day, one feature for each settlement of which anybody speaks. Announcements are not captures. Who held a place is no statement on who owns it.",
      columns: empty.columns.map { TableColumn($0, []) }, shape: .point, isWeighed: true, extent: extent,
      numbersOfPart: nil
    ) { weighing in
      [
        Collection.Part(days: nil) {
          try kept.table(KeptTables.Key(collection: "control", weighing: weighing, part: 0)) {
            try FeatureTable(
              atlas.controlLayer(by: weighing.rule, asKnownOn: weighing.known), key: nil)
          }
        }
      ]
    }
  }

  private static let changeColumns: [Layer.Column] = {
    let columns: [(String, Layer.Column.Kind)] = [
      ("id", .text), ("name", .text), ("kind", .text), ("on", .day), ("state", .text), ("party", .text),
      ("from_state", .text), ("from_party", .text), ("is_certain", .boolean), ("earliest_on", .day),
      ("latest_on", .day), ("sources", .list), ("claims", .list),
    ]
    return columns.map { Layer.Column(name: $0.0, kind: $0.1) }
  }()

  private static func changes(_ atlas: Atlas, _ kept: KeptTables, _ extent: ClosedRange<Day>?) -> Collection {
    @Sendable func layer(_ features: [GeoJSONFeature]) -> Layer {
      Layer(
        name: "changes", title: "Settlements that changed hands", shape: .point,
        columns: changeColumns, features: features)
    }
    return Collection(
      id: "changes", title: "Settlements that changed hands",
      description:
        "A feature for each settlement and each day on which its standing changed, by a rule. The day is that of the claims, which may not be that on the ground.",
      columns: layer([]).columns.map { TableColumn($0, []) }, shape: .point, isWeighed: true, extent: extent,
      numbersOfPart: nil
    ) { weighing in
      [
        Collection.Part(days: nil) {
          try kept.table(KeptTables.Key(collection: "changes", weighing: weighing, part: 0)) {
            let question = ChangesQuestion(by: weighing.rule, asKnownOn: weighing.known)
            let answer = try Context(atlas).ask(question)
            let features = (answer.features ?? []).map { feature in
              var feature = feature
              if let day = feature.properties["on"]?.string { feature.time = .date(day) }
              return feature
            }
            return try FeatureTable(layer(features), key: nil)
          }
        }
      ]
    }
  }

  /// The lines of fronts, and the grounds behind them, by spans of days on which nothing changes.
  private static func fronts(_ atlas: Atlas, _ kept: KeptTables, _ extent: ClosedRange<Day>?) -> [Collection]
  {
    let numbers = 10_000
    func collection(
      _ id: String, _ title: String, _ about: String, _ empty: Layer,
      _ layer: @escaping @Sendable (Front, ClosedRange<Day>) throws -> Layer
    ) -> Collection {
      Collection(
        id: id, title: title, description: about, columns: empty.columns.map { TableColumn($0, []) },
        shape: empty.shape, isWeighed: true, extent: extent, numbersOfPart: numbers
      ) { weighing in
        let tracer = try atlas.tracer(settings: weighing.fronts)
        return tracer.spans.enumerated().map { number, span in
          Collection.Part(days: span) {
            try kept.table(KeptTables.Key(collection: id, weighing: weighing, part: number)) {
              let front = try tracer.front(on: span.lowerBound)
              let layer = try front.map { try layer($0, span) } ?? empty
              return try FeatureTable(layer, key: nil, firstNumber: number * numbers + 1)
            }
          }
        }
      }
    }
    return [
      collection(
        "fronts", "Fronts by day",
        "The lines between the sides, by spans of days on which nothing changes; traced half-way between neighboring settlements of different sides, from announcements, which are not captures.",
        Front.lineLayer([])
      ) { front, span in Front.lineLayer(front.lineFeatures(during: span)) },
      collection(
        "territory", "Ground behind the fronts by day",
        "The ground behind the front of each side, what each surely held, and the band between, in which the front lies.",
        Front.groundLayer([])
      ) { front, span in try Front.groundLayer(front.groundFeatures(during: span)) },
    ]
  }
}

extension Layer {
  /// Gives routes the days from the first to the last of their use; one with an open or unknown end gets that end open.
  fileprivate mutating func addPeriods(of routes: [SupplyRoute]) {
    for (index, route) in routes.enumerated() where index < features.count {
      let spans = route.periods.map(\.days)
      guard !spans.isEmpty, spans.allSatisfy({ $0 != nil }) else { continue }
      let known = spans.compactMap(\.self)
      guard let first = known.map(\.lowerBound).min(), let last = known.map(\.upperBound).max() else {
        continue
      }
      features[index].time = .interval(from: first.description, to: last.description)
    }
  }
}
