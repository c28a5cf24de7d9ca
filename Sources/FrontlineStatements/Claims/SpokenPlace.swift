internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLedger

/// A place that a statement speaks of.
struct SpokenPlace {
  /// The name as the sentence has it.
  var name: String
  var settlement: Settlement?
  var district: District?
  /// What kind of place the sentence calls it; `nil`: it does not say.
  var kind: StatementParser.PlaceKind?
  /// Whether only a part of it is meant, of which nothing is known but about where it lies: "the center of Shusha".
  var isPart = false

  var id: String { settlement?.id ?? district?.id.rawValue ?? name }

  var position: Position? { settlement?.position }
}
