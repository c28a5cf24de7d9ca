internal import FrontlineGeodesy
internal import FrontlineGeometry

/// The settlements of an atlas with their indexes; each index is made at the first question that needs it.
final class Gazetteer: Sendable {
  let settlements: [Settlement]
  let names: NameIndex
  private let lazyTree = Lazy<NearTree>()

  init(_ settlements: [Settlement]) {
    self.settlements = settlements
    names = NameIndex(settlements.map { NameIndex.Entry(id: $0.id, names: $0.names, rank: $0.kind.rank) })
  }

  /// The tree over their positions.
  var tree: NearTree { lazyTree.value { NearTree(settlements.map(\.position)) } }
}
