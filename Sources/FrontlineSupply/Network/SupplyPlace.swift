public import FrontlineAtlas
public import FrontlineGeometry

/// A place that routes pass: a settlement, or a named point such as a pass or a turn.
///
/// One settlement is one place, however many routes pass it. Points without a settlement are one place where
/// their name and position are the same, or where the data name a junction.
public struct SupplyPlace: Place, Hashable, Identifiable, CustomStringConvertible {
  /// The id of the settlement; of another point that of the first route that passes it and the number of its
  /// waypoint, from 0: `northern-road/3`.
  public let id: String
  /// Its name.
  public let name: String
  /// Where it is.
  public let position: Position
  /// The settlement that it is; `nil`: none.
  public let settlement: Settlement.ID?
  /// How far the point may be from the true one; `nil`: unknown.
  public let uncertainty: Length?

  /// The name.
  public var description: String { name }
}
