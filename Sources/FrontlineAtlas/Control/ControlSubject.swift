public import FrontlineLedger

/// Something that claims speak about, by its own type: a settlement, a district, a route.
public protocol ControlSubject {
  /// The subject as the ledger names it.
  var subject: Subject { get }
}

extension Settlement: ControlSubject {
  /// The settlement as the ledger names it.
  public var subject: Subject { .settlement(id) }
}

extension District: ControlSubject {
  /// The district, or area, as the ledger names it.
  public var subject: Subject { layer.role == .area ? .area(id) : .district(id) }
}

extension SupplyRoute: ControlSubject {
  /// The route as the ledger names it.
  public var subject: Subject { .route(id) }
}

extension Subject: ControlSubject {
  /// Itself.
  public var subject: Subject { self }
}
