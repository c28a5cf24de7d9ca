import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTestSupport
import Testing

/// What is inside of a ring that meets the antimeridian or goes round a pole: its measures and what is written agree.
@Suite struct AntimeridianLawTests {
  private func read(_ text: String) throws -> [GeoJSONFeature] {
    var reader = try GeoJSONReader(.text(text))
    return try reader.rest()
  }

  private func shape(_ geometry: Geometry?) throws -> MultiPolygon {
    switch try #require(geometry) {
    case .polygon(let polygon): return MultiPolygon([polygon])
    case .multiPolygon(let shape): return shape
    default:
      Issue.record("no polygon")
      return MultiPolygon([])
    }
  }

  /// Which ring is made: where it lies, and what its vertices near the antimeridian are called.
  enum Kind: CaseIterable {
    /// Over the antimeridian, somewhere.
    case over
    /// Likewise, with vertices on it that are called 180 and -180 as it comes.
    case overWithBothNames
    /// Round a pole.
    case polar
    /// Anywhere.
    case any
  }

  private func ring(_ kind: Kind, _ numbers: inout SeededGenerator) throws -> Ring {
    let center =
      switch kind {
      case .over, .overWithBothNames:
        at(180 - .random(in: 0...3, using: &numbers), .random(in: -60...60, using: &numbers))
      case .polar:
        at(
          .random(in: -180...180, using: &numbers),
          (Bool.random(using: &numbers) ? 1 : -1) * .random(in: 80...90, using: &numbers))
      case .any: at(.random(in: -180...180, using: &numbers), .random(in: -80...80, using: &numbers))
      }
    let count = Int.random(in: 3...24, using: &numbers)
    var vertices = (0..<count).map { index in
      center.destination(
        .kilometers(.random(in: (kind == .polar ? 1_200 : 300)...3_000, using: &numbers)),
        toward: .degrees(360 * Double(index) / Double(count)))
    }
    if kind == .overWithBothNames {
      vertices = vertices.map {
        abs($0.longitude) > 175 ? at(Bool.random(using: &numbers) ? 180 : -180, $0.latitude) : $0
      }
    }
    if Bool.random(using: &numbers) { vertices.reverse() }
    let first = Int.random(in: 0..<count, using: &numbers)
    return try Ring(Array(vertices[first...] + vertices[..<first]) + [vertices[first]])
  }

  /// A geodesic ring is cut where it goes over the antimeridian; read as RFC 7946 has it, it is the same ground.
  @Test(arguments: Kind.allCases) func `What is written is what is measured`(_ kind: Kind) throws {
    var numbers = SeededGenerator(seed: 180)
    for round in 0..<60 {
      let exterior = try ring(kind, &numbers)
      let polygon = Polygon(exterior: exterior)
      // Snapped vertices may make rings that cross themselves, which have no inside.
      guard polygon.defects(edges: .geodesic).isEmpty else { continue }
      let dense = Polygon(
        exterior: try Ring(exterior.line.densified(tolerance: .meters(1), edges: .geodesic).positions))
      let text = try GeoJSONWriter.text([GeoJSONFeature(geometry: .polygon(dense))])
      let written = try shape(read(text).first?.geometry)
      let (before, after) = (polygon.area(edges: .geodesic), written.area(edges: .longitudeLatitude))
      #expect(
        abs(after / before - 1) < 1e-4, "\(kind) \(round): \(before) became \(after); \(exterior.positions)")
      for _ in 0..<40 {
        let position = at(
          .random(in: -180...180, using: &numbers), .random(in: -90...90, using: &numbers))
        let border = polygon.exterior.line.nearestPoint(to: position, edges: .geodesic)
        guard border.distance > .kilometers(1) else { continue }
        #expect(
          polygon.contains(position, edges: .geodesic)
            == written.contains(position, edges: .longitudeLatitude),
          "\(kind) \(round): \(position) of \(exterior.positions)")
      }
    }
  }

  /// What is read stays what it is: however its vertices on the antimeridian are called, and however wide it is.
  @Test func `What is read is written so`() throws {
    var numbers = SeededGenerator(seed: 7946)
    for _ in 0..<300 {
      let side = Bool.random(using: &numbers) ? 1.0 : -1.0
      let isWide = Bool.random(using: &numbers)
      func longitude() -> Double {
        if Int.random(in: 0..<3, using: &numbers) == 0 { return Bool.random(using: &numbers) ? 180 : -180 }
        return isWide
          ? .random(in: -180...180, using: &numbers) : side * .random(in: 100...180, using: &numbers)
      }
      var corners = (0..<Int.random(in: 3...8, using: &numbers)).map { _ in
        "[\(longitude()),\(Double.random(in: -90...90, using: &numbers))]"
      }
      corners.append(corners[0])
      let text = "{\"type\":\"Polygon\",\"coordinates\":[[\(corners.joined(separator: ","))]]}"
      let before = try shape(read(text).first?.geometry)
      let style = GeoJSONStyle(decimals: nil, edges: .longitudeLatitude)
      let after = try shape(
        read(GeoJSONWriter.text([GeoJSONFeature(geometry: .multiPolygon(before))], style: style)).first?
          .geometry)
      let areas = (before.area(edges: .longitudeLatitude), after.area(edges: .longitudeLatitude))
      #expect(abs((areas.0 - areas.1).squareMeters) <= 1e-9 * areas.0.squareMeters + 1e-3, "\(text)")
      for _ in 0..<20 {
        let position = at(.random(in: -180...180, using: &numbers), .random(in: -90...90, using: &numbers))
        #expect(
          before.contains(position, edges: .longitudeLatitude)
            == after.contains(position, edges: .longitudeLatitude), "\(position) of \(text)")
      }
    }
  }

  /// 0.47 million square kilometres by Karney's Planimeter, whichever name the antimeridian has.
  @Test func `A ring that touches the antimeridian under both names`() throws {
    let text = "{\"type\":\"Polygon\",\"coordinates\":[[[170,10],[180,11],[-180,14],[168,14],[170,10]]]}"
    let before = try shape(read(text).first?.geometry)
    let after = try shape(
      read(GeoJSONWriter.text([GeoJSONFeature(geometry: .multiPolygon(before))])).first?.geometry)
    for shape in [before, after] {
      for edges in EdgeRule.allCases {
        #expect(
          abs(shape.area(edges: edges).squareKilometers - 470_000) < 5_000, "\(shape.area(edges: edges))")
        #expect(shape.contains(at(175, 12), edges: edges))
        #expect(!shape.contains(at(-175, 12), edges: edges))
        #expect(!shape.contains(at(0, 12), edges: edges))
      }
    }
  }
}
