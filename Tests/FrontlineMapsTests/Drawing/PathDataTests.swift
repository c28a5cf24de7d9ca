import Testing

@testable import FrontlineMaps

@Suite struct PathDataTests {
  @Test func `Paths are relative and in tenths`() {
    var path = PathData()
    path.add(line: [[1, 2], [1.5, 1.46], [4, 4]])
    #expect(path.text == "M1 2l.5-.5 2.5 2.5")
    path.add(ring: [[0, 0], [10, 0], [10, 10], [0, 0]])
    #expect(path.text == "M1 2l.5-.5 2.5 2.5m-4-4l10 0 0 10z")
  }

  @Test func `What cannot be seen is left out`() {
    var path = PathData()
    path.add(line: [[1, 1], [1.01, 1.02]])
    path.add(ring: [[1, 1], [1.01, 1], [1, 1.01], [1, 1]])
    #expect(path.isEmpty)
    path.add(line: [[0, 0], [1, 0], [2, 0], [2, 5]])
    #expect(path.text == "M0 0l2 0 0 5")
  }

  @Test func `Coordinates beyond all bounds are no trap`() {
    var path = PathData()
    path.add(line: [[1e300, -1e300], [0, 0]])
    #expect(path.text == "M1000000-1000000l-1000000 1000000")
  }
}
