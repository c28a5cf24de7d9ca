public import FrontlineAtlas
public import FrontlineFronts
public import FrontlineGeometry
public import FrontlineSupply

/// A point with its id and name: `{"id", "name", "latitude", "longitude"}`.
public struct NamedPosition: Record, Hashable {
  /// The id of the settlement; `nil`: it is none.
  public var id: String?
  /// The name; `nil`: a bare position.
  public var name: String?
  /// Where it is.
  public var position: Position

  /// A point.
  public init(id: String?, name: String?, _ position: Position) {
    self.id = id
    self.name = name
    self.position = position
  }

  /// A settlement.
  public init(_ settlement: Settlement) {
    self.init(id: settlement.id, name: settlement.name, settlement.position)
  }

  /// A place of a front.
  public init(_ place: FrontPlace) { self.init(id: place.id, name: place.name, place.position) }

  /// A place of the network of roads.
  public init(_ place: SupplyPlace) { self.init(id: place.settlement, name: place.name, place.position) }

  /// Id, name, latitude and longitude.
  public static let fields = Fields<NamedPosition> {
    Field("id", .text) { $0.id }
    Field("name", .text) { $0.name }
    Field("latitude", .degrees) { $0.position.latitude }
    Field("longitude", .degrees) { $0.position.longitude }
  }
}

extension Position: Record {
  /// Latitude and longitude.
  public static let fields = Fields<Position> {
    Field("latitude", .degrees) { $0.latitude }
    Field("longitude", .degrees) { $0.longitude }
  }
}

/// A point with what the data say of it as a settlement, where it is one: the beginning of many records.
extension Settlement {
  /// Id, name, latitude and longitude as an answer has them.
  var point: NamedPosition { NamedPosition(self) }
}
