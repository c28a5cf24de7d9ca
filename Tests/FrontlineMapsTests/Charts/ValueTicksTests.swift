import Testing

@testable import FrontlineMaps

@Suite struct ValueTicksTests {
  @Test func `Marks are round and enclose the values`() {
    #expect(ValueTicks(covering: 780...979, about: 5).values == [750, 800, 850, 900, 950, 1000])
    #expect(ValueTicks(covering: 0...4, about: 4).values == [0, 1, 2, 3, 4])
    #expect(ValueTicks(covering: 0...1085, about: 5).values == [0, 250, 500, 750, 1000, 1250])
    #expect(ValueTicks(covering: 0...1166, about: 4).values == [0, 500, 1000, 1500])
  }

  @Test(arguments: [(0.0, 0.0), (0, 1), (3, 3), (41, 1960), (-7, 12), (0, 10_000_000), (999, 1001)])
  func `Every axis encloses its values in equal steps`(low: Double, high: Double) throws {
    for count in 1...12 {
      let values = ValueTicks(covering: low...high, about: count).values
      let first = try #require(values.first)
      let last = try #require(values.last)
      #expect(first <= low && last >= high && first < last)
      let steps = zip(values.dropFirst(), values).map { $0 - $1 }
      #expect(steps.allSatisfy { $0 == steps[0] && $0 >= 1 && $0 == $0.rounded() })
      #expect(values.count <= count + 3)
    }
  }
}
