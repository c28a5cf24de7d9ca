public import FrontlineAtlas
public import FrontlineGeometry

/// A place that a front can be pinned by: an id, a name and a position.
public struct FrontPlace: Place, Hashable, Identifiable {
  /// The id of the settlement.
  public let id: String
  /// Its name.
  public let name: String
  /// Where it lies.
  public let position: Position
  /// How weighty it is when a pocket takes its name from one place: larger is weightier.
  package let weight: Int

  /// A place.
  public init(id: String, name: String, position: Position) {
    self.init(id: id, name: name, position: position, weight: 0)
  }

  package init(id: String, name: String, position: Position, weight: Int) {
    self.id = id
    self.name = name
    self.position = position
    self.weight = weight
  }
}

/// What one place is to the front of one day.
package enum PlaceControl: Hashable, Sendable {
  /// Held by the side with this number.
  case held(Int)
  /// Claimed for more than one side, and the rule does not settle it.
  case contested
  /// Nobody says.
  case unknown
}
