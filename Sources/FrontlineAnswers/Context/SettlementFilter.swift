public import FrontlineAtlas

/// Which settlements a question is about.
public struct SettlementFilter: Sendable, Hashable {
  /// Only those of this kind.
  public var kind: Settlement.Kind?
  /// Only those of this district, of any layer: a name or an id.
  public var district: String?

  /// All settlements, unless told otherwise.
  public init(kind: Settlement.Kind? = nil, district: String? = nil) {
    self.kind = kind
    self.district = district
  }
}

extension Context {
  /// The settlements that a filter lets through.
  func settlements(_ filter: SettlementFilter) throws -> Settlements {
    var settlements = try atlas().settlements
    if let kind = filter.kind { settlements = settlements.of(kind) }
    if let name = filter.district { settlements = try settlements.in(district(name)) }
    return settlements
  }
}
