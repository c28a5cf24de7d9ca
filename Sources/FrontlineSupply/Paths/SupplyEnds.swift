public import FrontlineAtlas

/// Where a path begins or ends: one settlement or several, any of which will do.
///
/// ```swift
/// let armenia: SupplyEnds = ["Goris", "Vardenis", "Kapan"]
/// let one: SupplyEnds = "Stepanakert"
/// let same = SupplyEnds(stepanakert)             // a settlement of the atlas
/// ```
///
/// A name is any that the atlas knows, in any of its languages, or an id.
public struct SupplyEnds: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  enum Place: Hashable, Sendable {
    case named(String)
    case settlement(Settlement)
  }

  let places: [Place]

  /// Settlements by any of their names, or ids.
  public init(_ names: [String]) { places = names.map(Place.named) }
  /// A settlement by any of its names, or its id.
  public init(_ name: String) { self.init([name]) }
  /// Settlements.
  public init(_ settlements: some Sequence<Settlement>) { places = settlements.map(Place.settlement) }
  /// A settlement.
  public init(_ settlement: Settlement) { self.init([settlement]) }
  /// A settlement by its name.
  public init(stringLiteral name: String) { self.init([name]) }
  /// Settlements by their names.
  public init(arrayLiteral names: String...) { self.init(names) }
}

extension SupplyNetwork {
  /// The numbers of the places of some ends, each once.
  ///
  /// - Throws: ``SupplyError`` for none, and for a settlement that no route passes; `AtlasError` for a name that
  ///   nobody bears.
  func numbers(of ends: SupplyEnds) throws -> [Int] {
    guard !ends.places.isEmpty else {
      throw SupplyError(code: .noPlace, subject: "", description: "No place is given to begin or to end at.")
    }
    var found: [Int] = []
    for place in ends.places {
      let settlement =
        switch place {
        case .named(let name): try atlas.settlement(named: name)
        case .settlement(let settlement): settlement
        }
      guard let number = numbers[settlement.id] else {
        let near = atlas.settlements.selecting { numbers[$0.id] != nil }.nearest(2, to: settlement)
        let words = near.map { "\($0.settlement.name), \($0.distance)" }.joined(separator: "; ")
        let hint =
          near.isEmpty
          ? "the atlas has no route that passes a settlement" : "the nearest that one passes: \(words)"
        throw SupplyError(
          code: .notOnNetwork, subject: settlement.id,
          description: "No route passes \(settlement.name) (\(settlement.id)); \(hint).")
      }
      if !found.contains(number) { found.append(number) }
    }
    return found
  }

  /// The ends of a path.
  ///
  /// - Throws: ``SupplyError`` where a place is both, and as ``numbers(of:)``.
  func terminals(from: SupplyEnds, to: SupplyEnds) throws -> (from: [Int], to: [Int]) {
    let (from, to) = try (numbers(of: from), numbers(of: to))
    if let both = from.first(where: to.contains) {
      throw SupplyError(
        code: .samePlace, subject: places[both].id,
        description:
          "\(places[both].name) (\(places[both].id)) is both where the path begins and where it ends.")
    }
    return (from, to)
  }
}
