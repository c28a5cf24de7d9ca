/// What the numbers of an atlas may be: what can be on this Earth, so that nothing that is made of them overflows. Unknown
/// is not 0 but empty.
package enum ValueRanges {
  /// Of a position: no two are further apart.
  package static let uncertaintyInMeters = 0.0...20_040_000
  /// From below the deepest sea to above the highest mountain.
  package static let elevationInMeters = -12_000.0...9_000
  /// People in one place.
  package static let population = 0...1_000_000_000
  /// Of a count of people.
  package static let year = -9999...9999
  /// From a square metre to all land and sea.
  package static let areaInSquareKilometers = 0.000_001...510_100_000
  /// Of a road, from a metre on.
  package static let lengthInKilometers = 0.001...100_000
  /// Of a statement, in any unit.
  package static let statement = -1e12...1e12
}
