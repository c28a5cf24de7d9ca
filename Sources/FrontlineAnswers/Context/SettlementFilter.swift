public import FrontlineAtlas

/// Which settlements a question is about.
public struct SettlementFilter: Sendable, Hashable {
  /// Only those of these kinds; none: of any.
  public var kinds: Set<Settlement.Kind>
  /// Only those of this district, of any layer: a name or an id.
  public var district: String?

  /// All settlements, unless told otherwise.
  public init(kinds: Set<Settlement.Kind> = [], district: String? = nil) {
    self.kinds = kinds
    self.district = district
  }
}

extension Context {
  /// The settlements that a filter lets through.
  func settlements(_ filter: SettlementFilter) throws -> Settlements {
    var settlements = try atlas().settlements
    if !filter.kinds.isEmpty { settlements = settlements.of(filter.kinds) }
    if let name = filter.district { settlements = try settlements.in(district(name)) }
    return settlements
  }
}
