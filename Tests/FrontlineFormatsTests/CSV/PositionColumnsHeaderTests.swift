import Testing

@testable import FrontlineFormats

@Suite struct PositionColumnsHeaderTests {
  @Test(arguments: [
    ("town,lat,lon\nA,1,2\n", 0), ("# of 3 March\n# by us\nVille;Latitude;Longitude\nA;1;2\n", 2),
    ("Control of towns,,\ntown,lat,lon\nA,1,2\n", 1), ("a,b\n1,2\n", 0), ("", 0),
    ("\u{FEFF}title\n\ntown,lat,lon\nA,1,2\n", 2), ("\"a title\nof two\",\ntown,lat,lon\nA,1,2\n", 0),
    ("a,b\n1,2\ntown,lat,lon", 0),  // a line that may be cut off
  ])
  func `lines before the header of positions are counted`(table: String, count: Int) throws {
    #expect(PositionColumns.linesBeforeHeader(in: Array(table.utf8)) == count)
    var source = ByteSource.text(table)
    source.linesBeforeHeader = count
    guard count > 0 else { return }
    var reader = try CSVReader(source, delimiter: .detected)
    #expect(reader.columns.count == 3)
    let row = try #require(try reader.next())
    #expect(row.fields == ["A", "1", "2"] && row.line == count + 2)
  }
}
