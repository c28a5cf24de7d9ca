import FrontlineGeometry
import FrontlineTestSupport
import Testing

@testable import FrontlineGeodesy

@Suite struct ChordBoundsTests {
  /// The geodesic distance lies between the bounds, for places from a metre to half the Earth apart, and where
  /// the curvature is least and greatest.
  @Test func `Distances lie between the bounds`() {
    var numbers = SeededGenerator(seed: 21)
    for _ in 0..<5_000 {
      let latitude = [0, 90, -90, Double.random(in: -90...90, using: &numbers)].randomElement(
        using: &numbers)!
      let a = position(latitude, .random(in: -180...180, using: &numbers))
      let b = a.destination(
        .meters(
          .random(in: 0...1, using: &numbers) * [1, 1e3, 1e5, 1e7, 2e7].randomElement(using: &numbers)!),
        toward: .degrees([0, 90, .random(in: 0..<360, using: &numbers)].randomElement(using: &numbers)!))
      let distance = a.distance(to: b).meters
      let chord = (EarthCentered(a) - EarthCentered(b)).length
      #expect(ChordBounds.leastDistance(chord: chord - 1e-8) <= distance)
      // Whatever is nearer than a place has a chord within the bound of that place's.
      let nearer = ChordBounds.greatestChord(nearerThan: chord + 1e-8)
      #expect(ChordBounds.leastDistance(chord: nearer) >= distance)
    }
  }

  /// 0.6 mm at 30 km, as the file says: the bound is of use.
  @Test func `The bounds are close`() {
    let slack = ChordBounds.greatestChord(nearerThan: 30_000) - 30_000
    #expect(slack > 5e-4)
    #expect(slack < 6e-4)
  }
}
