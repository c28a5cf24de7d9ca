import FrontlineAtlas
import FrontlineTime
import Testing

@testable import FrontlineMaps

@Suite struct TimeChartTests {
  /// Ten places change hands on 4 October, ten more on the 9th, and one comes back on the 10th.
  static func war() throws -> TimeChart {
    func steps(_ values: [(String, Int?)]) throws -> [TimeChart.Series.Step] {
      try values.map { try .init(day: Day($0.0), value: $0.1) }
    }
    return try TimeChart(
      title: "Settlements held", summary: "A made case.", valueLabel: "settlements",
      days: Day("2020-10-01")...Day("2020-10-12"),
      series: [
        .init(
          name: "Azerbaijan", color: "#1a6aa6",
          steps: steps([("2020-09-01", 20), ("2020-10-04", 30), ("2020-10-09", 40), ("2020-10-10", 39)])),
        .init(
          name: "Armenian forces", color: "#b5482f",
          steps: steps([("2020-09-01", 50), ("2020-10-04", 40), ("2020-10-09", 30), ("2020-10-10", 31)])),
      ], attribution: "Made data")
  }

  @Test func `A value holds until the next step`() throws {
    let series = try Self.war().series[0]
    #expect(try series.value(on: Day("2020-08-31")) == nil)
    #expect(try series.value(on: Day("2020-10-03")) == 20)
    #expect(try series.value(on: Day("2020-10-04")) == 30)
    #expect(try series.value(on: Day("2030-01-01")) == 39)
  }

  @Test func `Runs cover the days of the chart and a gap stays one`() throws {
    var chart = try Self.war()
    chart.series[0].steps[2].value = nil
    let runs = chart.runs(of: chart.series[0]).map {
      "\($0.days.lowerBound) \($0.days.upperBound) \($0.value)"
    }
    #expect(
      runs == ["2020-10-01 2020-10-03 20", "2020-10-04 2020-10-08 30", "2020-10-10 2020-10-12 39"])
  }

  @Test func `The terminal chart is readable without colours`() throws {
    let chart = try Self.war()
    #expect(
      chart.terminal(width: 60, height: 9, style: .ascii) == """
        Settlements held

        60 +
           |ooooooooo
           |        o
        40 +        oooooooooooooo********** * 39 Azerbaijan
           |        *************ooooooooooo o 31 Armenian forces
        20 +*********
           |
           |
         0 +
           ++-----------------+-------------
            1 Oct             8 Oct

        Made data

        """)
    #expect(
      chart.terminal(width: 60, height: 9) == """
        Settlements held

        60 ┤
           │⠤⠤⠤⠤⠤⠤⠤⠤⡄
           │        ⡇
        40 ┤        ⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⡏⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉ ■ 39 Azerbaijan
           │        ⡤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠧⠤⠤⠖⠒⠒⠒⠒⠒⠒⠒ ■ 31 Armenian forces
        20 ┤⣀⣀⣀⣀⣀⣀⣀⣀⡇
           │
           │
         0 ┤
           └┬─────────────────┬─────────────
            1 Oct             8 Oct

        Made data

        """)
  }

  @Test func `No line is wider than asked`() throws {
    for width in [40, 60, 80, 132] {
      for style in [TimeChart.TerminalStyle.ascii, .braille] {
        let lines = try Self.war().terminal(width: width, height: 9, style: style).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= max(width, 50) })
      }
    }
  }

  @Test func `Colours are written only when asked`() throws {
    let chart = try Self.war()
    #expect(!chart.terminal().contains("\u{1B}"))
    let colored = chart.terminal(colored: true)
    #expect(colored.contains("\u{1B}[38;5;\(ansiColor("#1a6aa6"))m"))
    var plain = ""
    var isInside = false
    for character in colored {
      if character == "\u{1B}" { isInside = true }
      if !isInside { plain.append(character) }
      if isInside, character == "m" { isInside = false }
    }
    #expect(plain == chart.terminal())
  }

  @Test func `An empty chart and one day are drawn`() throws {
    let day = try Day("2020-10-01")
    let empty = TimeChart(title: "Nothing", days: day...day, series: [])
    #expect(empty.terminal().hasPrefix("Nothing\n"))
    #expect(empty.svg().hasSuffix("</svg>\n"))
    var one = try Self.war()
    one.days = day...day
    #expect(one.terminal(style: .ascii).contains("* 20 Azerbaijan"))
  }
}
