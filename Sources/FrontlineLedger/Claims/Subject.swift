/// What a claim speaks about: a settlement, a district, an area or a route.
///
/// ```swift
/// let shusha: Subject = .settlement("shusha")
/// shusha.description                             // settlement shusha
/// ```
///
/// It is coded as `{"kind": "settlement", "id": "shusha"}`. A claim on a district speaks for its settlements too, but for those that it excepts. A claim on an area,
/// which is part of a district or reaches over several, says nothing about any settlement.
public struct Subject: Hashable, Sendable, Codable {
  /// What kind of thing a claim speaks about.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A city, town or village.
    case settlement
    /// A rayon, city district, marz, province or country.
    case district
    /// A stretch of ground that is not a district.
    case area
    /// A supply route.
    case route
  }

  /// What kind of thing it is.
  public let kind: Kind
  /// The id of the settlement, district, area or route.
  public let id: String

  /// A subject of a kind.
  public init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// The settlement of this id.
  public static func settlement(_ id: String) -> Subject { Subject(.settlement, id) }
  /// The district of this id.
  public static func district(_ id: DistrictID) -> Subject { Subject(.district, id.rawValue) }
  /// The area of this id.
  public static func area(_ id: DistrictID) -> Subject { Subject(.area, id.rawValue) }
  /// The route of this id.
  public static func route(_ id: RouteID) -> Subject { Subject(.route, id.rawValue) }
}

extension Subject: Comparable, CustomStringConvertible {
  /// Settlements before districts before areas before routes; among those the order of the ids.
  public static func < (a: Subject, b: Subject) -> Bool {
    a.kind == b.kind ? a.id < b.id : a.kind.order < b.kind.order
  }

  /// The kind and the id: `settlement shusha`.
  public var description: String { "\(kind.rawValue) \(id)" }
}

extension Subject.Kind {
  fileprivate var order: Int {
    switch self {
    case .settlement: 0
    case .district: 1
    case .area: 2
    case .route: 3
    }
  }
}
