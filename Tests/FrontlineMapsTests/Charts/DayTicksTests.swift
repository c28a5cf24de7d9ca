import FrontlineAtlas
import FrontlineTime
import Testing

@testable import FrontlineMaps

@Suite struct DayTicksTests {
  @Test func `A month is marked by weeks`() throws {
    let ticks = try DayTicks(in: Day("2020-10-01")...Day("2020-10-31"), atMost: 5)
    #expect(ticks.marks.map(\.label) == ["1 Oct", "8 Oct", "15 Oct", "22 Oct", "29 Oct"])
  }

  @Test func `A year is marked by months and a life by years`() throws {
    let year = try DayTicks(in: Day("2020-01-15")...Day("2020-12-15"), atMost: 4)
    #expect(year.marks.map(\.label) == ["Apr 2020", "Jul 2020", "Oct 2020"])
    let life = try DayTicks(in: Day("1991-10-30")...Day("2023-09-29"), atMost: 8)
    #expect(life.marks.map(\.label) == ["1995", "2000", "2005", "2010", "2015", "2020"])
  }

  @Test func `Marks fit and lie inside`() throws {
    let start = try Day("1991-10-30")
    for length in [0, 1, 6, 30, 31, 100, 366, 1000, 11_700, 400_000] {
      for count in 1...12 {
        let days = start...(start + length)
        let marks = DayTicks(in: days, atMost: count).marks
        #expect(marks.count <= count)
        #expect(marks.allSatisfy { days.contains($0.day) })
        #expect(zip(marks, marks.dropFirst()).allSatisfy { $0.day < $1.day })
      }
    }
  }
}
