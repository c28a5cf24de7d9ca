import FrontlineGeometry
import FrontlineTestSupport
import Testing

/// Shapes are written as rings of "longitude latitude" pairs, as WKT writes them.
private func polygon(_ rings: String...) throws -> Polygon {
  let rings = try rings.map(ring)
  return Polygon(exterior: rings[0], interiors: Array(rings.dropFirst()))
}

private func ring(_ text: String) throws -> Ring {
  try Ring(
    text.split(separator: ",").map { pair in
      let numbers = pair.split(separator: " ").map { Double($0)! }
      return try Position(validatingLatitude: numbers[1], longitude: numbers[0])
    })
}

private func kinds(_ polygon: Polygon, _ edges: EdgeRule = .geodesic) -> [Defect.Kind] {
  polygon.defects(edges: edges).map(\.kind)
}

private let square = "0 0,10 0,10 10,0 10,0 0"

@Suite struct DefectTests {
  @Test func `Finds nothing wrong with good shapes`() throws {
    #expect(try polygon(square).defects == [])
    #expect(try polygon(square, "2 2,2 4,4 4,4 2,2 2").defects == [])
    #expect(try polygon(square, "2 2,2 4,4 4,4 2,2 2", "6 6,6 8,8 8,8 6,6 6").isValid)
  }

  @Test func `Tells a bow tie`() throws {
    let defects = try polygon("0 0,1 1,1 0,0 1,0 0").defects
    #expect(defects.map(\.kind) == [.selfCrossing])
    let defect = try #require(defects.first)
    #expect(defect.position == Position(latitude: 0.5, longitude: 0.5))
    #expect(defect.vertex == 0 && defect.ring == 0 && defect.part == 0)
    #expect("\(defect)" == "Ring 0 crosses itself at 0.50000, 0.50000, where edge 0 meets edge 2.")
    #expect(!defect.isWarning)
  }

  @Test func `Tells too few positions`() throws {
    #expect(try kinds(polygon("0 0,1 1,1 1,0 0")) == [.tooFewPositions, .repeatedPosition])
    #expect(try kinds(polygon("0 0,1 1,0 0,1 1,0 0")) == [.tooFewPositions])
    #expect(
      try polygon("5 5,5 5,5 5,5 5").defects.last?.description
        == "Ring 0 repeats the position before it at 5.00000, 5.00000.")
    #expect(
      try polygon("5 5,5 5,5 5,5 5").defects.first?.description
        == "Ring 0 has fewer than three distinct positions at 5.00000, 5.00000.")
  }

  @Test func `Tells a repeated position as a warning`() throws {
    let shape = try polygon("0 0,10 0,10 0,10 10,0 10,0 0")
    #expect(shape.defects.map(\.kind) == [.repeatedPosition])
    #expect(shape.defects[0].vertex == 2)
    #expect(shape.isValid)
  }

  @Test func `Tells no area`() throws {
    #expect(try kinds(polygon("0 0,1 1,2 2,0 0")) == [.noArea])
    #expect(try kinds(polygon("46 39,47 39,48 39,46 39")) == [.noArea])
  }

  @Test(arguments: [
    ("0 0,10 0,10 10,5 10,5 15,5 10,0 10,0 0", 4),  // out and back
    ("0 0,10 0,15 0,10 0,10 10,0 10,0 0", 2),  // straight on, and back
    ("0 0,10 0,10 10,5 10,5 15,5 12,5 10,0 10,0 0", 4),
    ("0 0,10 0,10 10,5 10,5 15,5 12,0 10,0 0", 4),  // back part of the way
    ("5 15,5 10,0 10,0 0,10 0,10 10,5 10,5 15", 0),  // at the seam of the ring
  ])
  func `Tells a spike`(text: String, vertex: Int) throws {
    let defects = try polygon(text).defects.filter { $0.kind != .repeatedPosition }
    #expect(defects.map(\.kind) == [.spike])
    #expect(defects.map(\.vertex) == [vertex])
  }

  @Test func `Tells self touches`() throws {
    // Two squares that meet at a corner: the ring passes twice through 5 5 and does not cross there.
    #expect(try kinds(polygon("0 0,5 0,5 5,10 5,10 10,5 10,5 5,0 5,0 0")) == [.selfTouch])
    // The same squares as a figure of eight.
    #expect(try kinds(polygon("0 0,5 0,5 5,5 10,10 10,10 5,5 5,0 5,0 0")) == [.selfCrossing])
    // A vertex on an edge.
    #expect(try kinds(polygon("0 0,10 0,10 10,5 0,0 10,0 0")) == [.selfTouch])
    // An edge along another one.
    #expect(try kinds(polygon("0 0,10 0,10 10,8 10,8 0,2 0,2 10,0 10,0 0")).contains(.sharedEdge))
  }

  @Test func `Tells holes in wrong places`() throws {
    let outside = try polygon(square, "12 2,12 4,14 4,14 2,12 2")
    #expect(outside.defects.map(\.kind) == [.holeOutside])
    #expect(outside.defects[0].description == "Ring 1 is a hole outside ring 0 at 2.00000, 12.00000.")
    #expect(try kinds(polygon(square, "1 1,1 9,9 9,9 1,1 1", "3 3,3 5,5 5,5 3,3 3")) == [.nestedHoles])
    #expect(try kinds(polygon(square, "8 2,8 4,12 4,12 2,8 2")) == [.ringsCross])
    #expect(try kinds(polygon(square, "10 2,8 2,8 4,10 4,10 2")) == [.sharedEdge])
    #expect(try kinds(polygon(square, "0 0,0 10,10 10,10 0,0 0")) == [.sharedEdge])
    #expect(
      try kinds(polygon(square, "2 2,2 6,6 6,6 2,2 2", "4 4,4 8,8 8,8 4,4 4")) == [.ringsCross])
    // Crossing through vertices alone, no two edges inside each other.
    #expect(try kinds(polygon(square, "5 5,10 10,12 8,10 5,5 5")) == [.ringsCross])
  }

  @Test func `Allows rings that touch at a point`() throws {
    #expect(try polygon(square, "0 5,2 7,2 3,0 5").defects == [])
    #expect(try polygon(square, "2 2,2 4,4 4,4 2,2 2", "4 4,4 6,6 6,6 4,4 4").defects == [])
    // From outside, at a vertex and inside an edge.
    #expect(try kinds(polygon(square, "10 5,12 7,12 3,10 5")) == [.holeOutside])
    #expect(try kinds(polygon(square, "10 10,12 14,14 12,10 10")) == [.holeOutside])
  }

  @Test func `Tells an interior cut in two`() throws {
    // A hole that touches the exterior at two points.
    #expect(try kinds(polygon(square, "0 5,5 7,10 5,5 3,0 5")) == [.interiorCut])
    // Holes in a circle that touch each other.
    #expect(
      try kinds(
        polygon(
          square, "2 2,5 5,8 2,5 1,2 2", "2 2,1 5,2 8,4 5,2 2", "2 8,5 9,8 8,5 6,2 8", "8 8,9 5,8 2,6 5,8 8"))
        == [.interiorCut])
    // Three holes that meet at one point do not.
    #expect(
      try polygon(square, "5 5,3 6,3 7,5 5", "5 5,7 7,7 6,5 5", "5 5,6 2,4 2,5 5").defects.filter {
        !$0.isWarning
      } == [])
  }

  @Test func `Warns of wrong winding`() throws {
    let shape = try polygon("0 0,0 10,10 10,10 0,0 0", "2 2,4 2,4 4,2 4,2 2")
    #expect(shape.defects.map(\.kind) == [.wrongWinding, .wrongWinding])
    #expect(shape.defects[0].description == "Ring 0 is an exterior that runs clockwise at 0.00000, 0.00000.")
    #expect(
      shape.defects[1].description == "Ring 1 is a hole that runs counterclockwise at 2.00000, 2.00000.")
    #expect(shape.isValid)
  }

  @Test func `Judges parts together`() throws {
    func parts(_ polygons: Polygon...) -> [Defect] { MultiPolygon(polygons).defects }
    let big = try polygon(square, "2 2,2 8,8 8,8 2,2 2")
    #expect(parts(big, try polygon("3 3,7 3,7 7,3 7,3 3")) == [])  // an island in the hole
    #expect(parts(big, try polygon("5 2,8 5,5 8,2 5,5 2")) == [])  // touching the hole
    #expect(parts(try polygon(square), try polygon("10 10,12 10,12 12,10 12,10 10")) == [])  // at a corner
    let inside = parts(try polygon(square), try polygon("3 3,7 3,7 7,3 7,3 3"))
    #expect(inside.map(\.description) == ["Part 1, ring 0 lies inside part 0, ring 0 at 3.00000, 3.00000."])
    #expect(parts(try polygon("3 3,7 3,7 7,3 7,3 3"), try polygon(square)).map(\.kind) == [.overlappingParts])
    #expect(parts(try polygon(square), try polygon("0 5,5 3,5 7,0 5")).map(\.kind) == [.overlappingParts])
    let crossing = parts(try polygon(square), try polygon("5 5,15 5,15 15,5 15,5 5"))
    #expect(
      crossing.map(\.description) == [
        "Part 0, ring 0 and part 1, ring 0 cross at 5.00000, 10.00000, where edge 1 meets edge 0."
      ])
    #expect(
      parts(try polygon(square), try polygon("10 0,20 0,20 10,10 10,10 0")).map(\.kind) == [.sharedEdge])
    #expect(parts(big, try polygon("1 5,5 4,5 6,1 5")).map(\.kind) == [.overlappingParts])
    #expect(parts() == [])
  }

  @Test func `Takes edges across the antimeridian the short way`() throws {
    let fiji = try polygon(
      "177 -20,-179 -20,-179 -15,177 -15,177 -20", "178 -18,178 -17,-180 -17,180 -18,178 -18")
    #expect(fiji.defects == [])
    #expect(try kinds(polygon("177 -20,-179 -15,-179 -20,177 -15,177 -20")) == [.selfCrossing])
    let bowTie = try polygon("179 0,-179 2,-179 0,179 2,179 0").defects
    #expect(bowTie.first.map { abs($0.position.longitude) } == 180 && bowTie.first?.position.latitude == 1)
    #expect(
      try kinds(polygon("177 -20,-179 -20,-179 -15,177 -15,177 -20", "-178 -18,-178 -17,-177 -17,-178 -18"))
        == [.holeOutside])
    // The same positions the long way round are a ring too, whose hole lies in it.
    #expect(try polygon("177 -20,177 -15,-179 -15,-179 -20,177 -20").defects(edges: .longitudeLatitude) == [])
    // Both names of the meridian at one corner.
    #expect(try kinds(polygon("170 0,180 0,-180 0,-170 0,-170 5,170 5,170 0")) == [.repeatedPosition])
  }

  @Test func `Accepts a shape cut along the antimeridian`() throws {
    let halves = MultiPolygon([
      try polygon("177 -20,180 -20,180 -15,177 -15,177 -20"),
      try polygon("-180 -20,-179 -20,-179 -15,-180 -15,-180 -20"),
    ])
    #expect(halves.defects == [] && halves.defects(edges: .longitudeLatitude) == [])
    let seam = MultiPolygon([try polygon("175 -5,-175 -5,-175 5,175 5,175 -5"), halves.polygons[1]])
    #expect(seam.defects == [])
  }

  @Test func `Judges parts across the antimeridian`() throws {
    let wide = try polygon("170 -5,-170 -5,-170 5,170 5,170 -5")
    for inner in ["171 -1,172 -1,172 1,171 1,171 -1", "-172 -1,-171 -1,-171 1,-172 1,-172 -1"] {
      #expect(MultiPolygon([wide, try polygon(inner)]).defects.map(\.kind) == [.overlappingParts])
      #expect(MultiPolygon([try polygon(inner), wide]).defects.map(\.kind) == [.overlappingParts])
    }
    #expect(
      MultiPolygon([wide, try polygon("-170 -1,-160 -1,-160 1,-170 1,-170 -1")]).defects.map(\.kind) == [
        .sharedEdge
      ])
    #expect(
      MultiPolygon([wide, try polygon("-171 -1,-160 -1,-160 1,-171 1,-171 -1")]).defects.map(\.kind) == [
        .overlappingParts
      ])
    #expect(MultiPolygon([wide, try polygon("0 -1,9 -1,9 1,0 1,0 -1")]).defects == [])
  }

  @Test func `Holds the pole that a ring goes round`() throws {
    let antarctica = "0 -70,-90 -70,180 -70,90 -70,0 -70"  // westward: the south pole is on the left
    #expect(try polygon(antarctica).defects == [])
    #expect(try polygon(antarctica, "10 -80,20 -79,20 -80,10 -80").defects == [])
    #expect(try kinds(polygon(antarctica, "10 -60,20 -59,20 -60,10 -60")) == [.holeOutside])
    #expect(try kinds(polygon("0 -70,90 -70,180 -70,-90 -70,0 -70")) == [.wrongWinding])
    // A ring of the Arctic with a hole around the pole.
    let arctic = try polygon("0 70,90 70,180 70,-90 70,0 70", "0 80,-90 80,180 80,90 80,0 80")
    #expect(arctic.defects == [])
    let cap = try polygon("0 85,90 85,180 85,-90 85,0 85")
    #expect(MultiPolygon([arctic, cap]).defects == [])
    #expect(
      MultiPolygon([cap, try polygon("0 70,90 70,180 70,-90 70,0 70")]).defects.map(\.kind) == [
        .overlappingParts
      ])
    // Twice round.
    #expect(
      try kinds(polygon("0 70,90 70,180 70,-90 70,0 75,90 75,180 75,-90 75,0 70")).contains(.selfCrossing))
  }

  @Test func `Decides exactly`() throws {
    // 1.5 0.5 lies on the edge from 0 0 to 3 1; the next numbers do not.
    #expect(try kinds(polygon("0 0,3 1,3 3,1.5 0.5,0 3,0 0")) == [.selfTouch])
    #expect(try polygon("0 0,3 1,3 3,1.5 0.5000000000000001,0 3,0 0").defects == [])
    #expect(
      try kinds(polygon("0 0,3 1,3 3,1.5 0.49999999999999994,0 3,0 0")) == [.selfCrossing, .selfCrossing])
  }

  @Test func `Stops at the limit`() throws {
    var random = SeededGenerator(seed: 5)
    let chaos = (0..<2000).map { _ in
      Position(latitude: .random(in: 0...1, using: &random), longitude: .random(in: 0...1, using: &random))
    }
    let shape = Polygon(exterior: try Ring(chaos + [chaos[0]]))
    #expect(shape.defects(limit: 7).count == 7)
    #expect(shape.defects.count == 1000)
    #expect(shape.defects(limit: 0) == [])
  }
}
