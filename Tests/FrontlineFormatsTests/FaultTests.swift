import FrontlineFormats
import Testing

@Suite struct FaultTests {
  @Test(arguments: FaultCase.all("csv-faults.csv"))
  func `refuses a table`(_ fault: FaultCase) {
    let seen = FrontlineFormatsTests.fault(fault.bytes, name: "t.csv") { (source) throws(FormatError) in
      var reader = try CSVReader(source)
      _ = try reader.rest()
    }
    #expect(seen == fault.error)
  }

  @Test(arguments: FaultCase.all("json-faults.csv"))
  func `refuses JSON`(_ fault: FaultCase) {
    let seen = FrontlineFormatsTests.fault(fault.bytes, name: "t.json") { (source) throws(FormatError) in
      _ = try JSONValue(source)
    }
    #expect(seen == fault.error)
  }

  @Test(arguments: FaultCase.all("geojson-faults.csv"))
  func `refuses GeoJSON`(_ fault: FaultCase) {
    let seen = FrontlineFormatsTests.fault(fault.bytes, name: "t.geojson") { (source) throws(FormatError) in
      var reader = try GeoJSONReader(source)
      _ = try reader.rest()
    }
    #expect(seen == fault.error)
  }
}
