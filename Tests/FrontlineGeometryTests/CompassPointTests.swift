import FrontlineGeometry
import Testing

@Suite struct CompassPointTests {
  @Test func `Names itself`() {
    #expect(CompassPoint.northEast.name == "north-east")
    #expect(CompassPoint.northNorthEast.name == "north-north-east")
    #expect(CompassPoint.northEast.abbreviation == "NE")
    #expect(CompassPoint.southSouthWest.azimuth.degrees == 202.5)
    #expect("\(CompassPoint.east)" == "east")
  }

  @Test func `Lies where its azimuth points`() {
    for point in CompassPoint.allCases { #expect(point.azimuth.compassPoint == point) }
  }

  @Test func `Reads what it writes`() throws {
    for point in CompassPoint.allCases {
      for text in [point.name, point.abbreviation, point.abbreviation.lowercased(), point.name.uppercased()] {
        #expect(try CompassPoint(validating: text) == point)
      }
    }
    for text in ["northeast", "North East", "NORTH-EAST", " ne "] {
      #expect(try CompassPoint(validating: text) == .northEast)
    }
  }

  @Test(arguments: ["NEN", "", "northward", "N E W", "-"])
  func `Refuses`(text: String) {
    #expect {
      try CompassPoint(validating: text)
    } throws: {
      "\($0)" == "\"\(text)\" is none of the sixteen points of the compass; write N, NNE, NE or north-east."
    }
  }
}
