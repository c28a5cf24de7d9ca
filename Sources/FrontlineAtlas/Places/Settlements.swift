internal import FrontlineGeodesy
public import FrontlineGeometry

/// The settlements of an atlas, or some of them, in the order of its data.
///
/// ```swift
/// atlas.settlements.count                                             // 1960
/// let near = atlas.settlements.within(.kilometers(5), of: shusha)     // nearest first
/// atlas.settlements.of(.city, .town).nearest(3, to: position)
/// try atlas.settlements.in(atlas.district(named: "Lachin")).of(.city).map(\.name)      // ["Lachin"]
/// ```
///
/// A selection keeps the index of the whole, so it costs no more than its filter.
public struct Settlements: RandomAccessCollection, Sendable {
  let gazetteer: Gazetteer
  /// The numbers of the selected in the gazetteer, ascending; `nil`: all.
  private let selection: [Int32]?
  /// Whether each settlement of the gazetteer is selected; `nil`: all are.
  private let membership: [Bool]?

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    selection = nil
    membership = nil
  }

  private init(_ gazetteer: Gazetteer, selection: [Int32]) {
    self.gazetteer = gazetteer
    self.selection = selection
    var membership = Array(repeating: false, count: gazetteer.settlements.count)
    for item in selection { membership[Int(item)] = true }
    self.membership = membership
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// The number of settlements.
  public var endIndex: Int { selection?.count ?? gazetteer.settlements.count }
  /// The settlement at a place in the order. Traps outside `indices`.
  public subscript(index: Int) -> Settlement {
    gazetteer.settlements[selection.map { Int($0[index]) } ?? index]
  }

  /// The settlement of an id; `nil` where none of these has it.
  public subscript(id id: Settlement.ID) -> Settlement? {
    guard let item = gazetteer.names.item(id: id), isMember(item) else { return nil }
    return gazetteer.settlements[item]
  }

  func isMember(_ item: Int) -> Bool { membership?[item] ?? true }

  /// Those of the given kinds.
  ///
  /// - Complexity: O(n).
  public func of(_ kinds: Settlement.Kind...) -> Settlements { of(Set(kinds)) }

  /// Those of the given kinds, as ``of(_:)-(Settlement.Kind...)``.
  public func of(_ kinds: Set<Settlement.Kind>) -> Settlements { selecting { kinds.contains($0.kind) } }

  /// Those of a district: by their own word where its role is that of a district or province, else by its
  /// borders.
  ///
  /// Edge cases: a country or area without borders has none.
  ///
  /// - Complexity: O(n), for a country or area times the vertices of its borders.
  public func `in`(_ district: District) -> Settlements { selecting(district.hasMember) }

  /// Those for which a condition holds, as settlements that can be measured again.
  ///
  /// - Complexity: O(n).
  public func selecting(_ isIncluded: (Settlement) -> Bool) -> Settlements {
    let all = gazetteer.settlements
    let numbers = selection ?? all.indices.map { Int32($0) }
    return Settlements(gazetteer, selection: numbers.filter { isIncluded(all[Int($0)]) })
  }

  // MARK: - By distance

  /// Those no farther than `distance` from a position, nearest first.
  ///
  /// Distances are geodesics on WGS 84 between points; settlements equally far keep the order of the data.
  ///
  /// - Parameter distance: any length; a negative one finds nothing.
  /// - Complexity: O(√n + k log k) for *k* results.
  public func within(_ distance: Length, of position: Position) -> [NearbySettlement] {
    gazetteer.tree.within(distance.meters, of: position, isMember: isMember).map {
      nearby($0, from: position)
    }
  }

  /// Those no farther than `distance` from a settlement, nearest first; the settlement itself is left out.
  ///
  /// ```swift
  /// atlas.settlements.within(.kilometers(7), of: shusha).contains { $0.settlement.id == "stepanakert" }   // true
  /// ```
  ///
  /// - Parameter distance: any length; a negative one finds nothing.
  /// - Complexity: O(√n + k log k) for *k* results.
  public func within(_ distance: Length, of settlement: Settlement) -> [NearbySettlement] {
    let own = gazetteer.names.item(id: settlement.id)
    return gazetteer.tree.within(distance.meters, of: settlement.position) { isMember($0) && $0 != own }
      .map { nearby($0, from: settlement.position) }
  }

  /// The `count` nearest to a position, nearest first; fewer where there are not so many.
  ///
  /// - Parameter count: at least 0.
  /// - Complexity: O(`count` · (log n + `count`)) on average.
  public func nearest(_ count: Int, to position: Position) -> [NearbySettlement] {
    gazetteer.tree.nearest(count, to: position, among: membership).map { nearby($0, from: position) }
  }

  /// The `count` nearest to a settlement, nearest first; the settlement itself is left out.
  ///
  /// ```swift
  /// atlas.settlements.of(.city).nearest(1, to: shusha).map(\.settlement.id)   // ["stepanakert"]
  /// ```
  ///
  /// - Parameter count: at least 0; fewer are found where there are not so many.
  /// - Complexity: O(`count` · (log n + `count`)) on average.
  public func nearest(_ count: Int, to settlement: Settlement) -> [NearbySettlement] {
    let own = gazetteer.names.item(id: settlement.id)
    return gazetteer.tree.nearest(count, to: settlement.position, among: membership, without: own).map {
      nearby($0, from: settlement.position)
    }
  }

  /// The id of the one nearest to a position and its distance, without its direction; `nil`: there are none.
  package func closest(to position: Position) -> (id: Settlement.ID, distance: Length)? {
    gazetteer.tree.closest(to: position, among: membership).map {
      (gazetteer.settlements[$0].id, position.distance(to: gazetteer.settlements[$0].position))
    }
  }

  /// For each of many positions the number in the data of the one nearest to it, -1 where there are none, and its distance.
  package func closest(to positions: [Position]) -> (numbers: [Int32], distances: [Length]) {
    let tree = gazetteer.tree
    let items =
      if let membership {
        positions.map { tree.closest(to: $0, among: membership).map { Int32($0) } ?? -1 }
      } else {
        tree.closest(to: positions)
      }
    let ends = zip(items, positions).map { item, position in item < 0 ? position : tree.positions[Int(item)] }
    return (items, Position.distances(from: positions, to: ends))
  }

  /// The ids of all settlements of the atlas, by their numbers in the data.
  package var allIDs: [Settlement.ID] { gazetteer.settlements.map(\.id) }

  private func nearby(_ found: NearTree.Found, from position: Position) -> NearbySettlement {
    let settlement = gazetteer.settlements[found.item]
    return NearbySettlement(
      settlement: settlement, distance: .meters(found.distance),
      azimuth: position.azimuth(to: settlement.position))
  }
}

/// A settlement near a place, with its distance and direction from there.
///
/// ```swift
/// for near in atlas.settlements.within(.kilometers(5), of: shusha) {
///   print(near.settlement, near.distance, near.azimuth?.compassPoint.abbreviation ?? "-")
/// }
/// ```
public struct NearbySettlement: Hashable, Sendable {
  /// The settlement.
  public let settlement: Settlement
  /// How far it is: a geodesic on WGS 84.
  public let distance: Length
  /// The direction in which it lies, from the place asked about; `nil`: it is there.
  public let azimuth: Azimuth?
}
