internal import Synchronization

/// The settlements of an atlas with their indexes; each index is made at the first question that needs it.
final class Gazetteer: Sendable {
  let settlements: [Settlement]
  let names: NameIndex
  private let treeSlot = AtomicLazyReference<Box>()

  init(_ settlements: [Settlement]) {
    self.settlements = settlements
    names = NameIndex(settlements.map { NameIndex.Entry(id: $0.id, names: $0.names, rank: $0.kind.rank) })
  }

  /// The tree over their positions.
  var tree: NearTree {
    if let box = treeSlot.load() { return box.tree }
    return treeSlot.storeIfNil(Box(NearTree(settlements.map(\.position)))).tree
  }

  private final class Box: Sendable {
    let tree: NearTree
    init(_ tree: NearTree) { self.tree = tree }
  }
}
