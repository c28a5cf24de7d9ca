/// How weighty a class of road is: the heavier, the more its loss costs.
///
/// The words are those of the data package; a class that it does not know counts as a track.
package enum RoadClass {
  /// 3 for a main road or a road and railway, 2 for a secondary road, 1 for anything less.
  package static func weight(of name: String) -> Int32 {
    switch name {
    case "main-road", "road-and-railway": 3
    case "secondary-road": 2
    default: 1
    }
  }
}
