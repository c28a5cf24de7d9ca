import FrontlineGeodesy
import FrontlineGeometry
import Testing

/// Oracle: 2,295 positions in UTM, UPS and MGRS, and 1,000 squares, as GeoConvert gives them: all over the
/// Earth, in the odd zones of the north, and on and beside the borders of bands, zones and squares.
@Suite struct GridCasesTests {
  @Test func `Agrees with GeoConvert on UTM`() throws {
    var polar = 0
    for row in try CaseFile("grids.csv").rows {
      let position = Position(latitude: Double(row[0])!, longitude: Double(row[1])!)
      let zone = Int(row[2].dropLast())
      guard let zone else {
        polar += 1
        #expect(UTMZone(of: position) == nil, "\(row)")
        #expect {
          try UTMCoordinate(position)
        } throws: {
          ($0 as? GeodesyError)?.code == .outsideDomain && ($0 as? GeodesyError)?.position == position
        }
        continue
      }
      let utm = try UTMCoordinate(position)
      #expect(utm.zone == UTMZone(zone, row[2].last == "s" ? .south : .north), "\(row)")
      #expect(
        abs(utm.easting - Double(row[3])!) < 1e-6 && abs(utm.northing - Double(row[4])!) < 1e-6, "\(row)")
      let back = try UTMCoordinate(zone: utm.zone, easting: utm.easting, northing: utm.northing)
      #expect(back.position.distance(to: position) < .meters(1e-7), "\(row)")
    }
    #expect(polar > 300)
  }

  @Test func `Agrees with GeoConvert on MGRS`() throws {
    for row in try CaseFile("grids.csv").rows {
      let position = Position(latitude: Double(row[0])!, longitude: Double(row[1])!)
      for precision in MGRSPrecision.allCases {
        let square = try MGRSCoordinate(position, precision: precision)
        let expected = row[5 + precision.digits].drop { $0 == "0" }
        #expect(square.description == expected, "\(row)")
        #expect(try MGRSCoordinate(validating: expected) == square, "\(row)")
        #expect(try MGRSCoordinate(position).coarsened(to: precision) == square, "\(row)")
      }
    }
  }

  @Test func `Agrees with GeoConvert on the middle of squares`() throws {
    let rows = try CaseFile("squares.csv").rows
    #expect(rows.count == 1000)
    for row in rows {
      let square = try MGRSCoordinate(validating: row[0])
      let middle = Position(latitude: Double(row[1])!, longitude: Double(row[2])!)
      #expect(square.center.distance(to: middle) < .meters(1e-7), "\(row)")
    }
  }
}
