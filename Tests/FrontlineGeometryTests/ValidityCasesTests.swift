import Foundation
import FrontlineGeometry
import Testing

/// Random shapes of whole degrees, judged by GEOS: `Cases/validity.csv`, made as `Cases/README.md` says.
@Suite struct ValidityCasesTests {
  struct Case {
    let text: String
    let isValid: Bool
    let reason: String

    /// The shape, its longitudes turned by some degrees.
    func shape(turnedBy degrees: Double) throws -> MultiPolygon {
      try MultiPolygon(
        text.components(separatedBy: " | ").map { part in
          let rings = try part.components(separatedBy: " / ").map { ring in
            try Ring(
              ring.split(separator: ",").map { pair in
                let numbers = pair.split(separator: " ").map { Double($0)! }
                let longitude = numbers[0] + degrees
                return Position(
                  latitude: numbers[1], longitude: longitude > 180 ? longitude - 360 : longitude)
              })
          }
          return Polygon(exterior: rings[0], interiors: Array(rings.dropFirst()))
        })
    }
  }

  static let cases: [Case] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/validity.csv")
    return try! String(contentsOf: path, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\"")
      let last = fields[1].split(separator: ",")
      return Case(text: String(fields[0]), isValid: last[0] == "valid", reason: String(last[1]))
    }
  }()

  @Test func `Agrees with GEOS`() throws {
    #expect(Self.cases.count > 600)
    for given in Self.cases {
      let shape = try given.shape(turnedBy: 0)
      for edges in EdgeRule.allCases {
        let defects = shape.defects(edges: edges)
        #expect(
          defects.allSatisfy(\.isWarning) == given.isValid, "\(given.text): \(given.reason), not \(defects)")
        #expect(
          defects.allSatisfy { defect in
            let ring = shape.polygons[defect.part].rings[defect.ring]
            return ring.positions.indices.contains(defect.vertex)
          })
      }
    }
  }

  @Test func `Finds the defect that GEOS names`() throws {
    let kinds: [String: Set<Defect.Kind>] = [
      "Hole lies outside shell": [.holeOutside], "Nested shells": [.overlappingParts],
      "Interior is disconnected": [.interiorCut],
      "Too few points in geometry component": [.tooFewPositions, .noArea],
    ]
    for given in Self.cases {
      guard let expected = kinds[given.reason] else { continue }
      let found = Set(try given.shape(turnedBy: 0).defects.map(\.kind))
      #expect(!expected.isDisjoint(with: found), "\(given.text): \(given.reason), not \(found)")
    }
  }

  /// Law: the same shape laid over the antimeridian has the same defects.
  @Test(arguments: [175.0, 180, 90])
  func `Finds the same across the antimeridian`(turn: Double) throws {
    for given in Self.cases {
      func told(_ shape: MultiPolygon) -> [String] {
        shape.defects.map {
          "\($0.kind) \($0.part) \($0.ring) \($0.vertex) \(fixed($0.position.latitude, 9))"
        }
      }
      let (here, there) = (told(try given.shape(turnedBy: 0)), told(try given.shape(turnedBy: turn)))
      #expect(here == there, "\(given.text)")
    }
  }
}
